package dev.trivet.nasty.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.squareup.moshi.Types;
import dev.trivet.nasty.NastyClient;
import dev.trivet.nasty.model.Kind;
import dev.trivet.nasty.model.Name;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.HttpException;

/** Calls {@link CloseApi} on a server that returns the examples. */
@SuppressWarnings("deprecation")
class CloseApiContractTest {
    private NastyContractServer server;
    private NastyClient client;

    @BeforeEach
    void start() throws Exception {
        server = new NastyContractServer();
        client = server.client();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void addAll_example_matchesTheExample() throws Exception {
        String request = """
                [ {
                  "first" : "a",
                  "last" : null
                } ]
                """;
        List<Name> body = server.read(Types.newParameterizedType(List.class, Name.class), request);
        String json = """
                {
                  "a" : [ "a/b", "" ],
                  "b" : [ ]
                }
                """;
        server.respond(201, json);

        Map<String, List<Kind>> response = client.closeApi().addAll("a+b@*%& \u00e9/?", body).blockingGet();

        NastyContractServer.assertJson(
                json, NastyContractServer.write(Types.newParameterizedType(Map.class, String.class, Types.newParameterizedType(List.class, Kind.class)), response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("POST", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/overloads/a+b@*%25&%20%C3%A9%2F%3F", url.encodedPath());
        assertEquals(0, url.queryParameterNames().size());
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals("application/json", sent.getHeader("Content-Type").replaceFirst(";.*", ""));
        NastyContractServer.assertJson(request, sent.getBody().readUtf8());
    }

    @Test
    void addAll_notFound_throwsHttpException() throws Exception {
        String request = """
                [ {
                  "first" : "a",
                  "last" : null
                } ]
                """;
        List<Name> body = server.read(Types.newParameterizedType(List.class, Name.class), request);
        server.respond(404, "{}");

        HttpException thrown = assertThrows(
                HttpException.class, () -> client.closeApi().addAll("a+b@*%& \u00e9/?", body).blockingGet());

        assertEquals(404, thrown.code());
    }

    @Test
    void addAll_noContentOrNull_isEmpty() throws Exception {
        String request = """
                [ {
                  "first" : "a",
                  "last" : null
                } ]
                """;
        List<Name> body = server.read(Types.newParameterizedType(List.class, Name.class), request);
        server.respond(204, null);
        server.respond(200, "");
        server.respond(200, "null");

        assertNull(client.closeApi().addAll("a+b@*%& \u00e9/?", body).blockingGet());
        assertNull(client.closeApi().addAll("a+b@*%& \u00e9/?", body).blockingGet());
        assertNull(client.closeApi().addAll("a+b@*%& \u00e9/?", body).blockingGet());
    }

    @Test
    void getName_example_matchesTheExample() throws Exception {
        String json = """
                "Zo\u00eb \\"quoted\\" \\\\ backslash"
                """;
        server.respond(200, json);

        String response = client.closeApi().getName("a+b@*%& \u00e9/?").blockingGet();

        NastyContractServer.assertJson(
                json, NastyContractServer.write(String.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/overloads/a+b@*%25&%20%C3%A9%2F%3F", url.encodedPath());
        assertEquals(0, url.queryParameterNames().size());
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }

    @Test
    void getName_notFound_throwsHttpException() throws Exception {
        server.respond(404, "{}");

        HttpException thrown = assertThrows(
                HttpException.class, () -> client.closeApi().getName("a+b@*%& \u00e9/?").blockingGet());

        assertEquals(404, thrown.code());
    }
}
