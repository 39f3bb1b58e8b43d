package dev.trivet;

import static java.util.Arrays.asList;

import io.reactivex.rxjava3.core.Scheduler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import okio.ByteString;

/** The rate limits of credentials, each by a clock of its own. Safe for use from many threads. */
final class CredentialLimits {
    /** By the hash of the credential, which itself is not kept, and the clock that the limit goes by. */
    private final Map<List<Object>, TokenBucket> buckets = new ConcurrentHashMap<>();

    /** Returns the limit of {@code credential} on {@code scheduler}, which {@code first} makes when there is none yet. */
    RateLimiter of(String credential, Scheduler scheduler, Function<Scheduler, TokenBucket> first) {
        return buckets.computeIfAbsent(
                asList(ByteString.encodeUtf8(credential).sha256(), scheduler), unknown -> first.apply(scheduler));
    }

    /** Forgets limits that hold nobody back: new ones would do the same. Nobody may be using them. */
    void forgetFull() {
        buckets.values().removeIf(TokenBucket::isFull);
    }
}
