package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trivet.errors.NotFoundException;
import dev.trivet.errors.TransportException;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

class EnzoicWebhooksTest extends EnzoicTest {
    @Test
    void test_success_returnsDone() throws InterruptedException {
        server.enqueue(new MockResponse());
        assertThat(enzoic.webhooks().test().execute()).isEqualTo(Done.DONE);
        assertThat(assertSent("GET /v1/webhook-test")).isEmpty();
    }

    @Test
    void test_noWebhook_throwsNotFound() {
        server.enqueue(new MockResponse().setResponseCode(404));
        ApiCall<Done> call = enzoic.webhooks().test();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(call::execute);
    }

    @Test
    void test_responseLost_isNotRetried() {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        ApiCall<Done> call = enzoic.webhooks().test();
        assertThatExceptionOfType(TransportException.class).isThrownBy(call::execute);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }
}
