package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.trivet.sandbox.PlainClient.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {

    private static final String JOHNS_PATH = "/v1/employees/2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0";

    @AutoClose
    private final Sandbox sandbox = Sandbox.builder()
            .strict()
            .employees(10)
            .approvedDomains("North.example")
            .start();

    @AutoClose
    private final PlainClient push = PlainClient.push(sandbox);

    @Test
    void urls_allVendors_sharePrefixedLoopbackServer() throws IOException {
        URI uri = URI.create(sandbox.url());
        assertThat(uri.getScheme()).isEqualTo("http");
        assertThat(InetAddress.getByName(uri.getHost()).isLoopbackAddress()).isTrue();
        assertThat(uri.getPath()).isEmpty();
        assertThat(sandbox.pushUrl()).isEqualTo(sandbox.url() + "/push");
        assertThat(sandbox.enzoicUrl()).isEqualTo(sandbox.url() + "/enzoic");
        assertThat(sandbox.probelyUrl()).isEqualTo(sandbox.url() + "/probely");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1/employees", "/Push/v1/employees", "//push/v1/employees"})
    void anyRequest_unknownPrefix_returns404WithPrefixes(String path) throws IOException {
        try (PlainClient client = new PlainClient(sandbox.url(), "x-api-key", sandbox.pushApiKey())) {
            Response response = client.get(path);
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.json().get("error"))
                    .isEqualTo("The first path segment must be one of /push, /enzoic, /probely");
        }
        assertThat(sandbox.journal().exchanges()).isEmpty();
    }

    @Test
    void anyRequest_otherVendorsUrl_returns401() throws IOException {
        try (PlainClient client = new PlainClient(sandbox.enzoicUrl(), "x-api-key", sandbox.pushApiKey())) {
            assertThat(client.get("/v1/employees").status()).isEqualTo(401);
        }
        sandbox.takeSpecViolations();
    }

    @Test
    void start_fixedPort_listensOnPort() throws IOException {
        int port = freePort();
        try (Sandbox fixed = Sandbox.builder().strict().employees(10).port(port).start()) {
            assertThat(fixed.url()).endsWith(":" + port);
            try (PlainClient client = PlainClient.push(fixed)) {
                assertThat(client.get(JOHNS_PATH).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void start_portInUse_throwsWithPort() {
        int port = URI.create(sandbox.url()).getPort();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() ->
                        Sandbox.builder().strict().employees(10).port(port).start())
                .withMessageStartingWith("Cannot listen on port " + port + " of ");
    }

    @Test
    void port_outOfRange_throws() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sandbox.builder().port(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Sandbox.builder().port(65_536));
    }

    @Test
    void host_wildcard_isReachableOnLoopback() throws IOException {
        try (Sandbox exposed = Sandbox.builder()
                        .strict()
                        .employees(10)
                        .host(InetAddress.getByName("0.0.0.0"))
                        .start();
                PlainClient client = PlainClient.push(exposed)) {
            assertThat(client.get(JOHNS_PATH).status()).isEqualTo(200);
        }
    }

    @Test
    void https_trustedCertificate_responds() throws IOException {
        try (Sandbox secure = Sandbox.builder().strict().employees(10).https().start()) {
            assertThat(secure.pushUrl()).startsWith("https://");
            assertThat(secure.certificatePem()).startsWith("-----BEGIN CERTIFICATE-----");
            HandshakeCertificates trust = new HandshakeCertificates.Builder()
                    .addTrustedCertificate(secure.certificate())
                    .build();
            OkHttpClient client = new OkHttpClient.Builder()
                    .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                    .build();
            okhttp3.Request request = new okhttp3.Request.Builder()
                    .url(secure.pushUrl() + JOHNS_PATH)
                    .header("x-api-key", secure.pushApiKey())
                    .build();
            try (okhttp3.Response response = client.newCall(request).execute()) {
                assertThat(response.code()).isEqualTo(200);
            }
            client.connectionPool().evictAll();
        }
    }

    @Test
    void https_untrustedCertificate_fails() throws IOException {
        try (Sandbox secure = Sandbox.builder().strict().employees(10).https().start();
                PlainClient client = PlainClient.push(secure)) {
            assertThatExceptionOfType(SSLException.class).isThrownBy(() -> client.get(JOHNS_PATH));
        }
    }

    @Test
    void certificate_plainHttp_throws() {
        assertThatIllegalStateException().isThrownBy(sandbox::certificate).withMessageContaining("https()");
        assertThatIllegalStateException().isThrownBy(sandbox::certificatePem);
    }

    @Test
    void reset_afterChanges_restoresInitialState() throws IOException {
        String before = push.get(JOHNS_PATH).body();
        push.send("PATCH", JOHNS_PATH, "{\"groups\":[]}");
        sandbox.inject(Vendor.PUSH, Fault.status(500).forever());
        try (PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            enzoic.send("POST", "/alert-subscriptions", "{\"usernameHashes\":\"" + "a".repeat(64) + "\"}");
            sandbox.reset();
            assertThat(sandbox.journal().exchanges()).isEmpty();
            assertThat(sandbox.subscribedUsernameHashes()).isEmpty();
            assertThat(enzoic.get("/alert-subscriptions").body()).startsWith("{\"count\":0,");
        }
        assertThat(push.get(JOHNS_PATH).body()).isEqualTo(before);
    }

    @Test
    void close_twice_stopsListening() {
        String url = sandbox.pushUrl();
        sandbox.close();
        sandbox.close();
        try (PlainClient client = new PlainClient(url)) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.get("/v1/employees"));
        }
    }

    @Test
    void approvedDomains_set_replacesDefaults() throws IOException {
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
    void employees_outOfRange_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sandbox.builder().employees(9))
                .withMessage("The number of generated employees must be 0, or from 10 to 1000000: 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1", "/v2/employees", "/v1/employees/", "/v1/employees/a/b", "/v1/employees/../x", "//"})
    void anyRequest_unknownPath_returns404(String path) throws IOException {
        Response response = push.get(path);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
        sandbox.takeSpecViolations();
    }

    @Test
    void anyRequest_wrongMethod_returns405WithAllow() throws IOException {
        Response response = push.send("PUT", JOHNS_PATH, "{}");
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers().get("Allow")).isEqualTo("GET, PATCH");
        assertThat(push.send("DELETE", "/v1/employees", "").headers().get("Allow"))
                .isEqualTo("GET");
        sandbox.takeSpecViolations();
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
                "\"string\"",
                "{\"licensed\":true} {}",
                "{\"a\":1,\"a\":2}",
                "{licensed:true}",
                "{\"a\":1e99999999999}",
                "\u0000"
            })
    void anyRequest_invalidBody_returns400(String body) throws IOException {
        assertThat(push.send("PATCH", JOHNS_PATH, body).status()).isEqualTo(400);
        try (PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            assertThat(enzoic.send("POST", "/alert-subscriptions", body).status())
                    .isEqualTo(400);
        }
        sandbox.takeSpecViolations();
    }

    @Test
    void anyRequest_deeplyNestedJson_returns400() throws IOException {
        String body = "{\"groups\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(push.send("PATCH", JOHNS_PATH, body).status()).isEqualTo(400);
        sandbox.takeSpecViolations();
    }

    @Test
    void anyRequest_otherContentType_returns415() throws IOException {
        MediaType plainText = MediaType.get("text/plain");
        String body = "{\"licensed\":true}";
        assertThat(push.send("PATCH", JOHNS_PATH, body, plainText).status()).isEqualTo(415);
        assertThat(push.send("PATCH", JOHNS_PATH, body, MediaType.get("application/json; charset=utf-8"))
                        .status())
                .isEqualTo(200);
        sandbox.takeSpecViolations();
    }

    @Test
    void anyRequest_hugeBody_returns413() throws IOException {
        String body = " ".repeat((16 << 20) + 1);
        assertThat(push.send("PATCH", JOHNS_PATH, body).status()).isEqualTo(413);
        sandbox.takeSpecViolations();
    }

    @Test
    void anyConnection_notHttp_keepsServerRunning() throws IOException {
        URI uri = URI.create(sandbox.pushUrl());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort());
                OutputStream out = socket.getOutputStream()) {
            out.write("nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(push.get(JOHNS_PATH).status()).isEqualTo(200);
    }

    @Test
    void clock_stopped_changesByAdvanceOnly() {
        ManualClock manual = new ManualClock();
        try (Sandbox stopped = Sandbox.builder().clock(manual).employees(10).start()) {
            stopped.stopClock(Instant.EPOCH);
            manual.advance(Duration.ofHours(1));
            assertThat(stopped.now()).isEqualTo(Instant.EPOCH);
            stopped.advanceClock(Duration.ofMinutes(1));
            assertThat(stopped.now()).isEqualTo(Instant.ofEpochSecond(60));
            stopped.resumeClock();
            assertThat(stopped.now()).isEqualTo(manual.instant());
            stopped.advanceClock(Duration.ofMinutes(1));
            assertThat(stopped.now()).isEqualTo(manual.instant().plusSeconds(60));
            stopped.reset();
            assertThat(stopped.now()).isEqualTo(manual.instant());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stopped.advanceClock(Duration.ofSeconds(-1)))
                    .withMessage("duration must not be negative: PT-1S");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
