package dev.trivet.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private final ManualClock clock = new ManualClock();
    private final TokenBucket bucket = new TokenBucket(clock, 20, 10);

    @Test
    void tryTake_newBucket_hasCapacity() {
        assertThat(take(30)).isEqualTo(20);
    }

    @Test
    void tryTake_afterTime_hasRefilledTokens() {
        take(20);
        clock.advance(Duration.ofMillis(250));
        assertThat(take(30)).isEqualTo(2);
        clock.advance(Duration.ofMillis(50));
        assertThat(take(30)).isEqualTo(1);
    }

    @Test
    void tryTake_oneNanosecondEarly_fails() {
        take(20);
        clock.advance(Duration.ofMillis(100).minusNanos(1));
        assertThat(bucket.tryTake()).isFalse();
        clock.advance(Duration.ofNanos(1));
        assertThat(bucket.tryTake()).isTrue();
    }

    @Test
    void tryTake_afterYears_hasCapacity() {
        clock.advance(Duration.ofDays(365_000));
        assertThat(take(30)).isEqualTo(20);
    }

    @Test
    void tryTake_clockSetBack_addsNoTokens() {
        take(20);
        clock.advance(Duration.ofHours(-1));
        assertThat(bucket.tryTake()).isFalse();
        clock.advance(Duration.ofMillis(100));
        assertThat(take(30)).isEqualTo(1);
    }

    @Test
    void secondsToNext_emptyBucket_isRoundedUp() {
        TokenBucket slow = new TokenBucket(clock, 1, 1);
        assertThat(slow.secondsToNext()).isZero();
        slow.tryTake();
        assertThat(slow.secondsToNext()).isEqualTo(1);
        clock.advance(Duration.ofMillis(999));
        assertThat(slow.secondsToNext()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(slow.secondsToNext()).isZero();
    }

    private int take(int attempts) {
        int taken = 0;
        for (int i = 0; i < attempts; i++) {
            taken += bucket.tryTake() ? 1 : 0;
        }
        return taken;
    }
}
