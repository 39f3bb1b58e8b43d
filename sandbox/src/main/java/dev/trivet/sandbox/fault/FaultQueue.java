package dev.trivet.sandbox.fault;

import dev.trivet.sandbox.data.SeededRandom;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pending faults of a vendor. Each counts requests independently; if several apply to a
 * request, the one that was added first is returned.
 *
 * @param <F> the type of a fault
 */
public final class FaultQueue<F> {

    private final SeededRandom random;
    private final List<Pending> pending = new ArrayList<>();
    private int added;

    /** Creates an empty queue. The seed determines the outcome of chances. */
    public FaultQueue(long seed) {
        this.random = new SeededRandom(seed);
    }

    /** Adds a fault. */
    public synchronized void add(F fault, FaultTrigger trigger) {
        // Each fault has a separate range of random values.
        pending.add(new Pending(fault, trigger, (long) added++ << 40));
    }

    /** Removes all faults. */
    public synchronized void clear() {
        pending.clear();
        added = 0;
    }

    /** Counts a request, and returns the fault that applies to it, or null. */
    public synchronized @Nullable F next(String operation) {
        F fault = null;
        for (Pending each : pending) {
            if (each.appliesTo(operation) && fault == null) {
                each.remaining--;
                fault = each.fault;
            }
        }
        pending.removeIf(each -> each.remaining == 0);
        return fault;
    }

    private final class Pending {

        private final F fault;
        private final FaultTrigger trigger;
        private long toSkip;
        private long remaining;
        private long randomIndex;

        Pending(F fault, FaultTrigger trigger, long firstRandomIndex) {
            this.fault = fault;
            this.trigger = trigger;
            this.toSkip = trigger.after();
            this.remaining = trigger.times();
            this.randomIndex = firstRandomIndex;
        }

        boolean appliesTo(String operation) {
            if (!trigger.matches(operation)) {
                return false;
            }
            if (toSkip > 0) {
                toSkip--;
                return false;
            }
            return random.chance(trigger.chance(), Trait.FAULT, randomIndex++);
        }
    }
}
