package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trivet.errors.ServerErrorException;
import dev.trivet.errors.TransportException;
import dev.trivet.push.model.BlockedUrl;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;

class PushBlockedUrlsTest extends PushTest {
    private static final BlockedUrl URL =
            BlockedUrl.builder().host("*.sub.domain.com").build();

    @Test
    void list_answered_patterns() throws InterruptedException {
        answer("{\"result\":[\"*://*.example.com/*\",\"*://other.example.com/path/to*\"]}");
        assertThat(push.blockedUrls().list().execute())
                .containsExactly("*://*.example.com/*", "*://other.example.com/path/to*");
        assertSent("GET /v1/controls/blockedUrls");
    }

    @Test
    void list_nullOrNoResult_empty() {
        answer("{\"result\":null}");
        answer("{}");
        assertThat(push.blockedUrls().list().execute()).isEmpty();
        assertThat(push.blockedUrls().list().execute()).isEmpty();
    }

    @Test
    void add_hostOnly_bareStringBackAndNoPathSent() throws InterruptedException {
        answer("\"*://*.sub.domain.com/*\"");
        assertThat(push.blockedUrls().add(URL).execute()).isEqualTo("*://*.sub.domain.com/*");
        assertThat(assertSent("POST /v1/controls/blockedUrls")).isEqualTo("{\"host\":\"*.sub.domain.com\"}");
    }

    @Test
    void add_withPath_sent() throws InterruptedException {
        answer("\"*://*.sub.domain.com/path/to*\"");
        push.blockedUrls().add(URL.toBuilder().path("/path/to*").build()).execute();
        assertThat(assertSent("POST /v1/controls/blockedUrls"))
                .isEqualTo("{\"host\":\"*.sub.domain.com\",\"path\":\"/path/to*\"}");
    }

    @Test
    void deleteAll_answered_done() throws InterruptedException {
        server.enqueue(new MockResponse());
        assertThat(push.blockedUrls().deleteAll().execute()).isEqualTo(Done.DONE);
        assertThat(assertSent("DELETE /v1/controls/blockedUrls")).isEmpty();
    }

    @Test
    void deleteAll_answerLostOrVendorBusy_notTriedAgain() {
        loseTheAnswer();
        server.enqueue(new MockResponse().setResponseCode(503));
        ApiCall<Done> call = push.blockedUrls().deleteAll();
        assertThatExceptionOfType(TransportException.class).isThrownBy(call::execute);
        assertThatExceptionOfType(ServerErrorException.class).isThrownBy(call::execute);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void deleteAll_tooManyRequests_triedAgainBecauseItWasNotCarriedOut() {
        server.enqueue(new MockResponse().setResponseCode(429));
        server.enqueue(new MockResponse().setResponseCode(204));
        assertThat(push.blockedUrls().deleteAll().execute()).isEqualTo(Done.DONE);
    }
}
