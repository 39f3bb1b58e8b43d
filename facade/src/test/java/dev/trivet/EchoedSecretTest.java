package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.trivet.errors.TransportException;
import dev.trivet.errors.TrivetException;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the stack trace of a failed call contains no API key, address or hash that the server
 * echoes.
 */
class EchoedSecretTest {
    private static final String KEY = "pk-7Zq1/echoed+KEY=";
    private static final String ADDRESS = "echoed.person@example.com";
    private static final String HASH = EmailHash.of(ADDRESS).hex();

    private final MockWebServer server = new MockWebServer();

    @AfterEach
    void stop() throws IOException {
        server.shutdown();
    }

    static Stream<String> secrets() {
        return Stream.of(
                KEY,
                KEY.toUpperCase(Locale.ROOT),
                KEY.toLowerCase(Locale.ROOT),
                URLEncoder.encode(KEY, StandardCharsets.UTF_8),
                URLEncoder.encode(URLEncoder.encode(KEY, StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                KEY.replace("/", "\\/"),
                KEY.replace("+", "\\u002b"),
                ADDRESS,
                URLEncoder.encode(ADDRESS, StandardCharsets.UTF_8),
                "\"echoed person\"@example.com",
                "echoed.person@[10.0.0.1]",
                HASH,
                HASH.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void execute_malformedStatusLine_printsNoSecret(String secret) {
        assertNotPrinted(new MockResponse().setStatus("ICY " + secret + " OK"));
        assertNotPrinted(new MockResponse().setStatus("HTTP/1.1 abc" + secret));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void execute_errorResponse_printsNoSecret(String secret) {
        String json = secret.replace("\"", "\\\"");
        assertNotPrinted(new MockResponse().setResponseCode(404).setBody("{\"message\":\"no " + json + "\"}"));
        assertNotPrinted(new MockResponse().setResponseCode(404).setBody("no " + secret + " here"));
        assertNotPrinted(new MockResponse().setResponseCode(404).setBody("<title>" + secret + "</title>"));
        assertNotPrinted(new MockResponse().setResponseCode(404).setHeader("x-request-id", secret));
        assertNotPrinted(new MockResponse()
                .setResponseCode(302)
                .setHeader("Location", "https://" + secret + "/" + secret + "?" + secret));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void execute_malformedResponse_printsNoSecret(String secret) {
        String json = secret.replace("\"", "\\\"");
        assertNotPrinted(new MockResponse().setHeader("x-request-id", secret).setBody("{\"id\":{\"" + json + "\":1}}"));
        assertNotPrinted(new MockResponse().setBody("{\"creationTimestamp\":\"" + json + "\"}"));
        assertNotPrinted(new MockResponse().setBody(secret));
    }

    @Test
    void execute_serverSends407_reportsProxyAuthentication() {
        assertThat(failure(new MockResponse().setResponseCode(407)))
                .isInstanceOf(TransportException.class)
                .hasMessage(
                        "Push Security getEmployee: a proxy requires authentication; set a proxyAuthenticator in the "
                                + "HTTP client (407)");
    }

    private void assertNotPrinted(MockResponse response) {
        Throwable failure = failure(response);
        assertThat(failure).isInstanceOf(TrivetException.class);
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        String shown = printed + " " + ((TrivetException) failure).requestId();
        assertThat(shown.toLowerCase(Locale.ROOT).replaceAll("at dev.trivet.echoed\\S+", ""))
                .doesNotContain("7zq1")
                .doesNotContain("echoed")
                .doesNotContain(HASH);
    }

    private Throwable failure(MockResponse response) {
        server.enqueue(response);
        try (PushSecurity push = PushSecurity.builder()
                .apiKey(KEY)
                .baseUrl(server.url("/").toString())
                .retryPolicy(RetryPolicy.none())
                .rateLimiter(TokenBucket.unlimited(Schedulers.computation()))
                .build()) {
            return catchThrowable(push.employees().get("e-1")::execute);
        }
    }
}
