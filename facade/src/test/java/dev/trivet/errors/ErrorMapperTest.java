package dev.trivet.errors;

import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import dev.trivet.TestCalls;
import dev.trivet.client.Operation;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Headers;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.HttpException;
import retrofit2.Response;

class ErrorMapperTest {
    private static final Operation OPERATION = new Operation("push", "getEmployee", true);

    private final ErrorMapper errors = new ErrorMapper(singletonList("the-key"));

    @Test
    void map_unreadableBody_returnsExceptionOfTheStatus() {
        ResponseBody broken = ResponseBody.create(
                Okio.buffer(new ForwardingSource(new Buffer()) {
                    @Override
                    public long read(Buffer sink, long count) throws IOException {
                        throw new IOException("reset");
                    }
                }),
                null,
                -1);
        assertThat(map(new HttpException(Response.error(404, broken))))
                .isInstanceOf(NotFoundException.class)
                .returns(null, TrivetException::vendorMessage);
    }

    @ParameterizedTest
    @CsvSource({
        "302, BadRequestException, false",
        "400, BadRequestException, false",
        "401, AuthenticationException, false",
        "403, PermissionDeniedException, false",
        "404, NotFoundException, false",
        "405, BadRequestException, false",
        "408, ServerErrorException, true",
        "409, ConflictException, false",
        "422, BadRequestException, false",
        "429, RateLimitException, true",
        "500, ServerErrorException, true",
        "501, ServerErrorException, false",
        "502, ServerErrorException, true",
        "503, ServerErrorException, true",
        "504, ServerErrorException, true",
        "505, ServerErrorException, false",
        "599, ServerErrorException, false",
    })
    void map_errorStatus_returnsExceptionOfTheStatus(int status, String type, boolean isRetryable) {
        TrivetException exception = map(TestCalls.httpError(status, "", Headers.of()));
        assertThat(exception.getClass().getSimpleName()).isEqualTo(type);
        assertThat(exception.status()).isEqualTo(status);
        assertThat(exception.isRetryable()).isEqualTo(isRetryable);
        assertThat(exception.mayHaveBeenApplied()).isEqualTo(status == 408 || status >= 500);
        assertThat(exception).hasNoCause();
    }

    @Test
    void mayHaveBeenApplied_readOnly_returnsFalse() {
        ErrorContext reading = ErrorContext.withoutResponse(Operation.readOnly("push", "getEmployee"), 1);
        assertThat(((TrivetException) errors.map(new IOException("reset"), reading)).mayHaveBeenApplied())
                .isFalse();
        assertThat(map(new IOException("reset")).mayHaveBeenApplied()).isTrue();
    }

    @Test
    void map_errorStatus_hasAllProperties() {
        Headers headers = Headers.of("x-amzn-RequestId", "f00-1", "Retry-After", "7");
        TrivetException exception =
                map(TestCalls.httpError(503, "{\"message\":\"the-key of alice@example.com is busy\"}", headers));
        assertThat(exception.vendor()).isEqualTo("push");
        assertThat(exception.operation()).isEqualTo("getEmployee");
        assertThat(exception.attempts()).isEqualTo(2);
        assertThat(exception.requestId()).isEqualTo("f00-1");
        assertThat(exception.vendorMessage()).isEqualTo("[secret] of [address] is busy");
        assertThat(exception)
                .hasMessage("push getEmployee: server error (503), Retry-After 7 s, after 2 attempts: "
                        + "[secret] of [address] is busy");
    }

    @Test
    void map_statusOnly_hasNoOtherDetails() {
        TrivetException exception = map(TestCalls.httpError(404, "", Headers.of()));
        assertThat(exception.requestId()).isNull();
        assertThat(exception.vendorMessage()).isNull();
        assertThat(exception.retryAfter()).isNull();
    }

    @Test
    void map_429_hasRetryAfter() {
        RateLimitException exception =
                (RateLimitException) map(TestCalls.httpError(429, "", Headers.of("Retry-After", "30")));
        assertThat(exception.retryAfter()).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource({"60, Retry-After 60 s", "61, 'Retry-After 61 s, longer than the allowed 60 s'"})
    void map_429_messageHasLimitIfExceeded(String seconds, String expected) {
        ErrorContext context = ErrorContext.withoutResponse(OPERATION, 1).waitingAtMost(Duration.ofSeconds(60));
        assertThat(errors.map(TestCalls.httpError(429, "", Headers.of("Retry-After", seconds)), context))
                .hasMessage("push getEmployee: too many requests (429), " + expected);
    }

    @ParameterizedTest
    @CsvSource({"408, request timeout", "500, server error"})
    void map_serverError_messageNamesTheProblem(int status, String problem) {
        assertThat(map(TestCalls.httpError(status, "", Headers.of())))
                .hasMessage("push getEmployee: " + problem + " (" + status + "), after 2 attempts");
    }

    @Test
    void map_badRequest_messageNamesTheProblem() {
        assertThat(map(TestCalls.httpError(400, "", Headers.of())))
                .hasMessage("push getEmployee: the request was rejected (400), after 2 attempts");
    }

    @Test
    void map_wrongJsonType_hasPathWithoutCause() {
        TrivetException exception =
                map(new JsonDataException("Expected a string but was NUMBER at path $.result[3].email"));
        assertThat(exception)
                .isInstanceOf(MalformedResponseException.class)
                .hasNoCause()
                .hasMessageContaining("Expected a string but was NUMBER at path $.result[3].email");
        assertThat(((MalformedResponseException) exception).path()).isEqualTo("$.result[3].email");
        assertThat(exception.isRetryable()).isFalse();
        assertThat(exception.status()).isZero();
    }

    @Test
    void map_addressInMessage_isRedacted() {
        assertThat(map(new JsonDataException("Expected an int but was alice@example.com at path $.id")))
                .hasMessageContaining("[address]")
                .hasMessageNotContaining("alice");
    }

    @Test
    void map_invalidOrTruncatedJson_isMalformed() {
        assertThat(map(new JsonEncodingException("malformed JSON at path $.x")))
                .isInstanceOf(MalformedResponseException.class);
        TrivetException tooShort = map(new EOFException("End of input"));
        assertThat(tooShort).isInstanceOf(MalformedResponseException.class);
        assertThat(((MalformedResponseException) tooShort).path()).isEqualTo("$");
    }

    @Test
    void map_truncatedJson_omitsBaseUrlHint() {
        assertThat(map(new JsonEncodingException("Unterminated string at path $.result[0].id")))
                .hasMessageContaining("not JSON, at path $.result[0].id; the response is truncated or damaged")
                .hasMessageNotContaining("base URL");
        assertThat(map(new JsonEncodingException("malformed JSON at path $")))
                .hasMessageContaining("not JSON, at path $; check the base URL");
    }

    @Test
    void map_redirectWithoutHost_messageHasNoHost() {
        assertThat(map(TestCalls.httpError(302, "", Headers.of("Location", "/login?mail=alice@example.com"))))
                .hasMessageContaining("the redirect was not followed")
                .hasMessageNotContaining("alice");
    }

    static Stream<Arguments> transportFailures() {
        IOException refused = new ConnectException("Failed to connect to localhost/127.0.0.1:1");
        refused.initCause(new ConnectException("Connection refused"));
        IOException rejected = new InterruptedIOException("executor rejected");
        rejected.initCause(new RejectedExecutionException("Task rejected"));
        return Stream.of(
                Arguments.of(new UnknownHostException("push.invalid"), "could not reach push.invalid (unknown host)"),
                Arguments.of(
                        new UnknownHostException("push.invalid: Name or service not known"),
                        "could not reach push.invalid (unknown host)"),
                Arguments.of(
                        new UnknownHostException(
                                "Unable to resolve host \"push.invalid\": No address associated with hostname"),
                        "could not reach push.invalid (unknown host)"),
                Arguments.of(new UnknownHostException(), "could not reach the host (unknown host)"),
                Arguments.of(
                        new UnknownHostException("no dns for push.invalid"), "could not reach the host (unknown host)"),
                Arguments.of(refused, "could not connect to localhost/127.0.0.1:1 (Connection refused)"),
                Arguments.of(
                        new ConnectException("Failed to connect to /127.0.0.1:1"),
                        "could not connect to 127.0.0.1:1 (Failed to connect to /127.0.0.1:1)"),
                Arguments.of(new ConnectException(), "could not connect"),
                Arguments.of(
                        new NoRouteToHostException("No route to host"), "could not connect (no route to the host)"),
                Arguments.of(new SocketTimeoutException("Connect timed out"), "could not connect in time"),
                Arguments.of(
                        new SocketTimeoutException("failed to connect to a.b (port 443) after 10000ms"),
                        "could not connect in time"),
                Arguments.of(new SocketTimeoutException("Read timed out"), "no response in time"),
                Arguments.of(new SocketTimeoutException(), "no response in time"),
                Arguments.of(new InterruptedIOException("timeout"), "no response in time"),
                Arguments.of(
                        new SSLHandshakeException("PKIX path building failed"),
                        "could not establish a secure connection (TLS): PKIX path building failed"),
                Arguments.of(
                        new SSLPeerUnverifiedException("Hostname a.b not verified:\n    DN: CN=c.d"),
                        "the server's certificate is not valid for this host: Hostname a.b not verified: DN: CN=c.d"),
                Arguments.of(
                        new SSLException("Unsupported record"),
                        "could not establish a secure connection (TLS): Unsupported record"),
                Arguments.of(
                        new SSLException("Connection reset"),
                        "the connection was closed before the response was received"),
                Arguments.of(
                        new IOException("unexpected end of stream on http://a.b/..."),
                        "the connection was closed before the response was received"),
                Arguments.of(
                        new SocketException("Connection reset"),
                        "the connection was closed before the response was received"),
                Arguments.of(new EOFException(), "the connection was closed before the response was received"),
                Arguments.of(
                        new IOException("stream was reset: CANCEL"),
                        "the connection was closed before the response was received"),
                Arguments.of(
                        new ProtocolException("Unexpected status line: ICY 200 the-key"),
                        "the response is not valid HTTP: Unexpected status line: ICY 200 [secret]"),
                Arguments.of(rejected, "the threads of the HTTP client were shut down"),
                Arguments.of(new ClosedException(), "the client or its client resources were closed"),
                Arguments.of(
                        new IOException("rejected the-key of alice@example.com\nby the\u202e proxy"),
                        "no response: rejected [secret] of [address] by the proxy"),
                Arguments.of(new IOException(), "no response"));
    }

    @ParameterizedTest
    @MethodSource("transportFailures")
    void map_transportFailure_messageNamesTheProblem(IOException error, String expected) {
        assertThat(errors.map(error, ErrorContext.withoutResponse(OPERATION, 1)))
                .hasMessage("push getEmployee: " + expected);
    }

    @Test
    void map_incompleteResponse_messageNamesTheProblem() {
        ErrorContext failure = ErrorContext.withResponse(OPERATION, 1, 200, Headers.of());
        assertThat(errors.map(new EOFException("source exhausted prematurely"), failure))
                .hasMessage("push getEmployee: the connection was closed before the response was complete (200)");
        assertThat(errors.map(new IOException("gzip finished without exhausting source"), failure))
                .hasMessage("push getEmployee: no complete response: gzip finished without exhausting source (200)");
        assertThat(errors.map(new SocketTimeoutException("timeout"), failure))
                .hasMessage("push getEmployee: the response was not complete in time (200)");
    }

    static Stream<Throwable> proxyFailures() {
        return Stream.of(
                TestCalls.httpError(407, "", Headers.of("x-request-id", "r-1")),
                new ProtocolException("Received HTTP_PROXY_AUTH (407) code while not using proxy"),
                new IOException("Failed to authenticate with proxy"));
    }

    @ParameterizedTest
    @MethodSource("proxyFailures")
    void map_proxyRequiresAuthentication_isNotRetryable(Throwable error) {
        TrivetException exception = map(error);
        assertThat(exception)
                .isInstanceOf(TransportException.class)
                .hasMessage("push getEmployee: a proxy requires authentication; set a proxyAuthenticator in the "
                        + "HTTP client (407), after 2 attempts");
        assertThat(exception.status()).isEqualTo(407);
        assertThat(exception.isRetryable()).isFalse();
        assertThat(exception.mayHaveBeenApplied()).isFalse();
    }

    @Test
    void map_redirect_hostIsRedacted() {
        String secretHost = "https://the-key.example.com/x?y=z";
        assertThat(map(TestCalls.httpError(302, "", Headers.of("Location", secretHost))))
                .hasMessageContaining("the redirect to https://[secret].example.com was not followed");
        String hash = "de34a09f96a6677f8a4e0a17545a20e0";
        assertThat(map(TestCalls.httpError(302, "", Headers.of("Location", "https://" + hash + ".example.com/"))))
                .hasMessageContaining("the redirect to https://[hash].example.com was not followed");
        String longest = "https://a.b/" + "x ".repeat(1_017) + "xx";
        assertThat(map(TestCalls.httpError(302, "", Headers.of("Location", longest))))
                .hasMessageContaining("the redirect to https://a.b was");
        assertThat(map(TestCalls.httpError(302, "", Headers.of("Location", longest + "x"))))
                .hasMessageContaining("the redirect was");
        assertThat(map(TestCalls.httpError(302, "", Headers.of("Location", "https://a.b/" + "x".repeat(3_000)))))
                .hasMessageContaining("the redirect was not followed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the-key",
                "req-THE-KEY-1",
                "de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814",
                "3jSgn5amZ3+KTgoXVFog4LYKLwk4ecgu02z/dZMNWBQ=",
                "alice@example.com",
                "",
            })
    void requestId_unsuitableValue_usesNextHeader(String id) {
        Headers headers = Headers.of("x-request-id", id, "cf-ray", "ray-1");
        assertThat(map(TestCalls.httpError(404, "", headers)).requestId()).isEqualTo("ray-1");
        ErrorContext failure = ErrorContext.withResponse(OPERATION, 1, 200, headers);
        assertThat(((TrivetException) errors.map(new JsonDataException("invalid"), failure)).requestId())
                .isEqualTo("ray-1");
        assertThat(((TrivetException) errors.map(new IOException("cut"), failure)).requestId())
                .isEqualTo("ray-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4bf92f3577b34da6a3ce929d0e0e4736", "2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0", "JKJaXmPLvHcESHA="})
    void requestId_commonFormat_isKept(String id) {
        assertThat(map(TestCalls.httpError(404, "", Headers.of("x-amzn-requestid", id)))
                        .requestId())
                .isEqualTo(id);
    }

    @Test
    void map_failureBeforeSending_wasNotApplied() {
        assertNotApplied(new ConnectException("refused"));
        assertNotApplied(new UnknownHostException("nowhere"));
        assertNotApplied(new NoRouteToHostException("unreachable"));
        assertNotApplied(new SSLHandshakeException("bad certificate"));
        assertNotApplied(new SSLPeerUnverifiedException("another host"));
        assertNotApplied(new SocketTimeoutException("Connect timed out"));
        assertNotApplied(new SocketTimeoutException("failed to connect to example.com after 10000ms"));
    }

    @Test
    void map_failureAfterSending_mayHaveBeenApplied() {
        assertMayHaveBeenApplied(new SocketTimeoutException("Read timed out"));
        assertMayHaveBeenApplied(new SocketTimeoutException());
        assertMayHaveBeenApplied(new IOException("unexpected end of stream"));
        assertMayHaveBeenApplied(new EOFException("\\n not found"));
    }

    @Test
    void map_clientClosed_isNotRetryable() {
        assertThat(map(new ClosedException()).isRetryable()).isFalse();
    }

    @Test
    void map_executorShutDown_isNotRetryable() {
        assertThat(map(new IOException("executor rejected", new RejectedExecutionException()))
                        .isRetryable())
                .isFalse();
        assertThat(map(new IOException("reset", new IllegalStateException())).isRetryable())
                .isTrue();
    }

    @Test
    void map_illegalArgument_isReturnedUnchanged() {
        IllegalArgumentException error = new IllegalArgumentException("id must not be blank");
        assertThat(errors.map(error, ErrorContext.withoutResponse(OPERATION, 1)))
                .isSameAs(error);
    }

    private void assertNotApplied(IOException error) {
        TrivetException exception = map(error);
        assertThat(exception).isInstanceOf(TransportException.class).hasCause(error);
        assertThat(exception.isRetryable()).isTrue();
        assertThat(exception.mayHaveBeenApplied()).isFalse();
    }

    private void assertMayHaveBeenApplied(IOException error) {
        TrivetException exception = map(error);
        assertThat(exception).isInstanceOf(TransportException.class);
        assertThat(exception.isRetryable()).isTrue();
        assertThat(exception.mayHaveBeenApplied()).isTrue();
    }

    private TrivetException map(Throwable error) {
        return (TrivetException) errors.map(error, ErrorContext.withoutResponse(OPERATION, 2));
    }
}
