package dev.trivet.nasty.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.trivet.nasty.NastyClient;
import dev.trivet.nasty.model.CountedPage;
import dev.trivet.nasty.model.Feed;
import dev.trivet.nasty.model.ListCountedQuery;
import dev.trivet.nasty.model.ListFeedQuery;
import dev.trivet.nasty.model.ListNamedQuery;
import dev.trivet.nasty.model.ListNamesQuery;
import dev.trivet.nasty.model.ListNumberedQuery;
import dev.trivet.nasty.model.NamePage;
import dev.trivet.nasty.model.NumberedPage;
import dev.trivet.nasty.model.RequiredListPage;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.HttpException;

/** Calls {@link ConnectionApi} on a server that returns the examples. */
@SuppressWarnings("deprecation")
class ConnectionApiContractTest {
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
    void listCounted_example_matchesTheExample() throws Exception {
        ListCountedQuery query = ListCountedQuery.builder()
                .position(0)
                .build();
        String json = """
                {
                  "rows" : [ 1, 2 ]
                }
                """;
        server.respond(200, json);

        CountedPage response = client.connection().listCounted(query).blockingGet();

        NastyContractServer.assertJson(
                json, NastyContractServer.write(CountedPage.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/counted", url.encodedPath());
        assertEquals(1, url.queryParameterNames().size());
        assertEquals(List.of("0"), url.queryParameterValues("position"));
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }

    @Test
    void listCounted_notFound_throwsHttpException() throws Exception {
        ListCountedQuery query = ListCountedQuery.builder()
                .position(0)
                .build();
        server.respond(404, "{}");

        HttpException thrown = assertThrows(
                HttpException.class, () -> client.connection().listCounted(query).blockingGet());

        assertEquals(404, thrown.code());
    }

    @Test
    void listNamed_page_matchesTheExample() throws Exception {
        ListNamedQuery query = ListNamedQuery.builder()
                .position(0)
                .build();
        String json = """
                {
                  "rows" : [ {
                    "first" : "a",
                    "last" : null
                  } ]
                }
                """;
        server.respond(200, json);

        RequiredListPage response = client.connection().listNamed(query).blockingGet();

        NastyContractServer.assertJson(
                json, NastyContractServer.write(RequiredListPage.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/named", url.encodedPath());
        assertEquals(1, url.queryParameterNames().size());
        assertEquals(List.of("0"), url.queryParameterValues("position"));
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }

    @Test
    void listNamed_notFound_throwsHttpException() throws Exception {
        ListNamedQuery query = ListNamedQuery.builder()
                .position(0)
                .build();
        server.respond(404, "{}");

        HttpException thrown = assertThrows(
                HttpException.class, () -> client.connection().listNamed(query).blockingGet());

        assertEquals(404, thrown.code());
    }

    @Test
    void listNamed_array_matchesTheExample() throws Exception {
        ListNamedQuery query = ListNamedQuery.builder()
                .position(0)
                .build();
        String json = """
                [ {
                  "first" : "a",
                  "last" : null
                }, {
                  "first" : "b",
                  "last" : null
                } ]
                """;
        server.respond(200, json);

        RequiredListPage response = client.connection().listNamed(query).blockingGet();

        String expected = """
                {
                  "rows" : [ {
                    "first" : "a",
                    "last" : null
                  }, {
                    "first" : "b",
                    "last" : null
                  } ]
                }
                """;
        NastyContractServer.assertJson(
                expected, NastyContractServer.write(RequiredListPage.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/named", url.encodedPath());
        assertEquals(1, url.queryParameterNames().size());
        assertEquals(List.of("0"), url.queryParameterValues("position"));
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }

    @Test
    void listNamed_item_matchesTheExample() throws Exception {
        ListNamedQuery query = ListNamedQuery.builder()
                .position(0)
                .build();
        String json = """
                {
                  "first" : "a",
                  "last" : null
                }
                """;
        server.respond(200, json);

        RequiredListPage response = client.connection().listNamed(query).blockingGet();

        String expected = """
                {
                  "rows" : [ {
                    "first" : "a",
                    "last" : null
                  } ]
                }
                """;
        NastyContractServer.assertJson(
                expected, NastyContractServer.write(RequiredListPage.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/named", url.encodedPath());
        assertEquals(1, url.queryParameterNames().size());
        assertEquals(List.of("0"), url.queryParameterValues("position"));
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }

    @Test
    void listNumbered_example_matchesTheExample() throws Exception {
        ListNumberedQuery query = ListNumberedQuery.builder()
                .page(1L)
                .build();
        String json = """
                {
                  "results" : [ {
                    "first" : "a",
                    "last" : null
                  } ],
                  "page" : 1,
                  "page_total" : 2
                }
                """;
        server.respond(200, json);

        NumberedPage response = client.connection().listNumbered(query).blockingGet();

        NastyContractServer.assertJson(
                json, NastyContractServer.write(NumberedPage.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/numbered", url.encodedPath());
        assertEquals(1, url.queryParameterNames().size());
        assertEquals(List.of("1"), url.queryParameterValues("page"));
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }

    @Test
    void listNumbered_notFound_throwsHttpException() throws Exception {
        ListNumberedQuery query = ListNumberedQuery.builder()
                .page(1L)
                .build();
        server.respond(404, "{}");

        HttpException thrown = assertThrows(
                HttpException.class, () -> client.connection().listNumbered(query).blockingGet());

        assertEquals(404, thrown.code());
    }

    @Test
    void listFeed_example_matchesTheExample() throws Exception {
        ListFeedQuery query = ListFeedQuery.builder()
                .from("a+b@*%& \u00e9/?")
                .build();
        String json = """
                {
                  "data" : {
                    "entries" : [ "a" ],
                    "next/id" : 7
                  },
                  "has_more" : true
                }
                """;
        server.respond(200, json);

        Feed response = client.connection().listFeed(query).blockingGet();

        NastyContractServer.assertJson(
                json, NastyContractServer.write(Feed.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/feed", url.encodedPath());
        assertEquals(1, url.queryParameterNames().size());
        assertEquals(List.of("a+b@*%& \u00e9/?"), url.queryParameterValues("from"));
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }

    @Test
    void listFeed_notFound_throwsHttpException() throws Exception {
        ListFeedQuery query = ListFeedQuery.builder()
                .from("a+b@*%& \u00e9/?")
                .build();
        server.respond(404, "{}");

        HttpException thrown = assertThrows(
                HttpException.class, () -> client.connection().listFeed(query).blockingGet());

        assertEquals(404, thrown.code());
    }

    @Test
    void listNames_names_matchesTheExample() throws Exception {
        ListNamesQuery query = ListNamesQuery.builder()
                .pagingToken("a+b@*%& \u00e9/?")
                .build();
        String json = """
                {
                  "values" : [ {
                    "first" : "a",
                    "last" : null
                  } ],
                  "pagingToken" : null
                }
                """;
        server.respond(200, json);

        NamePage response = client.connection().listNames("a+b@*%& \u00e9/?", query).blockingGet();

        NastyContractServer.assertJson(
                json, NastyContractServer.write(NamePage.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/overloads/a+b@*%25&%20%C3%A9%2F%3F", url.encodedPath());
        assertEquals(2, url.queryParameterNames().size());
        assertEquals(List.of("a&b c"), url.queryParameterValues("by"));
        assertEquals(List.of("a+b@*%& \u00e9/?"), url.queryParameterValues("pagingToken"));
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }

    @Test
    void listNames_notFound_throwsHttpException() throws Exception {
        ListNamesQuery query = ListNamesQuery.builder()
                .pagingToken("a+b@*%& \u00e9/?")
                .build();
        server.respond(404, "{}");

        HttpException thrown = assertThrows(
                HttpException.class, () -> client.connection().listNames("a+b@*%& \u00e9/?", query).blockingGet());

        assertEquals(404, thrown.code());
    }

    @Test
    void ping_noContent_completes() throws Exception {
        server.respond(202, null);

        client.connection().ping("a+b@*%& \u00e9/?").blockingAwait();

        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/overloads/a+b@*%25&%20%C3%A9%2F%3F", url.encodedPath());
        assertEquals(0, url.queryParameterNames().size());
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }

    @Test
    void ping_notFound_throwsHttpException() throws Exception {
        server.respond(404, "{}");

        HttpException thrown = assertThrows(
                HttpException.class, () -> client.connection().ping("a+b@*%& \u00e9/?").blockingAwait());

        assertEquals(404, thrown.code());
    }
}
