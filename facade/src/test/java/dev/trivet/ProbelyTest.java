package dev.trivet;

import static dev.trivet.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.trivet.errors.PermissionDeniedException;
import dev.trivet.probely.model.Target;
import java.io.IOException;
import java.util.Optional;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbelyTest {
    private final MockWebServer server = new MockWebServer();
    private Probely probely;

    @BeforeEach
    void start() throws IOException {
        server.start();
        probely = Probely.builder()
                .apiKey("jwt-key")
                .baseUrl(server.url("/").toString())
                .random(Fixtures.always(0))
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        probely.close();
        server.shutdown();
    }

    @Test
    void clearTwoFactor_targetInResponse_returnsTarget() throws InterruptedException {
        server.enqueue(json("{\"id\":\"t-1\"}"));
        Optional<Target> target = probely.targets().clearTwoFactor("t-1").execute();
        assertThat(target).map(Target::getId).contains("t-1");
        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("DELETE /targets/t-1/otp/ HTTP/1.1");
        assertThat(request.getHeader("Authorization")).isEqualTo("JWT jwt-key");
    }

    @Test
    void clearTwoFactor_emptyResponse_returnsEmpty() {
        server.enqueue(new MockResponse().setResponseCode(204));
        assertThat(probely.targets().clearTwoFactor("t-1").execute()).isEmpty();
    }

    @Test
    void clearTwoFactor_forbidden_messageHasVendorDetail() {
        server.enqueue(json("{\"detail\":\"Not yours\"}").setResponseCode(403));
        var call = probely.targets().clearTwoFactor("t-1");
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(call::execute)
                .withMessage("Probely clearTwoFactor: permission denied (403): Not yours");
    }

    @Test
    void build_noKey_isRejected() {
        assertThatIllegalStateException().isThrownBy(() -> Probely.builder().build());
    }
}
