package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Response;
import dev.trivet.sandbox.spec.ApiSpec;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdminApiTest {

    @AutoClose
    private final MockWebServer webhookServer = new MockWebServer();

    @AutoClose
    private final Sandbox sandbox = Sandbox.builder()
            .strict()
            .employees(10)
            .approvedDomains("example.com")
            .adminApi()
            .start();

    @AutoClose
    private final PlainClient push = PlainClient.push(sandbox);

    @AutoClose
    private final PlainClient adminApi = new PlainClient(sandbox.url() + "/sandbox");

    @Test
    void describe_newSandbox_returnsUrlsKeysAndSizes() throws IOException {
        for (String path : List.of("", "/")) {
            Map<?, ?> response = adminApi.get(path).json();
            assertThat(response.get("push").toString())
                    .isEqualTo("{url=" + sandbox.pushUrl() + ", apiKey=" + sandbox.pushApiKey() + ", readOnlyApiKey="
                            + sandbox.pushReadOnlyApiKey() + ", employees=10}");
            assertThat(response.get("enzoic").toString())
                    .isEqualTo("{url=" + sandbox.enzoicUrl() + ", apiKey=" + sandbox.enzoicApiKey() + ", apiSecret="
                            + sandbox.enzoicApiSecret() + ", subscribedUsers=0, subscribedDomains=0}");
            assertThat(response.get("probely").toString())
                    .isEqualTo("{url=" + sandbox.probelyUrl() + ", apiKey=" + sandbox.probelyApiKey() + ", targetIds="
                            + sandbox.probelyTargetIds() + "}");
        }
    }

    @Test
    void faults_injectedAndDeleted_applyUntilDeleted() throws IOException {
        Response injected = adminApi.send(
                "POST", "/faults", "[{\"vendor\":\"push\",\"kind\":\"status\",\"status\":503,\"forever\":true}]");
        assertThat(injected.status()).isEqualTo(201);
        assertThat(injected.body()).isEqualTo("{\"injected\":1}");
        assertThat(push.get("/v1/employees").status()).isEqualTo(503);
        assertThat(adminApi.send("DELETE", "/faults", "").status()).isEqualTo(204);
        assertThat(push.get("/v1/employees").status()).isEqualTo(200);
    }

    @Test
    void journal_afterRequest_omitsAdminRequests() throws IOException {
        push.get("/v1/employees?limit=5&email=john");
        adminApi.get("/health");
        assertThat(adminApi.get("/journal").body())
                .isEqualTo("[{\"vendor\":\"push\",\"operation\":\"listEmployees\",\"method\":\"GET\","
                        + "\"path\":\"/v1/employees?limit=5&email=***\",\"status\":200,"
                        + "\"bodyBytes\":0,\"body\":null}]");
    }

    @Test
    void expose_webhookRegistered_postsAlert() throws IOException {
        try (PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            enzoic.send("POST", "/alert-subscriptions", "{\"domains\":\"example.com\"}");
        }
        webhookServer.enqueue(new MockResponse().setResponseCode(202));
        String webhook = "{\"url\":\"" + webhookServer.url("/") + "\",\"key\":\"k\",\"secret\":\"s\"}";
        assertThat(adminApi.send("PUT", "/webhook", webhook).status()).isEqualTo(204);
        assertThat(adminApi.send("POST", "/expose", "{\"address\":\"a@example.com\"}")
                        .body())
                .isEqualTo("{\"outcome\":\"responded\",\"status\":202}");
        assertThat(adminApi.send("POST", "/expose", "{\"address\":\"a@example.org\"}")
                        .body())
                .isEqualTo("{\"outcome\":\"not_subscribed\",\"status\":0}");
        assertThat(webhookServer.getRequestCount()).isEqualTo(1);
    }

    @Test
    void reset_afterRequest_clearsJournal() throws IOException {
        push.get("/v1/employees");
        assertThat(adminApi.send("POST", "/reset", "").status()).isEqualTo(204);
        assertThat(adminApi.get("/journal").body()).isEqualTo("[]");
    }

    @Test
    void health_running_returnsOk() throws IOException {
        assertThat(adminApi.get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void journal_limitVendorAndOperation_selectExchanges() throws IOException {
        push.get("/v1/employees?limit=1");
        push.get("/v1/employees?limit=2");
        push.get("/v1/apps?limit=3");
        try (PlainClient probely = PlainClient.probely(sandbox)) {
            probely.send("DELETE", "/targets/unknown/otp/", "");
        }
        sandbox.takeSpecViolations();

        assertThat(adminApi.get("/journal?limit=1&vendor=push").body())
                .contains("limit=3")
                .doesNotContain("limit=2");
        assertThat(adminApi.get("/journal?limit=2").body())
                .contains("limit=3", "probely")
                .doesNotContain("limit=2");
        assertThat(adminApi.get("/journal?operation=listEmployees").body())
                .contains("limit=1", "limit=2")
                .doesNotContain("limit=3");
        assertThat(adminApi.get("/journal?vendor=probely").body()).contains("clearTwoFactor");
        assertThat(adminApi.get("/journal?limit=0").body()).isEqualTo("[]");
        assertThat(adminApi.get("/journal?limit=-1").status()).isEqualTo(400);

        assertThat(adminApi.send("DELETE", "/journal", "").status()).isEqualTo(204);
        assertThat(adminApi.get("/journal").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vender=push            | Unknown parameter vender. Allowed parameters: vendor, operation, limit.
            vendor=acme            | Unknown vendor acme. Allowed vendors: push, enzoic, probely.
            vendor=bob@example.com | Unknown vendor ***. Allowed vendors: push, enzoic, probely.
            vendor=probely&operation=listEmployee \
                | Unknown operation listEmployee. Allowed operations: clearTwoFactor, unknown.
            """)
    void journal_unknownName_returns400(String query, String reason) throws IOException {
        Response response = adminApi.get("/journal?" + query);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().get("error")).isEqualTo(reason);
    }

    @Test
    void journal_operationOfAnyVendor_isAccepted() throws IOException {
        assertThat(adminApi.get("/journal?operation=clearTwoFactor").body()).isEqualTo("[]");
        assertThat(adminApi.get("/journal?operation=unknown").body()).isEqualTo("[]");
        assertThat(adminApi.get("/journal?operation=listEmployee").status()).isEqualTo(400);
    }

    @Test
    void subscriptions_subscribed_areReturned() throws IOException {
        String hash = "de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814";
        try (PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            enzoic.send("POST", "/alert-subscriptions", "{\"domains\":\"example.com\"}");
            enzoic.send("POST", "/alert-subscriptions", "{\"usernameHashes\":\"" + hash + "\"}");
        }
        assertThat(adminApi.get("/subscriptions").body())
                .isEqualTo("{\"usernameHashes\":[\"" + hash + "\"],\"domains\":[\"example.com\"]}");
    }

    @Test
    void organization_put_replacesUntilReset() throws IOException {
        String plan = "{\"employees\":[{\"email\":\"bob@example.com\"}]}";

        Response replaced = adminApi.send("PUT", "/organization", plan);

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.body()).isEqualTo("{\"employees\":1}");
        assertThat(push.get("/v1/employees").result())
                .singleElement()
                .satisfies(employee -> assertThat(employee.get("email")).isEqualTo("bob@example.com"));
        assertThat(adminApi.get("/organization").body()).isEqualTo(plan);
        assertThat(adminApi.get("/organisation").body()).isEqualTo(plan);

        adminApi.send("POST", "/reset", "");
        assertThat(adminApi.get("/organization").body()).isEqualTo("{\"generatedEmployees\":10}");
        assertThat(push.get("/v1/employees").result()).hasSize(10);
    }

    @Test
    void rateLimit_put_appliesUntilReset() throws IOException {
        sandbox.stopClock(Instant.EPOCH);
        assertThat(adminApi.get("/rate-limit").body())
                .isEqualTo("{\"enabled\":true,\"perSecond\":10,\"burst\":10,\"retryAfter\":false}");

        assertThat(adminApi.send("PUT", "/rate-limit", "{\"perSecond\":1,\"burst\":0,\"retryAfter\":true}")
                        .body())
                .isEqualTo("{\"enabled\":true,\"perSecond\":1,\"burst\":0,\"retryAfter\":true}");
        assertThat(push.get("/v1/employees").status()).isEqualTo(200);
        Response limited = push.get("/v1/employees");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.headers().get("Retry-After")).isEqualTo("1");

        adminApi.send("PUT", "/rate-limit", "{\"enabled\":false}");
        for (int i = 0; i < 25; i++) {
            assertThat(push.get("/v1/employees?limit=1").status()).isEqualTo(200);
        }

        adminApi.send("POST", "/reset", "");
        sandbox.stopClock(Instant.EPOCH);
        assertThat(adminApi.get("/rate-limit").body()).contains("\"enabled\":true,\"perSecond\":10");
        for (int i = 0; i < 20; i++) {
            assertThat(push.get("/v1/employees?limit=1").status()).isEqualTo(200);
        }
        Response withoutHeader = push.get("/v1/employees");
        assertThat(withoutHeader.status()).isEqualTo(429);
        assertThat(withoutHeader.headers().get("Retry-After")).isNull();
    }

    @Test
    void clock_stoppedAndAdvanced_refillsTheRateLimit() throws IOException {
        adminApi.send("PUT", "/rate-limit", "{\"perSecond\":1,\"burst\":0}");
        assertThat(adminApi.send("PUT", "/clock", "{\"time\":\"2030-01-01T00:00:00Z\"}")
                        .body())
                .isEqualTo("{\"time\":\"2030-01-01T00:00:00Z\",\"stopped\":true}");
        push.get("/v1/employees");
        assertThat(push.get("/v1/employees").status()).isEqualTo(429);

        assertThat(adminApi.send("POST", "/clock/advance", "{\"seconds\":1}").body())
                .isEqualTo("{\"time\":\"2030-01-01T00:00:01Z\",\"stopped\":true}");
        assertThat(push.get("/v1/employees").status()).isEqualTo(200);
        assertThat(adminApi.get("/clock").body()).contains("2030-01-01T00:00:01Z");

        assertThat(adminApi.send("DELETE", "/clock", "").body())
                .contains("\"stopped\":false")
                .doesNotContain("2030");
    }

    @Test
    void clock_runningAndAdvanced_isAheadUntilReset() throws IOException {
        Instant before = sandbox.now();
        adminApi.send("POST", "/clock/advance", "{\"seconds\":86400}");
        assertThat(sandbox.now()).isBetween(before.plusSeconds(86_400), before.plusSeconds(90_000));
        adminApi.send("POST", "/clock/advance", "{\"seconds\":86400}");
        assertThat(sandbox.now()).isAfter(before.plusSeconds(2 * 86_400));
        adminApi.send("POST", "/reset", "");
        assertThat(sandbox.now()).isBefore(before.plusSeconds(86_400));
    }

    @Test
    void approvedDomains_put_applyUntilReset() throws IOException {
        try (PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            String subscribe = "{\"domains\":\"acme.example\"}";
            assertThat(enzoic.send("POST", "/alert-subscriptions", subscribe).status())
                    .isEqualTo(403);

            assertThat(adminApi.send("PUT", "/approved-domains", "{\"domains\":[\"b.example\",\"ACME.example\"]}")
                            .body())
                    .isEqualTo("{\"domains\":[\"acme.example\",\"b.example\"]}");
            assertThat(enzoic.send("POST", "/alert-subscriptions", subscribe).status())
                    .isEqualTo(201);

            adminApi.send("POST", "/reset", "");
            assertThat(adminApi.get("/approved-domains").body()).isEqualTo("{\"domains\":[\"example.com\"]}");
        }
    }

    @Test
    void specViolations_strictToggled_areRecordedAndTaken() throws IOException {
        assertThat(adminApi.get("/strict").body()).isEqualTo("{\"enabled\":true}");
        assertThat(adminApi.send("PUT", "/strict", "{\"enabled\":false}").body())
                .isEqualTo("{\"enabled\":false}");
        push.get("/v1/employees?limit=0");
        assertThat(adminApi.get("/spec-violations").body()).isEqualTo("[]");

        adminApi.send("PUT", "/strict", "{}");
        push.get("/v1/employees?limit=0");
        String violation = "[{\"vendor\":\"push\",\"operation\":\"listEmployees\","
                + "\"rule\":\"request.parameter.schema.minimum\",\"location\":\"limit\"}]";
        assertThat(adminApi.get("/spec-violations").body()).isEqualTo(violation);
        assertThat(adminApi.send("DELETE", "/spec-violations", "").body()).isEqualTo(violation);
        assertThat(adminApi.get("/spec-violations").body()).isEqualTo("[]");

        adminApi.send("PUT", "/strict", "{\"enabled\":false}");
        adminApi.send("POST", "/reset", "");
        assertThat(sandbox.isStrict()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void document_withoutKey_isServedAndNotRecorded(Vendor vendor) throws IOException {
        try (PlainClient client = new PlainClient(sandbox.url())) {
            Response document = client.get("/" + vendor.document() + "/openapi.yaml");
            assertThat(document.status()).isEqualTo(200);
            assertThat(document.headers().get("Content-Type")).isEqualTo("application/yaml; charset=utf-8");
            assertThat(document.body())
                    .contains("openapi: 3.0.3\n")
                    .isEqualTo(ApiSpec.read(vendor.document() + ".yaml"));
            assertThat(sandbox.journal().exchanges()).isEmpty();

            assertThat(client.send("POST", "/" + vendor.document() + "/openapi.yaml", "{}")
                            .status())
                    .isEqualTo(401);
            sandbox.takeSpecViolations();
        }
    }

    @Test
    void page_anyFile_hasTypeAndSecurityHeaders() throws IOException {
        try (PlainClient client = new PlainClient(sandbox.url())) {
            for (String path : List.of("/", "/sandbox/page.js", "/sandbox/page.css")) {
                Response file = client.get(path);
                assertThat(file.status()).as(path).isEqualTo(200);
                assertThat(file.headers().get("Content-Security-Policy"))
                        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';")
                        .contains("frame-ancestors 'none'");
                assertThat(file.headers().get("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(file.headers().get("Referrer-Policy")).isEqualTo("no-referrer");
                assertThat(file.headers().get("Cache-Control")).isEqualTo("no-store");
            }
            assertThat(client.get("/").headers().get("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(client.get("/").body()).doesNotContain("<style", "onclick", "style=\"");
            assertThat(client.get("/sandbox/page.js").headers().get("Content-Type"))
                    .isEqualTo("text/javascript; charset=utf-8");
            assertThat(client.get("/sandbox/page.css").headers().get("Content-Type"))
                    .isEqualTo("text/css; charset=utf-8");
            assertThat(client.send("POST", "/", "{}").status()).isEqualTo(405);
            assertThat(client.get("/other").status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Host,   sandbox.example,        403",
        "Host,   192.0.2.7,              403",
        "Host,   127.0.0.1.example,      403",
        "Host,   localhost:1,            200",
        "Host,   my.localhost:1,         200",
        "Host,   127.0.0.2,              200",
        "Host,   [::1]:1,                200",
        "Origin, http://sandbox.example, 403",
    })
    void page_hostOrOrigin_isChecked(String header, String value, int status) throws IOException {
        try (PlainClient client = new PlainClient(sandbox.url(), header, value)) {
            assertThat(client.get("/").status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PUT | /organization | [] | The document must be an object.",
                "PUT | /organization | {\"employees\":[{\"email\":\"bob\"}]} "
                        + "| /employees/0/email must be an e-mail address.",
                "PUT | /organization | {\"generatedEmployees\":5} "
                        + "| The number of generated employees must be 0, or from 10 to 1000000: 5",
                "PUT | /rate-limit | {\"perSecond\":0} | perSecond must be from 1 to 1000000: 0",
                "PUT | /rate-limit | {\"burst\":-1} | burst must be from 0 to 1000000: -1",
                "PUT | /rate-limit | {\"perSecond\":1000001} | perSecond must be from 1 to 1000000: 1000001",
                "PUT | /rate-limit | {\"burst\":1000001} | burst must be from 0 to 1000000: 1000001",
                "PUT | /rate-limit | {\"burst\":99999999999} | The property burst is out of range.",
                "PUT | /rate-limit | {\"burst\":1e30} | The property burst is out of range.",
                "PUT | /rate-limit | {\"burst\":1.5} | The property burst must be an integer.",
                "PUT | /rate-limit | {\"enabled\":\"no\"} | The property enabled must be true or false.",
                "PUT | /rate-limit | {\"rate\":1} "
                        + "| Unknown property rate. Allowed properties: enabled, perSecond, burst, retryAfter.",
                "PUT | /approved-domains | {} | The property domains must be an array of strings.",
                "PUT | /approved-domains | {\"domains\":[1]} | The property domains must be an array of strings.",
                "PUT | /approved-domains | {\"domains\":[],\"x\":1} | Unknown property x. Allowed properties: domains.",
                "PUT | /clock | {} | The property time is missing.",
                "PUT | /clock | {\"time\":\"noon\"} "
                        + "| The property time must be a time in UTC, for instance 2026-01-01T00:00:00Z.",
                "PUT | /clock | {\"time\":\"2026-01-01T00:00:00Z\",\"x\":1} "
                        + "| Unknown property x. Allowed properties: time.",
                "POST | /clock/advance | {} | The property seconds must be from 0 to 31556952000.",
                "POST | /clock/advance | {\"seconds\":-1} | The property seconds must be from 0 to 31556952000.",
                "POST | /clock/advance | {\"seconds\":31556952001} "
                        + "| The property seconds must be from 0 to 31556952000.",
                "POST | /clock/advance | {\"seconds\":1,\"x\":1} | Unknown property x. Allowed properties: seconds.",
                "PUT | /strict | {\"on\":true} | Unknown property on. Allowed properties: enabled.",
            })
    void settings_invalid_returns400WithReason(String method, String path, String body, String reason)
            throws IOException {
        assertBadRequest(method, path, body, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /faults | [{\"vendor\":\"acme\"}] "
                        + "| Fault 1: The property vendor must be push, enzoic or probely.",
                "POST | /faults | [{\"vendor\":\"probely\",\"kind\":\"garbage\",\"operation\":\"clear\"}] "
                        + "| The API probely has no operation clear. Its operations are clearTwoFactor, unknown.",
                "POST | /faults | [{\"vendor\":\"push\",\"kind\":\"status\",\"status\":304,\"gzip\":true}] "
                        + "| Fault 1: A response with status 304 has no body.",
                "POST | /faults | { | The request body is not valid JSON",
                "POST | /faults | [{\"vendor\":\"push\",\"kind\":\"disconnect\",\"bob@example.com\":1}] "
                        + "| Fault 1: Unknown property ***. Allowed properties: vendor, kind, body, contentType, "
                        + "headers, gzip, halfBody, lost, delayMillis, operation, after, times, chance, forever.",
                "POST | /expose | {} | The property address is missing.",
                "POST | /expose | {\"address\":\" \"} | The address must not be blank.",
                "POST | /expose | {\"address\":7} | The property address must be a string.",
                "POST | /expose | {\"address\":\"a\",\"to\":1} | Unknown property to. Allowed properties: address.",
                "PUT | /webhook | [] | The request body must be a JSON object",
                "PUT | /webhook | {\"url\":\"hook\",\"key\":\"k\",\"secret\":\"s\"} "
                        + "| The webhook's URL must be an HTTP or HTTPS URL.",
            })
    void anyRequest_invalid_returns400WithReason(String method, String path, String body, String reason)
            throws IOException {
        assertBadRequest(method, path, body, reason);
    }

    private void assertBadRequest(String method, String path, String body, String reason) throws IOException {
        Response response = adminApi.send(method, path, body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().get("error")).isEqualTo(reason);
    }

    @Test
    void anyRequest_contentTypeNotJson_returns415() throws IOException {
        assertThat(adminApi.send("POST", "/faults", "[]", MediaType.get("text/plain"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void anyRequest_noOperation_returns404Or405() throws IOException {
        Response notFound = adminApi.get("/employees");
        assertThat(notFound.status()).isEqualTo(404);
        assertThat(notFound.json().get("error").toString())
                .startsWith("Not Found. The paths are /sandbox/, /sandbox/health, ")
                .contains(", /sandbox/organization, /sandbox/organisation, /sandbox/rate-limit, ");
        Response notAllowed = adminApi.get("/faults");
        assertThat(notAllowed.status()).isEqualTo(405);
        assertThat(notAllowed.headers().get("Allow")).isEqualTo("POST, DELETE");
    }

    @Test
    void adminApi_notEnabled_returns404() throws IOException {
        try (Sandbox plain = Sandbox.builder().strict().employees(10).start();
                PlainClient client = new PlainClient(plain.url() + "/sandbox")) {
            assertThat(client.get("/journal").status()).isEqualTo(404);
        }
    }
}
