package dev.trivet;

import dev.trivet.SyncProgress.Phase;
import dev.trivet.enzoic.model.ListUserSubscriptionsQuery;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.ListEmployeesQuery;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One run of an {@link ExposureSync}.
 *
 * <p>Hashes are numbered as they come: those on Enzoic's list first, then those of employees who are not on it.
 */
final class SyncRun {
    private static final ListUserSubscriptionsQuery SUBSCRIPTIONS =
            ListUserSubscriptionsQuery.builder().pageSize(1_000).build();
    private static final ListEmployeesQuery EMPLOYEES =
            ListEmployeesQuery.builder().limit(50).build();

    private final ExposureSync sync;
    private final PushSecurity push;
    private final EnzoicUsers users;
    private final SyncCounters tally;
    private final long started;

    private final EmailHashSet hashes = new EmailHashSet();
    /** The numbers of the hashes that belong to an employee. */
    private final BitSet employed = new BitSet();
    /** How many hashes are on Enzoic's list: their numbers are smaller. */
    private int watchedBefore;

    SyncRun(ExposureSync sync, CallContext context) {
        this.sync = sync;
        tally = new SyncCounters(sync.onProgress);
        push = sync.push.inOneCall(context, tally);
        users = sync.enzoic.inOneCall(context, tally).users();
        context.explainWith(this::explain);
        started = push.calls().now();
    }

    Single<SyncReport> start() {
        return Completable.defer(this::readSubscriptions)
                .andThen(Completable.defer(this::watchEmployees))
                .andThen(Completable.defer(this::removeLeavers))
                .andThen(Single.fromCallable(this::report))
                .onErrorResumeNext(error -> Single.error(explain(error)));
    }

    private Completable readSubscriptions() {
        tally.enter(Phase.READING_SUBSCRIPTIONS);
        return users.listText(SUBSCRIPTIONS)
                .pagesFlowable()
                .doOnNext(this::keep)
                .ignoreElements();
    }

    private void keep(Page<String> page) {
        int unreadable = 0;
        for (String text : page.items()) {
            if (EmailHash.isHex(text)) {
                hashes.add(EmailHash.ofHex(text));
            } else {
                unreadable++;
            }
        }
        watchedBefore = hashes.size();
        tally.readSubscriptions(page.items().size(), unreadable);
    }

    private Completable watchEmployees() {
        tally.enter(Phase.WATCHING_EMPLOYEES);
        Flowable<EmailHash> missing = employeePages().concatMapIterable(this::missingOn, 1);
        return sync.dryRun ? missing.ignoreElements() : watch(missing);
    }

    /**
     * Whoever was found is watched, also where the employees cannot be read to the end: if it is always the same page that fails,
     * the last batch in front of it would never be sent.
     */
    private Completable watch(Flowable<EmailHash> missing) {
        AtomicReference<@Nullable TrivetException> brokeOff = new AtomicReference<>();
        Flowable<EmailHash> found = missing.onErrorResumeNext(error -> {
            if (!(error instanceof TrivetException)) {
                return Flowable.error(error);
            }
            brokeOff.set((TrivetException) error);
            return Flowable.empty();
        });
        return users.subscribeAllHashes(found)
                .withBatchSize(sync.batchSize)
                .withProgress(totals -> tally.watched(totals.sent()))
                .toSingle()
                .ignoreElement()
                .andThen(Completable.defer(() -> end(brokeOff.get())));
    }

    private static Completable end(@Nullable TrivetException failure) {
        return failure == null ? Completable.complete() : Completable.error(failure);
    }

    private List<EmailHash> missingOn(Page<Employee> page) {
        List<EmailHash> missing = new ArrayList<>();
        for (Employee employee : page.items()) {
            EmailHash hash = hash(employee);
            if (hash != null && isMissing(hash)) {
                missing.add(hash);
            }
        }
        tally.readEmployees(page.items().size());
        return missing;
    }

    private @Nullable EmailHash hash(Employee employee) {
        try {
            return EmailHash.of(employee.getEmail());
        } catch (InvalidAddressException e) {
            tally.skipped(employee.getId(), e.reason());
            return null;
        }
    }

    private boolean isMissing(EmailHash hash) {
        int number = hashes.add(hash);
        boolean isNewToRun = !employed.get(number);
        boolean isWatched = number < watchedBefore;
        employed.set(number);
        tally.hashed(isNewToRun, isWatched);
        return isNewToRun && !isWatched;
    }

    private Completable removeLeavers() {
        tally.unmatched(leavers());
        SyncReport report = report();
        if (!sync.prune || sync.dryRun || report.unmatched() == 0) {
            return Completable.complete();
        }
        return report.exceedsPruneLimit()
                ? Completable.error(new PruneLimitExceededException(report, sync.maximumPruneShare))
                : confirmLeavers().andThen(Completable.defer(this::removeConfirmedLeavers));
    }

    private Completable confirmLeavers() {
        tally.enter(Phase.CONFIRMING_LEAVERS);
        return employeePages().doOnNext(this::markEmployed).ignoreElements();
    }

    private void markEmployed(Page<Employee> page) {
        for (Employee employee : page.items()) {
            try {
                employed.set(hashes.add(EmailHash.of(employee.getEmail())));
            } catch (InvalidAddressException e) {
                // Reported by the first reading; whoever came since then is the next run's.
            }
        }
        tally.readEmployeesAgain(page.items().size());
    }

    private Completable removeConfirmedLeavers() {
        tally.enter(Phase.REMOVING_LEAVERS);
        tally.unmatched(leavers());
        Flowable<EmailHash> leavers = Flowable.generate(() -> employed.nextClearBit(0), (number, next) -> {
            if (number < watchedBefore) {
                next.onNext(hashes.get(number));
            } else {
                next.onComplete();
            }
            return employed.nextClearBit(number + 1);
        });
        return users.unsubscribeAllHashes(leavers)
                .withBatchSize(sync.batchSize)
                .withProgress(totals -> tally.removed(totals.sent()))
                .toSingle()
                .ignoreElement();
    }

    private int leavers() {
        return watchedBefore - employed.get(0, watchedBefore).cardinality();
    }

    private Flowable<Page<Employee>> employeePages() {
        return push.employees().list(EMPLOYEES).pagesFlowable();
    }

    private SyncReport report() {
        return tally.report(sync, push.calls().since(started));
    }

    private Throwable explain(Throwable thrown) {
        Throwable cause = thrown instanceof BulkException ? thrown.getCause() : null;
        Throwable error = cause == null ? thrown : cause;
        return error instanceof TrivetException && !(error instanceof SyncException)
                ? new SyncException(report(), (TrivetException) error)
                : error;
    }
}
