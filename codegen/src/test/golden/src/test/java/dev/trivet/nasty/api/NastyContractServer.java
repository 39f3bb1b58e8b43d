package dev.trivet.nasty.api;

import com.squareup.moshi.Moshi;
import dev.trivet.nasty.NastyClient;
import dev.trivet.nasty.model.NastyJsonAdapterFactory;
import java.io.IOException;
import java.lang.reflect.Type;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.json.JSONException;
import org.skyscreamer.jsonassert.JSONAssert;

/** A server that returns the examples, for the contract tests. */
final class NastyContractServer implements AutoCloseable {
    /** The path of the base URL. The path of each request must start with it. */
    static final String PREFIX = "/prefix";

    private static final Moshi MOSHI = new Moshi.Builder().add(new NastyJsonAdapterFactory()).build();

    private final MockWebServer server = new MockWebServer();
    private final NastyClient client;

    NastyContractServer() throws IOException {
        server.start();
        client = NastyClient.builder()
                .credentials("contract-key", "contract-secret")
                .baseUrl(server.url(PREFIX).toString())
                .build();
    }

    NastyClient client() {
        return client;
    }

    void respond(int status, String json) {
        MockResponse response = new MockResponse().setResponseCode(status);
        if (json != null) {
            response.setHeader("Content-Type", "application/json").setBody(json);
        }
        server.enqueue(response);
    }

    RecordedRequest request() throws InterruptedException {
        return server.takeRequest();
    }

    <T> T read(Type type, String json) throws IOException {
        return MOSHI.<T>adapter(type).fromJson(json);
    }

    static String write(Type type, Object value) {
        return MOSHI.adapter(type).serializeNulls().toJson(value);
    }

    /** Asserts that two JSON values are equal, in any order of properties. */
    static void assertJson(String expected, String actual) throws JSONException {
        JSONAssert.assertEquals("[" + expected + "]", "[" + actual + "]", true);
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.shutdown();
    }
}
