package dev.trivet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthenticationTest {
    private final MockWebServer server = new MockWebServer();

    @AfterEach
    void shutDown() throws IOException {
        server.shutdown();
    }

    @Test
    void header_withPrefix_isSentExactly() throws Exception {
        RecordedRequest request = send(Authentication.header("Authorization", "JWT ", "a.b-c_d=="));

        assertThat(request.getHeaders().values("Authorization")).containsExactly("JWT a.b-c_d==");
    }

    @Test
    void header_withoutPrefix_isSentExactly() throws Exception {
        RecordedRequest request = send(Authentication.header("x-api-key", "", "k3y ~!with space"));

        assertThat(request.getHeaders().values("x-api-key")).containsExactly("k3y ~!with space");
    }

    @Test
    void header_alreadyPresent_isReplaced() throws Exception {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(Authentication.header("x-api-key", "", "old"))
                .addInterceptor(Authentication.header("x-api-key", "", "new"))
                .build();

        assertThat(send(client).getHeaders().values("x-api-key")).containsExactly("new");
    }

    @Test
    void basic_documentedExample_isSentExactly() throws Exception {
        RecordedRequest request =
                send(Authentication.basic("b38f5a609f01442fb8ceb1aa02474903", "8e8a185dfa3e437f85afba165ce407b4"));

        assertThat(request.getHeader("Authorization"))
                .isEqualTo("Basic YjM4ZjVhNjA5ZjAxNDQyZmI4Y2ViMWFhMDI0NzQ5MDM6"
                        + "OGU4YTE4NWRmYTNlNDM3Zjg1YWZiYTE2NWNlNDA3YjQ=");
    }

    @Test
    void basic_nonAscii_isUtf8() throws Exception {
        String header = send(Authentication.basic("käthe", "pass:wörd €")).getHeader("Authorization");

        assertThat(ByteString.decodeBase64(header.substring("Basic ".length())).string(StandardCharsets.UTF_8))
                .isEqualTo("käthe:pass:wörd €");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t", "\u00a0"})
    void credentials_nullOrBlank_areRejected(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> Authentication.header("x-api-key", "", blank));
        assertThatIllegalArgumentException().isThrownBy(() -> Authentication.basic(blank, "s3cret"));
        assertThatIllegalArgumentException().isThrownBy(() -> Authentication.basic("s3cret", blank));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cret\n",
                "s3\r\ncret",
                "s3cret\u0000",
                "s3\tcret",
                "s3crét",
                "s3cret\u007f",
                " s3cret",
                "s3cret "
            })
    void header_keyWithInvalidCharacter_isRejected(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authentication.header("x-api-key", "", key))
                .withMessageStartingWith("key must ")
                .withMessageNotContaining("s3")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret\n", "s3\u0000cret", "s3cret\u0085"})
    void basic_controlCharacter_isRejected(String credential) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authentication.basic(credential, "x"))
                .withMessage("key must not contain control characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authentication.basic("x", credential))
                .withMessage("secret must not contain control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {" s3cret", "s3cret ", "\u00a0s3cret", "s3cret\u3000"})
    void basic_surroundingWhiteSpace_isRejected(String credential) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authentication.basic(credential, "x"))
                .withMessage("key must not start or end with white space");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authentication.basic("x", credential))
                .withMessage("secret must not start or end with white space");
    }

    @Test
    void basic_unpairedSurrogate_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authentication.basic("key", "s3cret\ud800"))
                .withMessage("secret must not contain an unpaired surrogate");
    }

    @Test
    void basic_colonInKey_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authentication.basic("s3:cret", "x"))
                .withMessage("key must not contain a colon");
    }

    @Test
    void header_nameOrPrefixNull_isRejected() {
        assertThatNullPointerException().isThrownBy(() -> Authentication.header(null, "", "k3y"));
        assertThatNullPointerException().isThrownBy(() -> Authentication.header("x-api-key", null, "k3y"));
    }

    @Test
    void toString_always_hidesCredentials() {
        assertThat(Authentication.header("x-api-key", "JWT ", "s3cret")).hasToString("Authentication{x-api-key}");
        assertThat(Authentication.basic("user", "s3cret")).hasToString("Authentication{Authorization}");
    }

    @Test
    void and_otherHeader_sendsBoth() throws Exception {
        Authentication both = Authentication.header("x-secret", "", "s3cret").and(Authentication.basic("user", "pass"));

        RecordedRequest request = send(both);

        assertThat(request.getHeader("x-secret")).isEqualTo("s3cret");
        assertThat(request.getHeader("Authorization")).startsWith("Basic ");
        assertThat(both).hasToString("Authentication{Authorization, x-secret}");
    }

    @Test
    void and_sameHeader_sendsOnlyTheFirst() throws Exception {
        Authentication basic = Authentication.basic("user", "pass");

        RecordedRequest request =
                send(Authentication.header("authorization", "Bearer ", "t0ken").and(basic));

        assertThat(request.getHeaders().values("Authorization")).containsExactly("Bearer t0ken");
    }

    @Test
    void and_null_isUnchanged() throws Exception {
        assertThat(send(Authentication.header("x-api-key", "", "k3y").and(null)).getHeader("x-api-key"))
                .isEqualTo("k3y");
    }

    @Test
    void none_request_hasNoCredentials() throws Exception {
        assertThat(send(Authentication.none()).getHeader("Authorization")).isNull();
    }

    private RecordedRequest send(Authentication authentication) throws Exception {
        return send(new OkHttpClient.Builder().addInterceptor(authentication).build());
    }

    private RecordedRequest send(OkHttpClient client) throws Exception {
        server.enqueue(new MockResponse());
        Request request = new Request.Builder().url(server.url("/")).build();
        try (Response response = client.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
        return server.takeRequest();
    }
}
