package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A base class of tests with a real client and a local server. */
abstract class EnzoicTest {
    /** The credentials of the example in the vendor's documentation. */
    static final String KEY = "b38f5a609f01442fb8ceb1aa02474903";

    static final String SECRET = "8e8a185dfa3e437f85afba165ce407b4";

    final MockWebServer server = new MockWebServer();
    Enzoic enzoic;

    @BeforeEach
    void start() throws IOException {
        server.start();
        enzoic = builder().build();
    }

    Enzoic.Builder builder() {
        return Enzoic.builder()
                .credentials(KEY, SECRET)
                .baseUrl(server.url("/v1").toString())
                .random(Fixtures.always(0));
    }

    @AfterEach
    void stop() throws IOException {
        enzoic.close();
        server.shutdown();
    }

    void respond(String json) {
        server.enqueue(Fixtures.json(json));
    }

    /** Asserts the method and path of the next request, and returns its body. */
    String assertSent(String methodAndPath) throws InterruptedException {
        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod() + " " + request.getPath()).isEqualTo(methodAndPath);
        return request.getBody().readUtf8();
    }
}
