package dev.trivet.cli.enzoic;

import dev.trivet.BulkCall;
import dev.trivet.BulkException;
import dev.trivet.BulkResult;
import dev.trivet.cli.ErrorMessages;
import dev.trivet.cli.Progress;
import dev.trivet.cli.input.Entry;
import dev.trivet.cli.input.EntryErrors;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.errors.TrivetException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A command that changes any number of subscriptions. A failure names the line to continue from.
 *
 * @param <T> the totals in Enzoic's terms
 */
abstract class BulkCommand<T> extends WatchCommand<T> {
    /** Returns the call that sends {@code targets}. */
    abstract <S> BulkCall send(WatchTargets<S> subjects, Iterable<S> targets);

    /** Returns the totals in Enzoic's terms. */
    abstract T result(BulkTotals totals);

    @Override
    final <S> void run(WatchTargets<S> subjects, Iterable<Entry> entries, ItemWriter<T> items) {
        EntryErrors errors = errors(items);
        Run<S> run = new Run<>(subjects, entries, errors);
        try (Progress progress = progress(Progress::whenLong)) {
            send(subjects, run::targets)
                    .withProgress(totals -> {
                        run.sent(totals);
                        progress.update("Sending", totals.sent());
                    })
                    .execute();
        } catch (RuntimeException failure) {
            items.add(result(run.totals));
            Exception cause = failure instanceof BulkException stopped && stopped.getCause() instanceof Exception reason
                    ? reason
                    : failure;
            throw ErrorMessages.of(cause).with(progressSoFar(run, cause));
        }
        items.add(result(run.totals));
        errors.end(run.totals.sent());
    }

    private String progressSoFar(Run<?> run, Exception failure) {
        long sent = run.totals.sent();
        String done = sent == 0 ? "None sent." : String.format(Locale.ROOT, "Sent %,d so far.", sent);
        String last = failure instanceof TrivetException call && ErrorMessages.mayHaveBeenApplied(call)
                ? " Whether the last batch was applied is unknown; it is safe to send it again."
                : "";
        Long first = run.unsent.peek();
        long next = first == null ? run.lastRead + 1 : first;
        return done + last + (isStandardInput() && run.lastRead > 0 ? " Continue with --from-line " + next + "." : "");
    }

    /** The state of a run. Entries are read on the threads of the client, one after the other. */
    private static final class Run<S> {
        private final WatchTargets<S> subjects;
        private final Iterable<Entry> entries;
        private final EntryErrors errors;
        /** The numbers of the entries that were read and not sent. */
        private final Queue<Long> unsent = new ConcurrentLinkedQueue<>();

        private volatile long lastRead;
        private volatile BulkTotals totals = new BulkTotals(0, 0, 0);

        Run(WatchTargets<S> subjects, Iterable<Entry> entries, EntryErrors errors) {
            this.subjects = subjects;
            this.entries = entries;
            this.errors = errors;
        }

        /** Reads the entries on demand; invalid ones are reported and left out. */
        Iterator<S> targets() {
            return StreamSupport.stream(entries.spliterator(), false)
                    .map(this::target)
                    .filter(Objects::nonNull)
                    .iterator();
        }

        private @Nullable S target(Entry entry) {
            lastRead = entry.number();
            try {
                S target = subjects.parse(entry.readable());
                unsent.add(entry.number());
                return target;
            } catch (IllegalArgumentException e) {
                errors.report(entry, null, e);
                return null;
            }
        }

        void sent(BulkResult result) {
            for (long left = result.sent() - totals.sent(); left > 0; left--) {
                unsent.remove();
            }
            totals = new BulkTotals(result.sent(), result.changed(), result.unchanged());
        }
    }
}
