package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest extends PushTest {
    @Test
    void intercept_noHeader_addsTrivetAndPlatform() throws InterruptedException {
        respond("{\"id\":\"e-1\"}");
        push.employees().get("e-1").execute();
        assertThat(server.takeRequest().getHeader("User-Agent"))
                .matches("trivet/[0-9][\\w.-]+ \\(Java [0-9][\\w.+-]*\\)");
    }

    @Test
    void intercept_applicationName_isAdded() throws InterruptedException {
        respond("{\"id\":\"e-1\"}");
        try (PushSecurity named = builder().applicationName("onboarding/2.1").build()) {
            named.employees().get("e-1").execute();
        }
        assertThat(server.takeRequest().getHeader("User-Agent")).matches("trivet/.+ \\(.+\\) onboarding/2\\.1");
    }

    @Test
    void intercept_headerSetByInterceptor_isKept() throws InterruptedException {
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("User-Agent", "custom")
                        .build()))
                .build();
        respond("{\"id\":\"e-1\"}");
        try (PushSecurity client = builder().okHttpClient(http).build()) {
            client.employees().get("e-1").execute();
        }
        assertThat(server.takeRequest().getHeader("User-Agent")).isEqualTo("custom");
    }

    @Test
    void of_unusualPlatform_isValidInAHeader() {
        assertThat(UserAgent.of("Dalvik", "0", null)).hasToString("trivet/" + Version.NAME + " (Android)");
        assertThat(UserAgent.of("HotSpot", "17\n(ü)", null)).hasToString("trivet/" + Version.NAME + " (Java 17_)");
        assertThat(UserAgent.of(null, null, "app")).hasToString("trivet/" + Version.NAME + " (Java unknown) app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "ü", "a  b", " a"})
    void applicationName_invalid_isRejected(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> builder().applicationName(name));
    }
}
