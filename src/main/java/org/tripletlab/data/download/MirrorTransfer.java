package org.tripletlab.data.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.tripletlab.text.Message;

/** Blocking download of one address, with a limit on every wait and on the number of bytes. */
final class MirrorTransfer {
    private static final long POLL_MILLIS = 50;
    private static final int OK = 200;

    private final HttpClient client;
    private final Duration connect;
    private final Duration stall;

    /** Receiver of the data. */
    interface Receiver {
        /** Called when the mirror has answered; the length may be unknown. */
        void begin(OptionalLong length);

        /** Called for the next bytes, with the total received including them. */
        void take(ByteBuffer bytes, long received) throws IOException;
    }

    @FunctionalInterface
    private interface Wait<T> {
        T atMost(long millis) throws InterruptedException, TimeoutException, ExecutionException;
    }

    MirrorTransfer(ProxySelector proxy, Duration connect, Duration stall) {
        this.connect = connect;
        this.stall = stall;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(connect)
                .proxy(proxy)
                .build();
    }

    /**
     * Downloads an address completely.
     *
     * @throws MirrorException if the mirror fails
     * @throws DownloadCancelledException if {@code cancelled} returns true, or the thread is interrupted
     */
    void fetch(URI address, long largest, Receiver receiver, BooleanSupplier cancelled) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("User-Agent", "TripletLab")
                .build();
        CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofPublisher());
        try (PolledBody body = new PolledBody()) {
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
                    awaitAtMost(millis -> answer.get(millis, TimeUnit.MILLISECONDS), connect.plus(stall), 0, cancelled);
            response.body().subscribe(body);
            if (response.statusCode() != OK) {
                throw new MirrorException(Message.of("download.mirror.status", response.statusCode()));
            }
            OptionalLong length = response.headers().firstValueAsLong("Content-Length");
            if (length.orElse(0) > largest) {
                throw new MirrorException(Message.of("download.mirror.announced", length.orElse(0), largest));
            }
            receiver.begin(length);
            receive(body, largest, receiver, cancelled);
        } finally {
            answer.cancel(true);
        }
    }

    private void receive(PolledBody body, long largest, Receiver receiver, BooleanSupplier cancelled)
            throws IOException {
        long received = 0;
        while (true) {
            Optional<List<ByteBuffer>> piece = awaitAtMost(body::next, stall, received, cancelled);
            if (piece.isEmpty()) {
                return;
            }
            for (ByteBuffer bytes : piece.get()) {
                received += bytes.remaining();
                if (received > largest) {
                    throw new MirrorException(Message.of("download.mirror.too-long", largest));
                }
                receiver.take(bytes, received);
            }
        }
    }

    private <T> T awaitAtMost(Wait<T> wait, Duration patience, long received, BooleanSupplier cancelled)
            throws IOException {
        long begin = System.nanoTime();
        while (true) {
            if (cancelled.getAsBoolean()) {
                throw new DownloadCancelledException();
            }
            try {
                return wait.atMost(POLL_MILLIS);
            } catch (TimeoutException e) {
                if (System.nanoTime() - begin > patience.toNanos()) {
                    throw new MirrorException(Message.of("download.mirror.stall", seconds(patience), received), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DownloadCancelledException();
            } catch (ExecutionException e) {
                throw explain(e.getCause(), received);
            }
        }
    }

    private MirrorException explain(Throwable cause, long received) {
        if (cause instanceof HttpConnectTimeoutException) {
            return new MirrorException(Message.of("download.mirror.silent", seconds(connect)), cause);
        }
        if (cause instanceof ConnectException) {
            boolean unknown = cause.getCause() instanceof UnresolvedAddressException;
            return new MirrorException(
                    Message.of(unknown ? "download.mirror.unknown" : "download.mirror.unreachable"), cause);
        }
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new MirrorException(Message.of("download.mirror.broken", received, detail), cause);
    }

    private static String seconds(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
    }
}
