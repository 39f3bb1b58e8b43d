import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.trivet.PushSecurity;
import dev.trivet.TokenBucket;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Counts how often blocking calls pin virtual threads: 10,000 virtual threads execute one call
 * each, against a local server that delays its responses. For JDK 21 and newer; docs/performance.md
 * has the command.
 *
 * <p>A deliberately pinned thread shows that the recording contains pinned threads.
 */
final class PinnedThreads {
    private static final int CALLS = 10_000;
    private static final Duration RESPONSE_TIME = Duration.ofMillis(20);
    private static final byte[] EMPLOYEE = "{\"id\": \"an-id\"}".getBytes(StandardCharsets.UTF_8);

    public static void main(String[] args) throws Exception {
        Path file = Files.createTempFile("pinned", ".jfr");
        try (Recording recording = new Recording();
                ScheduledExecutorService serverThreads =
                        Executors.newScheduledThreadPool(64, Thread.ofPlatform().daemon().factory())) {
            recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ZERO).withStackTrace();
            HttpServer server = start(serverThreads);
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            try (PushSecurity push = PushSecurity.builder()
                    .baseUrl(url)
                    .apiKey("unused")
                    .rateLimiter(TokenBucket.unlimited(Schedulers.computation()))
                    .build()) {
                // Loads the classes: the JVM may pin a thread while it loads a class.
                push.employees().get("an-id").execute();
                recording.start();
                call(push);
            } finally {
                server.stop(0);
            }
            Thread.startVirtualThread(() -> System.out.println("control: " + Pinned.MESSAGE)).join();
            recording.dump(file);
        }

        Map<String, Integer> byOrigin = new TreeMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            byOrigin.merge(origin(event) + ": " + reason(event), 1, Integer::sum);
        }
        Files.delete(file);
        System.out.println("JDK " + Runtime.version() + ": " + CALLS + " calls, pinned threads by origin: " + byOrigin);
        boolean recorded = byOrigin.keySet().removeIf(origin -> origin.startsWith("control"));
        if (!recorded || !byOrigin.isEmpty()) {
            System.exit(1);
        }
    }

    private static HttpServer start(ScheduledExecutorService threads) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 1000);
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> threads.schedule(() -> respond(exchange), RESPONSE_TIME.toMillis(), TimeUnit.MILLISECONDS));
        server.start();
        return server;
    }

    private static Void respond(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, EMPLOYEE.length);
        exchange.getResponseBody().write(EMPLOYEE);
        exchange.close();
        return null;
    }

    private static void call(PushSecurity push) throws Exception {
        List<Future<?>> calls = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLS; i++) {
                calls.add(threads.submit(() -> push.employees().get("an-id").execute()));
            }
        }
        for (Future<?> call : calls) {
            call.get();
        }
    }

    private static String reason(RecordedEvent event) {
        // JDK 21 to 23 do not record it.
        return event.hasField("pinnedReason") ? event.getString("pinnedReason") : "unknown reason";
    }

    /**
     * Returns the first class of Trivet on the thread's stack, {@code control} for the deliberately
     * pinned thread, or else the first class on the stack.
     */
    private static String origin(RecordedEvent event) {
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith("dev.trivet.")) {
                return type;
            }
            if (type.equals(Pinned.class.getName())) {
                return "control";
            }
        }
        return "other: " + event.getStackTrace().getFrames().getFirst().getMethod().getType().getName();
    }

    /** A class whose initializer waits. The virtual thread that initializes it is pinned. */
    private static final class Pinned {
        static final String MESSAGE = new CompletableFuture<String>()
                .completeOnTimeout("a thread was pinned", 50, TimeUnit.MILLISECONDS)
                .join();
    }
}
