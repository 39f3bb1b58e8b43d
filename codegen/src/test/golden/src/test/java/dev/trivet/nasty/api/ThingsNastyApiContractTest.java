package dev.trivet.nasty.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.trivet.nasty.NastyClient;
import dev.trivet.nasty.model.Kind;
import dev.trivet.nasty.model.ListThingsQuery;
import dev.trivet.nasty.model.ListThingsQueryState;
import dev.trivet.nasty.model.Removal;
import dev.trivet.nasty.model.Thing;
import dev.trivet.nasty.model.ThingPage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.HttpException;

/** Calls {@link ThingsNastyApi} on a server that returns the examples. */
@SuppressWarnings("deprecation")
class ThingsNastyApiContractTest {
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
    void getThing_everyKind_matchesTheExample() throws Exception {
        String json = """
                {
                  "id" : "a\\"b\\\\c \u2603",
                  "object" : "x",
                  "kind" : "a/b",
                  "nullableKind" : null,
                  "kinds" : [ "1", "undocumented" ],
                  "size" : {
                    "w" : 1,
                    "h" : 2.5
                  },
                  "sizes" : [ {
                    "w" : 1
                  } ],
                  "state" : "shut",
                  "eitherBoolean" : "true",
                  "eitherNumber" : 12,
                  "oneOrMany" : "single",
                  "notes" : [ "plain", {
                    "code" : 1,
                    "text" : "note"
                  } ],
                  "note" : "plain",
                  "at" : "2024-07-29T15:51:28.071Z",
                  "seconds" : 1698604061,
                  "when" : [ "2024-07-29" ],
                  "any" : {
                    "deep" : [ 1, null, 0.5, { } ]
                  },
                  "anyList" : [ 1, null, "a" ],
                  "anyMap" : {
                    "a" : null,
                    "b" : [ 1 ]
                  },
                  "grid" : [ [ 1, 2 ], [ ] ],
                  "byName" : {
                    "a" : {
                      "first" : "x",
                      "last" : "y"
                    }
                  },
                  "tail" : {
                    "code" : 2
                  },
                  "total" : 5.0,
                  "amount" : 0.25,
                  "rough" : 1.5,
                  "undocumented" : "kept"
                }
                """;
        server.respond(200, json);

        Thing response = client.thingsNasty().getThing("a+b@*%& \u00e9/?").blockingGet();

        String expected = """
                {
                  "id" : "a\\"b\\\\c \u2603",
                  "object" : "x",
                  "kind" : "a/b",
                  "nullableKind" : null,
                  "kinds" : [ "1", "undocumented" ],
                  "size" : {
                    "w" : 1,
                    "h" : 2.5
                  },
                  "sizes" : [ {
                    "w" : 1
                  } ],
                  "state" : "shut",
                  "eitherBoolean" : "true",
                  "eitherNumber" : 12,
                  "oneOrMany" : [ "single" ],
                  "notes" : [ "plain", {
                    "code" : 1,
                    "text" : "note"
                  } ],
                  "note" : "plain",
                  "at" : "2024-07-29T15:51:28.071Z",
                  "seconds" : 1698604061,
                  "when" : [ "2024-07-29" ],
                  "any" : {
                    "deep" : [ 1, null, 0.5, { } ]
                  },
                  "anyList" : [ 1, null, "a" ],
                  "anyMap" : {
                    "a" : null,
                    "b" : [ 1 ]
                  },
                  "grid" : [ [ 1, 2 ], [ ] ],
                  "byName" : {
                    "a" : {
                      "first" : "x",
                      "last" : "y"
                    }
                  },
                  "tail" : {
                    "code" : 2
                  },
                  "total" : 5.0,
                  "amount" : 0.25,
                  "rough" : 1.5,
                  "undocumented" : "kept"
                }
                """;
        NastyContractServer.assertJson(
                expected, NastyContractServer.write(Thing.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/things/a+b@*%25&%20%C3%A9%2F%3F", url.encodedPath());
        assertEquals(0, url.queryParameterNames().size());
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }

    @Test
    void getThing_notFound_throwsHttpException() throws Exception {
        server.respond(404, "{}");

        HttpException thrown = assertThrows(
                HttpException.class, () -> client.thingsNasty().getThing("a+b@*%& \u00e9/?").blockingGet());

        assertEquals(404, thrown.code());
    }

    @Test
    void replaceThing_everyKind_matchesTheExample() throws Exception {
        String request = """
                {
                  "id" : "a",
                  "secretWord" : "hush"
                }
                """;
        Thing body = server.read(Thing.class, request);
        String json = """
                {
                  "id" : "a\\"b\\\\c \u2603",
                  "object" : "x",
                  "kind" : "a/b",
                  "nullableKind" : null,
                  "kinds" : [ "1", "undocumented" ],
                  "size" : {
                    "w" : 1,
                    "h" : 2.5
                  },
                  "sizes" : [ {
                    "w" : 1
                  } ],
                  "state" : "shut",
                  "eitherBoolean" : "true",
                  "eitherNumber" : 12,
                  "oneOrMany" : "single",
                  "notes" : [ "plain", {
                    "code" : 1,
                    "text" : "note"
                  } ],
                  "note" : "plain",
                  "at" : "2024-07-29T15:51:28.071Z",
                  "seconds" : 1698604061,
                  "when" : [ "2024-07-29" ],
                  "any" : {
                    "deep" : [ 1, null, 0.5, { } ]
                  },
                  "anyList" : [ 1, null, "a" ],
                  "anyMap" : {
                    "a" : null,
                    "b" : [ 1 ]
                  },
                  "grid" : [ [ 1, 2 ], [ ] ],
                  "byName" : {
                    "a" : {
                      "first" : "x",
                      "last" : "y"
                    }
                  },
                  "tail" : {
                    "code" : 2
                  },
                  "total" : 5.0,
                  "amount" : 0.25,
                  "rough" : 1.5,
                  "undocumented" : "kept"
                }
                """;
        server.respond(200, json);

        Thing response = client.thingsNasty().replaceThing("a+b@*%& \u00e9/?", body).blockingGet();

        String expected = """
                {
                  "id" : "a\\"b\\\\c \u2603",
                  "object" : "x",
                  "kind" : "a/b",
                  "nullableKind" : null,
                  "kinds" : [ "1", "undocumented" ],
                  "size" : {
                    "w" : 1,
                    "h" : 2.5
                  },
                  "sizes" : [ {
                    "w" : 1
                  } ],
                  "state" : "shut",
                  "eitherBoolean" : "true",
                  "eitherNumber" : 12,
                  "oneOrMany" : [ "single" ],
                  "notes" : [ "plain", {
                    "code" : 1,
                    "text" : "note"
                  } ],
                  "note" : "plain",
                  "at" : "2024-07-29T15:51:28.071Z",
                  "seconds" : 1698604061,
                  "when" : [ "2024-07-29" ],
                  "any" : {
                    "deep" : [ 1, null, 0.5, { } ]
                  },
                  "anyList" : [ 1, null, "a" ],
                  "anyMap" : {
                    "a" : null,
                    "b" : [ 1 ]
                  },
                  "grid" : [ [ 1, 2 ], [ ] ],
                  "byName" : {
                    "a" : {
                      "first" : "x",
                      "last" : "y"
                    }
                  },
                  "tail" : {
                    "code" : 2
                  },
                  "total" : 5.0,
                  "amount" : 0.25,
                  "rough" : 1.5,
                  "undocumented" : "kept"
                }
                """;
        NastyContractServer.assertJson(
                expected, NastyContractServer.write(Thing.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("PUT", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/things/a+b@*%25&%20%C3%A9%2F%3F", url.encodedPath());
        assertEquals(0, url.queryParameterNames().size());
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals("application/json", sent.getHeader("Content-Type").replaceFirst(";.*", ""));
        NastyContractServer.assertJson(request, sent.getBody().readUtf8());
    }

    @Test
    void replaceThing_notFound_throwsHttpException() throws Exception {
        String request = """
                {
                  "id" : "a",
                  "secretWord" : "hush"
                }
                """;
        Thing body = server.read(Thing.class, request);
        server.respond(404, "{}");

        HttpException thrown = assertThrows(
                HttpException.class, () -> client.thingsNasty().replaceThing("a+b@*%& \u00e9/?", body).blockingGet());

        assertEquals(404, thrown.code());
    }

    @Test
    void deleteThing_example_matchesTheExample() throws Exception {
        String request = """
                {
                  "reason" : "gone",
                  "hint" : null
                }
                """;
        Removal body = server.read(Removal.class, request);
        String json = """
                {
                  "id" : "remaining"
                }
                """;
        server.respond(200, json);

        Thing response = client.thingsNasty().deleteThing("a b/c%[\u00e9]", "a+b@*%& \u00e9/?", body).blockingGet();

        NastyContractServer.assertJson(
                json, NastyContractServer.write(Thing.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("DELETE", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/things/a%20b%2Fc%25[%C3%A9]", url.encodedPath());
        assertEquals(1, url.queryParameterNames().size());
        assertEquals(List.of("a+b@*%& \u00e9/?"), url.queryParameterValues("query"));
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals("application/json", sent.getHeader("Content-Type").replaceFirst(";.*", ""));
        NastyContractServer.assertJson(request, sent.getBody().readUtf8());
    }

    @Test
    void deleteThing_notFound_throwsHttpException() throws Exception {
        String request = """
                {
                  "reason" : "gone",
                  "hint" : null
                }
                """;
        Removal body = server.read(Removal.class, request);
        server.respond(404, "{}");

        HttpException thrown = assertThrows(
                HttpException.class, () -> client.thingsNasty().deleteThing("a b/c%[\u00e9]", "a+b@*%& \u00e9/?", body).blockingGet());

        assertEquals(404, thrown.code());
    }

    @Test
    void deleteThing_noContentOrNull_isEmpty() throws Exception {
        String request = """
                {
                  "reason" : "gone",
                  "hint" : null
                }
                """;
        Removal body = server.read(Removal.class, request);
        server.respond(204, null);
        server.respond(200, "");
        server.respond(200, "null");

        assertNull(client.thingsNasty().deleteThing("a b/c%[\u00e9]", "a+b@*%& \u00e9/?", body).blockingGet());
        assertNull(client.thingsNasty().deleteThing("a b/c%[\u00e9]", "a+b@*%& \u00e9/?", body).blockingGet());
        assertNull(client.thingsNasty().deleteThing("a b/c%[\u00e9]", "a+b@*%& \u00e9/?", body).blockingGet());
    }

    @Test
    void deleteThing_requestTheOther_matchesTheExample() throws Exception {
        String request = """
                {
                  "reason" : "gone",
                  "hint" : "x",
                  "list" : [ "a", "b" ],
                  "until" : 1698604061
                }
                """;
        Removal body = server.read(Removal.class, request);
        String json = """
                {
                  "id" : "remaining"
                }
                """;
        server.respond(200, json);

        Thing response = client.thingsNasty().deleteThing("a b/c%[\u00e9]", "a+b@*%& \u00e9/?", body).blockingGet();

        NastyContractServer.assertJson(
                json, NastyContractServer.write(Thing.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("DELETE", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/things/a%20b%2Fc%25[%C3%A9]", url.encodedPath());
        assertEquals(1, url.queryParameterNames().size());
        assertEquals(List.of("a+b@*%& \u00e9/?"), url.queryParameterValues("query"));
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals("application/json", sent.getHeader("Content-Type").replaceFirst(";.*", ""));
        NastyContractServer.assertJson(request, sent.getBody().readUtf8());
    }

    @Test
    void listThings_page_matchesTheExample() throws Exception {
        ListThingsQuery query = ListThingsQuery.builder()
                .offset("51")
                .limit(50)
                .tag(Arrays.asList("a b", "a b"))
                .kind(Arrays.asList(Kind.EMPTY, Kind.EMPTY))
                .state(ListThingsQueryState.OPEN)
                .after(Instant.ofEpochSecond(1698064423L))
                .owner("a+b@*%& \u00e9/?")
                .url("a+b@*%& \u00e9/?")
                .item(true)
                .build();
        String json = """
                {
                  "items" : [ {
                    "id" : "a"
                  } ],
                  "paging" : {
                    "moreResults" : true,
                    "next" : "51"
                  }
                }
                """;
        server.respond(200, json);

        ThingPage response = client.thingsNasty().listThings(query).blockingGet();

        NastyContractServer.assertJson(
                json, NastyContractServer.write(ThingPage.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/things", url.encodedPath());
        assertEquals(9, url.queryParameterNames().size());
        assertEquals(List.of("51"), url.queryParameterValues("offset"));
        assertEquals(List.of("50"), url.queryParameterValues("limit"));
        assertEquals(List.of("a b", "a b"), url.queryParameterValues("tag[]"));
        assertEquals(List.of("", ""), url.queryParameterValues("kind"));
        assertEquals(List.of("open"), url.queryParameterValues("state"));
        assertEquals(List.of("1698064423"), url.queryParameterValues("after"));
        assertEquals(List.of("a+b@*%& \u00e9/?"), url.queryParameterValues("owner"));
        assertEquals(List.of("a+b@*%& \u00e9/?"), url.queryParameterValues("url"));
        assertEquals(List.of("true"), url.queryParameterValues("item"));
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }

    @Test
    void listThings_notFound_throwsHttpException() throws Exception {
        ListThingsQuery query = ListThingsQuery.builder()
                .offset("51")
                .limit(50)
                .tag(Arrays.asList("a b", "a b"))
                .kind(Arrays.asList(Kind.EMPTY, Kind.EMPTY))
                .state(ListThingsQueryState.OPEN)
                .after(Instant.ofEpochSecond(1698064423L))
                .owner("a+b@*%& \u00e9/?")
                .url("a+b@*%& \u00e9/?")
                .item(true)
                .build();
        server.respond(404, "{}");

        HttpException thrown = assertThrows(
                HttpException.class, () -> client.thingsNasty().listThings(query).blockingGet());

        assertEquals(404, thrown.code());
    }

    @Test
    void listThings_array_matchesTheExample() throws Exception {
        ListThingsQuery query = ListThingsQuery.builder()
                .offset("51")
                .limit(50)
                .tag(Arrays.asList("a b", "a b"))
                .kind(Arrays.asList(Kind.EMPTY, Kind.EMPTY))
                .state(ListThingsQueryState.OPEN)
                .after(Instant.ofEpochSecond(1698064423L))
                .owner("a+b@*%& \u00e9/?")
                .url("a+b@*%& \u00e9/?")
                .item(true)
                .build();
        String json = """
                [ {
                  "id" : "a"
                }, {
                  "id" : "b"
                } ]
                """;
        server.respond(200, json);

        ThingPage response = client.thingsNasty().listThings(query).blockingGet();

        String expected = """
                {
                  "items" : [ {
                    "id" : "a"
                  }, {
                    "id" : "b"
                  } ]
                }
                """;
        NastyContractServer.assertJson(
                expected, NastyContractServer.write(ThingPage.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/things", url.encodedPath());
        assertEquals(9, url.queryParameterNames().size());
        assertEquals(List.of("51"), url.queryParameterValues("offset"));
        assertEquals(List.of("50"), url.queryParameterValues("limit"));
        assertEquals(List.of("a b", "a b"), url.queryParameterValues("tag[]"));
        assertEquals(List.of("", ""), url.queryParameterValues("kind"));
        assertEquals(List.of("open"), url.queryParameterValues("state"));
        assertEquals(List.of("1698064423"), url.queryParameterValues("after"));
        assertEquals(List.of("a+b@*%& \u00e9/?"), url.queryParameterValues("owner"));
        assertEquals(List.of("a+b@*%& \u00e9/?"), url.queryParameterValues("url"));
        assertEquals(List.of("true"), url.queryParameterValues("item"));
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }

    @Test
    void listThings_item_matchesTheExample() throws Exception {
        ListThingsQuery query = ListThingsQuery.builder()
                .offset("51")
                .limit(50)
                .tag(Arrays.asList("a b", "a b"))
                .kind(Arrays.asList(Kind.EMPTY, Kind.EMPTY))
                .state(ListThingsQueryState.OPEN)
                .after(Instant.ofEpochSecond(1698064423L))
                .owner("a+b@*%& \u00e9/?")
                .url("a+b@*%& \u00e9/?")
                .item(true)
                .build();
        String json = """
                {
                  "id" : "a"
                }
                """;
        server.respond(200, json);

        ThingPage response = client.thingsNasty().listThings(query).blockingGet();

        String expected = """
                {
                  "items" : [ {
                    "id" : "a"
                  } ]
                }
                """;
        NastyContractServer.assertJson(
                expected, NastyContractServer.write(ThingPage.class, response));
        RecordedRequest sent = server.request();
        HttpUrl url = sent.getRequestUrl();
        assertEquals("GET", sent.getMethod());
        assertEquals(NastyContractServer.PREFIX + "/things", url.encodedPath());
        assertEquals(9, url.queryParameterNames().size());
        assertEquals(List.of("51"), url.queryParameterValues("offset"));
        assertEquals(List.of("50"), url.queryParameterValues("limit"));
        assertEquals(List.of("a b", "a b"), url.queryParameterValues("tag[]"));
        assertEquals(List.of("", ""), url.queryParameterValues("kind"));
        assertEquals(List.of("open"), url.queryParameterValues("state"));
        assertEquals(List.of("1698064423"), url.queryParameterValues("after"));
        assertEquals(List.of("a+b@*%& \u00e9/?"), url.queryParameterValues("owner"));
        assertEquals(List.of("a+b@*%& \u00e9/?"), url.queryParameterValues("url"));
        assertEquals(List.of("true"), url.queryParameterValues("item"));
        assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
        assertEquals(0, sent.getBodySize());
    }
}
