package dev.trivet;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.client.VendorResponse;
import io.reactivex.rxjava3.core.Single;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class SendStageTest extends CallTestCase {
    private static final Headers HEADERS = Headers.of("x-request-id", "r-1");

    @Test
    void execute_success_hasStatusHeadersAndBody() {
        Single<VendorResponse<String>> request = Single.just(VendorResponse.of(203, HEADERS, "Alice"));

        ApiResponse<String> response = calls().newCall(OPERATION, request).executeWithResponse();

        assertThat(response.status()).isEqualTo(203);
        assertThat(response.headers()).isEqualTo(HEADERS);
        assertThat(response.body()).isEqualTo("Alice");
        assertThat(attempts).extracting(CallAttempt::status).containsExactly(203);
    }

    @Test
    void execute_retry_sendsTheRequestAgain() {
        responses.add(failure(503));
        responses.add(Single.just("Alice"));

        var result = execute();
        time.advanceTimeBy(1, SECONDS);

        result.assertValue("Alice");
        assertThat(responses).isEmpty();
    }
}
