package dev.trivet.examples;

import static io.opentelemetry.api.trace.SpanKind.CLIENT;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.trivet.CallAttempt;
import dev.trivet.CallListener;
import dev.trivet.PushSecurity;
import dev.trivet.errors.TrivetException;
import dev.trivet.sandbox.Sandbox;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Clock;

/**
 * Records an OpenTelemetry span for each attempt, as a child of the span that was current when the
 * call was executed or subscribed to. The span is created when the attempt has ended, so that no
 * span stays open.
 */
public final class TracingListener implements CallListener {
    private final Tracer tracer;
    private final Clock clock;
    private final Context parent;

    /** Creates a listener that reports to {@code telemetry}. */
    public TracingListener(OpenTelemetry telemetry, Clock clock) {
        this(telemetry.getTracer("dev.trivet"), clock, Context.root());
    }

    private TracingListener(Tracer tracer, Clock clock, Context parent) {
        this.tracer = tracer;
        this.clock = clock;
        this.parent = parent;
    }

    /** Lists the sandbox's employees. */
    public static void main(String[] args) throws Exception {
        try (Sandbox sandbox = Sandbox.builder().employees(100).start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(sandbox.pushApiKey())
                        .baseUrl(sandbox.pushUrl())
                        .listener(new TracingListener(GlobalOpenTelemetry.get(), Clock.systemUTC()))
                        .build()) {
            System.out.println(push.employees().list().stream().count() + " employees");
        }
    }

    /** Captures the caller's span: attempts end on other threads. */
    @Override
    public CallListener forCall() {
        return new TracingListener(tracer, clock, Context.current());
    }

    @Override
    public void attemptEnded(CallAttempt attempt) {
        long end = clock.millis();
        Span span = tracer.spanBuilder(attempt.vendor() + " " + attempt.operation())
                .setParent(parent)
                .setSpanKind(CLIENT)
                .setStartTimestamp(end - attempt.duration().toMillis(), MILLISECONDS)
                .setAttribute("http.request.resend_count", attempt.number() - 1)
                .setAttribute(
                        "trivet.rate_limit_wait_ms", attempt.rateLimitWait().toMillis())
                .setAttribute("trivet.outcome", attempt.outcome().name())
                .startSpan();
        if (attempt.status() != 0) {
            span.setAttribute("http.response.status_code", attempt.status());
        }
        TrivetException failure = attempt.failure();
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
        }
        span.end(end, MILLISECONDS);
    }
}
