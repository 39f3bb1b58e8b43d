package dev.trivet.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultQueueTest {

    private final FaultQueue<String> faults = new FaultQueue<>(3);

    @Test
    void next_tenPercentChance_affectsAboutTenPercent() {
        faults.add("fault", new FaultTrigger(null, 0, Long.MAX_VALUE, 0.1));
        long affected = IntStream.range(0, 10_000)
                .filter(i -> faults.next("listEmployees") != null)
                .count();
        assertThat(affected).isBetween(900L, 1100L);
    }

    @Test
    void next_chanceAtLimit_affectsNoneOrNext() {
        faults.add("never", new FaultTrigger(null, 0, Long.MAX_VALUE, 0));
        assertThat(faults.next("listEmployees")).isNull();
        faults.add("once", FaultTrigger.ONCE);
        assertThat(faults.next("listEmployees")).isEqualTo("once");
        assertThat(faults.next("listEmployees")).isNull();
    }
}
