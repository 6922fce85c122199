package org.tripletlab.export.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A real browser without a window, driven through its DevTools protocol: opens a page, points, clicks, looks, listens. */
final class HeadlessChromium implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private HeadlessChromium(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
    }

    /** Returns the program: what the environment variable CHROMIUM names, or the first one on the path. */
    static Optional<Path> find() {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it with a profile of its own.
     *
     * @param profile an empty folder
     * @param more further options
     */
    static HeadlessChromium start(Path program, Path profile, int width, int height, List<String> more)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--window-size=" + width + "," + height,
                "--force-device-scale-factor=1",
                "--hide-scrollbars",
                // The page is our own file; as root and in many containers there is no sandbox to be had.
                "--no-sandbox",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic"));
        command.addAll(more);
        command.add("about:blank");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Path port = profile.resolve("DevToolsActivePort");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (Files.notExists(port) || Files.readAllLines(port).isEmpty()) {
                assertThat(process.isAlive() && System.nanoTime() < end)
                        .as("the browser starts")
                        .isTrue();
                Thread.sleep(50);
            }
            String address = "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list";
            String targets = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonNode target : MAPPER.readTree(targets)) {
                if (target.get("type").asText().equals("page")) {
                    HeadlessChromium browser = new HeadlessChromium(
                            process,
                            URI.create(target.get("webSocketDebuggerUrl").asText()));
                    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
                        browser.call(domain + ".enable", Map.of());
                    }
                    browser.call(
                            "Emulation.setDeviceMetricsOverride",
                            Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
                    browser.prefer("reduce", "light");
                    return browser;
                }
            }
            throw new AssertionError("The browser has no page: " + targets);
        } catch (Exception | Error failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    /**
     * Chooses what pages are told of the system.
     *
     * @param motion {@code reduce}, as from the start, so that a page stands still, or {@code no-preference}
     * @param theme {@code light}, as from the start, or {@code dark}
     */
    void prefer(String motion, String theme) throws Exception {
        call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-reduced-motion", "value", motion),
                                Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    /**
     * Opens a page and waits until it says that it is ready.
     *
     * @param fragment what stands behind its name, or empty
     */
    void open(Path page, String fragment) throws Exception {
        call("Page.navigate", Map.of("url", page.toUri() + fragment));
        await(
                "document.documentElement && (document.documentElement.dataset.ready === 'true' || document.documentElement.dataset.problem)");
        assertThat(told("problem")).isEmpty();
    }

    /** Returns what the page tells of itself under a name, empty if nothing. */
    String told(String name) throws Exception {
        return evaluate("document.documentElement.dataset." + name + " || ''").asText();
    }

    /** Returns the value of an expression. */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        assertThat(result.get("exceptionDetails")).as(expression).isNull();
        return result.at("/result/value");
    }

    /** Waits until an expression is true. */
    void await(String expression) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!evaluate("Boolean(" + expression + ")").asBoolean()) {
            assertThat(System.nanoTime()).as(expression).isLessThan(end);
            Thread.sleep(30);
        }
    }

    void press(String id) throws Exception {
        evaluate("document.getElementById('" + id + "').click()");
    }

    /** Moves the pointer, or what it presses: {@code mouseMoved}, {@code mousePressed}, {@code mouseReleased}. */
    void mouse(String kind, double x, double y) throws Exception {
        call(
                "Input.dispatchMouseEvent",
                Map.of(
                        "type",
                        kind,
                        "x",
                        x,
                        "y",
                        y,
                        "button",
                        kind.equals("mouseMoved") ? "none" : "left",
                        "buttons",
                        1,
                        "clickCount",
                        1));
    }

    /** Presses a key. */
    void key(String key) throws Exception {
        for (String kind : List.of("keyDown", "keyUp")) {
            call("Input.dispatchKeyEvent", Map.of("type", kind, "key", key));
        }
    }

    /** Opens a page that tells nothing of itself, and waits until it and its frames are loaded. */
    void openFrame(Path page) throws Exception {
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        await("document.readyState === 'complete' && location.href.startsWith('" + page.toUri() + "')");
    }

    /** Makes it a phone with a finger. */
    void touchScreen(int width, int height) throws Exception {
        call("Emulation.setTouchEmulationEnabled", Map.of("enabled", true, "maxTouchPoints", 2));
        resize(width, height);
    }

    /** Moves fingers along straight lines: each from x, y to x, y. */
    void swipe(double[]... fingers) throws Exception {
        int steps = 8;
        for (int step = 0; step <= steps; step++) {
            List<Map<String, Object>> points = new ArrayList<>();
            for (int i = 0; i < fingers.length; i++) {
                double share = (double) step / steps;
                points.add(Map.of(
                        "x", fingers[i][0] + share * (fingers[i][2] - fingers[i][0]),
                        "y", fingers[i][1] + share * (fingers[i][3] - fingers[i][1]),
                        "id", i));
            }
            call(
                    "Input.dispatchTouchEvent",
                    Map.of("type", step == 0 ? "touchStart" : "touchMove", "touchPoints", points));
        }
        call("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
        evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** Turns the wheel at a place. */
    void wheel(double x, double y, double deltaY, boolean withControl) throws Exception {
        call(
                "Input.dispatchMouseEvent",
                Map.of(
                        "type",
                        "mouseWheel",
                        "x",
                        x,
                        "y",
                        y,
                        "deltaX",
                        0,
                        "deltaY",
                        deltaY,
                        "modifiers",
                        withControl ? 2 : 0));
        evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** Makes the window another size. */
    void resize(int width, int height) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** Photographs the window. */
    BufferedImage photograph() throws Exception {
        evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        String png = call("Page.captureScreenshot", Map.of("format", "png"))
                .get("data")
                .asText();
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
    }

    /** Returns every address that was asked for since the start, whatever its kind. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Returns whatever went wrong or was refused in the page, and every box it opened. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(MAPPER.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        JsonNode said = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(said.get("error")).as(method).isNull();
        return said.get("result");
    }

    private void hear(JsonNode said) {
        if (said.has("id")) {
            waiting.remove(said.get("id").asInt()).complete(said);
            return;
        }
        switch (said.get("method").asText()) {
            case "Network.requestWillBeSent" ->
                requests.add(said.at("/params/request/url").asText());
            case "Runtime.exceptionThrown" ->
                complaints.add(said.at("/params/exceptionDetails").toString());
            case "Page.javascriptDialogOpening" ->
                complaints.add("box: " + said.at("/params/message").asText());
            case "Log.entryAdded" -> {
                String level = said.at("/params/entry/level").asText();
                if (level.equals("error")
                        || said.at("/params/entry/source").asText().equals("security")) {
                    complaints.add(said.at("/params/entry").toString());
                }
            }
            default -> {
                // Nothing that these tests look at.
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    hear(MAPPER.readTree(text.toString()));
                } catch (IOException broken) {
                    complaints.add(broken.toString());
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
