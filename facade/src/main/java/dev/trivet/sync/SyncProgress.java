package dev.trivet.sync;

/** The progress of a run of {@link ExposureSync}. */
public final class SyncProgress {
    /** The phase of a run. */
    public enum Phase {
        /** Reading Enzoic's list. */
        READING_SUBSCRIPTIONS("reading subscriptions"),
        /** Reading the employees, and subscribing those who are not on the list. */
        SUBSCRIBING_EMPLOYEES("reading employees and subscribing those who are missing"),
        /** Reading the employees again, because addresses would be removed. */
        CONFIRMING_FORMER_EMPLOYEES("reading employees again"),
        /** Removing subscribed addresses without an employee. */
        REMOVING_FORMER_EMPLOYEES("removing former employees");

        private final String description;

        Phase(String description) {
            this.description = description;
        }

        /** Returns the phase in plain words. */
        public String description() {
            return description;
        }
    }

    private final Phase phase;
    private final long subscriptionsRead;
    private final long employeesRead;
    private final long employeesReadAgain;
    private final long newlySubscribed;
    private final long removed;

    SyncProgress(
            Phase phase,
            long subscriptionsRead,
            long employeesRead,
            long employeesReadAgain,
            long newlySubscribed,
            long removed) {
        this.phase = phase;
        this.subscriptionsRead = subscriptionsRead;
        this.employeesRead = employeesRead;
        this.employeesReadAgain = employeesReadAgain;
        this.newlySubscribed = newlySubscribed;
        this.removed = removed;
    }

    /** Returns the current phase. */
    public Phase phase() {
        return phase;
    }

    /** Returns the number of items of Enzoic's list that were read so far. */
    public long subscriptionsRead() {
        return subscriptionsRead;
    }

    /** Returns the number of employees that were read so far. */
    public long employeesRead() {
        return employeesRead;
    }

    /** Returns the number of employees that were read again so far, before a removal. */
    public long employeesReadAgain() {
        return employeesReadAgain;
    }

    /** Returns the number of addresses that were subscribed so far. */
    public long newlySubscribed() {
        return newlySubscribed;
    }

    /** Returns the number of addresses that were unsubscribed so far. */
    public long removed() {
        return removed;
    }

    /** Returns the phase and all numbers except {@link #employeesReadAgain}. */
    @Override
    public String toString() {
        return phase.description() + ": " + subscriptionsRead + " subscriptions and " + employeesRead
                + " employees read, " + newlySubscribed + " newly subscribed, " + removed + " removed";
    }
}
