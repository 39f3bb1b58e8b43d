package dev.trivet.cli.report;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A headless browser, controlled through the DevTools protocol. It requires Chromium or Chrome, but
 * no driver.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final JsonAdapter<Object> JSON = new Moshi.Builder().build().adapter(Object.class);
    private static final long TIMEOUT_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<Map<?, ?>> messages = new LinkedBlockingQueue<>();
    private final List<Map<?, ?>> events = new CopyOnWriteArrayList<>();
    private final String session;
    private int lastId;

    private Chromium(Process process, URI address) throws Exception {
        this.process = process;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Receiver())
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        String target = (String)
                call("Target.createTarget", Map.of("url", "about:blank"), null).get("targetId");
        session = (String) call("Target.attachToTarget", Map.of("targetId", target, "flatten", true), null)
                .get("sessionId");
        for (String domain : List.of("Page", "Network", "Log", "Runtime")) {
            call(domain + ".enable");
        }
    }

    /**
     * Returns the program that {@code TRIVET_CHROMIUM} names, or else a browser on the {@code
     * PATH}, if there is one.
     */
    static Optional<Path> installed() {
        String named = System.getenv("TRIVET_CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser, with a new or existing profile folder. */
    static Chromium start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        return new Chromium(process, address(process));
    }

    private static URI address(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group(1));
            }
        }
        throw new IOException("Chromium exited before it opened its DevTools port.");
    }

    /**
     * Shows a file in a window of this width, in light or dark colors, and waits until it is
     * loaded.
     */
    void open(Path page, int width, String colors) throws Exception {
        open(page.toUri(), width, colors);
    }

    /** Shows a page like {@link #open(Path, int, String)}. */
    void open(URI page, int width, String colors) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colors))));
        events.clear();
        call("Page.navigate", Map.of("url", page.toString()));
        while (events("Page.loadEventFired").isEmpty()) {
            nextMessage();
        }
    }

    /**
     * Returns the value of a JavaScript expression on the page, or the value of its promise: a
     * string, a number, a Boolean, a list or null.
     */
    Object evaluate(String expression) throws Exception {
        Map<?, ?> response =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (response.containsKey("exceptionDetails")) {
            throw new AssertionError(response.get("exceptionDetails"));
        }
        return ((Map<?, ?>) response.get("result")).get("value");
    }

    /** Returns the events with this name since the page was opened. */
    List<Map<?, ?>> events(String name) {
        return events.stream().filter(event -> name.equals(event.get("method"))).toList();
    }

    /** Takes a screenshot of the whole page, as PNG. */
    byte[] screenshot() throws Exception {
        Map<?, ?> size = (Map<?, ?>) call("Page.getLayoutMetrics").get("cssContentSize");
        Map<String, Object> clip =
                Map.of("x", 0, "y", 0, "width", size.get("width"), "height", size.get("height"), "scale", 1);
        return Base64.getDecoder()
                .decode((String) call("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
                        .get("data"));
    }

    /** Prints the page, as PDF. */
    byte[] print() throws Exception {
        return Base64.getDecoder().decode((String)
                call("Page.printToPDF", Map.of("printBackground", false)).get("data"));
    }

    private Map<?, ?> call(String method) throws Exception {
        return call(method, Map.of());
    }

    private Map<?, ?> call(String method, Map<String, Object> parameters) throws Exception {
        return call(method, parameters, session);
    }

    private Map<?, ?> call(String method, Map<String, Object> parameters, @Nullable String sessionId) throws Exception {
        Map<String, Object> message = new HashMap<>();
        message.put("id", ++lastId);
        message.put("method", method);
        message.put("params", parameters);
        if (sessionId != null) {
            message.put("sessionId", sessionId);
        }
        socket.sendText(JSON.toJson(message), true).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        Map<?, ?> response = nextMessage();
        while (!Double.valueOf(lastId).equals(response.get("id"))) {
            response = nextMessage();
        }
        if (response.get("result") instanceof Map<?, ?> result) {
            return result;
        }
        throw new AssertionError(method + ": " + response.get("error"));
    }

    private Map<?, ?> nextMessage() throws InterruptedException {
        Map<?, ?> message = messages.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("Chromium did not respond.");
        }
        if (message.containsKey("method")) {
            events.add(message);
        }
        return message;
    }

    @Override
    public void close() throws InterruptedException {
        socket.abort();
        process.destroy();
        process.waitFor();
    }

    /** Assembles messages from their fragments. */
    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence fragment, boolean last) {
            message.append(fragment);
            if (last) {
                try {
                    messages.add((Map<?, ?>) JSON.fromJson(message.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
