package dev.trivet.sandbox.probely;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient;
import dev.trivet.sandbox.PlainClient.Response;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.SpecDocument;
import dev.trivet.sandbox.Vendor;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbelyServiceTest {

    @AutoClose
    private final Sandbox sandbox = Sandbox.builder().strict().employees(10).start();

    @AutoClose
    private final PlainClient probely = PlainClient.probely(sandbox);

    private final String id = sandbox.probelyTargetIds().get(0);

    @Test
    void clearTwoFactor_knownTarget_returnsNoSecret() throws IOException {
        Response response = probely.send("DELETE", "/targets/" + id + "/otp/", "");
        Map<?, ?> site = (Map<?, ?>) response.json().get("site");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().get("id")).isEqualTo(id);
        assertThat(site.get("has_otp")).isEqualTo(false);
        assertThat(site.get("otp_secret")).isEqualTo("");
        assertThat(response.body()).doesNotContain("\"has_otp\":true", "\"otp_secret\":\"string\"");
        assertThat(response.body()).contains("\"otp_digits\":6,", "\"nStatus3xx\":\"string\"", "\"whitelist\":{}");
    }

    @Test
    void clearTwoFactor_knownTarget_matchesDocumentedExample() throws IOException {
        String cleared = probely.send("DELETE", "/targets/" + id + "/otp/", "").body();
        assertThat(cleared.replace(
                                "\"has_otp\":false,\"otp_secret\":\"\"", "\"has_otp\":true,\"otp_secret\":\"string\"")
                        .replace(id, "string"))
                .isEqualTo(SpecDocument.of(Vendor.PROBELY).exampleJson("Target"));
    }

    @Test
    void clearTwoFactor_twice_returnsSame() throws IOException {
        Response first = probely.send("DELETE", "/targets/" + id + "/otp/", "");
        assertThat(probely.send("DELETE", "/targets/" + id + "/otp/", "").body())
                .isEqualTo(first.body());
    }

    @Test
    void clearTwoFactor_unknownTarget_returns404() throws IOException {
        Response response = probely.send("DELETE", "/targets/unknown/otp/", "");
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"detail\":\"Not found.\"}");
    }

    @Test
    void clearTwoFactor_noTrailingSlash_redirects() throws IOException {
        Response response = probely.send("DELETE", "/targets/" + id + "/otp?a=b", "");
        assertThat(response.status()).isEqualTo(301);
        assertThat(response.headers().get("Location")).isEqualTo("/probely/targets/" + id + "/otp/?a=b");
        assertThat(response.body()).isEmpty();
        sandbox.takeSpecViolations();
    }

    @Test
    void clearTwoFactor_emptyId_returns404() throws IOException {
        assertThat(probely.send("DELETE", "/targets//otp/", "").status()).isEqualTo(404);
        sandbox.takeSpecViolations();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "JWT ", "JWT wrong", "Bearer probely-sandbox-key", "probely-sandbox-key"})
    void anyRequest_wrongCredentials_returns401WithDetail(String header) throws IOException {
        try (PlainClient wrong = new PlainClient(sandbox.probelyUrl(), "Authorization", header)) {
            Response response = wrong.send("DELETE", "/targets/" + id + "/otp/", "");
            assertThat(response.status()).isEqualTo(401);
            assertThat(response.body()).isEqualTo("{\"detail\":\"Incorrect authentication credentials.\"}");
        }
    }

    @Test
    void targetIds_sameSeed_areEqualBase58() {
        try (Sandbox same = Sandbox.builder().strict().employees(10).start();
                Sandbox other = Sandbox.builder().strict().employees(10).seed(1).start()) {
            assertThat(same.probelyTargetIds()).isEqualTo(sandbox.probelyTargetIds());
            assertThat(other.probelyTargetIds()).doesNotContainAnyElementsOf(sandbox.probelyTargetIds());
        }
        assertThat(sandbox.probelyTargetIds())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(each -> each.matches("[1-9A-HJ-NP-Za-km-z]{12}"));
    }
}
