package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    @ParameterizedTest
    @CsvSource({"1, 250", "2, 500", "3, 1000", "4, 2000", "5, 4000", "6, 4000", "1000, 4000", "2147483647, 4000"})
    void backOff_halfOfTheJitter_doublesUpToTheMaximum(int attempts, long millis) {
        assertThat(RetryPolicy.defaults().backOff(attempts, always(0.5))).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void backOff_extremesOfTheJitter_betweenNothingAndTheLimit() {
        assertThat(RetryPolicy.defaults().backOff(1, always(0))).isZero();
        assertThat(RetryPolicy.defaults().backOff(1, always(0.999))).isEqualTo(Duration.ofMillis(499));
    }

    @Test
    void backOff_delaysThatMeanForever_doNotOverflow() {
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
        RetryPolicy patient = RetryPolicy.builder().maximumDelay(forever).build();
        assertThat(patient.backOff(2, always(0.5))).isEqualTo(Duration.ofMillis(500));
        assertThat(RetryPolicy.builder().initialDelay(forever).build().backOff(1, always(0.5)))
                .isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void defaults_asDocumented() {
        assertThat(RetryPolicy.defaults().maximumAttempts()).isEqualTo(3);
        assertThat(RetryPolicy.defaults().maximumRetryAfter()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void builder_everythingSet_isFollowed() {
        RetryPolicy policy = RetryPolicy.builder()
                .maximumAttempts(7)
                .initialDelay(Duration.ofMillis(100))
                .maximumDelay(Duration.ofMillis(150))
                .maximumRetryAfter(Duration.ofSeconds(5))
                .build();
        assertThat(policy.maximumAttempts()).isEqualTo(7);
        assertThat(policy.backOff(1, always(0.5))).isEqualTo(Duration.ofMillis(50));
        assertThat(policy.backOff(2, always(0.5))).isEqualTo(Duration.ofMillis(75));
        assertThat(policy.maximumRetryAfter()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void none_triesOnce() {
        assertThat(RetryPolicy.none().maximumAttempts()).isEqualTo(1);
    }

    @Test
    void builder_impossibleValue_refused() {
        RetryPolicy.Builder builder = RetryPolicy.builder();
        Duration negative = Duration.ofMillis(-1);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maximumAttempts(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.initialDelay(negative));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maximumDelay(negative));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maximumRetryAfter(negative));
    }

    static Random always(double value) {
        return Fixtures.always(value);
    }
}
