package dev.trivet;

import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import dev.trivet.client.Operation;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import retrofit2.HttpException;
import retrofit2.Response;

class ErrorMappingTest {
    private static final Operation OPERATION = new Operation("push", "getEmployee", true);

    private final ErrorMapping errors = new ErrorMapping(new Redaction(singletonList("the-key")));

    @ParameterizedTest
    @CsvSource({
        "302, BadRequestException, false",
        "400, BadRequestException, false",
        "401, AuthenticationException, false",
        "403, PermissionException, false",
        "404, NotFoundException, false",
        "405, BadRequestException, false",
        "408, VendorFailureException, true",
        "409, ConflictException, false",
        "422, BadRequestException, false",
        "429, RateLimitException, true",
        "500, VendorFailureException, true",
        "501, VendorFailureException, false",
        "502, VendorFailureException, true",
        "503, VendorFailureException, true",
        "504, VendorFailureException, true",
        "505, VendorFailureException, false",
        "599, VendorFailureException, false",
    })
    void map_errorStatus_classOfItsOwn(int status, String type, boolean isTransient) {
        TrivetException exception = map(answer(status, "", Headers.of()));
        assertThat(exception.getClass().getSimpleName()).isEqualTo(type);
        assertThat(exception.status()).isEqualTo(status);
        assertThat(exception.isTransient()).isEqualTo(isTransient);
        assertThat(exception.wasSurelyNotCarriedOut()).isEqualTo(status == 429);
        assertThat(exception).hasNoCause();
    }

    @Test
    void map_errorStatus_everythingKnownIsTold() {
        Headers headers = Headers.of("x-amzn-RequestId", "f00-1", "Retry-After", "7");
        TrivetException exception = map(answer(503, "{\"message\":\"the-key of alice@example.com is busy\"}", headers));
        assertThat(exception.vendor()).isEqualTo("push");
        assertThat(exception.operation()).isEqualTo("getEmployee");
        assertThat(exception.attempts()).isEqualTo(2);
        assertThat(exception.requestId()).isEqualTo("f00-1");
        assertThat(exception.vendorMessage()).isEqualTo("[secret] of [address] is busy");
        assertThat(exception)
                .hasMessage("push getEmployee: the vendor failed (503), asked to wait 7 s, after 2 attempts: "
                        + "[secret] of [address] is busy");
    }

    @Test
    void map_errorStatusAndNothingElse_nothingMadeUp() {
        TrivetException exception = map(answer(404, "", Headers.of()));
        assertThat(exception.requestId()).isNull();
        assertThat(exception.vendorMessage()).isNull();
        assertThat(exception.askedWait()).isNull();
    }

    @Test
    void map_oddRequestId_leftOut() {
        assertThat(map(answer(404, "", Headers.of("x-request-id", "alice@example.com")))
                        .requestId())
                .isNull();
    }

    @Test
    void map_429_saysHowLongToWait() {
        RateLimitException exception = (RateLimitException) map(answer(429, "", Headers.of("Retry-After", "30")));
        assertThat(exception.retryAfter()).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource({"60, asked to wait 60 s", "61, 'asked to wait 61 s, longer than the allowed 60 s'"})
    void map_429_saysWhenTheWaitIsTooLong(String seconds, String words) {
        Failure patient = Failure.unanswered(OPERATION, 1).waitingAtMost(Duration.ofSeconds(60));
        assertThat(errors.map(answer(429, "", Headers.of("Retry-After", seconds)), patient))
                .hasMessage("push getEmployee: too many requests (429), " + words);
    }

    @Test
    void map_badRequest_saysThatItWasRefused() {
        assertThat(map(answer(400, "", Headers.of())))
                .hasMessage("push getEmployee: the request was refused (400), after 2 attempts");
    }

    @Test
    void map_unfitJson_pathAndNoCause() {
        TrivetException exception =
                map(new JsonDataException("Expected a string but was NUMBER at path $.result[3].email"));
        assertThat(exception)
                .isInstanceOf(MalformedResponseException.class)
                .hasNoCause()
                .hasMessageContaining("Expected a string but was NUMBER at path $.result[3].email");
        assertThat(((MalformedResponseException) exception).path()).isEqualTo("$.result[3].email");
        assertThat(exception.isTransient()).isFalse();
        assertThat(exception.status()).isZero();
    }

    @Test
    void map_valueInTheMessage_redacted() {
        assertThat(map(new JsonDataException("Expected an int but was alice@example.com at path $.id")))
                .hasMessageContaining("[address]")
                .hasMessageNotContaining("alice");
    }

    @Test
    void map_noJsonOrTooShort_malformed() {
        assertThat(map(new JsonEncodingException("malformed JSON at path $.x")))
                .isInstanceOf(MalformedResponseException.class);
        TrivetException tooShort = map(new EOFException("End of input"));
        assertThat(tooShort).isInstanceOf(MalformedResponseException.class);
        assertThat(((MalformedResponseException) tooShort).path()).isEqualTo("$");
    }

    @Test
    void map_jsonThatBreaksOff_doesNotBlameTheBaseUrl() {
        assertThat(map(new JsonEncodingException("Unterminated string at path $.result[0].id")))
                .hasMessageContaining("not JSON, at path $.result[0].id; it broke off")
                .hasMessageNotContaining("base URL");
        assertThat(map(new JsonEncodingException("malformed JSON at path $")))
                .hasMessageContaining("not JSON, at path $; is the base URL the vendor's?");
    }

    @Test
    void map_redirectThatSaysNotWhere_isOneAllTheSame() {
        assertThat(map(answer(302, "", Headers.of("Location", "/login?mail=alice@example.com"))))
                .hasMessageContaining("was redirected elsewhere, and not followed")
                .hasMessageNotContaining("alice");
    }

    @Test
    void map_noAnswer_saysWhatTheCauseSaysAndNothingPersonal() {
        assertThat(map(new UnknownHostException("no-such-host.invalid: Name or service not known")))
                .hasMessageContaining(
                        "no answer: UnknownHostException: no-such-host.invalid: Name or service not known");
        assertThat(map(new IOException("refused the-key of alice@example.com\nby the proxy")))
                .hasMessageContaining("no answer: IOException: refused [secret] of [address] by the proxy");
        assertThat(map(new EOFException())).hasMessageContaining("no answer: EOFException, after 2 attempts");
    }

    @Test
    void map_answerBreaksOff_isNotCalledNone() {
        Failure failure = Failure.answered(OPERATION, 1, 200, Headers.of());
        assertThat(errors.map(new EOFException("gzip finished without exhausting source"), failure))
                .hasMessage("push getEmployee: no complete answer: EOFException: gzip finished without exhausting "
                        + "source (200)");
    }

    @Test
    void map_failureBeforeSending_surelyNotCarriedOut() {
        assertNotSent(new ConnectException("refused"));
        assertNotSent(new UnknownHostException("nowhere"));
        assertNotSent(new NoRouteToHostException("unreachable"));
        assertNotSent(new SSLHandshakeException("bad certificate"));
        assertNotSent(new SSLPeerUnverifiedException("another host"));
        assertNotSent(new SocketTimeoutException("Connect timed out"));
        assertNotSent(new SocketTimeoutException("failed to connect to example.com after 10000ms"));
    }

    @Test
    void map_failureAfterSending_perhapsCarriedOut() {
        assertPerhapsSent(new SocketTimeoutException("Read timed out"));
        assertPerhapsSent(new SocketTimeoutException());
        assertPerhapsSent(new IOException("unexpected end of stream"));
        assertPerhapsSent(new EOFException("\\n not found"));
    }

    @Test
    void map_ourOwnThreadsAreGone_isFinal() {
        assertThat(map(new IOException("executor rejected", new RejectedExecutionException()))
                        .isTransient())
                .isFalse();
        assertThat(map(new IOException("reset", new IllegalStateException())).isTransient())
                .isTrue();
    }

    @Test
    void map_notAboutTheCall_leftAlone() {
        IllegalArgumentException error = new IllegalArgumentException("id must not be blank");
        assertThat(errors.map(error, Failure.unanswered(OPERATION, 1))).isSameAs(error);
    }

    private void assertNotSent(IOException error) {
        TrivetException exception = map(error);
        assertThat(exception).isInstanceOf(TransportException.class).hasCause(error);
        assertThat(exception.isTransient()).isTrue();
        assertThat(exception.wasSurelyNotCarriedOut()).isTrue();
    }

    private void assertPerhapsSent(IOException error) {
        TrivetException exception = map(error);
        assertThat(exception).isInstanceOf(TransportException.class);
        assertThat(exception.isTransient()).isTrue();
        assertThat(exception.wasSurelyNotCarriedOut()).isFalse();
    }

    private TrivetException map(Throwable error) {
        return (TrivetException) errors.map(error, Failure.unanswered(OPERATION, 2));
    }

    static HttpException answer(int status, String body, Headers headers) {
        okhttp3.Response raw = new okhttp3.Response.Builder()
                .code(status)
                .message("")
                .protocol(Protocol.HTTP_1_1)
                .headers(headers)
                .request(new Request.Builder().url("http://localhost/").build())
                .build();
        return new HttpException(Response.error(ResponseBody.create(body, MediaType.get("application/json")), raw));
    }
}
