package dev.trivet.sandbox.enzoic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trivet.sandbox.AlertOutcome;
import dev.trivet.sandbox.AlertOutcome.Kind;
import dev.trivet.sandbox.ManualClock;
import dev.trivet.sandbox.PlainClient;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.SpecDocument;
import dev.trivet.sandbox.Vendor;
import dev.trivet.sandbox.server.Json;
import java.io.IOException;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ExposureAlertsTest {

    private static final String HASH = "de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814";
    private static final String SUBSCRIBE = "{\"usernameHashes\":\"" + HASH + "\"}";

    @AutoClose
    private final MockWebServer webhookServer = new MockWebServer();

    @AutoClose
    private final Sandbox sandbox =
            Sandbox.builder().strict().employees(10).clock(new ManualClock()).start();

    @AutoClose
    private final PlainClient enzoic = PlainClient.enzoic(sandbox);

    @Test
    void expose_subscribedAddress_postsDocumentedAlert() throws Exception {
        enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE);
        register();
        webhookServer.enqueue(new MockResponse().setResponseCode(204));

        assertThat(sandbox.expose(" Sample@Email.TST\n")).isEqualTo(new AlertOutcome(Kind.RESPONDED, 204));

        RecordedRequest alert = webhookServer.takeRequest();
        assertThat(alert.getMethod()).isEqualTo("POST");
        assertThat(alert.getPath()).isEqualTo("/alerts?from=enzoic");
        assertThat(alert.getHeader("authorization"))
                .isEqualTo(Credentials.basic("hook-key", "hook:secret").replace("Basic", "basic"));
        assertThat(alert.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(json(alert))
                .containsEntry("username", "Sample@Email.TST")
                .containsEntry("usernameHash", HASH)
                .containsEntry("date", "2026-01-01T00:00:00.0000000Z")
                .hasSize(4);
        assertThat((String) json(alert).get("exposureID")).matches("[0-9a-f]{24}");
    }

    @Test
    void expose_subscribedDomain_postsAlert() throws Exception {
        enzoic.send("POST", "/alert-subscriptions", "{\"domains\":\"example.com\"}");
        register();
        webhookServer.enqueue(new MockResponse());
        assertThat(sandbox.expose("bob@EXAMPLE.com").kind()).isEqualTo(Kind.RESPONDED);
        assertThat(sandbox.expose("bob@sub.example.com").kind()).isEqualTo(Kind.NOT_SUBSCRIBED);
        assertThat(webhookServer.getRequestCount()).isEqualTo(1);
    }

    @Test
    void expose_notSubscribed_sendsNothing() {
        register();
        assertThat(sandbox.expose("sample@email.tst")).isEqualTo(new AlertOutcome(Kind.NOT_SUBSCRIBED, 0));
        assertThat(webhookServer.getRequestCount()).isZero();
    }

    @Test
    void expose_noWebhook_returnsOutcome() throws IOException {
        enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE);
        assertThat(sandbox.expose("sample@email.tst")).isEqualTo(new AlertOutcome(Kind.NO_WEBHOOK, 0));
    }

    @Test
    void expose_webhookFails_returnsOutcome() throws IOException {
        enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE);
        register();
        webhookServer.enqueue(new MockResponse().setResponseCode(302).setHeader("Location", "/elsewhere"));
        webhookServer.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        assertThat(sandbox.expose("sample@email.tst")).isEqualTo(new AlertOutcome(Kind.RESPONDED, 302));
        assertThat(sandbox.expose("sample@email.tst")).isEqualTo(new AlertOutcome(Kind.FAILED, 0));
        assertThat(webhookServer.getRequestCount()).isEqualTo(2);
        webhookServer.close();
        assertThat(sandbox.expose("sample@email.tst")).isEqualTo(new AlertOutcome(Kind.FAILED, 0));
    }

    @Test
    void expose_webhookRequestsRetry_isNotRepeated() throws IOException {
        enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE);
        register();
        webhookServer.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "0"));
        assertThat(sandbox.expose("sample@email.tst")).isEqualTo(new AlertOutcome(Kind.RESPONDED, 503));
        assertThat(webhookServer.getRequestCount()).isEqualTo(1);
    }

    @Test
    void expose_blankAddress_throws() {
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.expose(" \t"));
    }

    @Test
    void exposureId_sameSeed_repeats() throws Exception {
        enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE);
        register();
        for (int i = 0; i < 3; i++) {
            webhookServer.enqueue(new MockResponse());
        }
        sandbox.expose("sample@email.tst");
        sandbox.expose("sample@email.tst");
        sandbox.reset();
        register();
        enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE);
        sandbox.expose("sample@email.tst");
        Object first = json(webhookServer.takeRequest()).get("exposureID");
        assertThat(json(webhookServer.takeRequest()).get("exposureID")).isNotEqualTo(first);
        assertThat(json(webhookServer.takeRequest()).get("exposureID")).isEqualTo(first);
    }

    @Test
    void sendTestAlert_webhookRegistered_postsDocumentedExample() throws Exception {
        register();
        webhookServer.enqueue(new MockResponse().setResponseCode(500));
        assertThat(enzoic.get("/webhook-test").status()).isEqualTo(200);
        assertThat(webhookServer.takeRequest().getBody().readUtf8())
                .isEqualTo(SpecDocument.of(Vendor.ENZOIC).exampleJson("ExposureAlert"));
    }

    @Test
    void close_unresponsiveWebhook_doesNotWait() throws Exception {
        register();
        webhookServer.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
        Thread caller = new Thread(() -> {
            try {
                enzoic.get("/webhook-test");
            } catch (IOException connectionClosed) {
                // The server is closed.
            }
        });
        caller.start();
        webhookServer.takeRequest();
        // Throws if a connection is busy for more than five seconds.
        sandbox.close();
        caller.join();
    }

    @Test
    void webhook_invalidArguments_throws() {
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.webhook("ftp://a.example", "k", "s"));
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.webhook("http://a.example", "", "s"));
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.webhook("http://a.example", "k:", "s"));
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.webhook("http://a.example", "k", ""));
    }

    private void register() {
        sandbox.webhook(webhookServer.url("/alerts?from=enzoic").toString(), "hook-key", "hook:secret");
    }

    private static Map<String, Object> json(RecordedRequest request) throws IOException {
        return Json.object(Json.read(request.getBody().clone().readUtf8()));
    }
}
