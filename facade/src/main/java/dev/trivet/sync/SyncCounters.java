package dev.trivet.sync;

import dev.trivet.CallAttempt;
import dev.trivet.CallAttempt.Outcome;
import dev.trivet.CallListener;
import dev.trivet.InvalidAddressException;
import dev.trivet.sync.SyncProgress.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a run, updated by several threads. The fields are guarded by the lock of this
 * object. The progress listener is called under another lock: canceling a run updates the counters,
 * and must not wait for the listener.
 */
final class SyncCounters implements CallListener {
    private final Consumer<SyncProgress> listener;
    private final Object notifying = new Object();

    Phase phase = Phase.READING_SUBSCRIPTIONS;
    long subscriptionsRead;
    long unreadableSubscriptions;
    long employeesRead;
    long employeesReadAgain;
    long addressesHashed;
    long distinctAddresses;
    long alreadySubscribed;
    long newlySubscribed;
    long unmatched;
    long removed;
    long requests;
    long throttled;
    long retried;
    Duration rateLimitWait = Duration.ZERO;
    final List<SkippedEmployee> skipped = new ArrayList<>();

    SyncCounters(Consumer<SyncProgress> listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void attemptEnded(CallAttempt attempt) {
        int sent = attempt.outcome() == Outcome.NOT_SENT ? 0 : 1;
        requests += sent;
        throttled += attempt.status() == 429 ? 1 : 0;
        retried += attempt.number() > 1 ? sent : 0;
        rateLimitWait = rateLimitWait.plus(attempt.rateLimitWait());
    }

    void enter(Phase next) {
        synchronized (this) {
            phase = next;
        }
        notifyListener();
    }

    void readSubscriptions(int number, int unreadable) {
        synchronized (this) {
            subscriptionsRead += number;
            unreadableSubscriptions += unreadable;
        }
        notifyListener();
    }

    void readEmployees(int number) {
        synchronized (this) {
            employeesRead += number;
        }
        notifyListener();
    }

    void readEmployeesAgain(int number) {
        synchronized (this) {
            employeesReadAgain += number;
        }
        notifyListener();
    }

    synchronized void hashed(boolean isNewToRun, boolean isSubscribed) {
        addressesHashed++;
        distinctAddresses += isNewToRun ? 1 : 0;
        alreadySubscribed += isNewToRun && isSubscribed ? 1 : 0;
    }

    synchronized void skipped(@Nullable String employeeId, InvalidAddressException.Reason reason) {
        skipped.add(new SkippedEmployee(employeeId, reason));
    }

    void subscribed(long number) {
        synchronized (this) {
            newlySubscribed = number;
        }
        notifyListener();
    }

    synchronized void unmatched(long number) {
        unmatched = number;
    }

    void removed(long number) {
        synchronized (this) {
            removed = number;
        }
        notifyListener();
    }

    synchronized SyncReport report(ExposureSync sync, Duration elapsed) {
        return new SyncReport(this, sync, elapsed);
    }

    private void notifyListener() {
        synchronized (notifying) {
            listener.accept(progress());
        }
    }

    private synchronized SyncProgress progress() {
        return new SyncProgress(phase, subscriptionsRead, employeesRead, employeesReadAgain, newlySubscribed, removed);
    }
}
