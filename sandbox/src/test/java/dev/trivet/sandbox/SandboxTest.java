package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trivet.sandbox.PlainClient.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.MediaType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {

    private static final String JOHNS_PATH = "/v1/employees/2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0";

    @AutoClose
    private final Sandbox sandbox =
            Sandbox.builder().employees(10).approvedDomains("North.example").start();

    @AutoClose
    private final PlainClient push = PlainClient.push(sandbox);

    @Test
    void urls_ofAllVendors_areOnLoopbackAndApart() throws IOException {
        List<String> urls = List.of(sandbox.pushUrl(), sandbox.enzoicUrl(), sandbox.probelyUrl());
        assertThat(urls).doesNotHaveDuplicates();
        for (String url : urls) {
            URI uri = URI.create(url);
            assertThat(uri.getScheme()).isEqualTo("http");
            assertThat(InetAddress.getByName(uri.getHost()).isLoopbackAddress()).isTrue();
            assertThat(uri.getPath()).isEmpty();
        }
    }

    @Test
    void close_twice_stopsListening() {
        String url = sandbox.pushUrl();
        sandbox.close();
        sandbox.close();
        try (PlainClient late = new PlainClient(url)) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> late.get("/v1/employees"));
        }
    }

    @Test
    void approvedDomains_given_replaceTheDefaults() throws IOException {
        try (PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            assertThat(enzoic.send("POST", "/alert-subscriptions", "{\"domains\":\"north.example\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(enzoic.send("POST", "/alert-subscriptions", "{\"domains\":\"example.com\"}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void start_sizeOutOfRange_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sandbox.builder().employees(9).start());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1", "/v2/employees", "/v1/employees/", "/v1/employees/a/b", "/v1/employees/../x", "//"})
    void anyRequest_unknownPath_answers404(String path) throws IOException {
        Reply reply = push.get(path);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).isEqualTo("{\"message\":\"Not Found\"}");
    }

    @Test
    void anyRequest_wrongVerb_answers405WithTheAllowedOnes() throws IOException {
        Reply reply = push.send("PUT", JOHNS_PATH, "{}");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers().get("Allow")).isEqualTo("GET, PATCH");
        assertThat(push.send("DELETE", "/v1/employees", "").headers().get("Allow"))
                .isEqualTo("GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{\"licensed\":true} {}",
                "{\"a\":1,\"a\":2}",
                "{licensed:true}",
                "{\"a\":1e99999999999}",
                "\u0000"
            })
    void anyRequest_badJson_answers400(String body) throws IOException {
        assertThat(push.send("PATCH", JOHNS_PATH, body).status()).isEqualTo(400);
        try (PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            assertThat(enzoic.send("POST", "/alert-subscriptions", body).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void anyRequest_deeplyNestedJson_answers400() throws IOException {
        String body = "{\"groups\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(push.send("PATCH", JOHNS_PATH, body).status()).isEqualTo(400);
    }

    @Test
    void anyRequest_otherContentType_answers415() throws IOException {
        MediaType text = MediaType.get("text/plain");
        String body = "{\"licensed\":true}";
        assertThat(push.send("PATCH", JOHNS_PATH, body, text).status()).isEqualTo(415);
        assertThat(push.send("PATCH", JOHNS_PATH, body, MediaType.get("application/json; charset=utf-8"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anyRequest_hugeBody_answers413() throws IOException {
        String body = " ".repeat((16 << 20) + 1);
        assertThat(push.send("PATCH", JOHNS_PATH, body).status()).isEqualTo(413);
    }

    @Test
    void anyConnection_noHttp_leavesTheServerAlive() throws IOException {
        URI uri = URI.create(sandbox.pushUrl());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort());
                OutputStream out = socket.getOutputStream()) {
            out.write("nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(push.get(JOHNS_PATH).status()).isEqualTo(200);
    }
}
