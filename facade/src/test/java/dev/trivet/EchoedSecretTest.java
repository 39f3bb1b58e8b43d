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
 * A server that repeats the API key, an address or a hash: nothing of them is printed with the
 * exception.
 */
class EchoedSecretTest {
    private static final String KEY = "pk-7Zq1/mirrored+KEY=";
    private static final String ADDRESS = "mirrored.person@example.com";
    private static final String HASH = EmailHash.of(ADDRESS).hex();

    private final MockWebServer server = new MockWebServer();

    @AfterEach
    void stop() throws IOException {
        server.shutdown();
    }

    static Stream<String> mirrors() throws IOException {
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
                "\"mirrored person\"@example.com",
                "mirrored.person@[10.0.0.1]",
                HASH,
                HASH.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("mirrors")
    void execute_malformedStatusLine_nothingIsPrinted(String mirror) {
        assertNothingPrinted(new MockResponse().setStatus("ICY " + mirror + " OK"));
        assertNothingPrinted(new MockResponse().setStatus("HTTP/1.1 abc" + mirror));
    }

    @ParameterizedTest
    @MethodSource("mirrors")
    void execute_errorResponse_nothingIsPrinted(String mirror) {
        String json = mirror.replace("\"", "\\\"");
        assertNothingPrinted(new MockResponse().setResponseCode(404).setBody("{\"message\":\"no " + json + "\"}"));
        assertNothingPrinted(new MockResponse().setResponseCode(404).setBody("no " + mirror + " here"));
        assertNothingPrinted(new MockResponse().setResponseCode(404).setBody("<title>" + mirror + "</title>"));
        assertNothingPrinted(new MockResponse().setResponseCode(404).setHeader("x-request-id", mirror));
        assertNothingPrinted(new MockResponse()
                .setResponseCode(302)
                .setHeader("Location", "https://" + mirror + "/" + mirror + "?" + mirror));
    }

    @ParameterizedTest
    @MethodSource("mirrors")
    void execute_malformedResponse_nothingIsPrinted(String mirror) {
        String json = mirror.replace("\"", "\\\"");
        assertNothingPrinted(
                new MockResponse().setHeader("x-request-id", mirror).setBody("{\"id\":{\"" + json + "\":1}}"));
        assertNothingPrinted(new MockResponse().setBody("{\"creationTimestamp\":\"" + json + "\"}"));
        assertNothingPrinted(new MockResponse().setBody(mirror));
    }

    @Test
    void execute_407OfTheServer_isProxyAuthentication() {
        assertThat(failure(new MockResponse().setResponseCode(407)))
                .isInstanceOf(TransportException.class)
                .hasMessage(
                        "Push Security getEmployee: a proxy requires authentication; set a proxyAuthenticator in the "
                                + "OkHttpClient (407)");
    }

    private void assertNothingPrinted(MockResponse response) {
        Throwable failure = failure(response);
        assertThat(failure).isInstanceOf(TrivetException.class);
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        String shown = printed + " " + ((TrivetException) failure).requestId();
        assertThat(shown.toLowerCase(Locale.ROOT).replaceAll("at dev.trivet.mirrored\\S+", ""))
                .doesNotContain("7zq1")
                .doesNotContain("mirrored")
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
