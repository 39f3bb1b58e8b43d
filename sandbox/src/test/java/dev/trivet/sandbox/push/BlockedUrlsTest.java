package dev.trivet.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient;
import dev.trivet.sandbox.PlainClient.Response;
import dev.trivet.sandbox.PushFixture;
import dev.trivet.sandbox.Sandbox;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockedUrlsTest {

    private static final String PATH = "/v1/controls/blockedUrls";
    private static final String INITIAL = "\"*://*.example.com/*\",\"*://other.example.com/path/to*\"";

    @AutoClose
    private final PushFixture push = new PushFixture(10, 0);

    @ParameterizedTest
    @CsvSource({
        "'{\"host\":\"*.sub.domain.com\",\"path\":\"/path/to*\"}', *://*.sub.domain.com/path/to*",
        "'{\"host\":\"domain.com\"}', *://domain.com/*",
        "'{\"host\":\"domain.com\",\"path\":\"*\"}', *://domain.com/*",
        "'{\"host\":\"bücher.example\",\"path\":\"a?b\"}', *://bücher.example/a?b"
    })
    void addBlockedUrl_optionalPath_returnsPattern(String body, String pattern) throws IOException {
        Response response = push.send("POST", PATH, body);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("\"" + pattern + "\"");
        assertThat(push.get(PATH).body()).isEqualTo("{\"result\":[" + INITIAL + ",\"" + pattern + "\"]}");
    }

    @Test
    void addBlockedUrl_twice_isListedOnce() throws IOException {
        assertThat(push.send("POST", PATH, "{\"host\":\"*.example.com\"}").body())
                .isEqualTo("\"*://*.example.com/*\"");
        assertThat(push.get(PATH).body()).isEqualTo("{\"result\":[" + INITIAL + "]}");
    }

    @Test
    void deleteAllBlockedUrls_several_returnsNoBody() throws IOException {
        Response response = push.send("DELETE", PATH, "");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(push.get(PATH).body()).isEqualTo("{\"result\":[]}");
        assertThat(push.send("DELETE", PATH, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "\"example.com\"",
                "{\"path\":\"/a\"}",
                "{\"host\":null}",
                "{\"host\":[\"example.com\"]}",
                "{\"host\":\"\"}",
                "{\"host\":\"https://example.com\"}",
                "{\"host\":\"example.com/a\"}",
                "{\"host\":\"exa mple.com\"}",
                "{\"host\":\"a.*.com\"}",
                "{\"host\":\"a..com\"}",
                "{\"host\":\"example.com\",\"path\":null}",
                "{\"host\":\"example.com\",\"path\":1}",
                "{\"host\":\"example.com\",\"path\":\"\"}",
                "{\"host\":\"example.com\",\"path\":\"/a b\"}"
            })
    void addBlockedUrl_invalidBody_isRejected(String body) throws IOException {
        Response response = push.send("POST", PATH, body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().get("message")).asString().isNotBlank();
        assertThat(push.get(PATH).body()).isEqualTo("{\"result\":[" + INITIAL + "]}");
    }

    @Test
    void anyChange_readOnlyKey_returns403() throws IOException {
        Sandbox sandbox = push.sandbox();
        try (PlainClient reader = new PlainClient(sandbox.pushUrl(), "x-api-key", sandbox.pushReadOnlyApiKey())) {
            assertThat(reader.get(PATH).status()).isEqualTo(200);
            assertThat(reader.send("POST", PATH, "{\"host\":\"a.example\"}").status())
                    .isEqualTo(403);
            assertThat(reader.send("DELETE", PATH, "").status()).isEqualTo(403);
        }
        assertThat(push.get(PATH).body()).isEqualTo("{\"result\":[" + INITIAL + "]}");
    }
}
