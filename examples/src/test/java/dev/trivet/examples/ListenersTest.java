package dev.trivet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.Enzoic;
import dev.trivet.PushSecurity;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sync.ExposureSync;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListenersTest {
    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    @Test
    void loggingListener_requests_areLogged() throws Exception {
        LoggingListener.main(new String[0]);
        assertThat(Path.of("target/log.txt"))
                .content()
                .contains("Push Security listEmployees: succeeded 200 in ")
                .contains("100 employees");
    }

    @Test
    void tracingListener_stream_spansAreChildrenOfCaller() throws Exception {
        Tracer tracer = TELEMETRY.getOpenTelemetry().getTracer("test");
        Span caller = tracer.spanBuilder("caller").startSpan();
        try (Scope current = caller.makeCurrent()) {
            TracingListener.main(new String[0]);
        } finally {
            caller.end();
        }
        assertThat(TELEMETRY.getSpans())
                .filteredOn(span -> span.getName().equals("Push Security listEmployees"))
                .hasSize(2)
                .extracting(SpanData::getParentSpanId)
                .containsOnly(caller.getSpanContext().getSpanId());
    }

    @Test
    void tracingListener_flowable_spansAreChildrenOfSubscriber() throws Exception {
        Tracer tracer = TELEMETRY.getOpenTelemetry().getTracer("test");
        Span caller = tracer.spanBuilder("caller").startSpan();
        try (Sandbox sandbox = Sandbox.builder().employees(100).strict().start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(sandbox.pushApiKey())
                        .baseUrl(sandbox.pushUrl())
                        .listener(new TracingListener(TELEMETRY.getOpenTelemetry(), Clock.systemUTC()))
                        .build();
                Scope current = caller.makeCurrent()) {
            assertThat(push.employees().list().toFlowable().count().blockingGet())
                    .isEqualTo(100);
        } finally {
            caller.end();
        }
        assertThat(TELEMETRY.getSpans())
                .filteredOn(span -> !span.getName().equals("caller"))
                .hasSize(2)
                .extracting(SpanData::getParentSpanId)
                .containsOnly(caller.getSpanContext().getSpanId());
    }

    @Test
    void tracingListener_sync_spansAreChildrenOfCaller() throws Exception {
        Tracer tracer = TELEMETRY.getOpenTelemetry().getTracer("test");
        Span caller = tracer.spanBuilder("caller").startSpan();
        TracingListener listener = new TracingListener(TELEMETRY.getOpenTelemetry(), Clock.systemUTC());
        try (Sandbox sandbox = Sandbox.builder().employees(120).strict().start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(sandbox.pushApiKey())
                        .baseUrl(sandbox.pushUrl())
                        .listener(listener)
                        .build();
                Enzoic enzoic = Enzoic.builder()
                        .credentials(sandbox.enzoicApiKey(), sandbox.enzoicApiSecret())
                        .baseUrl(sandbox.enzoicUrl())
                        .listener(listener)
                        .build();
                Scope current = caller.makeCurrent()) {
            ExposureSync.from(push).to(enzoic).withBatchSize(50).run();
        } finally {
            caller.end();
        }
        assertThat(TELEMETRY.getSpans())
                .filteredOn(span -> !span.getName().equals("caller"))
                .hasSizeGreaterThan(4)
                .extracting(SpanData::getParentSpanId)
                .containsOnly(caller.getSpanContext().getSpanId());
    }

    @Test
    void tracingListener_canceledAttempt_recordsOutcome() throws Exception {
        try (Sandbox sandbox = Sandbox.builder().strict().start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(sandbox.pushApiKey())
                        .baseUrl(sandbox.pushUrl())
                        .listener(new TracingListener(TELEMETRY.getOpenTelemetry(), Clock.systemUTC()))
                        .build()) {
            push.employees().list().toFlowable().test().cancel();
        }
        assertThat(TELEMETRY.getSpans())
                .singleElement()
                .satisfies(span -> assertThat(span.getAttributes().get(AttributeKey.stringKey("trivet.outcome")))
                        .isEqualTo("CANCELED"));
    }

    @Test
    void metricsListener_requests_areCountedByOutcome() throws Exception {
        MetricsListener.main(new String[0]);
        assertThat(TELEMETRY.getMetrics())
                .filteredOn(metric -> metric.getName().equals("trivet.attempt.duration"))
                .singleElement()
                .satisfies(metric -> assertThat(metric.getHistogramData().getPoints())
                        .singleElement()
                        .satisfies(point -> {
                            assertThat(point.getCount()).isEqualTo(2);
                            assertThat(point.getAttributes().get(AttributeKey.stringKey("trivet.outcome")))
                                    .isEqualTo("SUCCEEDED");
                        }));
    }
}
