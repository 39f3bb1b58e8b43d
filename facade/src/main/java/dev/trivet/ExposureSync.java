package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.Operation;
import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.InterruptedCallException;
import dev.trivet.internal.Durations;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Enzoic's subscriptions in sync with Push Security's employees.
 *
 * <ul>
 *   <li>Reads Enzoic's list, then the employees. Addresses that are not on the list are subscribed in batches while the
 *       employees are still being read, so a second run has nothing to do. If the employees cannot be read to the end, those
 *       that were read are subscribed nevertheless.
 *   <li>Addresses that cannot be hashed are reported by the employee's id.
 *   <li>Subscriptions without an employee stay, unless {@link #prune} is set. They are removed last, after all employees were
 *       read, and at most {@link #maximumPruneShare} of them. A list that changes while it is read can miss an employee, so the
 *       employees are read again before the removal.
 *   <li>Holds at most 48 bytes for each hash, and no employees.
 * </ul>
 *
 * <p>Immutable: each option returns a copy. It may run any number of times.
 */
public final class ExposureSync {
    private static final Operation OPERATION = new Operation("Trivet", "exposureSync", true);

    final PushSecurity push;
    final Enzoic enzoic;
    final boolean prune;
    final boolean dryRun;
    final int batchSize;
    final double maximumPruneShare;
    final @Nullable Duration deadline;
    final Consumer<SyncProgress> onProgress;

    private ExposureSync(
            PushSecurity push,
            Enzoic enzoic,
            boolean prune,
            boolean dryRun,
            int batchSize,
            double maximumPruneShare,
            @Nullable Duration deadline,
            Consumer<SyncProgress> onProgress) {
        this.push = push;
        this.enzoic = enzoic;
        this.prune = prune;
        this.dryRun = dryRun;
        this.batchSize = batchSize;
        this.maximumPruneShare = maximumPruneShare;
        this.deadline = deadline;
        this.onProgress = onProgress;
    }

    /** Returns a sync from the employees of {@code push}, still without its target. */
    @CheckReturnValue
    public static Source from(PushSecurity push) {
        return new Source(requireNonNull(push, "push"));
    }

    /**
     * Sets whether subscriptions without an employee are removed. They stay by default. An employee whose address cannot be
     * hashed counts as one without an address: an earlier subscription of that employee is removed. See
     * {@link SyncReport#skipped}.
     */
    @CheckReturnValue
    public ExposureSync prune(boolean prune) {
        return new ExposureSync(push, enzoic, prune, dryRun, batchSize, maximumPruneShare, deadline, onProgress);
    }

    /** Sets whether the run reports changes without making them. */
    @CheckReturnValue
    public ExposureSync dryRun(boolean dryRun) {
        return new ExposureSync(push, enzoic, prune, dryRun, batchSize, maximumPruneShare, deadline, onProgress);
    }

    /** Sends {@code batchSize} hashes in a request, at least 1; 1,000 by default. */
    @CheckReturnValue
    public ExposureSync batchSize(int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize must be at least 1: " + batchSize);
        }
        return new ExposureSync(push, enzoic, prune, dryRun, batchSize, maximumPruneShare, deadline, onProgress);
    }

    /**
     * Limits the share of Enzoic's list that a run may remove, from 0 to 1; a tenth by default. A run that would remove more
     * removes nothing and fails with {@link PruneLimitExceededException}: the key may see only some of the employees. A single
     * address may always be removed, unless {@code share} is 0.
     */
    @CheckReturnValue
    public ExposureSync maximumPruneShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("maximumPruneShare must be from 0 to 1: " + share);
        }
        return new ExposureSync(push, enzoic, prune, dryRun, batchSize, share, deadline, onProgress);
    }

    /**
     * Limits the duration of a run to {@code deadline}; by default, to the shorter deadline of the two clients, if they have any.
     * The run fails with {@link SyncException} then, whose cause is a {@link DeadlineExceededException}; running again does what is
     * left.
     *
     * @throws IllegalArgumentException if {@code deadline} is not positive
     */
    @CheckReturnValue
    public ExposureSync withDeadline(Duration deadline) {
        return new ExposureSync(
                push,
                enzoic,
                prune,
                dryRun,
                batchSize,
                maximumPruneShare,
                Durations.positive("deadline", deadline),
                onProgress);
    }

    /**
     * Notifies {@code listener} of the progress after each request, on any thread, but never on two at once. An exception
     * from {@code listener} fails the run.
     */
    @CheckReturnValue
    public ExposureSync onProgress(Consumer<SyncProgress> listener) {
        return new ExposureSync(
                push,
                enzoic,
                prune,
                dryRun,
                batchSize,
                maximumPruneShare,
                deadline,
                requireNonNull(listener, "listener"));
    }

    /**
     * Runs the sync and waits for it. An exception from a listener or a {@link RateLimiter} fails the run and is thrown
     * unchanged. After a failure, another run does what is left.
     *
     * @throws PruneLimitExceededException if more addresses would be removed than {@link #maximumPruneShare} allows; all
     *     missing addresses were subscribed before
     * @throws SyncException if a call fails; it reports what was done
     * @throws InterruptedCallException if the thread is interrupted
     */
    public SyncReport run() {
        return call().execute();
    }

    /** Returns the run for RxJava: each subscription is a run, and disposing stops it. */
    @CheckReturnValue
    public Single<SyncReport> toSingle() {
        return call().toSingle();
    }

    private ApiCall<SyncReport> call() {
        return ApiCall.<SyncReport>ofMany(push.calls(), OPERATION, context -> new SyncRun(this, context).start())
                .with(deadline == null ? shorterDeadline() : CallOptions.NONE.withDeadline(deadline));
    }

    private CallOptions shorterDeadline() {
        return CallOptions.NONE
                .orDeadline(push.calls().defaults())
                .withShorterDeadline(enzoic.calls().defaults());
    }

    /** A sync without its target. */
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
                    BulkCall.DEFAULT_BATCH_SIZE,
                    0.1,
                    null,
                    progress -> {});
        }
    }
}
