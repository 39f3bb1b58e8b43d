package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trivet.sandbox.PlainClient.Reply;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static final String PATH = "/v1/employees";
    private static final String SUBSCRIBE = "{\"usernameHashes\":\"" + "a".repeat(64) + "\"}";

    @AutoClose
    private final Sandbox sandbox =
            Sandbox.builder().employees(10).clock(new SettableClock()).start();

    @AutoClose
    private final PlainClient push = PlainClient.push(sandbox);

    @AutoClose
    private final PlainClient enzoic = PlainClient.enzoic(sandbox);

    @Test
    void status_withRetryAfterTwice_spoilsTwoRequestsOfThatVendor() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.status(503).header("Retry-After", "2").times(2));
        Reply first = push.get(PATH);
        assertThat(first.status()).isEqualTo(503);
        assertThat(first.headers().get("Retry-After")).isEqualTo("2");
        assertThat(first.body()).isEmpty();
        assertThat(enzoic.get("/alert-subscriptions").status()).isEqualTo(200);
        assertThat(push.get(PATH).status()).isEqualTo(503);
        assertThat(push.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void status_withBody_sendsIt() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.status(502).body("text/html", "<h1>Bad Gateway</h1>"));
        Reply reply = push.get(PATH);
        assertThat(reply.body()).isEqualTo("<h1>Bad Gateway</h1>");
        assertThat(reply.headers().get("Content-Type")).isEqualTo("text/html");
    }

    @Test
    void disconnect_afterSome_cutsAllFromThenOn() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.disconnect().after(2).forever());
        assertThat(push.get(PATH).status()).isEqualTo(200);
        assertThat(push.get(PATH).status()).isEqualTo(200);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> push.get(PATH));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> push.get(PATH));
        assertThat(sandbox.journal().answers(Vendor.PUSH, 0)).isEqualTo(2);

        sandbox.clearFaults(Vendor.PUSH);
        assertThat(push.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void garbage_once_isNoJson() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.garbage());
        Reply reply = push.get(PATH);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().get("Content-Type")).isEqualTo("application/json");
        assertThatThrownBy(reply::json).isInstanceOf(IOException.class);
        assertThat(push.get(PATH).result()).hasSize(10);
    }

    @Test
    void on_oneOperation_sparesAndDoesNotCountTheOthers() throws IOException {
        sandbox.inject(Vendor.ENZOIC, Fault.status(500).on("subscribeUsers").after(1));
        assertThat(enzoic.get("/alert-subscriptions").status()).isEqualTo(200);
        assertThat(enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE).status())
                .isEqualTo(201);
        assertThat(enzoic.get("/alert-subscriptions").status()).isEqualTo(200);
        assertThat(enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE).status())
                .isEqualTo(500);
    }

    @Test
    void inject_two_showsTheFirstFirst() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.status(500));
        sandbox.inject(Vendor.PUSH, Fault.status(429).after(2));
        assertThat(push.get(PATH).status()).isEqualTo(500);
        assertThat(push.get(PATH).status()).isEqualTo(200);
        assertThat(push.get(PATH).status()).isEqualTo(429);
        assertThat(push.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void anyFault_spoiledRequest_hasNoEffect() throws IOException {
        sandbox.inject(Vendor.ENZOIC, Fault.status(500));
        enzoic.send("POST", "/alert-subscriptions", SUBSCRIBE);
        assertThat(sandbox.subscribedUsernameHashes()).isEmpty();
    }

    @Test
    void numbers_outOfRange_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(99));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(600));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.garbage().after(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.garbage().times(0));
    }
}
