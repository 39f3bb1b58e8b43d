package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JournalTest {

    @AutoClose
    private final Sandbox sandbox = Sandbox.builder().strict().employees(10).start();

    private final Journal journal = sandbox.journal();

    @Test
    void exchanges_severalVendors_areInOrder() throws IOException {
        try (PlainClient push = PlainClient.push(sandbox);
                PlainClient enzoic = PlainClient.enzoic(sandbox);
                PlainClient probely = PlainClient.probely(sandbox)) {
            push.get("/v1/employees?limit=5&licensed=true");
            enzoic.get("/alert-subscriptions?pageSize=2&domains=1");
            probely.send("DELETE", "/targets/none/otp/", "");
            push.get("/v1/nothing");
        }
        assertThat(journal.exchanges())
                .containsExactly(
                        new RecordedExchange(
                                Vendor.PUSH,
                                "listEmployees",
                                "GET",
                                "/v1/employees?limit=5&licensed=true",
                                200,
                                0,
                                null),
                        new RecordedExchange(
                                Vendor.ENZOIC,
                                "listDomainSubscriptions",
                                "GET",
                                "/alert-subscriptions?pageSize=2&domains=1",
                                200,
                                0,
                                null),
                        new RecordedExchange(
                                Vendor.PROBELY, "clearTwoFactor", "DELETE", "/targets/***/otp/", 404, 0, null),
                        new RecordedExchange(Vendor.PUSH, "unknown", "GET", "/v1/***", 404, 0, null));
        assertThat(journal.requests(Vendor.PUSH)).isEqualTo(2);
        assertThat(journal.requests(Vendor.PUSH, "listEmployees")).isEqualTo(1);
        assertThat(journal.responses(Vendor.PROBELY, 404)).isEqualTo(1);
        assertThat(journal.throttled(Vendor.PUSH)).isZero();
        sandbox.takeSpecViolations();
    }

    @Test
    void exchanges_personalParameters_areMasked() throws IOException {
        try (PlainClient push = PlainClient.push(sandbox);
                PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            push.get("/v1/employees?email=john&email=hill&x-api-key=secret");
            enzoic.get("/alert-subscriptions?usernameHash=" + "a".repeat(64));
        }
        assertThat(journal.exchanges())
                .extracting(RecordedExchange::path)
                .containsExactly(
                        "/v1/employees?email=***&email=***&x-api-key=***", "/alert-subscriptions?usernameHash=***");
        sandbox.takeSpecViolations();
    }

    @Test
    void exchanges_addressInPathOrName_isMasked() throws IOException {
        try (PlainClient push = PlainClient.push(sandbox)) {
            push.get("/v1/employees/alice@example.com?alice@example.com");
            push.get("/v1/employees/" + "a".repeat(64) + "?" + "a".repeat(64) + "=1");
        }
        assertThat(journal.exchanges())
                .extracting(RecordedExchange::path)
                .containsExactly("/v1/employees/***?***=***", "/v1/employees/***?***=***");
        sandbox.takeSpecViolations();
    }

    @Test
    void exchanges_secretAnywhere_isMasked() throws IOException {
        String sha1 = "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3";
        try (PlainClient push = PlainClient.push(sandbox);
                PlainClient probely = PlainClient.probely(sandbox)) {
            push.get(
                    "/v1/accounts?limit=alice@example.com&licensed=psec_0123456789&domains=example.org&offset=" + sha1);
            push.get("/v1/accounts/psec_0123456789?" + sha1 + "=1");
            push.get("/v1/accounts/" + sha1 + "/alice.smith/example.com");
            push.send("alice@example.com", "/v1/accounts", "");
            push.send("POST", "/v1/accounts", "{\"" + sha1 + "\":4915112345678}");
            probely.send("DELETE", "/targets/eyJhbGciOi.J9/otp/", "");
        }
        assertThat(journal.exchanges())
                .extracting(exchange -> exchange.method() + " " + exchange.path() + " " + exchange.body())
                .containsExactly(
                        "GET /v1/accounts?limit=***&licensed=***&domains=***&offset=*** null",
                        "GET /v1/accounts/***?***=*** null",
                        "GET /v1/accounts/***/***/*** null",
                        "*** /v1/accounts null",
                        "POST /v1/accounts {\"***\":\"***\"}",
                        "DELETE /targets/***/otp/ null");
        sandbox.takeSpecViolations();
    }

    @Test
    void exchanges_idsAndNumbers_areShown() throws IOException {
        String target = "/targets/" + sandbox.probelyTargetIds().get(0) + "/otp/";
        String account = "/v1/accounts/d6a32ba5-0532-4a66-8137-48cdf409c972/usedBy?limit=1&offset=0";
        try (PlainClient push = PlainClient.push(sandbox);
                PlainClient probely = PlainClient.probely(sandbox)) {
            push.get(account);
            probely.send("DELETE", target, "");
        }
        assertThat(journal.exchanges()).extracting(RecordedExchange::path).containsExactly(account, target);
    }

    @Test
    void exchanges_requestBodies_showStructureOnly() throws IOException {
        String employee = "/v1/employees/2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0";
        try (PlainClient push = PlainClient.push(sandbox);
                PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            enzoic.send("POST", "/alert-subscriptions", "{\"usernameHashes\":[\"" + "a".repeat(64) + "\"]}");
            push.send("PATCH", employee, "{\"licensed\":true,\"notes\":null,\"a@b.example\":{\"n\":[1.50]}}");
            push.send("PATCH", employee, "secret");
        }
        assertThat(journal.exchanges())
                .extracting(RecordedExchange::body)
                .containsExactly(
                        "{\"usernameHashes\":[\"***\"]}",
                        "{\"licensed\":true,\"notes\":null,\"***\":{\"n\":[\"***\"]}}",
                        null);
        assertThat(journal.exchanges()).extracting(RecordedExchange::bodyBytes).containsExactly(87L, 57L, 6L);
        assertThat(journal.exchanges().toString()).doesNotContain("aaaa", "b.example", "secret");
        sandbox.takeSpecViolations();
    }

    @Test
    void exchanges_longBody_isTruncated() throws IOException {
        String hash = "\"" + "a".repeat(64) + "\"";
        try (PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            enzoic.send(
                    "POST",
                    "/alert-subscriptions",
                    "{\"usernameHashes\":[" + String.join(",", Collections.nCopies(1000, hash)) + "]}");
        }
        RecordedExchange exchange = journal.exchanges().get(0);
        assertThat(exchange.body())
                .hasSize(501)
                .startsWith("{\"usernameHashes\":[\"***\",\"***\",")
                .endsWith("…");
        assertThat(exchange.bodyBytes()).isEqualTo(67_020);
    }

    @Test
    void add_aboveCapacity_keepsLastAndCountsAll() {
        Journal full = new Journal();
        for (int i = 0; i < Journal.CAPACITY + 5; i++) {
            full.add(new RecordedExchange(Vendor.PUSH, "getEmployee", "GET", "/" + i, 429, 0, null));
        }
        assertThat(full.exchanges()).hasSize(Journal.CAPACITY);
        assertThat(full.exchanges().get(0).path()).isEqualTo("/5");
        assertThat(full.throttled(Vendor.PUSH)).isEqualTo(Journal.CAPACITY + 5);
    }

    @Test
    void clear_afterRequest_removesExchangesAndCounts() throws IOException {
        try (PlainClient push = PlainClient.push(sandbox)) {
            push.get("/v1/employees");
        }
        journal.clear();
        assertThat(journal.exchanges()).isEmpty();
        assertThat(journal.requests(Vendor.PUSH)).isZero();
    }
}
