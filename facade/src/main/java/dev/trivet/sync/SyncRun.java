package dev.trivet.sync;

import dev.trivet.BulkException;
import dev.trivet.CallContext;
import dev.trivet.EmailHash;
import dev.trivet.EnzoicUsers;
import dev.trivet.InvalidAddressException;
import dev.trivet.Page;
import dev.trivet.PushEmployees;
import dev.trivet.enzoic.model.ListUserSubscriptionsQuery;
import dev.trivet.errors.TrivetException;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.ListEmployeesQuery;
import dev.trivet.sync.SyncProgress.Phase;
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
 * <p>Hashes are numbered in insertion order: those on Enzoic's list first, then those of employees
 * who are not on it.
 */
final class SyncRun {
    private static final ListUserSubscriptionsQuery SUBSCRIPTIONS =
            ListUserSubscriptionsQuery.builder().pageSize(1_000).build();
    private static final ListEmployeesQuery EMPLOYEES =
            ListEmployeesQuery.builder().limit(50).build();

    private final ExposureSync sync;
    private final CallContext context;
    private final PushEmployees employees;
    private final EnzoicUsers users;
    private final SyncCounters counters;

    private final EmailHashSet hashes = new EmailHashSet();
    /** The numbers of the hashes that belong to an employee. */
    private final BitSet employed = new BitSet();
    /** The number of hashes on Enzoic's list, which are numbered from 0. */
    private int subscribedBefore;

    SyncRun(ExposureSync sync, CallContext context) {
        this.sync = sync;
        this.context = context;
        employees = sync.push.partOf(context).employees();
        users = sync.enzoic.partOf(context).users();
        counters = new SyncCounters(sync.progress);
        context.mapErrors(this::addReport);
    }

    Single<SyncReport> start() {
        return Completable.defer(this::readSubscriptions)
                .andThen(Completable.defer(this::subscribeEmployees))
                .andThen(Completable.defer(this::removeFormerEmployees))
                .andThen(Single.fromCallable(this::report))
                .onErrorResumeNext(error -> Single.error(addReport(error)));
    }

    private Completable readSubscriptions() {
        counters.enter(Phase.READING_SUBSCRIPTIONS);
        return users.listRaw(SUBSCRIPTIONS)
                .withListener(counters)
                .pagesFlowable()
                .doOnNext(this::addSubscriptions)
                .ignoreElements();
    }

    private void addSubscriptions(Page<String> page) {
        int unreadable = 0;
        for (String item : page.items()) {
            try {
                hashes.add(EmailHash.ofHex(item));
            } catch (IllegalArgumentException e) {
                unreadable++;
            }
        }
        subscribedBefore = hashes.size();
        counters.readSubscriptions(page.items().size(), unreadable);
    }

    private Completable subscribeEmployees() {
        counters.enter(Phase.SUBSCRIBING_EMPLOYEES);
        Flowable<EmailHash> missing = employeePages().concatMapIterable(this::missingHashes, 1);
        return sync.dryRun ? missing.ignoreElements() : subscribe(missing);
    }

    /**
     * Subscribes the employees that were read even if the next page fails. Otherwise an incomplete
     * batch before a page that always fails would never be sent.
     */
    private Completable subscribe(Flowable<EmailHash> missing) {
        AtomicReference<@Nullable TrivetException> readFailure = new AtomicReference<>();
        Flowable<EmailHash> found = missing.onErrorResumeNext(error -> {
            if (!(error instanceof TrivetException)) {
                return Flowable.error(error);
            }
            readFailure.set((TrivetException) error);
            return Flowable.empty();
        });
        return users.subscribeAllHashes(found)
                .withBatchSize(sync.batchSize)
                .withListener(counters)
                .withProgress(totals -> counters.subscribed(totals.sent()))
                .toSingle()
                .ignoreElement()
                .andThen(Completable.defer(() -> end(readFailure.get())));
    }

    private static Completable end(@Nullable TrivetException failure) {
        return failure == null ? Completable.complete() : Completable.error(failure);
    }

    private List<EmailHash> missingHashes(Page<Employee> page) {
        List<EmailHash> missing = new ArrayList<>();
        for (Employee employee : page.items()) {
            EmailHash hash = hash(employee);
            if (hash != null && addEmployed(hash)) {
                missing.add(hash);
            }
        }
        counters.readEmployees(page.items().size());
        return missing;
    }

    private @Nullable EmailHash hash(Employee employee) {
        try {
            return EmailHash.of(employee.getEmail());
        } catch (InvalidAddressException e) {
            counters.skipped(employee.getId(), e.reason());
            return null;
        }
    }

    /** Records the hash of an employee, and returns whether to subscribe it. */
    private boolean addEmployed(EmailHash hash) {
        int number = hashes.add(hash);
        boolean isNewToRun = !employed.get(number);
        boolean isSubscribed = number < subscribedBefore;
        employed.set(number);
        counters.hashed(isNewToRun, isSubscribed);
        return isNewToRun && !isSubscribed;
    }

    private Completable removeFormerEmployees() {
        counters.unmatched(unmatched());
        SyncReport report = report();
        if (!sync.prune || sync.dryRun || report.unmatched() == 0) {
            return Completable.complete();
        }
        return report.exceedsPruneLimit()
                ? Completable.error(new PruneLimitExceededException(report, sync.maximumPruneShare))
                : readEmployeesAgain().andThen(Completable.defer(this::removeUnmatched));
    }

    private Completable readEmployeesAgain() {
        counters.enter(Phase.CONFIRMING_FORMER_EMPLOYEES);
        return employeePages().doOnNext(this::markEmployed).ignoreElements();
    }

    private void markEmployed(Page<Employee> page) {
        for (Employee employee : page.items()) {
            try {
                employed.set(hashes.add(EmailHash.of(employee.getEmail())));
            } catch (InvalidAddressException e) {
                // Reported in the first pass, or, for a new employee, in the next run.
            }
        }
        counters.readEmployeesAgain(page.items().size());
    }

    private Completable removeUnmatched() {
        counters.enter(Phase.REMOVING_FORMER_EMPLOYEES);
        counters.unmatched(unmatched());
        Flowable<EmailHash> unmatched = Flowable.generate(() -> employed.nextClearBit(0), (number, next) -> {
            if (number < subscribedBefore) {
                next.onNext(hashes.get(number));
            } else {
                next.onComplete();
            }
            return employed.nextClearBit(number + 1);
        });
        return users.unsubscribeAllHashes(unmatched)
                .withBatchSize(sync.batchSize)
                .withListener(counters)
                .withProgress(totals -> counters.removed(totals.sent()))
                .toSingle()
                .ignoreElement();
    }

    private int unmatched() {
        return subscribedBefore - employed.get(0, subscribedBefore).cardinality();
    }

    private Flowable<Page<Employee>> employeePages() {
        return employees
                .list(EMPLOYEES)
                .withLookAhead(sync.lookAhead)
                .withListener(counters)
                .pagesFlowable();
    }

    private SyncReport report() {
        return counters.report(sync, context.elapsed());
    }

    private Throwable addReport(Throwable thrown) {
        Throwable cause = thrown instanceof BulkException ? thrown.getCause() : null;
        Throwable error = cause == null ? thrown : cause;
        return error instanceof TrivetException && !(error instanceof SyncException)
                ? new SyncException(report(), (TrivetException) error)
                : error;
    }
}
