package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VendorEndpointTest {

    private final Journal journal = new Journal();

    @Test
    void answer_operationFails_answers500AndLivesOn() throws IOException {
        try (SandboxServer server = new SandboxServer(InetAddress.getLoopbackAddress(), null)) {
            server.mount(
                    "/probely",
                    new VendorEndpoint(
                            Vendor.PROBELY,
                            new FailingService(),
                            journal,
                            new Faults(0),
                            Duration.ZERO,
                            Inspector.NONE,
                            new Deviations()));
            server.start(0);
            try (PlainClient client = new PlainClient(server.url() + "/probely")) {
                Reply reply = client.get("/fail");
                assertThat(reply.status()).isEqualTo(500);
                assertThat(reply.body())
                        .isEqualTo("{\"error\":\"The sandbox failed: java.lang.IllegalStateException\"}");
                assertThat(client.get("/fail").status()).isEqualTo(500);
            }
        }
        assertThat(journal.answers(Vendor.PROBELY, 500)).isEqualTo(2);
    }

    private static final class FailingService implements VendorService {

        @Override
        public List<Route> routes() {
            return List.of(Route.of("GET", "/fail", "fail", request -> {
                throw new IllegalStateException("secret");
            }));
        }

        @Override
        public void admit(Request request) {}

        @Override
        public String errorMember() {
            return "error";
        }
    }
}
