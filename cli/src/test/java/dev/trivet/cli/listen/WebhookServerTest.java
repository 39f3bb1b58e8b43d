package dev.trivet.cli.listen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.enzoic.model.ExposureAlert;
import dev.trivet.webhook.EnzoicWebhookReceiver;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the webhook with real sockets. Time limits expire only if a test advances the clock. */
class WebhookServerTest {
    private static final String AUTHORIZED = "Authorization: " + RunningListener.BASIC + "\r\n";
    private static final String AUTHORIZED_HEAD =
            "POST / HTTP/1.1\r\nHost: x\r\n" + AUTHORIZED + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    private static final int TIMEOUT_MILLIS = 20_000;

    private final TestScheduler time = new TestScheduler();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final AlertQueue queue = new AlertQueue(null, Clock.systemUTC(), messages::add);
    private final List<Socket> sockets = new ArrayList<>();
    private WebhookServer server;

    @BeforeEach
    void start() throws IOException {
        server = WebhookServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                "/",
                EnzoicWebhookReceiver.create(RunningListener.KEY, RunningListener.SECRET),
                queue,
                time,
                messages::add);
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    @Test
    void receive_200IdleClients_acceptsAlert() throws IOException {
        for (int i = 0; i < 50; i++) {
            open("");
            open("POST / HTTP/1.1\r\nHost: x\r\nAuthorization: Bas");
            open("POST / HTTP/1.1\r\nHost: x\r\nAuthorization: Basic d3Jvbmc6d3Jvbmc=\r\nContent-Length: 100\r\n\r\n{");
            open("POST / HTTP/1.1\r\nHost: x\r\n" + AUTHORIZED + "Content-Length: 100\r\n\r\n{");
        }

        assertThat(status(open(alert("one")))).isEqualTo("200");

        assertThat(queue.received()).isEqualTo(1);
    }

    @Test
    void receive_addressAtConnectionLimit_acceptsAlert() throws IOException {
        Socket authorized = open(AUTHORIZED_HEAD);
        assertThat(status(authorized)).isEqualTo("100");
        List<Socket> unauthorized = new ArrayList<>();
        for (int i = 1; i < ConnectionLimit.MAX_PER_ADDRESS; i++) {
            Socket socket = open("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n");
            assertThat(status(socket)).isEqualTo("100");
            unauthorized.add(socket);
        }

        assertThat(status(open(alert("one")))).isEqualTo("200");

        awaitOneClosed(unauthorized, () -> {});
        assertThat(messages).contains("Closed a connection: too many are open.");
        authorized.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(status(authorized)).isEqualTo("200");
    }

    @Test
    void connection_incompleteRequest_isClosedAfterTenSeconds() throws IOException {
        Socket slow = open(AUTHORIZED_HEAD + "{");
        assertThat(status(slow)).isEqualTo("100");
        time.advanceTimeBy(9, TimeUnit.SECONDS);
        assertThat(status(open(alert("one")))).isEqualTo("200");
        assertThat(messages).isEmpty();

        time.advanceTimeBy(1, TimeUnit.SECONDS);

        awaitOneClosed(List.of(slow), () -> {});
        assertThat(messages).containsExactly("Closed a connection: no complete request arrived within 10 seconds.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POST / HTTP/1.1\r\nHost: "})
    void connection_incompleteHead_isClosedInTime(String head) throws IOException {
        Socket idle = open(head);

        // The test cannot observe when the server accepts the connection and starts its timer.
        awaitOneClosed(List.of(idle), () -> time.advanceTimeBy(1, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @CsvSource({
        "401, 'POST / HTTP/1.1|Host: x|Content-Length: 1000000||{'",
        "413, 'POST / HTTP/1.1|Host: x|AUTHORIZED|Content-Length: 65537||{'",
        "404, 'POST /elsewhere HTTP/1.1|Host: x|Content-Length: 1000||{'",
        "404, 'POST /%zz HTTP/1.1|Host: x|AUTHORIZED|Content-Length: 1000||{'",
        "405, 'PUT / HTTP/1.1|Host: x|AUTHORIZED|Content-Length: 1000||{'",
    })
    void request_rejected_respondsBeforeBodyEnds(String status, String request) throws IOException {
        assertThat(status(open(request.replace("AUTHORIZED", AUTHORIZED.strip()).replace("|", "\r\n"))))
                .isEqualTo(status);
    }

    @Test
    void receive_largeChunkedBody_isRejectedBeforeEnd() throws IOException {
        String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        Socket socket = open("POST / HTTP/1.1\r\nHost: x\r\n" + AUTHORIZED + "Transfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(17));

        assertThat(status(socket)).isEqualTo("413");
    }

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/1.1, 100",
        "X: y, 1000",
        "X: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy, 65"
    })
    void request_endlessHead_isRejected(String line, int times) throws IOException {
        Socket socket = open("POST / HTTP/1.1\r\n" + (line + "\r\n").repeat(times));

        assertThat(status(socket)).startsWith("4");
    }

    @Test
    void receive_endlessLine_isRejected() throws IOException {
        assertThat(status(open("POST /" + "x".repeat(20_000)))).startsWith("4");
    }

    @Test
    void receive_manyInvalidRequests_summarizesRepetitions() throws IOException {
        for (int i = 0; i < 30; i++) {
            assertThat(status(open("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")))
                    .isEqualTo("401");
        }
        assertThat(status(open("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))).isEqualTo("405");

        time.advanceTimeBy(1, TimeUnit.MINUTES);

        assertThat(messages)
                .containsExactly(
                        "Rejected a request with 401: The webhook's key or secret is missing or wrong.",
                        "Rejected a request with 405: Send alerts with POST.",
                        "More rejections within a minute: 401 × 29.");
        time.advanceTimeBy(1, TimeUnit.MINUTES);
        assertThat(messages).hasSize(3);
    }

    @Test
    void receive_fullQueue_responds503UntilAlertRemoved() throws Exception {
        for (int i = 0; i < AlertQueue.CAPACITY; i++) {
            queue.offer(ExposureAlert.builder().exposureId("exposure-" + i).build());
        }

        assertThat(status(open(alert("one-more")))).isEqualTo("503");

        queue.take();
        assertThat(status(open(alert("one-more")))).isEqualTo("200");
    }

    @Test
    void receive_chunkedBody_isReceived() throws Exception {
        String body = "{\"exposureID\":\"chunked\"}";

        assertThat(status(open("POST / HTTP/1.1\r\nHost: x\r\n" + AUTHORIZED + "Transfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n")))
                .isEqualTo("200");

        assertThat(queue.take().recorded().exposureId()).isEqualTo("chunked");
    }

    @Test
    void receive_noBody_isRejected() throws Exception {
        assertThat(status(open("POST / HTTP/1.1\r\nHost: x\r\n" + AUTHORIZED + "\r\n")))
                .isEqualTo("400");
    }

    private Socket open(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        sockets.add(socket);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String alert(String exposure) {
        String body = "{\"exposureID\":\"" + exposure + "\"}";
        return "POST / HTTP/1.1\r\nHost: x\r\n" + AUTHORIZED + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /**
     * Reads the head of a response, and returns its status, or {@code closed} if the server closed
     * the connection.
     */
    private static String status(Socket socket) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1);
        String statusLine = lines.readLine();
        lines.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining());
        return statusLine == null ? "closed" : statusLine.split(" ", 3)[1];
    }

    private static void awaitOneClosed(List<Socket> candidates, Runnable step) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMEOUT_MILLIS);
        for (Socket socket : candidates) {
            socket.setSoTimeout(1);
        }
        while (candidates.stream().noneMatch(WebhookServerTest::isClosed)) {
            assertThat(System.nanoTime()).as("A connection is closed in time").isLessThan(deadline);
            step.run();
        }
    }

    private static boolean isClosed(Socket socket) {
        try {
            while (socket.getInputStream().read() != -1) {
                // Skips the rest of a response.
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
