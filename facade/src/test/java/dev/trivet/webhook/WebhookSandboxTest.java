package dev.trivet.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.StrictSandbox;
import dev.trivet.enzoic.model.ExposureAlert;
import dev.trivet.sandbox.AlertOutcome;
import dev.trivet.sandbox.Sandbox;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests the receiver with alerts from the sandbox. */
class WebhookSandboxTest {
    @AutoClose
    private final MockWebServer webhookServer = new MockWebServer();

    @AutoClose
    private final Sandbox sandbox = StrictSandbox.builder().start();

    @AutoClose
    private final Enzoic enzoic = Enzoic.builder()
            .credentials(sandbox.enzoicApiKey(), sandbox.enzoicApiSecret())
            .baseUrl(sandbox.enzoicUrl())
            .build();

    private final EnzoicWebhookReceiver receiver = EnzoicWebhookReceiver.create("hook-key", "hook-secret");

    @Test
    void receive_addressExposed_returnsAlert() throws InterruptedException {
        registerWebhook();
        assertThat(enzoic.users().subscribe("Alice@Example.com").execute().getAdded())
                .isEqualTo(1);

        assertThat(sandbox.expose("alice@example.com").kind()).isEqualTo(AlertOutcome.Kind.RESPONDED);

        ExposureAlert alert = receiveAlert();
        assertThat(alert.getUsername()).isEqualTo("alice@example.com");
        assertThat(alert.getUsernameHash())
                .isEqualTo(EmailHash.of("alice@example.com").hex());
        assertThat(alert.getDate().value()).isNotNull();
        assertThat(alert.getExposureId()).hasSize(24);
    }

    @Test
    void test_webhookRegistered_sendsAlert() throws InterruptedException {
        registerWebhook();
        enzoic.webhooks().test().execute();
        assertThat(receiveAlert().getUsername()).isEqualTo("sample@email.tst");
    }

    private void registerWebhook() {
        webhookServer.enqueue(new MockResponse());
        sandbox.webhook(webhookServer.url("/alerts").toString(), "hook-key", "hook-secret");
    }

    private ExposureAlert receiveAlert() throws InterruptedException {
        RecordedRequest request = webhookServer.takeRequest();
        return receiver.receive(
                request.getHeader("Authorization"), request.getBody().readByteArray());
    }
}
