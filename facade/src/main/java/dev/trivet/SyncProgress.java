package dev.trivet;

/** How far an {@link ExposureSync} is. */
public final class SyncProgress {
    /** What a run is doing. */
    public enum Phase {
        /** Enzoic's list is read. */
        READING_SUBSCRIPTIONS("reading who is watched"),
        /** The employees are read, and those who are missing on the list are watched. */
        WATCHING_EMPLOYEES("reading who works here, and watching who was missing"),
        /** The employees are read once more, because someone is to be removed. */
        CONFIRMING_LEAVERS("reading once more who works here"),
        /** Addresses that belong to no employee are removed. */
        REMOVING_LEAVERS("removing who left");

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
        return phase + ": " + subscriptionsRead + " subscriptions and " + employeesRead + " employees read, "
                + newlyWatched + " newly watched, " + removed + " removed";
    }
}
