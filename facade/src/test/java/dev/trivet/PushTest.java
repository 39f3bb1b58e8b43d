package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A base class of tests with a real client and a local server. */
abstract class PushTest {
    final MockWebServer server = new MockWebServer();
    PushSecurity push;

    @BeforeEach
    void start() throws IOException {
        server.start();
        push = builder().build();
    }

    PushSecurity.Builder builder() {
        return PushSecurity.builder()
                .apiKey("key")
                .baseUrl(server.url("/").toString())
                .random(Fixtures.always(0));
    }

    @AfterEach
    void stop() throws IOException {
        push.close();
        server.shutdown();
    }

    void respond(String json) {
        server.enqueue(Fixtures.json(json));
    }

    void loseResponse() {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    }

    /** Asserts the method and path of the next request, and returns its body. */
    String assertSent(String methodAndPath) throws InterruptedException {
        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod() + " " + request.getPath()).isEqualTo(methodAndPath);
        return request.getBody().readUtf8();
    }
}
