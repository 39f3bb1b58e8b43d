package dev.trivet.redis;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A bucket in virtual time, whose operations take effect in the middle of their duration. */
final class FakeBucket implements SharedBucket {
    /** The operations, for instance {@code reserve 2}. */
    final List<String> operations = new ArrayList<>();

    @Nullable
    Throwable outage;

    Duration duration = Duration.ZERO;

    private final TestScheduler time;
    private final int burst;
    private final long interval;
    /** The time of the last reserved permit; before now if permits are available. */
    private long lastPermitAt;

    private long pausedUntil;

    FakeBucket(TestScheduler time, int burst, int perSecond) {
        this.time = time;
        this.burst = burst;
        this.interval = SECONDS.toNanos(1) / perSecond;
        this.lastPermitAt = now();
    }

    void fill() {
        lastPermitAt = now() - burst * interval;
    }

    @Override
    public CompletionStage<?> ready() {
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public CompletionStage<Long> reserve(int permits) {
        return run("reserve " + permits, () -> {
            rejectInPause();
            lastPermitAt = Math.max(lastPermitAt, now() - burst * interval) + permits * interval;
            return Math.max(0, lastPermitAt - now());
        });
    }

    @Override
    public CompletionStage<?> release(int permits) {
        return run("release " + permits, () -> {
            rejectInPause();
            return lastPermitAt -= permits * interval;
        });
    }

    @Override
    public CompletionStage<?> drain() {
        return run("drain", () -> {
            rejectInPause();
            return lastPermitAt = Math.max(lastPermitAt, now());
        });
    }

    @Override
    public CompletionStage<?> pause(Duration pause) {
        return run("pause " + pause, () -> {
            pausedUntil = Math.max(pausedUntil, now() + pause.toNanos());
            return lastPermitAt = pausedUntil;
        });
    }

    @Override
    public @Nullable Throwable outage() {
        return outage;
    }

    private void rejectInPause() {
        if (pausedUntil > now()) {
            throw new PausedException(pausedUntil - now());
        }
    }

    private CompletionStage<Long> run(String name, Supplier<Long> operation) {
        operations.add(name);
        CompletableFuture<Long> result = new CompletableFuture<>();
        after(duration.dividedBy(2), () -> {
            try {
                if (outage != null) {
                    throw new IllegalStateException(outage);
                }
                long value = operation.get();
                after(duration.dividedBy(2), () -> result.complete(value));
            } catch (RuntimeException e) {
                after(duration.dividedBy(2), () -> result.completeExceptionally(e));
            }
        });
        return result;
    }

    private void after(Duration delay, Runnable action) {
        if (delay.isZero()) {
            action.run();
        } else {
            time.scheduleDirect(action, delay.toNanos(), NANOSECONDS);
        }
    }

    private long now() {
        return time.now(NANOSECONDS);
    }
}
