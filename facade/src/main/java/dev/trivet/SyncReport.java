package dev.trivet;

import static java.util.Collections.unmodifiableList;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a run of {@link ExposureSync} found and did. Immutable; it holds no addresses and no hashes. */
public final class SyncReport implements Serializable {
    private static final long serialVersionUID = 1;

    private final boolean dryRun;
    private final boolean prune;
    private final double maximumPruneShare;
    private final SyncProgress.Phase phase;
    private final long subscriptionsRead;
    private final long unreadableSubscriptions;
    private final long employeesRead;
    private final long addressesHashed;
    private final long distinctAddresses;
    // Not of type List, which need not be serializable.
    private final ArrayList<SkippedEmployee> skipped;
    private final long alreadyWatched;
    private final long newlyWatched;
    private final long unmatched;
    private final long removed;
    private final long requests;
    private final long throttled;
    private final Duration rateLimitWait;
    private final long retried;
    private final Duration elapsed;

    SyncReport(SyncCounters tally, ExposureSync sync, Duration elapsed) {
        dryRun = sync.dryRun;
        prune = sync.prune;
        maximumPruneShare = sync.maximumPruneShare;
        phase = tally.phase;
        subscriptionsRead = tally.subscriptionsRead;
        unreadableSubscriptions = tally.unreadableSubscriptions;
        employeesRead = tally.employeesRead;
        addressesHashed = tally.addressesHashed;
        distinctAddresses = tally.distinctAddresses;
        skipped = new ArrayList<>(tally.skipped);
        alreadyWatched = tally.alreadyWatched;
        newlyWatched = tally.newlyWatched;
        unmatched = tally.unmatched;
        removed = tally.removed;
        requests = tally.requests;
        throttled = tally.throttled;
        rateLimitWait = tally.rateLimitWait;
        retried = tally.retried;
        this.elapsed = elapsed;
    }

    /** Returns whether the run only read. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** Returns the last phase that the run came to. */
    public SyncProgress.Phase phase() {
        return phase;
    }

    /** Returns how many items Enzoic's list had. */
    public long subscriptionsRead() {
        return subscriptionsRead;
    }

    /** Returns how many items of Enzoic's list are no hashes. They belong to nobody, and are never removed. */
    public long unreadableSubscriptions() {
        return unreadableSubscriptions;
    }

    /** Returns how many employees were read. */
    public long employeesRead() {
        return employeesRead;
    }

    /** Returns how many employees have an address that was hashed. */
    public long addressesHashed() {
        return addressesHashed;
    }

    /** Returns how many different addresses these are: some share one. */
    public long distinctAddresses() {
        return distinctAddresses;
    }

    /** Returns the employees whose address could not be hashed, unmodifiable. */
    public List<SkippedEmployee> skipped() {
        return unmodifiableList(skipped);
    }

    /** Returns how many addresses were watched before, once all employees were read. */
    long watchedBefore() {
        return alreadyWatched + unmatched;
    }

    /** Returns how many of the distinct addresses were watched before. */
    public long alreadyWatched() {
        return alreadyWatched;
    }

    /** Returns how many of the distinct addresses the run had watched; 0 in a dry run. */
    public long newlyWatched() {
        return newlyWatched;
    }

    /** Returns how many of the distinct addresses a dry run would have had watched; 0 otherwise. */
    public long wouldWatch() {
        return dryRun ? distinctAddresses - alreadyWatched : 0;
    }

    /** Returns how many watched addresses belong to no employee; 0 when not all employees were read. */
    public long unmatched() {
        return unmatched;
    }

    /** Returns how many addresses are no longer watched; 0 in a dry run. */
    public long removed() {
        return removed;
    }

    /**
     * Returns how many addresses a dry run with {@link ExposureSync#prune} would have removed; 0 otherwise. See
     * {@link #exceedsPruneLimit}.
     */
    public long wouldRemove() {
        return dryRun && prune ? unmatched : 0;
    }

    /** Returns whether {@link #unmatched} is more than {@link ExposureSync#maximumPruneShare} allows to remove. */
    public boolean exceedsPruneLimit() {
        // By way of the decimal text, so that 0.29 of 100 is 29.
        BigDecimal limit = BigDecimal.valueOf(maximumPruneShare).multiply(BigDecimal.valueOf(watchedBefore()));
        boolean isOneOfFew = unmatched == 1 && maximumPruneShare > 0;
        return !isOneOfFew && BigDecimal.valueOf(unmatched).compareTo(limit) > 0;
    }

    /** Returns how many requests were made, further attempts included. */
    public long requests() {
        return requests;
    }

    /** Returns how many requests a vendor refused because there were too many: answers 429. */
    public long throttled() {
        return throttled;
    }

    /** Returns how long requests waited for the rate limit, all together. */
    public Duration rateLimitWait() {
        return rateLimitWait;
    }

    /** Returns how many of the requests were further attempts. */
    public long retried() {
        return retried;
    }

    /** Returns how long the run took. */
    public Duration elapsed() {
        return elapsed;
    }

    /** Returns all numbers, without the employees who were skipped. */
    @Override
    public String toString() {
        return "SyncReport[" + (dryRun ? "dry run, " : "")
                + employeesRead + " employees read, "
                + addressesHashed + " addresses hashed, "
                + distinctAddresses + " distinct, "
                + skipped.size() + " skipped, "
                + alreadyWatched + " already watched, "
                + newlyWatched + " newly watched, "
                + (dryRun ? wouldWatch() + " would be watched, " : "")
                + unmatched + " unmatched, "
                + removed + " removed, "
                + (dryRun ? wouldRemove() + " would be removed, " : "")
                + requests + " requests, "
                + throttled + " throttled, "
                + retried + " retried, "
                + elapsed.toMillis() + " ms]";
    }
}
