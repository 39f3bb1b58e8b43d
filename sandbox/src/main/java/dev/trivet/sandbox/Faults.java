package dev.trivet.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that one vendor has still to show. */
final class Faults {

    private final List<ArmedFault> armed = new ArrayList<>();

    synchronized void add(Fault fault) {
        armed.add(new ArmedFault(fault));
    }

    synchronized void clear() {
        armed.clear();
    }

    /** Returns what the first due fault answers, or null when the request is to be served. */
    synchronized @Nullable Answer next(String operation) {
        Answer answer = null;
        for (ArmedFault each : armed) {
            if (each.isDue(operation) && answer == null) {
                answer = each.spend();
            }
        }
        armed.removeIf(ArmedFault::isSpent);
        return answer;
    }

    private static final class ArmedFault {

        private final Fault fault;
        private long toPass;
        private long toSpoil;

        ArmedFault(Fault fault) {
            this.fault = fault;
            this.toPass = fault.after();
            this.toSpoil = fault.times();
        }

        boolean isDue(String operation) {
            if (!fault.concerns(operation)) {
                return false;
            }
            if (toPass > 0) {
                toPass--;
                return false;
            }
            return true;
        }

        Answer spend() {
            toSpoil--;
            return fault.answer();
        }

        boolean isSpent() {
            return toSpoil == 0;
        }
    }
}
