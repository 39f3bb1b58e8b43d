package dev.trivet.sandbox;

import dev.trivet.sandbox.Draws.Trait;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that one vendor has still to show. */
final class Faults {

    private final Draws draws;
    private final List<ArmedFault> armed = new ArrayList<>();
    private int injected;

    Faults(long seed) {
        this.draws = new Draws(seed);
    }

    synchronized void add(Fault fault) {
        armed.add(new ArmedFault(fault, (long) injected++ << 40));
    }

    synchronized void clear() {
        armed.clear();
        injected = 0;
    }

    /** Returns the first due fault, or null when nothing goes wrong. */
    synchronized @Nullable Fault next(String operation) {
        Fault due = null;
        for (ArmedFault each : armed) {
            if (each.isDue(operation) && due == null) {
                due = each.spend();
            }
        }
        armed.removeIf(ArmedFault::isSpent);
        return due;
    }

    private final class ArmedFault {

        private final Fault fault;
        private final Trigger trigger;
        private long toPass;
        private long toSpoil;
        private long nextDraw;

        ArmedFault(Fault fault, long firstDraw) {
            this.fault = fault;
            this.trigger = fault.trigger();
            this.toPass = trigger.after();
            this.toSpoil = trigger.times();
            this.nextDraw = firstDraw;
        }

        boolean isDue(String operation) {
            if (!trigger.concerns(operation)) {
                return false;
            }
            if (toPass > 0) {
                toPass--;
                return false;
            }
            return draws.chance(trigger.chance(), Trait.FAULT, nextDraw++);
        }

        Fault spend() {
            toSpoil--;
            return fault;
        }

        boolean isSpent() {
            return toSpoil == 0;
        }
    }
}
