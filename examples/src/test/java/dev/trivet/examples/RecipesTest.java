package dev.trivet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.PushSecurity;
import dev.trivet.sandbox.Sandbox;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecipesTest {
    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    @Test
    void logCalls_everyRequest_isALine() throws Exception {
        LogCalls.main(new String[0]);
        assertThat(Path.of("target/log-calls.txt"))
                .content()
                .contains("Push Security listEmployees: SUCCEEDED 200 in ")
                .contains("120 employees");
    }

    @Test
    void traceCalls_everyRequest_isASpan() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        try (Sandbox sandbox = Sandbox.builder().strict().employees(20).start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(sandbox.pushApiKey())
                        .baseUrl(sandbox.pushUrl())
                        .listener(new TraceCalls(TELEMETRY.getOpenTelemetry(), clock))
                        .build()) {
            assertThat(push.employees().list()).hasSize(20);
        }
        assertThat(TELEMETRY.getSpans())
                .isNotEmpty()
                .extracting(SpanData::getName)
                .containsOnly("Push Security listEmployees");
    }

    @Test
    void traceCalls_attemptThatWasGivenUp_isASpanThatSaysSo() throws Exception {
        try (Sandbox sandbox = Sandbox.builder().strict().start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(sandbox.pushApiKey())
                        .baseUrl(sandbox.pushUrl())
                        .listener(new TraceCalls(TELEMETRY.getOpenTelemetry(), Clock.systemUTC()))
                        .build()) {
            push.employees().list().toFlowable().test().cancel();
        }
        assertThat(TELEMETRY.getSpans())
                .singleElement()
                .satisfies(span -> assertThat(span.getAttributes().get(AttributeKey.stringKey("trivet.outcome")))
                        .isEqualTo("CANCELLED"));
    }
}
