package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import okhttp3.mockwebserver.MockWebServer;

/** A client builder as the generator writes them. */
final class TestBuilder extends ClientBuilder<TestBuilder> {
    static final JsonAdapter.Factory NO_MODELS = (type, annotations, moshi) -> null;

    private Authentication authentication;
    private JsonAdapter.Factory models = NO_MODELS;

    TestBuilder() {
        super("https://api.example.com");
    }

    /** Returns a builder that points at {@code server}, below the path {@code /prefix}. */
    static TestBuilder at(MockWebServer server) {
        return new TestBuilder().apiKey("k3y").baseUrl("http://localhost:" + server.getPort() + "/prefix");
    }

    TestBuilder apiKey(String key) {
        authentication = Authentication.header("x-api-key", "", key);
        return this;
    }

    TestBuilder authentication(Authentication given) {
        authentication = given;
        return this;
    }

    TestBuilder models(JsonAdapter.Factory given) {
        models = given;
        return this;
    }

    ApiConnection connect() {
        return connect(authentication, models);
    }
}
