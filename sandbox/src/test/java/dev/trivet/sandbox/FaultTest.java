package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trivet.sandbox.PlainClient.Response;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    private static final String PATH = "/v1/employees";
    private static final String SUBSCRIBE = "{\"usernameHashes\":\"" + "a".repeat(64) + "\"}";

    @AutoClose
    private final Sandbox sandbox =
            Sandbox.builder().strict().employees(10).clock(new ManualClock()).start();

    @AutoClose
    private final PlainClient push = PlainClient.push(sandbox);

    @AutoClose
    private final PlainClient enzoic = PlainClient.enzoic(sandbox);

    @Test
    void status_twoTimes_affectsTwoPushRequests() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.status(503).header("Retry-After", "2").times(2));
        Response first = push.get(PATH);
        assertThat(first.status()).isEqualTo(503);
        assertThat(first.headers().get("Retry-After")).isEqualTo("2");
        assertThat(first.body()).isEmpty();
        assertThat(enzoic.get("/alert-subscriptions").status()).isEqualTo(200);
        assertThat(push.get(PATH).status()).isEqualTo(503);
        assertThat(push.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void status_withBody_sendsBody() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.status(502).body("text/html", "<h1>Bad Gateway</h1>"));
        Response response = push.get(PATH);
        assertThat(response.body()).isEqualTo("<h1>Bad Gateway</h1>");
        assertThat(response.headers().get("Content-Type")).isEqualTo("text/html");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void body_statusWithoutBody_throws(int status) throws IOException {
        Fault bodiless = Fault.status(status);
        String message = "A response with status " + status + " has no body.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bodiless.body("text/plain", "body"))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bodiless.times(2).gzip())
                .withMessage(message);
        sandbox.inject(Vendor.PUSH, bodiless);
        assertThat(push.get(PATH).status()).isEqualTo(status);
        assertThat(push.get(PATH).result()).hasSize(10);
    }

    @Test
    void disconnect_afterTwoForever_closesLaterConnections() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.disconnect().after(2).forever());
        assertThat(push.get(PATH).status()).isEqualTo(200);
        assertThat(push.get(PATH).status()).isEqualTo(200);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> push.get(PATH));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> push.get(PATH));
        assertThat(sandbox.journal().responses(Vendor.PUSH, 0)).isEqualTo(2);

        sandbox.clearFaults(Vendor.PUSH);
        assertThat(push.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void garbage_once_isInvalidJson() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.garbage());
        Response response = push.get(PATH);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().get("Content-Type")).isEqualTo("application/json");
        assertThatThrownBy(response::json).isInstanceOf(IOException.class);
        assertThat(push.get(PATH).result()).hasSize(10);
    }

    @Test
    void on_unknownOperation_throws() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.inject(Vendor.ENZOIC, Fault.garbage().on("subscribe")))
                .withMessageStartingWith(
                        "The API enzoic has no operation subscribe. Its operations are getDomainSubscription, ");
        FaultPlan plan = FaultPlan.parse("[{\"vendor\":\"push\",\"kind\":\"garbage\"},"
                + "{\"vendor\":\"push\",\"kind\":\"garbage\",\"operation\":\"subscribeUsers\"}]");
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.inject(plan));
        assertThat(push.get(PATH).result()).hasSize(10);
    }

    @Test
    void on_unknown_affectsUnmatchedRequests() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.status(503).on("unknown"));
        assertThat(push.get(PATH).status()).isEqualTo(200);
        assertThat(push.get("/v1/nothing").status()).isEqualTo(503);
        sandbox.takeSpecViolations();
    }

    @Test
    void body_addedAfterTransportFault_isAffected() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.status(200).halfBody().body("text/plain", "half of this"));
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> push.get(PATH));
        assertThat(sandbox.journal().responses(Vendor.PUSH, 200)).isEqualTo(1);

        sandbox.inject(Vendor.PUSH, Fault.status(200).gzip().body("text/plain", "all of it"));
        assertThat(push.get(PATH).body()).isEqualTo("all of it");
    }

    @Test
    void halfBody_afterLost_disconnects() {
        sandbox.inject(Vendor.PUSH, Fault.served().lost().halfBody());
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> push.get(PATH));
        assertThat(sandbox.journal().responses(Vendor.PUSH, 0)).isEqualTo(1);
    }

    @Test
    void on_oneOperation_doesNotCountOthers() throws IOException {
        sandbox.inject(Vendor.ENZOIC, Fault.status(500).on("subscribeUsers").after(1));
        assertThat(enzoic.get("/alert-subscriptions").status()).isEqualTo(200);
        assertThat(enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE).status())
                .isEqualTo(201);
        assertThat(enzoic.get("/alert-subscriptions").status()).isEqualTo(200);
        assertThat(enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE).status())
                .isEqualTo(500);
    }

    @Test
    void inject_twoFaults_countRequestsIndependently() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.status(500));
        sandbox.inject(Vendor.PUSH, Fault.status(429).after(2));
        assertThat(push.get(PATH).status()).isEqualTo(500);
        assertThat(push.get(PATH).status()).isEqualTo(200);
        assertThat(push.get(PATH).status()).isEqualTo(429);
        assertThat(push.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void inject_bothApply_firstInjectedTakesEffect() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.status(500));
        sandbox.inject(Vendor.PUSH, Fault.status(503));
        assertThat(push.get(PATH).status()).isEqualTo(500);
        assertThat(push.get(PATH).status()).isEqualTo(503);
        assertThat(push.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void status_subscribe_doesNotSubscribe() throws IOException {
        sandbox.inject(Vendor.ENZOIC, Fault.status(500));
        enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE);
        assertThat(sandbox.subscribedUsernameHashes()).isEmpty();
    }

    @Test
    void redirect_anyRequest_hasLocation() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.redirect("https://elsewhere.example/v1"));
        Response response = push.get(PATH);
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.headers().get("Location")).isEqualTo("https://elsewhere.example/v1");
    }

    @Test
    void served_lost_takesEffectWithoutResponse() throws IOException {
        sandbox.inject(Vendor.ENZOIC, Fault.served().lost());
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE));
        assertThat(sandbox.subscribedUsernameHashes()).hasSize(1);
        assertThat(sandbox.journal().responses(Vendor.ENZOIC, 0)).isEqualTo(1);
    }

    @Test
    void served_halfBody_takesEffectAndTruncates() throws IOException {
        sandbox.inject(Vendor.ENZOIC, Fault.served().halfBody());
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE))
                .withMessage("unexpected end of stream");
        assertThat(sandbox.subscribedUsernameHashes()).hasSize(1);
        assertThat(sandbox.journal().responses(Vendor.ENZOIC, 201)).isEqualTo(1);
    }

    @Test
    void halfBody_rawConnection_sendsHalfTheBody() throws IOException {
        sandbox.inject(
                Vendor.PUSH, Fault.status(200).body("text/plain", "0123456789").halfBody());
        URI uri = URI.create(sandbox.pushUrl());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write("GET /push/v1/employees HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(response).contains("Content-Length: 10\r\n").endsWith("\r\n01234");
        }
    }

    @Test
    void halfBody_noBody_disconnects() {
        sandbox.inject(Vendor.PUSH, Fault.status(500).halfBody());
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> push.get(PATH));
        assertThat(sandbox.journal().responses(Vendor.PUSH, 0)).isEqualTo(1);
    }

    @Test
    void served_contentType_keepsBody() throws IOException {
        String expected = push.get(PATH).body();
        sandbox.inject(Vendor.PUSH, Fault.served().contentType("text/html"));
        Response response = push.get(PATH);
        assertThat(response.headers().get("Content-Type")).isEqualTo("text/html");
        assertThat(response.body()).isEqualTo(expected);
    }

    @Test
    void served_gzip_isReadable() throws IOException {
        String expected = push.get(PATH).body();
        sandbox.inject(Vendor.PUSH, Fault.served().gzip().forever());
        assertThat(push.get(PATH).body()).isEqualTo(expected);
        try (PlainClient raw =
                new PlainClient(sandbox.pushUrl(), "x-api-key", sandbox.pushApiKey(), "Accept-Encoding", "identity")) {
            assertThat(raw.get(PATH).headers().get("Content-Encoding")).isEqualTo("gzip");
        }
    }

    @Test
    void garbage_gzipHeader_isUnreadable() {
        sandbox.inject(Vendor.PUSH, Fault.garbage().header("Content-Encoding", "gzip"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> push.get(PATH));
    }

    @Test
    void delay_oneDay_endsOnClose() throws Exception {
        sandbox.inject(Vendor.ENZOIC, Fault.served().delay(Duration.ofDays(1)));
        assertResponseIsDelayed(sandbox);
    }

    @Test
    void delay_oneMillisecond_responds() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.status(500).delay(Duration.ofMillis(1)));
        assertThat(push.get(PATH).status()).isEqualTo(500);
    }

    @Test
    void latency_oneDay_endsOnClose() throws Exception {
        try (Sandbox slow = Sandbox.builder()
                .strict()
                .employees(10)
                .latency(Duration.ofDays(1))
                .start()) {
            assertResponseIsDelayed(slow);
        }
    }

    @Test
    void withChance_sameSeed_affectsSameRequests() throws IOException {
        List<Integer> first = statuses(7);
        assertThat(first).contains(500, 200).isEqualTo(statuses(7)).isNotEqualTo(statuses(8));
    }

    @Test
    void anyArgument_invalid_throws() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(99));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(600));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.garbage().after(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.garbage().times(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.garbage().withChance(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.garbage().withChance(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.served().delay(Duration.ofNanos(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.served().header("A", "line\nbreak"));
        assertThatIllegalArgumentException().isThrownBy(() -> Sandbox.builder().latency(Duration.ofNanos(-1)));
    }

    /**
     * The webhook receives the alert before the delay. {@code close} would throw if the server
     * waited for the delay.
     */
    private static void assertResponseIsDelayed(Sandbox sandbox) throws Exception {
        try (MockWebServer webhookServer = new MockWebServer();
                PlainClient client = PlainClient.enzoic(sandbox)) {
            webhookServer.enqueue(new MockResponse());
            sandbox.webhook(webhookServer.url("/").toString(), "key", "secret");
            FutureTask<Response> call = new FutureTask<>(() -> client.get("/webhook-test"));
            new Thread(call).start();
            webhookServer.takeRequest();
            assertThat(call).isNotDone();
            sandbox.close();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(call::get)
                    .withCauseInstanceOf(IOException.class);
        }
    }

    private static List<Integer> statuses(long faultSeed) throws IOException {
        try (Sandbox sandbox = Sandbox.builder()
                        .strict()
                        .employees(10)
                        .faultSeed(faultSeed)
                        .clock(new ManualClock())
                        .start();
                PlainClient push = PlainClient.push(sandbox)) {
            sandbox.inject(Vendor.PUSH, Fault.status(500).withChance(0.5).forever());
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                statuses.add(push.get(PATH).status());
            }
            return statuses;
        }
    }
}
