package dev.trivet.sync;

import static java.util.Collections.unmodifiableList;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a run of {@link ExposureSync}. Immutable; it contains no addresses and no hashes.
 */
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
    private final long alreadySubscribed;
    private final long newlySubscribed;
    private final long unmatched;
    private final long removed;
    private final long requests;
    private final long throttled;
    private final Duration rateLimitWait;
    private final long retried;
    private final Duration elapsed;

    SyncReport(SyncCounters counters, ExposureSync sync, Duration elapsed) {
        dryRun = sync.dryRun;
        prune = sync.prune;
        maximumPruneShare = sync.maximumPruneShare;
        phase = counters.phase;
        subscriptionsRead = counters.subscriptionsRead;
        unreadableSubscriptions = counters.unreadableSubscriptions;
        employeesRead = counters.employeesRead;
        addressesHashed = counters.addressesHashed;
        distinctAddresses = counters.distinctAddresses;
        skipped = new ArrayList<>(counters.skipped);
        alreadySubscribed = counters.alreadySubscribed;
        newlySubscribed = counters.newlySubscribed;
        unmatched = counters.unmatched;
        removed = counters.removed;
        requests = counters.requests;
        throttled = counters.throttled;
        rateLimitWait = counters.rateLimitWait;
        retried = counters.retried;
        this.elapsed = elapsed;
    }

    /** Returns whether this was a dry run, which makes no changes. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** Returns the last phase that the run reached. */
    public SyncProgress.Phase phase() {
        return phase;
    }

    /** Returns the number of items of Enzoic's list that were read. */
    public long subscriptionsRead() {
        return subscriptionsRead;
    }

    /** Returns the number of items of Enzoic's list that are not hashes. They are never removed. */
    public long unreadableSubscriptions() {
        return unreadableSubscriptions;
    }

    /** Returns the number of employees that were read. */
    public long employeesRead() {
        return employeesRead;
    }

    /** Returns the number of employees whose address was hashed. */
    public long addressesHashed() {
        return addressesHashed;
    }

    /** Returns the number of different addresses; employees may share one. */
    public long distinctAddresses() {
        return distinctAddresses;
    }

    /** Returns the employees whose address could not be hashed, unmodifiable. */
    public List<SkippedEmployee> skipped() {
        return unmodifiableList(skipped);
    }

    /**
     * Returns the number of addresses that were subscribed before the run; known once all employees
     * were read.
     */
    long subscribedBefore() {
        return alreadySubscribed + unmatched;
    }

    /** Returns the number of distinct addresses that were already subscribed before the run. */
    public long alreadySubscribed() {
        return alreadySubscribed;
    }

    /** Returns the number of distinct addresses that the run subscribed; 0 in a dry run. */
    public long newlySubscribed() {
        return newlySubscribed;
    }

    /**
     * Returns the number of distinct addresses that an actual run would have subscribed; 0 if this
     * was not a dry run.
     */
    public long wouldSubscribe() {
        return dryRun ? distinctAddresses - alreadySubscribed : 0;
    }

    /**
     * Returns the number of subscribed addresses without an employee; 0 if not all employees were
     * read.
     */
    public long unmatched() {
        return unmatched;
    }

    /** Returns the number of addresses that the run unsubscribed; 0 in a dry run. */
    public long removed() {
        return removed;
    }

    /**
     * Returns the number of addresses that an actual run without a limit would have removed; 0 if
     * this was not a dry run with {@link ExposureSync#withPrune}. See {@link #exceedsPruneLimit}.
     */
    public long wouldRemove() {
        return dryRun && prune ? unmatched : 0;
    }

    /**
     * Returns whether {@link #unmatched} is more than {@link ExposureSync#withMaximumPruneShare}
     * allows.
     */
    public boolean exceedsPruneLimit() {
        // Computed with decimals: as doubles, 0.29 * 100 is less than 29.
        BigDecimal limit = BigDecimal.valueOf(maximumPruneShare).multiply(BigDecimal.valueOf(subscribedBefore()));
        boolean isSingleRemoval = unmatched == 1 && maximumPruneShare > 0;
        return !isSingleRemoval && BigDecimal.valueOf(unmatched).compareTo(limit) > 0;
    }

    /** Returns the number of requests, including retries. */
    public long requests() {
        return requests;
    }

    /** Returns the number of requests that a vendor rejected because of its rate limit (429). */
    public long throttled() {
        return throttled;
    }

    /** Returns the total time that requests waited for the rate limit. */
    public Duration rateLimitWait() {
        return rateLimitWait;
    }

    /** Returns the number of requests that were retries. */
    public long retried() {
        return retried;
    }

    /** Returns the duration of the run. */
    public Duration elapsed() {
        return elapsed;
    }

    /** Returns the numbers of employees, addresses and requests, and the duration of the run. */
    @Override
    public String toString() {
        return "SyncReport[" + (dryRun ? "dry run, " : "")
                + employeesRead + " employees read, "
                + addressesHashed + " addresses hashed, "
                + distinctAddresses + " distinct, "
                + skipped.size() + " skipped, "
                + alreadySubscribed + " already subscribed, "
                + newlySubscribed + " newly subscribed, "
                + (dryRun ? wouldSubscribe() + " would be subscribed, " : "")
                + unmatched + " unmatched, "
                + removed + " removed, "
                + (dryRun ? wouldRemove() + " would be removed, " : "")
                + requests + " requests, "
                + throttled + " throttled, "
                + retried + " retried, "
                + elapsed.toMillis() + " ms]";
    }
}
