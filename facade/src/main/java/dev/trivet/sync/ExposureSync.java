package dev.trivet.sync;

import static java.util.Objects.requireNonNull;

import dev.trivet.ApiCall;
import dev.trivet.Enzoic;
import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.RateLimiter;
import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.InterruptedCallException;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Enzoic's subscriptions in sync with Push Security's employees.
 *
 * <pre>{@code
 * SyncReport report = ExposureSync.from(push).to(enzoic).withPrune(true).run();
 * }</pre>
 *
 * <ul>
 *   <li>Reads Enzoic's list, then the employees. Addresses that are not on the list are subscribed
 *       in batches while the employees are still being read. If reading fails, the employees read
 *       so far are subscribed.
 *   <li>A second run makes no further changes, unless the employees or the list changed in the
 *       meantime.
 *   <li>Addresses that cannot be hashed are reported by the employee's ID.
 *   <li>Subscriptions without an employee are kept, unless {@link #withPrune} is set. They are
 *       removed last, after all employees were read, if they are at most {@link
 *       #withMaximumPruneShare} of the list. A list that changes while it is read can miss an
 *       employee, so the employees are read again before the removal.
 *   <li>Keeps at most 48 bytes for each hash in memory, and does not keep employees.
 * </ul>
 *
 * <p>Immutable: each option returns a copy. It may run any number of times.
 */
public final class ExposureSync {
    /** Enough for 10 requests per second, each of which takes a second. */
    private static final int DEFAULT_LOOK_AHEAD = 12;

    final PushSecurity push;
    final Enzoic enzoic;
    final boolean prune;
    final boolean dryRun;
    final int batchSize;
    final int lookAhead;
    final double maximumPruneShare;
    final Consumer<SyncProgress> progress;
    private final @Nullable Duration deadline;

    private ExposureSync(
            PushSecurity push,
            Enzoic enzoic,
            boolean prune,
            boolean dryRun,
            int batchSize,
            int lookAhead,
            double maximumPruneShare,
            @Nullable Duration deadline,
            Consumer<SyncProgress> progress) {
        this.push = push;
        this.enzoic = enzoic;
        this.prune = prune;
        this.dryRun = dryRun;
        this.batchSize = batchSize;
        this.lookAhead = lookAhead;
        this.maximumPruneShare = maximumPruneShare;
        this.deadline = deadline;
        this.progress = progress;
    }

    /** Returns a sync from the employees of {@code push}, still without a target. */
    @CheckReturnValue
    public static Source from(PushSecurity push) {
        return new Source(requireNonNull(push, "push"));
    }

    /**
     * Returns a copy that removes subscriptions without an employee if {@code prune} is true; the
     * default is false. An employee whose address cannot be hashed is treated as one without an
     * address: an earlier subscription of that employee is removed. See {@link SyncReport#skipped}.
     */
    @CheckReturnValue
    public ExposureSync withPrune(boolean prune) {
        return new ExposureSync(
                push, enzoic, prune, dryRun, batchSize, lookAhead, maximumPruneShare, deadline, progress);
    }

    /**
     * Returns a copy that reports changes without making them if {@code dryRun} is true; the
     * default is false.
     */
    @CheckReturnValue
    public ExposureSync withDryRun(boolean dryRun) {
        return new ExposureSync(
                push, enzoic, prune, dryRun, batchSize, lookAhead, maximumPruneShare, deadline, progress);
    }

    /**
     * Returns a copy that sends at most {@code batchSize} hashes in a request; the default is
     * 1,000.
     *
     * @throws IllegalArgumentException if {@code batchSize} is less than 1
     */
    @CheckReturnValue
    public ExposureSync withBatchSize(int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize must be at least 1: " + batchSize);
        }
        return new ExposureSync(
                push, enzoic, prune, dryRun, batchSize, lookAhead, maximumPruneShare, deadline, progress);
    }

    /**
     * Returns a copy that requests at most {@code pages} pages of employees at once, if the rate
     * limit admits them; the default is 12. See {@link PagedIterable#withLookAhead}.
     *
     * @throws IllegalArgumentException if {@code pages} is less than 1
     */
    @CheckReturnValue
    public ExposureSync withLookAhead(int pages) {
        if (pages < 1) {
            throw new IllegalArgumentException("pages must be at least 1: " + pages);
        }
        return new ExposureSync(push, enzoic, prune, dryRun, batchSize, pages, maximumPruneShare, deadline, progress);
    }

    /**
     * Returns a copy whose runs may remove at most {@code share} of Enzoic's list, from 0 to 1; the
     * default is a tenth. A run that would remove more removes nothing and fails with {@link
     * PruneLimitExceededException}, because Push Security's API key may have access to only some of
     * the employees. A single address may always be removed, unless {@code share} is 0.
     *
     * @throws IllegalArgumentException if {@code share} is not from 0 to 1
     */
    @CheckReturnValue
    public ExposureSync withMaximumPruneShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("maximumPruneShare must be from 0 to 1: " + share);
        }
        return new ExposureSync(push, enzoic, prune, dryRun, batchSize, lookAhead, share, deadline, progress);
    }

    /**
     * Returns a copy whose runs take at most {@code deadline}; the default is the shorter deadline
     * of the two clients, if they have any. After that the run fails with {@link SyncException},
     * whose cause is a {@link DeadlineExceededException}. Run the sync again to complete it.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    @CheckReturnValue
    public ExposureSync withDeadline(Duration deadline) {
        if (deadline.isZero() || deadline.isNegative()) {
            throw new IllegalArgumentException("deadline must be positive");
        }
        return new ExposureSync(
                push, enzoic, prune, dryRun, batchSize, lookAhead, maximumPruneShare, deadline, progress);
    }

    /**
     * Returns a copy that notifies {@code listener} of the progress at the start of each phase,
     * after each page and after each batch; on any thread, but not concurrently within a run. An
     * exception from {@code listener} fails the run.
     */
    @CheckReturnValue
    public ExposureSync withProgress(Consumer<SyncProgress> listener) {
        return new ExposureSync(
                push,
                enzoic,
                prune,
                dryRun,
                batchSize,
                lookAhead,
                maximumPruneShare,
                deadline,
                requireNonNull(listener, "listener"));
    }

    /**
     * Runs the sync and waits for it. An exception from a listener or a {@link RateLimiter} fails
     * the run and is thrown unchanged. After a failure, run the sync again to complete it.
     *
     * @throws PruneLimitExceededException if more addresses would be removed than
     *     {@link #withMaximumPruneShare} allows; all missing addresses were subscribed before
     * @throws SyncException if a call fails; it reports what was done
     * @throws InterruptedCallException if the thread is interrupted
     */
    public SyncReport run() {
        return call().execute();
    }

    /**
     * Runs the sync without blocking. The future completes exceptionally with the exceptions of
     * {@link #run}. Canceling it cancels the run.
     */
    public CompletableFuture<SyncReport> runAsync() {
        return call().executeAsync();
    }

    /** Returns the run for RxJava: each subscription is a run, and disposing cancels it. */
    @CheckReturnValue
    public Single<SyncReport> toSingle() {
        return call().toSingle();
    }

    private ApiCall<SyncReport> call() {
        ApiCall<SyncReport> call =
                ApiCall.composite("exposureSync", context -> new SyncRun(this, context).start(), push, enzoic);
        return deadline == null ? call : call.withDeadline(deadline);
    }

    /** A sync without a target. */
    public static final class Source {
        private final PushSecurity push;

        private Source(PushSecurity push) {
            this.push = push;
        }

        /** Returns the sync, with default options. */
        @CheckReturnValue
        public ExposureSync to(Enzoic enzoic) {
            return new ExposureSync(
                    push,
                    requireNonNull(enzoic, "enzoic"),
                    false,
                    false,
                    1_000,
                    DEFAULT_LOOK_AHEAD,
                    0.1,
                    null,
                    progress -> {});
        }
    }
}
