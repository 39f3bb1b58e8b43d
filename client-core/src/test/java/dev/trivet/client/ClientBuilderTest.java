package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientBuilderTest {
    private final TestBuilder builder = new TestBuilder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com",
                "https://api.example.com:8443/v1/",
                "HTTPS://API.EXAMPLE.COM",
                "http://localhost",
                "http://LOCALHOST:8080/prefix",
                "http://127.0.0.1:8080",
                "http://127.255.255.254",
                "http://[::1]:8080",
                "http://[0:0:0:0:0:0:0:1]"
            })
    void baseUrl_httpsOrLoopback_isAccepted(String url) {
        assertThatCode(() -> builder.baseUrl(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://128.0.0.1",
                "http://127.0.0.256",
                "http://10.127.0.1",
                "http://[::2]",
                "http://0.0.0.0"
            })
    void baseUrl_httpToOtherHost_isRejected(String url) {
        assertRejected(
                url, "The base URL must be https; http is allowed only for this machine, as in http://localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "api.example.com", "/v1", "ftp://example.com", "https://", "https:// s3cret", "jdbc:s3cret"})
    void baseUrl_notAnHttpUrl_isRejected(String url) {
        assertRejected(url, "The base URL is not an absolute http or https URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://user:s3cret@example.com", "https://s3cret@example.com", "https://:s3cret@example.com"})
    void baseUrl_userInfo_isRejected(String url) {
        assertRejected(url, "The base URL must not contain a user name or password");
    }

    @Test
    void baseUrl_queryOrFragment_isRejected() {
        assertRejected("https://example.com/?token=s3cret", "The base URL must not contain a query");
        assertRejected("https://example.com/?", "The base URL must not contain a query");
        assertRejected("https://example.com/#s3cret", "The base URL must not contain a fragment");
    }

    @Test
    void setters_null_areRejected() {
        assertThatNullPointerException().isThrownBy(() -> builder.baseUrl(null)).withMessage("url");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.okHttpClient(null))
                .withMessage("client");
    }

    @Test
    void baseUrl_validUrl_returnsTheBuilder() {
        assertThat(builder.baseUrl("https://example.com")).isSameAs(builder);
    }

    @Test
    void build_noCredentials_isRejected() {
        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessage("The credentials are not set. Pass them to the builder.");
    }

    private void assertRejected(String url, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.baseUrl(url))
                .withMessage(message);
    }
}
