package dev.trivet;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class SharedResourcesTest {
    private static final HttpUrl SERVER = HttpUrl.get("https://vendor.example/");

    private final TestScheduler time = new TestScheduler();
    private final SharedResources shared = new SharedResources();

    @Test
    void rateLimiter_equalArguments_isShared() {
        RateLimiter limiter = limiter("key");
        assertThat(limiter("key")).isSameAs(limiter);
        assertThat(limiter("other")).isNotSameAs(limiter);
        assertThat(shared.rateLimiter(SERVER, "key", new TestScheduler(), TokenBucket::unlimited))
                .isNotSameAs(limiter);
        for (String otherServer :
                new String[] {"http://vendor.example/", "https://vendor.example:444/", "https://a.b/"}) {
            assertThat(shared.rateLimiter(HttpUrl.get(otherServer), "key", time, TokenBucket::unlimited))
                    .isNotSameAs(limiter);
        }
    }

    @Test
    void rateLimiter_notInUse_isRemoved() {
        int maximum = 0;
        for (int i = 0; i < 10_000; i++) {
            maximum = Math.max(maximum, createUnused("tenant " + i));
        }
        assertThat(maximum).isLessThan(3_000);
    }

    @Test
    void rateLimiter_inUse_isKept() {
        List<RateLimiter> used = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            used.add(limiter("user " + i));
            createUnused("tenant " + i);
        }
        createManyUnused();
        assertThat(shared.rateLimiters()).isGreaterThanOrEqualTo(500);
        for (int i = 0; i < 500; i++) {
            assertThat(limiter("user " + i)).isSameAs(used.get(i));
        }
    }

    @Test
    void rateLimiter_permitsPerSecond_matchTheBucket() {
        RateLimiter limiter = shared.rateLimiter(SERVER, "key", time, clock -> TokenBucket.create(10, 5, clock));
        assertThat(limiter.permitsPerSecond()).isEqualTo(5);
    }

    @Test
    void rateLimiter_paused_isKeptUntilFull() {
        for (int i = 0; i < 5_000; i++) {
            limiter("paused " + i).pause(Duration.ofSeconds(30));
        }
        createManyUnused();
        for (int i = 0; i < 5_000; i++) {
            limiter("paused " + i).acquire(Duration.ZERO).test().assertError(RateLimitWaitExceededException.class);
        }
        time.advanceTimeBy(30, SECONDS);
        createManyUnused();
        assertThat(shared.rateLimiters()).isLessThan(4_000);
    }

    private void createManyUnused() {
        Fixtures.collectGarbage();
        for (int i = 1; i <= 10_000; i++) {
            createUnused("tenant " + i);
        }
    }

    /** Creates a limiter that is not used, and returns the number of limiters. */
    private int createUnused(String credential) {
        assertThat(limiter(credential)).isNotNull();
        // Once per 1,000 credentials, because it is slow.
        if (credential.endsWith("000")) {
            Fixtures.collectGarbage();
        }
        return shared.rateLimiters();
    }

    private RateLimiter limiter(String credential) {
        return shared.rateLimiter(SERVER, credential, time, TokenBucket::unlimited);
    }
}
