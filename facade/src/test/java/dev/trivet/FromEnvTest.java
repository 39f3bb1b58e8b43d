package dev.trivet;

import static dev.trivet.Fixtures.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.trivet.client.internal.Environment;
import dev.trivet.errors.RateLimitException;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FromEnvTest {
    private final MockWebServer server = new MockWebServer();

    @AfterEach
    void stop() throws IOException {
        server.shutdown();
    }

    @Test
    void from_push_keyAndUrlAreUsed() throws InterruptedException {
        server.enqueue(json("{\"id\":\"e-1\"}"));
        Environment environment = environment(Map.of("PUSH_API_KEY", "the-key", "PUSH_BASE_URL", url()));
        try (PushSecurity push = PushSecurity.builder().from(environment).build()) {
            push.employees().get("e-1").execute();
        }
        assertThat(server.takeRequest().getHeader("x-api-key")).isEqualTo("the-key");
    }

    @Test
    void from_enzoic_keySecretAndUrlAreUsed() throws InterruptedException {
        server.enqueue(new MockResponse());
        Environment environment = environment(
                Map.of("ENZOIC_API_KEY", "the-key", "ENZOIC_API_SECRET", "the-secret", "ENZOIC_BASE_URL", url()));
        try (Enzoic enzoic = Enzoic.builder().from(environment).build()) {
            enzoic.webhooks().test().execute();
        }
        assertThat(server.takeRequest().getHeader("Authorization"))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString("the-key:the-secret".getBytes(UTF_8)));
    }

    @Test
    void from_probely_keyAndUrlAreUsed() throws InterruptedException {
        server.enqueue(new MockResponse().setResponseCode(204));
        Environment environment = environment(Map.of("PROBELY_API_KEY", "the-key", "PROBELY_BASE_URL", url()));
        try (Probely probely = Probely.builder().from(environment).build()) {
            assertThat(probely.targets().clearTwoFactor("t-1").execute()).isEmpty();
        }
        assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("JWT the-key");
    }

    @Test
    void from_variablesNotSet_allAreNamed() {
        Environment empty = environment(Map.of("PUSH_API_KEY", " ", "ENZOIC_API_SECRET", ""));
        assertThatIllegalStateException()
                .isThrownBy(() -> PushSecurity.builder().from(empty))
                .withMessage("PUSH_API_KEY is not set.");
        assertThatIllegalStateException()
                .isThrownBy(() -> Enzoic.builder().from(empty))
                .withMessage("ENZOIC_API_KEY and ENZOIC_API_SECRET are not set.");
        assertThatIllegalStateException()
                .isThrownBy(() -> Probely.builder().from(empty))
                .withMessage("PROBELY_API_KEY is not set.");
    }

    @Test
    void fromEnv_variablesNotSet_isRejected() {
        for (String name : System.getenv().keySet()) {
            assumeFalse(name.matches("(PUSH|ENZOIC|PROBELY)_.*"), "the environment has credentials");
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> PushSecurity.builder().fromEnv());
        assertThatIllegalStateException().isThrownBy(() -> Enzoic.builder().fromEnv());
        assertThatIllegalStateException().isThrownBy(() -> Probely.builder().fromEnv());
    }

    @Test
    void from_invalidValue_isRejectedAndNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PushSecurity.builder().from(environment(Map.of("PUSH_API_KEY", "the\u0007key"))))
                .withMessageNotContaining("the\u0007key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PushSecurity.builder()
                        .from(environment(Map.of("PUSH_API_KEY", "key", "PUSH_BASE_URL", "http://push.example"))));
    }

    @Test
    void from_push_sharesRateLimitAndRedactsKey() {
        Environment environment = environment(Map.of("PUSH_API_KEY", "the-key", "PUSH_BASE_URL", url()));
        server.enqueue(new MockResponse()
                .setResponseCode(429)
                .setHeader("Retry-After", "600")
                .setBody("THE-KEY"));
        try (PushSecurity one = PushSecurity.builder().from(environment).build();
                PushSecurity other = PushSecurity.builder()
                        .apiKey("the-key")
                        .baseUrl(url())
                        .maximumRateLimitWait(Duration.ZERO)
                        .build()) {
            assertThat(catchThrowableOfType(
                                    RateLimitException.class, one.employees().get("e-1")::execute)
                            .vendorMessage())
                    .isEqualTo("[secret]");
            assertThat(catchThrowableOfType(
                                    RateLimitException.class, other.employees().get("e-1")::execute)
                            .status())
                    .isZero();
        }
    }

    private String url() {
        return server.url("/").toString();
    }

    private static Environment environment(Map<String, String> variables) {
        return Environment.of(variables::get);
    }
}
