package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminApiTest {

    @AutoClose
    private final MockWebServer webhookServer = new MockWebServer();

    @AutoClose
    private final Sandbox sandbox = Sandbox.builder()
            .strict()
            .employees(10)
            .approvedDomains("example.com")
            .adminApi()
            .start();

    @AutoClose
    private final PlainClient push = PlainClient.push(sandbox);

    @AutoClose
    private final PlainClient adminApi = new PlainClient(sandbox.url() + "/sandbox");

    @Test
    void describe_anyState_returnsUrlsKeysAndSizes() throws IOException {
        for (String path : List.of("", "/")) {
            Map<?, ?> response = adminApi.get(path).json();
            assertThat(response.get("push").toString())
                    .isEqualTo("{url=" + sandbox.pushUrl() + ", apiKey=" + sandbox.pushApiKey() + ", readOnlyApiKey="
                            + sandbox.pushReadOnlyApiKey() + ", employees=10}");
            assertThat(response.get("enzoic").toString())
                    .isEqualTo("{url=" + sandbox.enzoicUrl() + ", apiKey=" + sandbox.enzoicApiKey() + ", apiSecret="
                            + sandbox.enzoicApiSecret() + ", subscribedUsers=0, subscribedDomains=0}");
            assertThat(response.get("probely").toString())
                    .isEqualTo("{url=" + sandbox.probelyUrl() + ", apiKey=" + sandbox.probelyApiKey() + ", targetIds="
                            + sandbox.probelyTargetIds() + "}");
        }
    }

    @Test
    void faults_injectedAndDeleted_applyUntilDeleted() throws IOException {
        Response injected = adminApi.send(
                "POST", "/faults", "[{\"vendor\":\"push\",\"kind\":\"status\",\"status\":503,\"forever\":true}]");
        assertThat(injected.status()).isEqualTo(201);
        assertThat(injected.body()).isEqualTo("{\"injected\":1}");
        assertThat(push.get("/v1/employees").status()).isEqualTo(503);
        assertThat(adminApi.send("DELETE", "/faults", "").status()).isEqualTo(204);
        assertThat(push.get("/v1/employees").status()).isEqualTo(200);
    }

    @Test
    void journal_afterRequest_omitsAdminRequests() throws IOException {
        push.get("/v1/employees?limit=5&email=john");
        assertThat(adminApi.get("/journal").body())
                .isEqualTo(
                        "[{\"vendor\":\"push\",\"operation\":\"listEmployees\",\"method\":\"GET\","
                                + "\"path\":\"/v1/employees?limit=5&email=***\",\"status\":200,\"bodyBytes\":0,\"body\":null}]");
    }

    @Test
    void expose_webhookRegistered_postsAlert() throws IOException {
        try (PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            enzoic.send("POST", "/alert-subscriptions", "{\"domains\":\"example.com\"}");
        }
        webhookServer.enqueue(new MockResponse().setResponseCode(202));
        String webhook = "{\"url\":\"" + webhookServer.url("/") + "\",\"key\":\"k\",\"secret\":\"s\"}";
        assertThat(adminApi.send("PUT", "/webhook", webhook).status()).isEqualTo(204);
        assertThat(adminApi.send("POST", "/expose", "{\"address\":\"a@example.com\"}")
                        .body())
                .isEqualTo("{\"outcome\":\"responded\",\"status\":202}");
        assertThat(adminApi.send("POST", "/expose", "{\"address\":\"a@example.org\"}")
                        .body())
                .isEqualTo("{\"outcome\":\"not_subscribed\",\"status\":0}");
        assertThat(webhookServer.getRequestCount()).isEqualTo(1);
    }

    @Test
    void reset_afterRequest_clearsJournal() throws IOException {
        push.get("/v1/employees");
        assertThat(adminApi.send("POST", "/reset", "").status()).isEqualTo(204);
        assertThat(adminApi.get("/journal").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /faults | [{\"vendor\":\"acme\"}] | Fault 1: The property vendor must be push, enzoic or probely.",
                "POST | /faults | [{\"vendor\":\"probely\",\"kind\":\"garbage\",\"operation\":\"clear\"}] "
                        + "| PROBELY has no operation clear. Its operations are clearTwoFactor, unknown.",
                "POST | /faults | [{\"vendor\":\"push\",\"kind\":\"status\",\"status\":304,\"gzip\":true}] "
                        + "| Fault 1: A response with status 304 has no body.",
                "POST | /faults | { | The request body is not valid JSON",
                "POST | /expose | {} | The property address is missing.",
                "POST | /expose | {\"address\":\" \"} | The address must not be blank.",
                "POST | /expose | {\"address\":7} | The property address must be a string.",
                "POST | /expose | {\"address\":\"a\",\"to\":1} | Unknown property to. Allowed properties: address.",
                "PUT | /webhook | [] | The request body must be a JSON object",
                "PUT | /webhook | {\"url\":\"hook\",\"key\":\"k\",\"secret\":\"s\"} "
                        + "| The webhook's URL must be an HTTP or HTTPS URL.",
            })
    void anyRequest_invalid_returns400WithReason(String method, String path, String body, String reason)
            throws IOException {
        Response response = adminApi.send(method, path, body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().get("error")).isEqualTo(reason);
    }

    @Test
    void anyRequest_contentTypeNotJson_returns415() throws IOException {
        assertThat(adminApi.send("POST", "/faults", "[]", MediaType.get("text/plain"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void anyRequest_noOperation_returns404Or405() throws IOException {
        assertThat(adminApi.get("/nothing").status()).isEqualTo(404);
        Response notAllowed = adminApi.get("/faults");
        assertThat(notAllowed.status()).isEqualTo(405);
        assertThat(notAllowed.headers().get("Allow")).isEqualTo("POST, DELETE");
    }

    @Test
    void adminApi_notEnabled_returns404() throws IOException {
        try (Sandbox plain = Sandbox.builder().strict().employees(10).start();
                PlainClient client = new PlainClient(plain.url() + "/sandbox")) {
            assertThat(client.get("/journal").status()).isEqualTo(404);
        }
    }
}
