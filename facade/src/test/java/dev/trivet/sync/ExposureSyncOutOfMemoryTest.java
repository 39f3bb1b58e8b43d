package dev.trivet.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.Fixtures;
import dev.trivet.PushSecurity;
import dev.trivet.TokenBucket;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a sync whose hashes do not fit into the heap of its process. */
class ExposureSyncOutOfMemoryTest {
    private static final int EMPLOYEES_PER_PAGE = 4_000;
    private static final int PAGES = 400;

    @Test
    void run_heapTooSmall_failsWithOutOfMemoryError(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output.txt");
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(manyEmployees());
            server.start();

            Process sync = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            // The old generation has no room for the hashes of all employees.
                            "-XX:+UseSerialGC",
                            "-Xmx38m",
                            "-Xmn8m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SyncProgram.class.getName(),
                            server.url("/").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = sync.waitFor(60, TimeUnit.SECONDS);
            sync.destroyForcibly();

            assertThat(output).hasContent("failed, then 2 subscriptions\n");
            assertThat(ended).isTrue();
        }
    }

    private static Dispatcher manyEmployees() {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getPath().contains("/employees")) {
                    String offset = request.getRequestUrl().queryParameter("offset");
                    return page(offset == null ? 0 : Integer.parseInt(offset));
                }
                return Fixtures.json("{\"usernameHashes\":[\"" + "a".repeat(64) + "\",\"" + "b".repeat(64) + "\"]}");
            }
        };
    }

    private static MockResponse page(int offset) {
        String employees = IntStream.range(offset, offset + EMPLOYEES_PER_PAGE)
                .mapToObj(number -> "{\"email\":\"" + number + "@example.com\"}")
                .collect(Collectors.joining(","));
        int next = offset + EMPLOYEES_PER_PAGE;
        return Fixtures.json("{\"result\":[" + employees + "],\"paging\":{\"moreResults\":"
                + (next < PAGES * EMPLOYEES_PER_PAGE) + ",\"next\":\"" + next + "\"}}");
    }

    /** Runs a sync as a dry run, which fails, and then another call of the same client. */
    static final class SyncProgram {
        private SyncProgram() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws IOException {
            try (PushSecurity push = PushSecurity.builder()
                            .apiKey("key")
                            .baseUrl(arguments[0])
                            .rateLimiter(TokenBucket.unlimited(Schedulers.computation()))
                            .build();
                    Enzoic enzoic = Enzoic.builder()
                            .credentials("key", "secret")
                            .baseUrl(arguments[0])
                            .build()) {
                Throwable failure = catchThrowable(() ->
                        ExposureSync.from(push).to(enzoic).withDryRun(true).run());
                assertThat(Stream.iterate(failure, cause -> cause != null, Throwable::getCause))
                        .hasAtLeastOneElementOfType(OutOfMemoryError.class);
                List<EmailHash> subscriptions = enzoic.users().list().stream().collect(Collectors.toList());
                System.out.println("failed, then " + subscriptions.size() + " subscriptions");
            }
        }
    }
}
