package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

/**
 * Tests the handling of Ctrl-C. A test simulates it by running the shutdown hook, or by
 * interrupting the command's thread, as the hook does.
 */
class InterruptHandlerTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final List<Thread> hooks = new ArrayList<>();
    private final CommandRunner trivet = new CommandRunner();

    @Test
    void run_notInterrupted_returnsExitCode() throws InterruptedException {
        assertThat(new InterruptHandler(hooks::add, TIMEOUT).run(() -> 7)).isEqualTo(7);

        assertThat(hooks).hasSize(1);
        hooks.get(0).start();
        hooks.get(0).join();
    }

    @Test
    void run_commandThrows_returnsInternalError() throws InterruptedException {
        assertThat(new InterruptHandler(hooks::add, TIMEOUT).run(() -> {
                    Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {});
                    throw new IllegalStateException();
                }))
                .isEqualTo(ExitCode.INTERNAL_ERROR);
    }

    @Test
    void shutdown_runningCommand_waitsForItsMessage() throws InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch blocked = new CountDownLatch(1);
        List<String> messages = new ArrayList<>();
        Thread main = new Thread(() -> {
            try {
                new InterruptHandler(hooks::add, TIMEOUT).run(() -> {
                    working.countDown();
                    try {
                        blocked.await();
                    } catch (InterruptedException e) {
                        messages.add("Interrupted.");
                    }
                    return 0;
                });
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        main.start();
        working.await();

        hooks.get(0).run();

        assertThat(messages).containsExactly("Interrupted.");
        main.join();
    }

    @Test
    void sync_interrupted_exits130WithProgress() throws Exception {
        Thread worker = Thread.currentThread();
        try (MockWebServer vendors = new MockWebServer()) {
            vendors.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    if (request.getPath().startsWith("/alert-subscriptions")) {
                        return new MockResponse()
                                .setBody("{\"count\": 0, \"usernameHashes\": [], \"pagingToken\": null}");
                    }
                    worker.interrupt();
                    return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
                }
            });

            int code = trivet.with(vendors).run("sync", "--json");

            Thread.interrupted(); // Cleared, so that the server can be closed.
            assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
        }

        assertThat(trivet.lastErrorLine())
                .startsWith("Interrupted. So far: 0 newly subscribed, 0 removed.")
                .endsWith("Run again to finish.");
        assertThat(trivet.json().get("error")).isEqualTo(trivet.lastErrorLine());
    }

    @Test
    void hash_interruptedWhileReadingInput_exits130() throws Exception {
        try (PipedOutputStream keyboard = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(keyboard)) {
            Thread.currentThread().interrupt();

            assertThat(trivet.withInput(in).run("hash")).isEqualTo(ExitCode.INTERRUPTED);
        } finally {
            Thread.interrupted(); // Cleared for the next test.
        }

        assertThat(trivet.lastErrorLine()).isEqualTo("Interrupted.");
    }
}
