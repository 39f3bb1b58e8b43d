package dev.trivet;

import static java.util.Arrays.asList;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Scheduler;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The resources that all clients of a process share: one rate limiter for each credential at a
 * server, and the default client resources. Safe for use by multiple threads.
 *
 * <ul>
 *   <li>Clients share a rate limiter even if they use different client resources: the vendor
 *       counts their calls together.
 *   <li>A rate limiter is removed only if it is unused and full. A closed client may have used
 *       permits, or a 429 may have paused the limiter, so it is kept until it is full again.
 *   <li>The default client resources are created for the first client for which none are set, and
 *       closed with the last.
 * </ul>
 */
final class SharedResources {
    /**
     * The only global state of this package. Clients that are built independently of each other
     * share a rate limit only through it.
     */
    static final SharedResources OF_PROCESS = new SharedResources();

    /** The number of rate limiters at which unused ones are first removed. */
    private static final int SMALLEST_PURGE = 64;

    private final Map<List<Object>, Limit> limits = new HashMap<>();
    private int nextPurge = SMALLEST_PURGE;
    private @Nullable ClientResources resources;
    private int clients;

    /**
     * Returns the rate limiter of {@code credential} at {@code server}. Its clients must keep the
     * returned object. This registry refers to it weakly, and so detects when it is unused,
     * even if its clients were not closed.
     *
     * @param scheduler the clock of the limiter; clients with different clocks do not share one
     * @param create creates the limiter if none exists
     */
    synchronized RateLimiter rateLimiter(
            HttpUrl server, String credential, Scheduler scheduler, Function<Scheduler, TokenBucket> create) {
        purge();
        // The hash, so that the credential is not kept.
        List<Object> key = asList(server, ByteString.encodeUtf8(credential).sha256(), scheduler);
        return limits.computeIfAbsent(key, unknown -> new Limit(create.apply(scheduler)))
                .limiter();
    }

    /**
     * Removes unused limits. It runs only when their number may have doubled, so that the cost per
     * client stays constant.
     */
    private void purge() {
        if (limits.size() >= nextPurge) {
            limits.values().removeIf(Limit::isUnused);
            nextPurge = Math.max(SMALLEST_PURGE, 2 * limits.size());
        }
    }

    /** Returns the number of rate limiters. */
    synchronized int rateLimiters() {
        return limits.size();
    }

    /**
     * Returns the default client resources for one more client, which must {@linkplain #release
     * release} them once.
     */
    synchronized ClientResources acquire() {
        if (resources == null) {
            resources = ClientResources.create();
        }
        clients++;
        return resources;
    }

    /** Releases the default client resources, and closes them after the last of their clients. */
    synchronized void release() {
        clients--;
        if (clients == 0 && resources != null) {
            resources.close();
            resources = null;
        }
    }

    /** A bucket, and a weak reference to the limiter through which clients use it. */
    private static final class Limit {
        private final TokenBucket bucket;
        private WeakReference<RateLimiter> limiter = new WeakReference<>(null);

        Limit(TokenBucket bucket) {
            this.bucket = bucket;
        }

        RateLimiter limiter() {
            RateLimiter used = limiter.get();
            if (used == null) {
                used = new SharedRateLimiter(bucket);
                limiter = new WeakReference<>(used);
            }
            return used;
        }

        boolean isUnused() {
            return limiter.get() == null && bucket.isFull();
        }
    }

    /** The limiter that clients keep. Only they refer to it strongly. */
    private static final class SharedRateLimiter implements RateLimiter {
        private final TokenBucket bucket;

        SharedRateLimiter(TokenBucket bucket) {
            this.bucket = bucket;
        }

        @Override
        public Completable acquire(@Nullable Duration maximumWait) {
            return bucket.acquire(maximumWait);
        }

        @Override
        public void pause(Duration duration) {
            bucket.pause(duration);
        }

        @Override
        public double permitsPerSecond() {
            return bucket.permitsPerSecond();
        }
    }
}
