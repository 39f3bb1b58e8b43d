package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Response;
import dev.trivet.sandbox.fault.FaultQueue;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.RestService;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.server.SandboxServer;
import dev.trivet.sandbox.spec.SpecValidator;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VendorEndpointTest {

    private final Journal journal = new Journal();
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void collectUncaughtExceptions() {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> uncaught.add(error));
    }

    @AfterEach
    void removeHandler() {
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @Test
    void handle_operationThrows_returns500() throws IOException {
        try (SandboxServer server = new SandboxServer(InetAddress.getLoopbackAddress(), false)) {
            server.mount(
                    "/probely",
                    new VendorEndpoint(
                            Vendor.PROBELY,
                            new FailingService(),
                            journal,
                            new FaultQueue<>(0),
                            Duration.ZERO,
                            SpecValidator.NONE,
                            new SpecViolations())::handle);
            server.start(0);
            try (PlainClient client = new PlainClient(server.url() + "/probely")) {
                Response response = client.get("/fail");
                assertThat(response.status()).isEqualTo(500);
                assertThat(response.body())
                        .isEqualTo(
                                "{\"error\":\"Internal error of the sandbox. Its standard error has a stack trace\"}");
                assertThat(client.get("/fail").status()).isEqualTo(500);
            }
        }
        assertThat(journal.responses(Vendor.PROBELY, 500)).isEqualTo(2);
        assertThat(uncaught).hasSize(2).allSatisfy(error -> assertThat(error).hasMessage("secret"));
    }

    private static final class FailingService implements RestService {

        @Override
        public List<Route> routes() {
            return List.of(Route.of("GET", "/fail", "fail", request -> {
                throw new IllegalStateException("secret");
            }));
        }

        @Override
        public void authorize(Request request) {}

        @Override
        public String errorProperty() {
            return "error";
        }
    }
}
