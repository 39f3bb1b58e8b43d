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
 * A command that changes any number of subscriptions. If lines of standard input were read, the
 * message of a failure contains the line to continue from.
 *
 * @param <T> the type of the totals
 */
abstract class BulkCommand<T> extends SubscriptionCommand<T> {
    /** Returns the call that sends {@code subjects}. */
    abstract <S> BulkCall send(SubscriptionCalls<S> calls, Iterable<S> subjects);

    /** Returns the totals with the names in Enzoic's responses. */
    abstract T result(BulkTotals totals);

    @Override
    final <S> void run(SubscriptionCalls<S> calls, Iterable<Entry> entries, ItemWriter<T> items) {
        EntryErrors errors = errors(items);
        Run<S> run = new Run<>(calls, entries, errors);
        try (Progress progress = progress(Progress::delayed)) {
            send(calls, run::subjects)
                    .withProgress(totals -> {
                        run.update(totals);
                        progress.update("Sending", totals.sent());
                    })
                    .execute();
        } catch (RuntimeException failure) {
            items.add(result(run.totals));
            Exception cause = failure instanceof BulkException stopped && stopped.getCause() instanceof Exception reason
                    ? reason
                    : failure;
            throw ErrorMessages.of(cause).withSentence(progressSoFar(run, cause));
        }
        items.add(result(run.totals));
        errors.throwIfAny(run.totals.sent());
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

    /** The state of a run. Entries are read on the threads of the client, one by one. */
    private static final class Run<S> {
        private final SubscriptionCalls<S> calls;
        private final Iterable<Entry> entries;
        private final EntryErrors errors;
        /** The numbers of the entries that were read and not yet sent. */
        private final Queue<Long> unsent = new ConcurrentLinkedQueue<>();

        private volatile long lastRead;
        private volatile BulkTotals totals = new BulkTotals(0, 0, 0);

        Run(SubscriptionCalls<S> calls, Iterable<Entry> entries, EntryErrors errors) {
            this.calls = calls;
            this.entries = entries;
            this.errors = errors;
        }

        /** Reads the entries on demand; invalid ones are reported and skipped. */
        Iterator<S> subjects() {
            return StreamSupport.stream(entries.spliterator(), false)
                    .map(this::subject)
                    .filter(Objects::nonNull)
                    .iterator();
        }

        private @Nullable S subject(Entry entry) {
            lastRead = entry.number();
            try {
                S subject = calls.parse(entry.requireText());
                unsent.add(entry.number());
                return subject;
            } catch (IllegalArgumentException e) {
                errors.report(entry, null, e);
                return null;
            }
        }

        void update(BulkResult result) {
            for (long newlySent = result.sent() - totals.sent(); newlySent > 0; newlySent--) {
                unsent.remove();
            }
            totals = new BulkTotals(result.sent(), result.changed(), result.unchanged());
        }
    }
}
