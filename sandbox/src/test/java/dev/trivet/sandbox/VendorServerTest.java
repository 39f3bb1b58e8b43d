package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Reply;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class VendorServerTest {

    private final Journal journal = new Journal();

    @Test
    void dispatch_operationFails_answers500AndLivesOn() throws IOException {
        try (VendorServer server = new VendorServer(Vendor.PROBELY, new FailingService(), journal)) {
            server.start();
            try (PlainClient client = new PlainClient(server.url())) {
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
