package dev.trivet.nasty.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.trivet.nasty.NastyClient;
import dev.trivet.nasty.model.ListNamesQuery;
import dev.trivet.nasty.model.NamePage;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.HttpException;

/** {@link ConnectionApi} against a server that plays the spec's examples. */
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
  void listNames_names_keepsTheContract() throws Exception {
    ListNamesQuery query = ListNamesQuery.builder().pagingToken("a+b@*%& \u00e9/?").build();
    server.answer(200, """
        {
          "values" : [ {
            "first" : "a",
            "last" : null
          } ],
          "pagingToken" : null
        }
        """);

    NamePage answer = client.connectionApi().listNames("a+b@*%& \u00e9/?", query).blockingGet();

    NastyContractServer.assertJson("""
        {
          "values" : [ {
            "first" : "a",
            "last" : null
          } ],
          "pagingToken" : null
        }
        """, NastyContractServer.write(NamePage.class, answer));
    RecordedRequest sent = server.request();
    assertEquals("GET", sent.getMethod());
    assertEquals(NastyContractServer.PREFIX + "/overloads/a+b@*%25&%20%C3%A9%2F%3F", NastyContractServer.path(sent));
    assertEquals(2, sent.getRequestUrl().queryParameterNames().size());
    assertEquals(List.of("a&b c"), sent.getRequestUrl().queryParameterValues("by"));
    assertEquals(List.of("a+b@*%& \u00e9/?"), sent.getRequestUrl().queryParameterValues("pagingToken"));
    assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
    assertEquals(0, sent.getBodySize());
  }

  @Test
  void listNames_notFound_isAnHttpException() throws Exception {
    ListNamesQuery query = ListNamesQuery.builder().pagingToken("a+b@*%& \u00e9/?").build();
    server.answer(404, "{}");

    HttpException thrown = assertThrows(HttpException.class, () -> client.connectionApi().listNames("a+b@*%& \u00e9/?", query).blockingGet());

    assertEquals(404, thrown.code());
  }

  @Test
  void ping_noContent_keepsTheContract() throws Exception {
    server.answer(202, null);

    client.connectionApi().ping("a+b@*%& \u00e9/?").blockingAwait();

    RecordedRequest sent = server.request();
    assertEquals("GET", sent.getMethod());
    assertEquals(NastyContractServer.PREFIX + "/overloads/a+b@*%25&%20%C3%A9%2F%3F", NastyContractServer.path(sent));
    assertEquals(0, sent.getRequestUrl().queryParameterNames().size());
    assertEquals("Basic Y29udHJhY3Qta2V5OmNvbnRyYWN0LXNlY3JldA==", sent.getHeader("Authorization"));
    assertEquals(0, sent.getBodySize());
  }

  @Test
  void ping_notFound_isAnHttpException() throws Exception {
    server.answer(404, "{}");

    HttpException thrown = assertThrows(HttpException.class, () -> client.connectionApi().ping("a+b@*%& \u00e9/?").blockingAwait());

    assertEquals(404, thrown.code());
  }
}
