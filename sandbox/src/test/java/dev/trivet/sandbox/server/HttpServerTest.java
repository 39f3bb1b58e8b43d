package dev.trivet.sandbox.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.server.ScheduledResponse.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends requests over a socket. */
class HttpServerTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello";
    private static final String OK_CLOSED = OK.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    private static final String MALFORMED = "HTTP/1.1 400 Bad Request\r\n";

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private ScheduledResponse scheduled =
            ScheduledResponse.of(Response.empty(200).withBody("text/plain", "hello"));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = new HttpServer(InetAddress.getLoopbackAddress(), 0, null, 10, request -> {
            requests.add(request);
            return scheduled;
        });
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void serve_pipelinedRequests_respondsInOrder() throws IOException {
        String response = exchange("GET /a?b=c HTTP/1.1\r\n\r\n" + "POST /d HTTP/1.1\r\ncontent-length: 2\r\n\r\n{}"
                + "GET /e HTTP/1.1\r\nConnection: close\r\n\r\n" + "GET /never HTTP/1.1\r\n\r\n");
        assertThat(response).isEqualTo(OK + OK + OK_CLOSED);
        assertThat(requests)
                .extracting(Request::url)
                .extracting(HttpUrl::toString)
                .containsExactly(server.origin() + "/a?b=c", server.origin() + "/d", server.origin() + "/e");
        assertThat(requests.get(1).body().content()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?",
                "//",
                "//evil.example/a",
                "/a//b/",
                "/a%2Fb%2f%7E%41",
                "/a?b?c=/d&&e&f=%26%zz",
                "/a?b=|{}^[]",
                "/a:b@c;d=e,f",
            })
    void serve_unusualTarget_keepsTarget(String target) throws IOException {
        assertThat(exchange("GET " + target + " HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .isEqualTo(OK_CLOSED);
        assertThat(requests)
                .extracting(Request::url)
                .extracting(HttpUrl::toString)
                .containsExactly(server.origin() + target);
    }

    @Test
    void serve_nonAsciiHeader_keepsValue() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("GET / HTTP/1.0\r\nA: \u00e4\r\n\r\n".getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .isEqualTo(OK_CLOSED);
        }
        assertThat(requests.get(0).header("A")).isEqualTo("\u00e4");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 501, 503})
    void serve_errorStatus_keepsConnection(int status) throws IOException {
        scheduled = ScheduledResponse.of(Response.empty(status));
        assertThat(exchange("GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n")).doesNotContain("Connection");
        assertThat(requests).hasSize(2);
    }

    @Test
    void serve_contradictoryHeaders_sendsHeaders() throws IOException {
        scheduled = scheduled.withHeader("Content-Length", "3").withHeader("Transfer-Encoding", "chunked");
        assertThat(exchange("GET / HTTP/1.1\r\n\r\n"))
                .contains("Content-Length: 3\r\n", "Transfer-Encoding: chunked\r\n")
                .endsWith("\r\n\r\nhello");
    }

    @Test
    void serve_chunkedBody_joinsChunks() throws IOException {
        String chunks = "3;name=value\r\nabc\r\n02\r\nde\r\n0\r\nTrailer: x\r\n\r\n";
        assertThat(exchange(
                        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + "GET / HTTP/1.0\r\n\r\n"))
                .isEqualTo(OK + OK_CLOSED);
        assertThat(requests.get(0).body().content()).isEqualTo("abcde");
        assertThat(requests.get(0).body().size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 12\r\n\r\n0123456789ab",
                "Transfer-Encoding: chunked\r\n\r\n8\r\n01234567\r\n4\r\n89ab\r\n0\r\n\r\n"
            })
    void serve_bodyAboveLimit_keepsBeginningAndSize(String rest) throws IOException {
        assertThat(exchange("POST / HTTP/1.1\r\n" + rest + "GET / HTTP/1.0\r\n\r\n"))
                .isEqualTo(OK + OK_CLOSED);
        assertThat(requests.get(0).body().content()).isEqualTo("0123456789");
        assertThat(requests.get(0).body().size()).isEqualTo(12);
    }

    @Test
    void serve_expectContinue_sendsInterimResponse() throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write("PUT / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n".getBytes(ISO_8859_1));
            String interim = "HTTP/1.1 100 Continue\r\n\r\n";
            assertThat(new String(in.readNBytes(interim.length()), UTF_8)).isEqualTo(interim);
            out.write('x');
            assertThat(new String(in.readNBytes(OK.length()), UTF_8)).isEqualTo(OK);
        }
    }

    @Test
    void serve_head_hasNoBody() throws IOException {
        assertThat(exchange("HEAD / HTTP/1.0\r\n\r\n")).isEqualTo(OK_CLOSED.replace("hello", ""));
    }

    @Test
    void serve_statusWithoutBody_hasNoLength() throws IOException {
        scheduled = ScheduledResponse.of(Response.empty(204));
        assertThat(exchange("GET / HTTP/1.1\r\n\r\nGET / HTTP/1.0\r\n\r\n"))
                .isEqualTo("HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    }

    @Test
    void serve_disconnect_writesNothing() throws IOException {
        scheduled = scheduled.withEnding(Ending.DISCONNECT);
        assertThat(exchange("GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n")).isEmpty();
        assertThat(requests).hasSize(1);
    }

    @Test
    void serve_halfBody_writesHalfAndCloses() throws IOException {
        scheduled = scheduled.withEnding(Ending.HALF_BODY);
        assertThat(exchange("GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n")).isEqualTo(OK.replace("hello", "he"));
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET / HTTP/2\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\n\r\n",
                "GET @evil.example/ HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\n: no name\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
                "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
            })
    void serve_malformedRequest_returns400AndCloses(String request) throws IOException {
        assertThat(exchange(request)).startsWith(MALFORMED).contains("\r\nConnection: close\r\n");
        assertThat(requests).isEmpty();
    }

    @Test
    void serve_tooManyHeaders_returns400() throws IOException {
        assertThat(exchange("GET / HTTP/1.1\r\n" + "a: b\r\n".repeat(201) + "\r\n"))
                .startsWith(MALFORMED);
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET",
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost",
                "GET / HTTP/1.1\r\nHost: x\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab"
            })
    void serve_truncatedRequest_isIgnored(String request) throws IOException {
        assertThat(exchange(request)).isEmpty();
        assertThat(requests).isEmpty();
    }

    @Test
    void close_idleConnection_isClosed() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(socket.getInputStream().readNBytes(OK.length())).hasSize(OK.length());
            server.close();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** Repeated, because the server rarely accepts a connection exactly while it is closed. */
    @RepeatedTest(value = 200, failureThreshold = 1)
    void close_connectionBeingAccepted_isClosed() throws IOException {
        try (Socket first = connect();
                Socket second = connect();
                Socket third = connect()) {
            server.close();
            for (Socket socket : List.of(first, second, third)) {
                socket.setSoTimeout(10_000);
                assertThat(isClosedByServer(socket)).isTrue();
            }
        }
    }

    private static boolean isClosedByServer(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException reset) {
            return true; // The connection was not accepted.
        }
    }

    /** Sends bytes, closes the output, and returns the response. */
    private String exchange(String bytes) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private Socket connect() throws IOException {
        HttpUrl url = HttpUrl.get(server.origin());
        return new Socket(url.host(), url.port());
    }
}
