package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trivet.sandbox.PlainClient.Response;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultPlanTest {

    private static final String PATH = "/v1/employees";

    @AutoClose
    private final Sandbox sandbox =
            Sandbox.builder().strict().employees(10).clock(new ManualClock()).start();

    @AutoClose
    private final PlainClient push = PlainClient.push(sandbox);

    @AutoClose
    private final PlainClient enzoic = PlainClient.enzoic(sandbox);

    @Test
    void parse_severalVendors_affectsEachInOrder() throws IOException {
        sandbox.inject(FaultPlan.parse("""
                [
                  {"vendor": "push", "kind": "status", "status": 503, "headers": {"Retry-After": "2"}, "times": 2},
                  {"vendor": "push", "kind": "disconnect", "operation": "listEmployees", "after": 3},
                  {"vendor": "enzoic", "kind": "garbage", "forever": true}
                ]
                """));
        Response unavailable = push.get(PATH);
        assertThat(unavailable.status()).isEqualTo(503);
        assertThat(unavailable.headers().get("Retry-After")).isEqualTo("2");
        assertThat(push.get(PATH).status()).isEqualTo(503);
        assertThat(push.get(PATH).status()).isEqualTo(200);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> push.get(PATH));
        assertThat(push.get(PATH).status()).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            assertThat(enzoic.get("/alert-subscriptions").body()).startsWith("{\"result\": [{");
        }
    }

    @Test
    void parse_optionalProperties_areApplied() throws IOException {
        sandbox.inject(FaultPlan.parse("""
                [
                  {"vendor": "push", "kind": "status", "status": 502, "body": "<p>", "contentType": "text/html",
                    "gzip": true},
                  {"vendor": "push", "kind": "redirect", "location": "/login", "delayMillis": 1, "after": 1,
                    "chance": 1},
                  {"vendor": "push", "kind": "served", "halfBody": true, "after": 2},
                  {"vendor": "push", "kind": "served", "lost": true, "after": 3, "operation": null}
                ]
                """));
        Response html = push.get(PATH);
        assertThat(html.status()).isEqualTo(502);
        assertThat(html.headers().get("Content-Type")).isEqualTo("text/html");
        assertThat(html.body()).isEqualTo("<p>");
        assertThat(push.get(PATH).headers().get("Location")).isEqualTo("/login");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> push.get(PATH));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> push.get(PATH));
        assertThat(push.get(PATH).status()).isEqualTo(200);
        assertThat(sandbox.journal().responses(Vendor.PUSH, 200)).isEqualTo(2);
    }

    @Test
    void parse_emptyPlan_hasNoEffect() throws IOException {
        sandbox.inject(FaultPlan.parse("[]"));
        assertThat(push.get(PATH).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | The fault plan is not valid JSON at line 1.",
                "{} | The fault plan must be a JSON array.",
                "[7] | Fault 1 must be a JSON object.",
                "[{}] | Fault 1: The property vendor is missing.",
                "[{'vendor':'acme'}] | Fault 1: The property vendor must be push, enzoic or probely.",
                "[{'vendor':'push'}] | Fault 1: The property kind is missing.",
                "[{'vendor':'push','kind':''}] | Fault 1: The property kind must not be empty.",
                "[{'vendor':'push','kind':'fire'}] "
                        + "| Fault 1: The property kind must be status, garbage, redirect, disconnect or served.",
                "[{'vendor':'push','kind':'status'}] | Fault 1: The property status must be from 200 to 599.",
                "[{'vendor':'push','kind':'status','status':'503'}] | Fault 1: The property status must be a number.",
                "[{'vendor':'push','kind':'status','status':1.5}] | Fault 1: The property status must be an integer.",
                "[{'vendor':'push','kind':'status','status':-1e30}] | Fault 1: The property status is out of range.",
                "[{'vendor':'push','kind':'status','body':'{}','status':204}] "
                        + "| Fault 1: A response with status 204 has no body.",
                "[{'vendor':'push','kind':'redirect'}] | Fault 1: The property location is missing.",
                "[{'vendor':'push','kind':'served','lost':1}] | Fault 1: The property lost must be true or false.",
                "[{'vendor':'push','kind':'served','headers':{'A':1}}] "
                        + "| Fault 1: The property headers must contain strings only.",
            })
    void parse_invalidPlan_throwsWithReason(String json, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultPlan.parse(json.replace('\'', '"')))
                .withMessage(message);
    }

    @Test
    void parse_unknownProperty_throwsWithItsName() {
        String json = "[{\"vendor\":\"push\",\"kind\":\"garbage\"},"
                + "{\"vendor\":\"push\",\"kind\":\"garbage\",\"retryAfter\":2}]";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultPlan.parse(json))
                .withMessageStartingWith("Fault 2: Unknown property retryAfter. Allowed properties: vendor, kind, ");
    }
}
