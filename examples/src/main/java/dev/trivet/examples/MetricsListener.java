package dev.trivet.examples;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import dev.trivet.CallAttempt;
import dev.trivet.CallListener;
import dev.trivet.PushSecurity;
import dev.trivet.sandbox.Sandbox;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import java.time.Duration;

/**
 * Records OpenTelemetry metrics: the duration of attempts and their time in the queue, by operation
 * and outcome.
 */
public final class MetricsListener implements CallListener {
    private final DoubleHistogram durations;
    private final DoubleHistogram waits;

    /** Creates a listener that reports to {@code telemetry}. */
    public MetricsListener(OpenTelemetry telemetry) {
        Meter meter = telemetry.getMeter("dev.trivet");
        durations = meter.histogramBuilder("trivet.attempt.duration")
                .setDescription("Time from sending a request to the end of the attempt")
                .setUnit("s")
                .build();
        waits = meter.histogramBuilder("trivet.rate_limit.wait")
                .setDescription("Time a request was queued by the client's rate limit")
                .setUnit("s")
                .build();
    }

    /** Lists the sandbox's employees. */
    public static void main(String[] args) throws Exception {
        try (Sandbox sandbox = Sandbox.builder().employees(100).start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(sandbox.pushApiKey())
                        .baseUrl(sandbox.pushUrl())
                        .listener(new MetricsListener(GlobalOpenTelemetry.get()))
                        .build()) {
            System.out.println(push.employees().list().stream().count() + " employees");
        }
    }

    @Override
    public void attemptEnded(CallAttempt attempt) {
        Attributes attributes = Attributes.of(
                stringKey("trivet.vendor"), attempt.vendor(),
                stringKey("trivet.operation"), attempt.operation(),
                stringKey("trivet.outcome"), attempt.outcome().name(),
                longKey("http.response.status_code"), (long) attempt.status());
        durations.record(seconds(attempt.duration()), attributes);
        waits.record(seconds(attempt.rateLimitWait()), attributes);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
