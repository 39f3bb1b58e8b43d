package dev.trivet.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultQueueTest {

    private final FaultQueue<String> faults = new FaultQueue<>(3);

    @Test
    void next_chanceOfTenPercent_affectsAboutTenPercent() {
        faults.add("fault", FaultTrigger.ONCE.withChance(0.1).withTimes(Long.MAX_VALUE));
        long affected = IntStream.range(0, 10_000)
                .filter(i -> faults.next("listEmployees") != null)
                .count();
        assertThat(affected).isBetween(900L, 1100L);
    }

    @Test
    void next_chanceZeroOrOne_isNeverOrAlways() {
        faults.add("never", FaultTrigger.ONCE.withChance(0).withTimes(Long.MAX_VALUE));
        assertThat(faults.next("listEmployees")).isNull();
        faults.add("always", FaultTrigger.ONCE.withChance(1));
        assertThat(faults.next("listEmployees")).isEqualTo("always");
        assertThat(faults.next("listEmployees")).isNull();
    }
}
