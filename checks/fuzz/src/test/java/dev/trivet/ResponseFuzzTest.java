package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.trivet.client.Operation;
import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.ErrorMapper;
import dev.trivet.errors.TrivetException;
import dev.trivet.webhook.EnzoicWebhookReceiver;
import dev.trivet.webhook.WebhookAuthenticationException;
import dev.trivet.webhook.WebhookPayloadException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import retrofit2.HttpException;

/** Fuzzes the parsing of error responses, headers, webhook requests and addresses. */
class ResponseFuzzTest {
    private static final String KEY = "7d0b8a4e-key";
    private static final ErrorMapper ERRORS = new ErrorMapper(List.of(KEY));
    private static final Duration LONGEST = Duration.ofDays(365_000);
    private static final Operation UPDATE = new Operation("Push Security", "updateEmployee", true);
    private static final Operation CLEAR = new Operation("Probely", "clearTwoFactor", true);
    private static final EnzoicWebhookReceiver RECEIVER = EnzoicWebhookReceiver.create("hook", "secret");
    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString("hook:secret".getBytes(StandardCharsets.UTF_8));

    /** The message must be one short line without a credential. */
    @FuzzTest
    void errorBody(FuzzedDataProvider data) {
        int status = data.consumeInt(400, 599);
        Operation operation = data.consumeBoolean() ? UPDATE : CLEAR;
        byte[] body = data.consumeRemainingAsBytes();

        Throwable error = ERRORS.map(
                response(status, Headers.of(), body), ErrorContext.withResponse(operation, 1, status, Headers.of()));

        assertThat(error).isInstanceOf(TrivetException.class);
        assertThat(error.getMessage()).doesNotContain(KEY).hasSizeLessThan(2_000);
        assertThat(error.getMessage().chars()).noneMatch(Character::isISOControl);
    }

    @FuzzTest
    void retryAfter(FuzzedDataProvider data) {
        Headers.Builder headers = new Headers.Builder();
        headers.addUnsafeNonAscii("Retry-After", printable(data.consumeString(300_000)));
        headers.addUnsafeNonAscii("Date", printable(data.consumeRemainingAsString()));

        TrivetException failure = (TrivetException)
                ERRORS.map(response(429, headers.build(), new byte[0]), ErrorContext.withoutResponse(UPDATE, 1));

        Duration wait = failure.retryAfter();
        assertThat(wait == null || (!wait.isNegative() && wait.compareTo(LONGEST) <= 0))
                .isTrue();
    }

    @FuzzTest
    void webhook(byte[] body) {
        try {
            assertThat(RECEIVER.receive(AUTHORIZATION, body)).isNotNull();
        } catch (WebhookPayloadException rejected) {
            assertThat(rejected.getMessage()).isNotEmpty();
        }
    }

    @FuzzTest
    void webhookAuthorization(String authorization) {
        if (!AUTHORIZATION.equals(authorization)) {
            assertThatCode(() -> RECEIVER.receive(authorization, "{}"))
                    .isInstanceOfAny(WebhookAuthenticationException.class, WebhookPayloadException.class);
        }
    }

    /** An accepted address must have the same hash before and after normalization. */
    @FuzzTest
    void emailAddress(String address) {
        try {
            String normalized = new String(EmailNormalizer.normalize(address), StandardCharsets.UTF_8);
            assertThat(EmailHash.of(normalized)).isEqualTo(EmailHash.of(address));
        } catch (InvalidAddressException rejected) {
            assertThat(rejected.reason()).isNotNull();
        }
    }

    private static HttpException response(int status, Headers headers, byte[] body) {
        Response raw = new Response.Builder()
                .request(new Request.Builder().url("https://api.example.com/").build())
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .headers(headers)
                .build();
        return new HttpException(
                retrofit2.Response.error(ResponseBody.create(body, MediaType.get("application/json")), raw));
    }

    private static String printable(String header) {
        return header.replaceAll("[^\\t\\x20-\\x7e]", "?");
    }
}
