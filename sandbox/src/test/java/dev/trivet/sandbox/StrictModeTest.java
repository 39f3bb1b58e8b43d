package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictModeTest {

    private static final String HASH = "a".repeat(64);

    @AutoClose
    private final Sandbox sandbox =
            Sandbox.builder().strict().employees(300).clock(new SettableClock()).start();

    @AutoClose
    private final PlainClient push = PlainClient.push(sandbox);

    @AutoClose
    private final PlainClient enzoic = PlainClient.enzoic(sandbox);

    @Test
    void deviations_requestsAndAnswersThatFit_areNone() throws IOException {
        for (int offset = 0; offset < 300; offset += 50) {
            push.get("/v1/employees?limit=50&offset=" + offset);
        }
        enzoic.send("POST", "/v1/alert-subscriptions", "{\"usernameHashes\":[\"" + HASH + "\"]}");
        enzoic.get("/alert-subscriptions?pageSize=1");
        enzoic.get("/webhook-test");
        try (PlainClient probely = PlainClient.probely(sandbox)) {
            probely.send("DELETE", "/targets/" + sandbox.probelyTargetIds().get(0) + "/otp/", "");
        }
        assertThat(sandbox.deviations()).isEmpty();
        assertThat(sandbox.journal().exchanges()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | {\"usernameHashes\":[\"alice@example.com\"]} | subscribeUsers | request.body.schema.pattern "
                        + "| /usernameHashes/0",
                "POST | {\"domains\":[]} | subscribeDomains | request.body.schema.minItems | /domains",
                "POST | {\"usernames\":[]} | subscribeUsers | request.body.schema.additionalProperties | usernames",
                "POST | {\"alice@example.com\":1} | subscribeUsers | request.body.schema.additionalProperties | ***",
                "POST | {alice@example.com | subscribeUsers | request.body.schema.invalidJson | ``",
                "PUT | {\"a\":\"alice@example.com\"} | unknown | request.operation.notAllowed | ``",
            })
    void deviations_badRequest_nameRuleAndPlaceAndNoValue(
            String method, String body, String operation, String rule, String where) throws IOException {
        enzoic.send(method, "/alert-subscriptions", body);
        assertThat(sandbox.takeDeviations()).contains(new Deviation(Vendor.ENZOIC, operation, rule, where));
        assertThat(sandbox.deviations()).isEmpty();
    }

    @Test
    void deviations_badQuery_nameTheParameter() throws IOException {
        push.get("/v1/employees?licenced=true&limit=99&licensed=alice@example.com&alice@example.com");
        List<Deviation> deviations = sandbox.takeDeviations();
        assertThat(deviations)
                .extracting(Deviation::toString)
                .contains(
                        "PUSH listEmployees: request.parameter.query.unexpected at licenced",
                        "PUSH listEmployees: request.parameter.query.unexpected at ***",
                        "PUSH listEmployees: request.parameter.schema.maximum at limit");
        assertThat(deviations.toString()).doesNotContain("alice");
    }

    @Test
    void close_deviationsLeft_throwsAnErrorThatNamesThemOnce() throws IOException {
        enzoic.send("POST", "/alert-subscriptions", "{\"usernameHashes\":\"alice@example.com\"}");
        assertThatThrownBy(sandbox::close)
                .isInstanceOf(AssertionError.class)
                .hasMessage("The OpenAPI documents do not allow this (1):\n"
                        + "ENZOIC subscribeUsers: request.body.schema.pattern at /usernameHashes");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> push.get("/v1/employees"));
        sandbox.close();
    }

    @Test
    void deviations_spoiledAnswer_areThoseOfTheRequestOnly() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.garbage().times(2));
        push.get("/v1/employees");
        assertThat(sandbox.deviations()).isEmpty();
        push.get("/v1/employees?limit=0");
        assertThat(sandbox.takeDeviations())
                .extracting(Deviation::rule)
                .containsExactly("request.parameter.schema.minimum");
    }

    /** A year of five digits is no date of JSON, and the only thing about an alert that a test can make wrong. */
    @Test
    void deviations_alertThatDoesNotFit_isFound() throws Exception {
        Clock tooLate = Clock.fixed(Instant.parse("+10000-01-01T00:00:00Z"), ZoneOffset.UTC);
        try (Sandbox late = Sandbox.builder().strict().clock(tooLate).start();
                PlainClient client = PlainClient.enzoic(late);
                MockWebServer hook = new MockWebServer()) {
            hook.enqueue(new MockResponse());
            hook.enqueue(new MockResponse());
            late.webhook(hook.url("/alerts?from=enzoic").toString(), "key", "secret");
            client.send("POST", "/alert-subscriptions", "{\"domains\":\"example.com\"}");
            client.get("/webhook-test");
            assertThat(late.deviations()).isEmpty();
            late.expose("alice@example.com");
            assertThat(late.takeDeviations())
                    .containsExactly(new Deviation(
                            Vendor.ENZOIC, "receiveExposureAlert", "request.body.schema.format.date-time", "/date"));
        }
    }

    @Test
    void deviations_notStrict_areNeverFound() throws IOException {
        try (Sandbox lenient = Sandbox.builder().employees(10).start();
                PlainClient client = PlainClient.push(lenient)) {
            client.get("/v1/employees?limit=0");
            assertThat(lenient.deviations()).isEmpty();
        }
    }

    @Test
    void deviations_manyMore_areCappedAndSummedUp() {
        Deviations deviations = new Deviations();
        for (int i = 0; i < 1005; i++) {
            deviations.add(List.of(new Deviation(Vendor.PUSH, "listEmployees", "request", "")));
        }
        assertThat(deviations.all()).hasSize(1000);
        assertThatThrownBy(deviations::requireNone)
                .hasMessageStartingWith("The OpenAPI documents do not allow this (1000):\n")
                .satisfies(error -> assertThat(error.getMessage().lines()).hasSize(21));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {\"licensed\":\"alice@example.com\"} | response.body.schema.type | /licensed boolean",
                "200 | {\"nickname\":\"alice@example.com\"} | response.body.schema.additionalProperties | nickname",
                "302 | {} | response.status.unknown | ``",
            })
    void inspect_answerThatDoesNotFit_isFound(int status, String body, String rule, String where) {
        assertThat(inspectedEmployee(Answer.empty(status).withBody("application/json", body)))
                .containsExactly(new Deviation(Vendor.PUSH, "getEmployee", rule, where));
    }

    @Test
    void inspect_answerThatMayDiffer_isLetPass() {
        Map<String, Object> employee = new LinkedHashMap<>();
        employee.put("email", null);
        employee.put("groups", null);
        assertThat(inspectedEmployee(Answer.json(200, employee))).isEmpty();
        assertThat(inspectedEmployee(Answer.json(200, Map.of("email", "no address"))))
                .isEmpty();
        assertThat(inspectedEmployee(Answer.json(418, Map.of("message", "no")))).isEmpty();
    }

    @Test
    void inspect_alternatives_oneMustPass() {
        assertThat(inspectedUsers("{\"result\":[{\"lastUsedTimestamp\":1.6e9}],\"paging\":{\"next\":null}}"))
                .isEmpty();
        assertThat(inspectedUsers("{\"result\":[{\"lastUsedTimestamp\":1.5}],\"paging\":{\"next\":null}}"))
                .containsExactly(new Deviation(
                        Vendor.PUSH,
                        "listAccountUsers",
                        "response.body.schema.type",
                        "/result/0/lastUsedTimestamp integer, null"));
    }

    @Test
    void inspect_nullableReferenceInARequest_isLetPass() {
        assertThat(inspectedAppUpdate("{\"approvalStatus\":null,\"notes\":null}"))
                .isEmpty();
        assertThat(inspectedAppUpdate("{\"approvalStatus\":\"NEVER\"}")).isNotEmpty();
    }

    @Test
    void inspect_methodUnknownToHttp_isFound() {
        assertThat(new SpecInspector().inspect(Vendor.PUSH, "unknown", request("BREW", "/v1/apps", ""), null))
                .containsExactly(new Deviation(Vendor.PUSH, "unknown", "request", "IllegalArgumentException"));
    }

    @Test
    void start_validatorMissing_namesIt() throws Exception {
        try (URLClassLoader without =
                new URLClassLoader(classPathWithoutValidator(), ClassLoader.getPlatformClassLoader())) {
            Object builder = without.loadClass(Sandbox.class.getName())
                    .getMethod("builder")
                    .invoke(null);
            builder.getClass().getMethod("strict").invoke(builder);
            assertThatExceptionOfType(InvocationTargetException.class)
                    .isThrownBy(() -> builder.getClass().getMethod("start").invoke(builder))
                    .havingCause()
                    .isInstanceOf(IllegalStateException.class)
                    .withMessageContaining("com.atlassian.oai:swagger-request-validator-core");
        }
    }

    private static URL[] classPathWithoutValidator() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!entry.contains("swagger-request-validator")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(new URL[0]);
    }

    private static List<Deviation> inspectedEmployee(Answer answer) {
        return new SpecInspector().inspect(Vendor.PUSH, "getEmployee", request("GET", "/v1/employees/1", ""), answer);
    }

    private static List<Deviation> inspectedUsers(String body) {
        return new SpecInspector()
                .inspect(
                        Vendor.PUSH,
                        "listAccountUsers",
                        request("GET", "/v1/accounts/1/usedBy", ""),
                        Answer.empty(200).withBody("application/json", body));
    }

    private static List<Deviation> inspectedAppUpdate(String body) {
        return new SpecInspector().inspect(Vendor.PUSH, "updateApp", request("PATCH", "/v1/apps/1", body), null);
    }

    private static Request request(String method, String path, String body) {
        return new Request(
                method,
                HttpUrl.get("http://localhost" + path),
                Headers.of("x-api-key", "key", "Content-Type", "application/json"),
                new Content("application/json", body, body.length()),
                Map.of());
    }
}
