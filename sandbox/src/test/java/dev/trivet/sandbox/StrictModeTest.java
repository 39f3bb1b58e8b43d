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
import java.util.List;
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
            Sandbox.builder().strict().employees(300).clock(new ManualClock()).start();

    @AutoClose
    private final PlainClient push = PlainClient.push(sandbox);

    @AutoClose
    private final PlainClient enzoic = PlainClient.enzoic(sandbox);

    @Test
    void specViolations_validExchanges_areEmpty() throws IOException {
        for (int offset = 0; offset < 300; offset += 50) {
            push.get("/v1/employees?limit=50&offset=" + offset);
        }
        enzoic.send("POST", "/v1/alert-subscriptions", "{\"usernameHashes\":[\"" + HASH + "\"]}");
        enzoic.get("/alert-subscriptions?pageSize=1");
        enzoic.get("/webhook-test");
        try (PlainClient probely = PlainClient.probely(sandbox)) {
            probely.send("DELETE", "/targets/" + sandbox.probelyTargetIds().get(0) + "/otp/", "");
        }
        assertThat(sandbox.specViolations()).isEmpty();
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
    void specViolations_invalidRequest_haveRuleAndLocation(
            String method, String body, String operation, String rule, String location) throws IOException {
        enzoic.send(method, "/alert-subscriptions", body);
        assertThat(sandbox.takeSpecViolations()).contains(new SpecViolation(Vendor.ENZOIC, operation, rule, location));
        assertThat(sandbox.specViolations()).isEmpty();
    }

    @Test
    void specViolations_invalidQuery_nameParameter() throws IOException {
        push.get("/v1/employees?licenced=true&limit=99&licensed=alice@example.com&alice@example.com");
        List<SpecViolation> specViolations = sandbox.takeSpecViolations();
        assertThat(specViolations)
                .extracting(SpecViolation::toString)
                .contains(
                        "PUSH listEmployees: request.parameter.query.unexpected at licenced",
                        "PUSH listEmployees: request.parameter.query.unexpected at ***",
                        "PUSH listEmployees: request.parameter.schema.maximum at limit");
        assertThat(specViolations.toString()).doesNotContain("alice");
    }

    @Test
    void close_violationsLeft_throwsOnce() throws IOException {
        enzoic.send("POST", "/alert-subscriptions", "{\"usernameHashes\":\"alice@example.com\"}");
        assertThatThrownBy(sandbox::close)
                .isInstanceOf(AssertionError.class)
                .hasMessage("Violations of the OpenAPI documents (1):\n"
                        + "ENZOIC subscribeUsers: request.body.schema.pattern at /usernameHashes");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> push.get("/v1/employees"));
        sandbox.close();
    }

    @Test
    void specViolations_fault_coverRequestOnly() throws IOException {
        sandbox.inject(Vendor.PUSH, Fault.garbage().times(2));
        push.get("/v1/employees");
        assertThat(sandbox.specViolations()).isEmpty();
        push.get("/v1/employees?limit=0");
        assertThat(sandbox.takeSpecViolations())
                .extracting(SpecViolation::rule)
                .containsExactly("request.parameter.schema.minimum");
    }

    /** Uses a year with five digits, because the sandbox's alerts are otherwise valid. */
    @Test
    void specViolations_invalidAlert_areReported() throws Exception {
        Clock year10000 = Clock.fixed(Instant.parse("+10000-01-01T00:00:00Z"), ZoneOffset.UTC);
        try (Sandbox strict = Sandbox.builder().strict().clock(year10000).start();
                PlainClient client = PlainClient.enzoic(strict);
                MockWebServer webhookServer = new MockWebServer()) {
            webhookServer.enqueue(new MockResponse());
            webhookServer.enqueue(new MockResponse());
            strict.webhook(webhookServer.url("/alerts?from=enzoic").toString(), "key", "secret");
            client.send("POST", "/alert-subscriptions", "{\"domains\":\"example.com\"}");
            client.get("/webhook-test");
            assertThat(strict.specViolations()).isEmpty();
            strict.expose("alice@example.com");
            assertThat(strict.takeSpecViolations())
                    .containsExactly(new SpecViolation(
                            Vendor.ENZOIC, "receiveExposureAlert", "request.body.schema.format.date-time", "/date"));
        }
    }

    @Test
    void specViolations_notStrict_areEmpty() throws IOException {
        try (Sandbox lenient = Sandbox.builder().employees(10).start();
                PlainClient client = PlainClient.push(lenient)) {
            client.get("/v1/employees?limit=0");
            assertThat(lenient.specViolations()).isEmpty();
        }
    }

    @Test
    void add_aboveCapacity_isCappedAndSummarized() {
        SpecViolations violations = new SpecViolations();
        for (int i = 0; i < 1005; i++) {
            violations.add(new SpecViolation(Vendor.PUSH, "listEmployees", "request", ""));
        }
        assertThat(violations.all()).hasSize(1000);
        assertThatThrownBy(violations::requireNone)
                .hasMessageStartingWith("Violations of the OpenAPI documents (1000):\n")
                .satisfies(error -> assertThat(error.getMessage().lines()).hasSize(21));
    }

    @Test
    void start_validatorMissing_throwsWithItsName() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(classPathWithoutValidator(), ClassLoader.getPlatformClassLoader())) {
            Object builder = loader.loadClass(Sandbox.class.getName())
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
}
