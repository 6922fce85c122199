package org.tripletlab.data.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real web server on this machine that serves {@code /set/<name>}, well or badly. */
final class LoopbackMirror implements AutoCloseable {
    /** What a file does when it is asked for. */
    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange, CountDownLatch closing) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    LoopbackMirror() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/set/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            requests.add(name);
            try (exchange) {
                behaviours.getOrDefault(name, status(404)).answer(exchange, closing);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://" + host() + "/set/");
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The names asked for so far, in order. */
    List<String> requests() {
        return requests;
    }

    LoopbackMirror serve(String name, Behaviour behaviour) {
        behaviours.put(name, behaviour);
        return this;
    }

    static Behaviour status(int code) {
        return (exchange, closing) -> exchange.sendResponseHeaders(code, -1);
    }

    static Behaviour bytes(byte[] body) {
        return (exchange, closing) -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** No length is announced. */
    static Behaviour chunked(byte[] body) {
        return (exchange, closing) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body);
        };
    }

    /** Announces all, sends {@code count} bytes and hangs up. */
    static Behaviour hangUpAfter(byte[] body, int count) {
        return (exchange, closing) -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, count);
            exchange.getResponseBody().flush();
        };
    }

    /** Sends {@code count} bytes and then nothing more, for as long as the server lives. */
    static Behaviour stallAfter(byte[] body, int count) {
        return (exchange, closing) -> {
            exchange.sendResponseHeaders(200, body.length);
            OutputStream out = exchange.getResponseBody();
            out.write(Arrays.copyOf(body, count));
            out.flush();
            closing.await();
        };
    }

    /** Takes the request and never answers. */
    static Behaviour silence() {
        return (exchange, closing) -> closing.await();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
