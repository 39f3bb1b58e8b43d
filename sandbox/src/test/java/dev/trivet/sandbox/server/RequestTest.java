package dev.trivet.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class RequestTest {

    @Test
    void toString_request_hasTheMethodOnly() {
        Request request = new Request(
                "POST",
                HttpUrl.get("http://localhost/v1/employees?email=bob@example.com"),
                Headers.of("x-api-key", "key"),
                new RequestBody("application/json", "{\"id\":1}", 8),
                Map.of());

        assertThat(request).hasToString("Request[POST]");
    }
}
