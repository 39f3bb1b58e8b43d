package dev.trivet;

/** The progress of an {@link ExposureSync}. */
public final class SyncProgress {
    /** The phase of a run. */
    public enum Phase {
        /** Enzoic's list is read. */
        READING_SUBSCRIPTIONS("reading subscriptions"),
        /** The employees are read, and subscribed if they are not on the list. */
        WATCHING_EMPLOYEES("reading employees and subscribing those who are missing"),
        /** The employees are read again, because addresses are to be removed. */
        CONFIRMING_LEAVERS("reading employees again"),
        /** Addresses that belong to no employee are removed. */
        REMOVING_LEAVERS("removing former employees");

        private final String text;

        Phase(String text) {
            this.text = text;
        }

        /** Returns the phase in plain words. */
        @Override
        public String toString() {
            return text;
        }
    }

    private final Phase phase;
    private final long subscriptionsRead;
    private final long employeesRead;
    private final long employeesReadAgain;
    private final long newlyWatched;
    private final long removed;

    SyncProgress(
            Phase phase,
            long subscriptionsRead,
            long employeesRead,
            long employeesReadAgain,
            long newlyWatched,
            long removed) {
        this.phase = phase;
        this.subscriptionsRead = subscriptionsRead;
        this.employeesRead = employeesRead;
        this.employeesReadAgain = employeesReadAgain;
        this.newlyWatched = newlyWatched;
        this.removed = removed;
    }

    /** Returns what the run is doing. */
    public Phase phase() {
        return phase;
    }

    /** Returns how many items of Enzoic's list were read so far. */
    public long subscriptionsRead() {
        return subscriptionsRead;
    }

    /** Returns how many employees were read so far. */
    public long employeesRead() {
        return employeesRead;
    }

    /** Returns how many employees were read so far by the second reading, which comes before a removal. */
    public long employeesReadAgain() {
        return employeesReadAgain;
    }

    /** Returns how many addresses are watched so far that were not before. */
    public long newlyWatched() {
        return newlyWatched;
    }

    /** Returns how many addresses are no longer watched so far. */
    public long removed() {
        return removed;
    }

    /** Returns phase and numbers. */
    @Override
    public String toString() {
        // Explicit: where the compiler converts an enum, R8 writes the name of its constant.
        return phase.toString() + ": " + subscriptionsRead + " subscriptions and " + employeesRead + " employees read, "
                + newlyWatched + " newly watched, " + removed + " removed";
    }
}
