package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trivet.errors.ServerErrorException;
import dev.trivet.errors.TransportException;
import dev.trivet.push.model.BlockedUrl;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;

class PushBlockedUrlsTest extends PushTest {
    private static final BlockedUrl URL =
            BlockedUrl.builder().host("*.sub.domain.com").build();

    @Test
    void list_success_returnsPatterns() throws InterruptedException {
        respond("{\"result\":[\"*://*.example.com/*\",\"*://other.example.com/path/to*\"]}");
        assertThat(push.blockedUrls().list()).containsExactly("*://*.example.com/*", "*://other.example.com/path/to*");
        assertSent("GET /v1/controls/blockedUrls");
    }

    @Test
    void list_nullOrNoResult_isEmpty() {
        respond("{\"result\":null}");
        respond("{}");
        assertThat(push.blockedUrls().list()).isEmpty();
        assertThat(push.blockedUrls().list()).isEmpty();
    }

    @Test
    void list_startingAtAPosition_isRejected() {
        PagedIterable<String> list = push.blockedUrls().list();
        assertThatIllegalArgumentException().isThrownBy(() -> list.startingAt("50"));
    }

    @Test
    void add_hostOnly_sendsNoPath() throws InterruptedException {
        respond("\"*://*.sub.domain.com/*\"");
        assertThat(push.blockedUrls().add(URL).execute()).isEqualTo("*://*.sub.domain.com/*");
        assertThat(assertSent("POST /v1/controls/blockedUrls")).isEqualTo("{\"host\":\"*.sub.domain.com\"}");
    }

    @Test
    void add_hostAndPath_sendsBoth() throws InterruptedException {
        respond("\"*://*.sub.domain.com/path/to*\"");
        push.blockedUrls().add(URL.toBuilder().path("/path/to*").build()).execute();
        assertThat(assertSent("POST /v1/controls/blockedUrls"))
                .isEqualTo("{\"host\":\"*.sub.domain.com\",\"path\":\"/path/to*\"}");
    }

    @Test
    void removeAll_success_returnsDone() throws InterruptedException {
        server.enqueue(new MockResponse());
        assertThat(push.blockedUrls().removeAll().execute()).isEqualTo(Done.DONE);
        assertThat(assertSent("DELETE /v1/controls/blockedUrls")).isEmpty();
    }

    @Test
    void removeAll_possiblyApplied_isNotRetried() {
        loseResponse();
        server.enqueue(new MockResponse().setResponseCode(503));
        ApiCall<Done> call = push.blockedUrls().removeAll();
        assertThatExceptionOfType(TransportException.class).isThrownBy(call::execute);
        assertThatExceptionOfType(ServerErrorException.class).isThrownBy(call::execute);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void removeAll_tooManyRequests_isRetried() {
        server.enqueue(new MockResponse().setResponseCode(429));
        server.enqueue(new MockResponse().setResponseCode(204));
        assertThat(push.blockedUrls().removeAll().execute()).isEqualTo(Done.DONE);
    }
}
