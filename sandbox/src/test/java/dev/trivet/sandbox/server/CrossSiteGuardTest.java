package dev.trivet.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient;
import dev.trivet.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends requests as browsers do, over a socket. */
class CrossSiteGuardTest {

    private static final String RESET = "POST /sandbox/reset";
    private static final String LIST = "GET /push/v1/employees";

    @AutoClose
    private final Sandbox sandbox = Sandbox.builder().employees(10).adminApi().start();

    @AutoClose
    private final PlainClient push = PlainClient.push(sandbox);

    @ParameterizedTest
    @CsvSource({
        // A form on a page of another origin.
        "'Content-Type: application/x-www-form-urlencoded|Origin: https://evil.example', 403",
        "'Content-Type: multipart/form-data; boundary=x|Origin: https://evil.example', 403",
        // The same from a page with an opaque origin, or from a browser that omits Origin.
        "'Content-Type: text/plain|Origin: null', 403",
        "'Content-Type: application/x-www-form-urlencoded', 415",
        "'Content-Type: text/plain', 415",
        // A script's request without a body.
        "'Origin: https://evil.example', 403",
        // Another server on this machine.
        "'Origin: http://localhost:3000', 403",
    })
    void reset_foreignPage_isRejected(String headers, int status) throws IOException {
        push.get("/v1/employees");
        assertThat(status(sandbox, RESET, "Host: " + authority(sandbox), headers.split("\\|")))
                .isEqualTo(status);
        assertThat(sandbox.journal().exchanges()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:{port}",
                "evil.example",
                "localhost.evil.example:{port}",
                "notlocalhost",
                "bad host"
            })
    void anyPath_reboundDomain_isRejected(String host) throws IOException {
        push.get("/v1/employees");
        String header = "Host: " + host.replace("{port}", port(sandbox));
        assertThat(status(sandbox, RESET, header)).isEqualTo(403);
        assertThat(status(sandbox, "GET /sandbox/journal", header)).isEqualTo(403);
        assertThat(status(sandbox, LIST, header, "x-api-key: " + sandbox.pushApiKey()))
                .isEqualTo(403);
        assertThat(sandbox.journal().exchanges()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:{port}", "LOCALHOST", "push.localhost:{port}", "127.0.0.1:{port}", "[::1]:{port}"})
    void anyPath_localHost_isAccepted(String host) throws IOException {
        String header = "Host: " + host.replace("{port}", port(sandbox));
        assertThat(status(sandbox, LIST, header, "x-api-key: " + sandbox.pushApiKey()))
                .isEqualTo(200);
        assertThat(status(sandbox, RESET, header)).isEqualTo(204);
        assertThat(status(sandbox, RESET, header, "Content-Type: application/json"))
                .isEqualTo(204);
    }

    @Test
    void reset_ownOrigin_isAccepted() throws IOException {
        String authority = authority(sandbox);
        assertThat(status(sandbox, RESET, "Host: " + authority, "Origin: http://" + authority))
                .isEqualTo(204);
    }

    @Test
    void anyPath_wildcardAddress_restrictsAdminApiOnly() throws IOException {
        try (Sandbox exposed = Sandbox.builder()
                .employees(10)
                .adminApi()
                .host(InetAddress.getByName("0.0.0.0"))
                .start()) {
            String host = "Host: sandbox.test:8080";
            assertThat(status(exposed, LIST, host, "x-api-key: " + sandbox.pushApiKey()))
                    .isEqualTo(200);
            assertThat(status(exposed, RESET, host)).isEqualTo(403);
            assertThat(status(exposed, RESET, "Host: 192.0.2.1:8080")).isEqualTo(204);
        }
    }

    private static int status(Sandbox sandbox, String methodAndPath, String host, String... headers)
            throws IOException {
        HttpUrl url = HttpUrl.get(sandbox.url());
        String request = methodAndPath + " HTTP/1.1\r\n" + host + "\r\n" + String.join("\r\n", List.of(headers))
                + (headers.length == 0 ? "" : "\r\n") + "Content-Length: 0\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(url.host(), url.port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            String statusLine = new String(socket.getInputStream().readNBytes(12), UTF_8);
            return Integer.parseInt(statusLine.substring("HTTP/1.1 ".length()));
        }
    }

    private static String authority(Sandbox sandbox) {
        return sandbox.url().substring("http://".length());
    }

    private static String port(Sandbox sandbox) {
        return String.valueOf(HttpUrl.get(sandbox.url()).port());
    }
}
