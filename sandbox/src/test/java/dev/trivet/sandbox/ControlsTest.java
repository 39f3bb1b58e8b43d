package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Reply;
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

class ControlsTest {

    @AutoClose
    private final MockWebServer hook = new MockWebServer();

    @AutoClose
    private final Sandbox sandbox = Sandbox.builder()
            .strict()
            .employees(10)
            .approvedDomains("example.com")
            .controls()
            .start();

    @AutoClose
    private final PlainClient push = PlainClient.push(sandbox);

    @AutoClose
    private final PlainClient controls = new PlainClient(sandbox.url() + "/sandbox");

    @Test
    void describe_always_namesUrlsKeysAndSizes() throws IOException {
        for (String path : List.of("", "/")) {
            Map<?, ?> answer = controls.get(path).json();
            assertThat(answer.get("push").toString())
                    .isEqualTo("{url=" + sandbox.pushUrl() + ", apiKey=" + sandbox.pushApiKey() + ", readOnlyApiKey="
                            + sandbox.pushReadOnlyApiKey() + ", employees=10}");
            assertThat(answer.get("enzoic").toString())
                    .isEqualTo("{url=" + sandbox.enzoicUrl() + ", apiKey=" + sandbox.enzoicApiKey() + ", apiSecret="
                            + sandbox.enzoicApiSecret() + ", subscribedUsers=0, subscribedDomains=0}");
            assertThat(answer.get("probely").toString())
                    .isEqualTo("{url=" + sandbox.probelyUrl() + ", apiKey=" + sandbox.probelyApiKey() + ", targetIds="
                            + sandbox.probelyTargetIds() + "}");
        }
    }

    @Test
    void faults_postedAndDeleted_comeAndGo() throws IOException {
        Reply injected = controls.send(
                "POST", "/faults", "[{\"vendor\":\"push\",\"kind\":\"status\",\"status\":503,\"forever\":true}]");
        assertThat(injected.status()).isEqualTo(201);
        assertThat(injected.body()).isEqualTo("{\"injected\":1}");
        assertThat(push.get("/v1/employees").status()).isEqualTo(503);
        assertThat(controls.send("DELETE", "/faults", "").status()).isEqualTo(204);
        assertThat(push.get("/v1/employees").status()).isEqualTo(200);
    }

    @Test
    void journal_afterACall_tellsOfItAndNotOfTheControls() throws IOException {
        push.get("/v1/employees?limit=5&email=john");
        assertThat(controls.get("/journal").body())
                .isEqualTo(
                        "[{\"vendor\":\"push\",\"operation\":\"listEmployees\",\"method\":\"GET\","
                                + "\"path\":\"/v1/employees?limit=5&email=***\",\"status\":200,\"bodyBytes\":0,\"body\":null}]");
    }

    @Test
    void expose_webhookPut_postsTheAlert() throws IOException {
        try (PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            enzoic.send("POST", "/alert-subscriptions", "{\"domains\":\"example.com\"}");
        }
        hook.enqueue(new MockResponse().setResponseCode(202));
        String webhook = "{\"url\":\"" + hook.url("/") + "\",\"key\":\"k\",\"secret\":\"s\"}";
        assertThat(controls.send("PUT", "/webhook", webhook).status()).isEqualTo(204);
        assertThat(controls.send("POST", "/expose", "{\"address\":\"a@example.com\"}")
                        .body())
                .isEqualTo("{\"outcome\":\"answered\",\"status\":202}");
        assertThat(controls.send("POST", "/expose", "{\"address\":\"a@example.org\"}")
                        .body())
                .isEqualTo("{\"outcome\":\"not_watched\",\"status\":0}");
        assertThat(hook.getRequestCount()).isEqualTo(1);
    }

    @Test
    void reset_posted_forgets() throws IOException {
        push.get("/v1/employees");
        assertThat(controls.send("POST", "/reset", "").status()).isEqualTo(204);
        assertThat(controls.get("/journal").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /faults | [{\"vendor\":\"acme\"}] | Fault 1: The member vendor must be push, enzoic or probely.",
                "POST | /faults | [{\"vendor\":\"probely\",\"kind\":\"garbage\",\"operation\":\"clear\"}] "
                        + "| PROBELY has no operation clear. Its operations are clearTwoFactor, unknown.",
                "POST | /faults | [{\"vendor\":\"push\",\"kind\":\"status\",\"status\":304,\"gzip\":true}] "
                        + "| Fault 1: An answer with status 304 has no body.",
                "POST | /faults | { | The request body is not valid JSON",
                "POST | /expose | {} | The member address is missing.",
                "POST | /expose | {\"address\":\" \"} | The address must not be blank.",
                "POST | /expose | {\"address\":7} | The member address must be a string.",
                "POST | /expose | {\"address\":\"a\",\"to\":1} | There is no member to. The members are address.",
                "PUT | /webhook | [] | The request body must be a JSON object",
                "PUT | /webhook | {\"url\":\"hook\",\"key\":\"k\",\"secret\":\"s\"} "
                        + "| The webhook's URL must be an HTTP or HTTPS URL.",
            })
    void anyControl_mistake_answers400WithASentence(String method, String path, String body, String sentence)
            throws IOException {
        Reply reply = controls.send(method, path, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("error")).isEqualTo(sentence);
    }

    @Test
    void anyControl_bodyThatDoesNotSayItIsJson_answers415() throws IOException {
        assertThat(controls.send("POST", "/faults", "[]", MediaType.get("text/plain"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void anyControl_unknown_answers404Or405() throws IOException {
        assertThat(controls.get("/nothing").status()).isEqualTo(404);
        assertThat(controls.get("/faults").headers().get("Allow")).isEqualTo("POST, DELETE");
    }

    @Test
    void controls_notAskedFor_areNotServed() throws IOException {
        try (Sandbox closed = Sandbox.builder().strict().employees(10).start();
                PlainClient client = new PlainClient(closed.url() + "/sandbox")) {
            assertThat(client.get("/journal").status()).isEqualTo(404);
        }
    }
}
