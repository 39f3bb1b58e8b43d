package dev.trivet.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.enzoic.model.ExposureAlert;
import dev.trivet.sandbox.AlertOutcome;
import dev.trivet.sandbox.Sandbox;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** From the subscription to the alert. */
class WebhookSandboxTest {
    @AutoClose
    private final MockWebServer hook = new MockWebServer();

    @AutoClose
    private final Sandbox sandbox = Sandbox.builder().strict().start();

    @AutoClose
    private final Enzoic enzoic = Enzoic.builder()
            .credentials(sandbox.enzoicApiKey(), sandbox.enzoicApiSecret())
            .baseUrl(sandbox.enzoicUrl())
            .build();

    private final EnzoicWebhookReceiver receiver = EnzoicWebhookReceiver.create("hook-key", "hook-secret");

    @Test
    void receive_exposedSubscription_alertOfThatAddress() throws InterruptedException {
        register();
        assertThat(enzoic.users().subscribe("Alice@Example.com").execute().getAdded())
                .isEqualTo(1);

        assertThat(sandbox.expose("alice@example.com").kind()).isEqualTo(AlertOutcome.Kind.RESPONDED);

        ExposureAlert alert = received();
        assertThat(alert.getUsername()).isEqualTo("alice@example.com");
        assertThat(alert.getUsernameHash())
                .isEqualTo(EmailHash.of("alice@example.com").hex());
        assertThat(alert.getDate().value()).isNotNull();
        assertThat(alert.getExposureId()).hasSize(24);
    }

    @Test
    void test_webhookRegistered_alert() throws InterruptedException {
        register();
        enzoic.webhooks().test().execute();
        assertThat(received().getUsername()).isEqualTo("sample@email.tst");
    }

    private void register() {
        hook.enqueue(new MockResponse());
        sandbox.webhook(hook.url("/alerts").toString(), "hook-key", "hook-secret");
    }

    private ExposureAlert received() throws InterruptedException {
        RecordedRequest request = hook.takeRequest();
        return receiver.receive(
                request.getHeader("Authorization"), request.getBody().readByteArray());
    }
}
