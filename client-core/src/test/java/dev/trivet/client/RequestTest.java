package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.client.internal.CookieParameter;
import dev.trivet.client.internal.OptionalParameter;
import dev.trivet.client.internal.ParameterPattern;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.observers.TestObserver;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Tag;

final class RequestTest {
    interface Service {
        @GET("v1/items/{id}")
        Completable item(@Path("id") String id);

        @DELETE("targets/{id}/otp/")
        Completable clear(@Path("id") String id);

        @HTTP(method = "DELETE", path = "v1/items/{id}/labels", hasBody = true)
        Completable removeLabel(@Path("id") String id, @Body Map<String, Object> label);

        @GET("v1/items")
        Completable list(@Tag ItemQuery query);

        @GET("check")
        Completable check(@Query("usernameHash") String usernameHash);

        @GET("check")
        Completable checkPattern(@Query("usernameHash") @ParameterPattern("^[0-9a-f]{4}\\z") String usernameHash);

        @GET("check")
        Completable checkNumber(@Query("number") Long number);

        @GET("check")
        Completable checkAndFilter(@Query("flag") String flag, @Tag ItemQuery query);

        @GET("check")
        Completable checkHeaders(
                @Header("x-version") String version,
                @Header("If-Match") @OptionalParameter @ParameterPattern("^e-[0-9]") String tag);

        @GET("check")
        Completable checkCookies(
                @Header("Cookie") @CookieParameter("session") String session,
                @Header("Cookie") @CookieParameter("theme") @OptionalParameter String theme);
    }

    static final class ItemQuery implements QueryParameters {
        private final List<String> groups;

        ItemQuery(String... groups) {
            this.groups = Arrays.asList(groups);
        }

        @Override
        public void addTo(HttpUrl.Builder url) {
            groups.forEach(group -> url.addQueryParameter("group", group));
        }
    }

    private final MockWebServer server = new MockWebServer();
    private ApiClient apiClient;
    private Service service;

    @BeforeEach
    void start() throws IOException {
        server.start();
        apiClient = TestBuilder.at(server).build();
        service = apiClient.create(Service.class, TestBuilder.NO_MODELS);
    }

    @AfterEach
    void shutDown() throws IOException {
        apiClient.close();
        server.shutdown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void baseUrl_withPrefix_isKept(String suffix) throws InterruptedException {
        String url = "http://localhost:" + server.getPort() + "/a/b" + suffix;
        Service prefixed =
                new TestBuilder().apiKey("k3y").baseUrl(url).build().create(Service.class, TestBuilder.NO_MODELS);

        assertThat(sent(prefixed.item("1")).getPath()).isEqualTo("/a/b/v1/items/1");
    }

    @Test
    void baseUrl_withoutPath_isUsed() throws InterruptedException {
        Service unprefixed = new TestBuilder()
                .apiKey("k3y")
                .baseUrl("http://localhost:" + server.getPort())
                .build()
                .create(Service.class, TestBuilder.NO_MODELS);

        assertThat(sent(unprefixed.item("1")).getPath()).isEqualTo("/v1/items/1");
    }

    @Test
    void request_any_containsTheCredentials() throws InterruptedException {
        assertThat(sent(service.item("1")).getHeaders().values("x-api-key")).containsExactly("k3y");
    }

    @Test
    void path_withTrailingSlash_isKept() throws InterruptedException {
        RecordedRequest request = sent(service.clear("t1"));

        assertThat(request.getMethod()).isEqualTo("DELETE");
        assertThat(request.getPath()).isEqualTo("/prefix/targets/t1/otp/");
        assertThat(request.getBodySize()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, a%2Fb",
        "../admin, ..%2Fadmin",
        "a%2Fb, a%252Fb",
        "a b, a%20b",
        "a?b#c, a%3Fb%23c",
        "ä€😀, %C3%A4%E2%82%AC%F0%9F%98%80",
        "<uuid>, %3Cuuid%3E"
    })
    void path_parameter_isOneEncodedSegment(String id, String encoded) throws InterruptedException {
        RecordedRequest request = sent(service.item(id));

        assertThat(request.getPath()).isEqualTo("/prefix/v1/items/" + encoded);
        assertThat(request.getRequestUrl().pathSegments()).endsWith(id).hasSize(4);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u00a0"})
    void path_nullOrBlank_isNotSent(String id) {
        assertRejected(service.item(id), "id");
        assertRejected(service.clear(id), "id");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void path_dots_areNotSent(String id) {
        assertRejected(service.item(id), "path traversal");
        assertRejected(service.clear(id), "path traversal");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void query_nullOrBlank_isNotSent(String hash) {
        assertRejected(service.check(hash), "usernameHash");
    }

    @Test
    void parameter_unpairedSurrogate_isNotSent() {
        for (String malformed : List.of("s3cret\ud800", "\udc00s3cret")) {
            assertRejected(service.item(malformed), "id must not contain an unpaired surrogate");
            assertRejected(service.check(malformed), "usernameHash must not contain an unpaired surrogate");
            assertRejected(
                    service.removeLabel("1", Map.of("label", malformed)),
                    "body must not contain an unpaired surrogate");
        }
    }

    @Test
    void query_nullNumber_isNotSent() {
        assertRejected(service.checkNumber(null), "number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "@", "*", "%", "&", "=", "#", "%41", "a b", "ä€😀", "a+b@c.example&x=%2B*"})
    void query_anyString_isReceivedUnchanged(String value) throws InterruptedException {
        assertThat(sent(service.check(value)).getRequestUrl().queryParameter("usernameHash"))
                .isEqualTo(value);
        assertThat(sent(service.list(new ItemQuery(value))).getRequestUrl().queryParameterValues("group"))
                .containsExactly(value);
    }

    @Test
    void query_specialCharacters_arePercentEncoded() throws InterruptedException {
        String encoded = "%2B%40%25%26%20%C3%A9";

        assertThat(sent(service.check("+@%& é")).getPath()).isEqualTo("/prefix/check?usernameHash=" + encoded);
        assertThat(sent(service.list(new ItemQuery("+@%& é"))).getPath())
                .isEqualTo("/prefix/v1/items?group=" + encoded);
    }

    @Test
    void queryParameters_list_isRepeated() throws InterruptedException {
        assertThat(sent(service.list(new ItemQuery("a", "b", "a"))).getPath())
                .isEqualTo("/prefix/v1/items?group=a&group=b&group=a");
    }

    @Test
    void queryParameters_unsetOrNull_addNothing() throws InterruptedException {
        assertThat(sent(service.list(new ItemQuery())).getPath()).isEqualTo("/prefix/v1/items");
        assertThat(sent(service.list(null)).getPath()).isEqualTo("/prefix/v1/items");
    }

    @Test
    void queryParameters_withRequiredParameter_areSent() throws InterruptedException {
        assertThat(sent(service.checkAndFilter("1", new ItemQuery("a"))).getPath())
                .isEqualTo("/prefix/check?flag=1&group=a");
    }

    @Test
    void delete_withBody_isSent() throws InterruptedException {
        RecordedRequest request = sent(service.removeLabel("1", Map.of("label", "old")));

        assertThat(request.getMethod()).isEqualTo("DELETE");
        assertThat(request.getPath()).isEqualTo("/prefix/v1/items/1/labels");
        assertThat(request.getBody().readUtf8()).isEqualTo("{\"label\":\"old\"}");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json; charset=UTF-8");
        assertThat(request.getHeader("Content-Length")).isEqualTo("15");
    }

    @Test
    void parameter_notMatchingPattern_isNotSent() throws InterruptedException {
        assertRejected(service.checkPattern("alice@example.com"), "usernameHash");
        await(service.checkPattern("alice@example.com"))
                .assertError(error -> !error.toString().contains("alice"));

        assertThat(sent(service.checkPattern("de34")).getPath()).isEqualTo("/prefix/check?usernameHash=de34");
    }

    @Test
    void header_required_isSent() throws Exception {
        RecordedRequest request = sent(service.checkHeaders("2", null));

        assertThat(request.getHeader("x-version")).isEqualTo("2");
        assertThat(request.getHeader("If-Match")).isNull();
    }

    @Test
    void header_optional_isSent() throws Exception {
        assertThat(sent(service.checkHeaders("2", "e-1")).getHeader("If-Match")).isEqualTo("e-1");
    }

    @Test
    void header_optionalNotMatching_isNotSent() {
        assertRejected(service.checkHeaders("2", "tag"), "If-Match must match ^e-[0-9]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void header_requiredNullOrBlank_isNotSent(String version) {
        assertRejected(service.checkHeaders(version, null), "x-version");
    }

    @Test
    void cookie_several_areInOneHeader() throws Exception {
        RecordedRequest request = sent(service.checkCookies("s-1", "dark"));

        assertThat(request.getHeaders().values("Cookie")).containsExactly("session=s-1; theme=dark");
    }

    @Test
    void cookie_optionalNull_isNotSent() throws Exception {
        assertThat(sent(service.checkCookies("s-1", null)).getHeaders().values("Cookie"))
                .containsExactly("session=s-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s-1; admin=1", "s 1", "s,1", "\"s\"", "s\\1"})
    void cookie_forbiddenCharacter_isNotSent(String session) {
        assertRejected(service.checkCookies(session, "dark"), "session");
    }

    @Test
    void cookie_allAllowedCharacters_areSent() throws Exception {
        StringBuilder value = new StringBuilder();
        for (char c = '!'; c <= '~'; c++) {
            if ("\",;\\".indexOf(c) < 0) {
                value.append(c);
            }
        }
        assertThat(sent(service.checkCookies(value.toString(), null)).getHeader("Cookie"))
                .isEqualTo("session=" + value);
    }

    @Test
    void cookie_requiredButNull_isNotSent() {
        assertRejected(service.checkCookies(null, "dark"), "session");
    }

    private RecordedRequest sent(Completable call) throws InterruptedException {
        server.enqueue(new MockResponse());
        await(call).assertResult();
        return server.takeRequest();
    }

    private void assertRejected(Completable call, String messagePart) {
        await(call)
                .assertFailure(IllegalArgumentException.class)
                .assertError(error -> error.getMessage().contains(messagePart));
        assertThat(server.getRequestCount()).isZero();
    }

    private static TestObserver<Void> await(Completable completable) {
        return completable.test().awaitDone(10, TimeUnit.SECONDS);
    }
}
