package dev.trivet;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.SyncProgress.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts what happens in a run, on whatever threads it happens. The fields are read and written under its lock. Progress is told
 * under another one: whoever gives the run up has its requests counted, and must not wait for a listener.
 */
final class SyncCounters implements CallListener {
    private final Consumer<SyncProgress> onProgress;
    private final Object telling = new Object();

    Phase phase = Phase.READING_SUBSCRIPTIONS;
    long subscriptionsRead;
    long unreadableSubscriptions;
    long employeesRead;
    long employeesReadAgain;
    long addressesHashed;
    long distinctAddresses;
    long alreadyWatched;
    long newlyWatched;
    long unmatched;
    long removed;
    long requests;
    long throttled;
    long retried;
    Duration rateLimitWait = Duration.ZERO;
    final List<SkippedEmployee> skipped = new ArrayList<>();

    SyncCounters(Consumer<SyncProgress> onProgress) {
        this.onProgress = onProgress;
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
        tellProgress();
    }

    void readSubscriptions(int number, int unreadable) {
        synchronized (this) {
            subscriptionsRead += number;
            unreadableSubscriptions += unreadable;
        }
        tellProgress();
    }

    void readEmployees(int number) {
        synchronized (this) {
            employeesRead += number;
        }
        tellProgress();
    }

    void readEmployeesAgain(int number) {
        synchronized (this) {
            employeesReadAgain += number;
        }
        tellProgress();
    }

    synchronized void hashed(boolean isNewToRun, boolean isWatched) {
        addressesHashed++;
        distinctAddresses += isNewToRun ? 1 : 0;
        alreadyWatched += isNewToRun && isWatched ? 1 : 0;
    }

    synchronized void skipped(@Nullable String employeeId, InvalidAddressException.Reason reason) {
        skipped.add(new SkippedEmployee(employeeId, reason));
    }

    void watched(long number) {
        synchronized (this) {
            newlyWatched = number;
        }
        tellProgress();
    }

    synchronized void unmatched(long number) {
        unmatched = number;
    }

    void removed(long number) {
        synchronized (this) {
            removed = number;
        }
        tellProgress();
    }

    synchronized SyncReport report(ExposureSync sync, Duration elapsed) {
        return new SyncReport(this, sync, elapsed);
    }

    private void tellProgress() {
        synchronized (telling) {
            onProgress.accept(progress());
        }
    }

    private synchronized SyncProgress progress() {
        return new SyncProgress(phase, subscriptionsRead, employeesRead, employeesReadAgain, newlyWatched, removed);
    }
}
