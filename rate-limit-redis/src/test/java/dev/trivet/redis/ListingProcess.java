package dev.trivet.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.trivet.CallAttempt;
import dev.trivet.PushSecurity;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A program that lists employees with several callers. It prints {@code ready} when it is
 * connected, and starts when it reads a line. When it reads another line, it prints the times of
 * its requests in nanoseconds, and exits.
 *
 * <p>Arguments: the URI of Redis, the base URL and API key of Push Security, the outage policy, the
 * minutes by which its clock is fast, and the number of callers.
 */
final class ListingProcess {
    private ListingProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String baseUrl = arguments[1];
        String apiKey = arguments[2];
        Scheduler scheduler = new SkewedScheduler(Duration.ofMinutes(Long.parseLong(arguments[4])));
        Queue<Long> sent = new ConcurrentLinkedQueue<>();
        CountDownLatch stopped = new CountDownLatch(1);
        try (RedisRateLimiters limiters = RedisRateLimiters.builder(arguments[0])
                        .outagePolicy(policy(arguments[3]))
                        .scheduler(scheduler)
                        .build();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(apiKey)
                        .baseUrl(baseUrl)
                        .scheduler(scheduler)
                        .rateLimiter(limiters.pushSecurity(apiKey, baseUrl))
                        .listener(attempt -> record(attempt, sent))
                        .build();
                BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            push.employees().list().iterator().next();
            System.out.println("ready");
            input.readLine();
            sent.clear();
            for (int i = 0; i < Integer.parseInt(arguments[5]); i++) {
                Thread caller = new Thread(() -> list(push, stopped));
                caller.setDaemon(true);
                caller.start();
            }
            input.readLine();
            System.out.println(sent.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            System.out.flush();
            stopped.countDown();
            // Halts instead of closing the resources, which would fail the calls in progress.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void list(PushSecurity push, CountDownLatch stopped) {
        boolean isStopped = false;
        while (!isStopped) {
            try {
                push.employees().list().forEach(employee -> {});
                isStopped = stopped.getCount() == 0;
            } catch (RateLimiterUnavailableException outage) {
                try {
                    isStopped = stopped.await(100, MILLISECONDS);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private static void record(CallAttempt attempt, Queue<Long> sent) {
        if (attempt.outcome() != CallAttempt.Outcome.NOT_SENT) {
            sent.add(System.nanoTime() - attempt.duration().toNanos());
        }
    }

    private static OutagePolicy policy(String name) {
        return switch (name) {
            case "await" -> OutagePolicy.await();
            case "share" -> OutagePolicy.localShare(4);
            default -> OutagePolicy.fail();
        };
    }

    /** A scheduler whose clock is wrong. */
    private static final class SkewedScheduler extends Scheduler {
        private final Scheduler scheduler = Schedulers.computation();
        private final Duration skew;

        SkewedScheduler(Duration skew) {
            this.skew = skew;
        }

        @Override
        public long now(TimeUnit unit) {
            return scheduler.now(unit) + unit.convert(skew.toNanos(), NANOSECONDS);
        }

        @Override
        public Worker createWorker() {
            return scheduler.createWorker();
        }

        @Override
        public Disposable scheduleDirect(Runnable task, long delay, TimeUnit unit) {
            return scheduler.scheduleDirect(task, delay, unit);
        }
    }
}
