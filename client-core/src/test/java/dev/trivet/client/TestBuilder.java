package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import dev.trivet.client.internal.Authentication;
import java.lang.reflect.Type;
import java.util.function.Function;
import okhttp3.mockwebserver.MockWebServer;

/** A client builder like the generated ones. */
final class TestBuilder extends ClientBuilder<TestBuilder> {
    static final Function<Type, JsonAdapter<?>> NO_MODELS = type -> null;

    private Authentication authentication;

    TestBuilder() {
        super("https://api.example.com");
    }

    /** Returns a builder for {@code server}, with the path {@code /prefix}. */
    static TestBuilder at(MockWebServer server) {
        return new TestBuilder().apiKey("k3y").baseUrl("http://localhost:" + server.getPort() + "/prefix");
    }

    TestBuilder apiKey(String key) {
        authentication = Authentication.header("x-api-key", "", key);
        return this;
    }

    ApiClient build() {
        return new ApiClient(this, authentication) {};
    }
}
