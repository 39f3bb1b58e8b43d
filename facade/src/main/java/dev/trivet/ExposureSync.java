package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.client.Operation;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Single;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes those who work here, according to Push Security, those who are watched by Enzoic.
 *
 * <ul>
 *   <li>Reads Enzoic's list, then Push's employees; addresses that are not on the list yet are watched in batches while the
 *       employees are still being read. A second run finds nothing to do. Where the employees cannot be read to the end, those
 *       who were found are watched all the same.
 *   <li>What cannot be hashed is counted and reported by the employee's id, and does not stop the rest.
 *   <li>Watched addresses that belong to no employee stay, unless {@link #prune} says otherwise. They go last, only after
 *       all employees were read, and never more of them at once than {@link #maximumPruneShare} allows. Because a list read
 *       page by page can miss someone when it changes meanwhile, the employees are read once more before anyone goes.
 *   <li>Hashes are held, at most 48 bytes each, and people are not.
 * </ul>
 *
 * <p>Immutable: each option returns another sync. It may run any number of times.
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

    /** Starts with where the employees are. */
    @CheckReturnValue
    public static Source from(PushSecurity push) {
        return new Source(requireNonNull(push, "push"));
    }

    /**
     * Chooses whether addresses that belong to no employee are no longer watched. They stay by default. An employee whose address
     * cannot be hashed has none here: one under which the employee was watched before belongs to nobody. See
     * {@link SyncReport#skipped}.
     */
    @CheckReturnValue
    public ExposureSync prune(boolean prune) {
        return new ExposureSync(push, enzoic, prune, dryRun, batchSize, maximumPruneShare, deadline, onProgress);
    }

    /** Chooses whether to read only, and to report what would be done. */
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
     * Lets a run remove at most this share of Enzoic's list, from 0 to 1; a tenth by default. A run that would remove more
     * removes nobody and fails with {@link PruneRefusedException}: perhaps the key now sees only some of the employees. A single
     * address may always go, unless {@code share} is 0, or nobody could ever leave a list of fewer than ten.
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
     * The run fails with {@link SyncException} then, whose cause is a {@link DeadlineException}; running again does what is
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
     * Tells {@code listener} how far the run is after each request, from whatever thread, but never from two at once. What
     * it throws stops the run.
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
     * Runs, and waits for the end. What a listener or a {@link RateLimiter} throws stops the run, and comes as it is; running again
     * does what is left.
     *
     * @throws PruneRefusedException if more addresses would be removed than {@link #maximumPruneShare} allows; everyone who
     *     was missing is watched by then
     * @throws SyncException if a call fails for good; it says what was done
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

    /** Where the employees are; what is left to say is where they are watched. */
    public static final class Source {
        private final PushSecurity push;

        private Source(PushSecurity push) {
            this.push = push;
        }

        /** Returns the sync, with default options. */
        @CheckReturnValue
        public ExposureSync to(Enzoic enzoic) {
            return new ExposureSync(
                    push, requireNonNull(enzoic, "enzoic"), false, false, Bulk.DEFAULT_SIZE, 0.1, null, progress -> {});
        }
    }
}
