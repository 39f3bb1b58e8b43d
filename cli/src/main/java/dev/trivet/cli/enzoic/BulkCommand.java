package dev.trivet.cli.enzoic;

import dev.trivet.BulkCall;
import dev.trivet.cli.ErrorMessages;
import dev.trivet.cli.Progress;
import dev.trivet.cli.input.Entry;
import dev.trivet.cli.input.EntryErrors;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.errors.TrivetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sends subjects batch by batch, and prints the totals, even if a batch fails.
 *
 * @param <T> the totals in Enzoic's terms
 */
abstract class BulkCommand<T> extends WatchCommand<T> {
    /** The batch size. */
    private static final int BATCH = 1_000;

    /** Returns the call that sends a batch. */
    abstract <S> BulkCall send(WatchTargets<S> subjects, List<S> batch);

    /** Returns the totals in Enzoic's terms. */
    abstract T result(BulkTotals totals);

    @Override
    final <S> void run(WatchTargets<S> subjects, Iterable<Entry> entries, ItemWriter<T> items) {
        EntryErrors errors = errors(items);
        BulkTotals totals = new BulkTotals(0, 0, 0);
        List<S> batch = new ArrayList<>();
        long first = 0;
        try (Progress progress = progress(Progress::whenLong)) {
            for (Entry entry : entries) {
                try {
                    S subject = subjects.read(entry.readable());
                    first = batch.isEmpty() ? entry.number() : first;
                    batch.add(subject);
                } catch (IllegalArgumentException e) {
                    errors.report(entry, null, e);
                }
                if (batch.size() == BATCH) {
                    totals = totals.plus(send(subjects, batch).execute());
                    batch.clear();
                    first = entry.number() + 1;
                    progress.at("Sending", totals.sent());
                }
            }
            if (!batch.isEmpty()) {
                totals = totals.plus(send(subjects, batch).execute());
            }
        } catch (RuntimeException failure) {
            items.add(result(totals));
            throw ErrorMessages.inOneSentence(failure).with(howFar(totals, failure, first));
        }
        items.add(result(totals));
        errors.end(totals.sent());
    }

    private String howFar(BulkTotals totals, RuntimeException failure, long first) {
        String done = totals.sent() == 0
                ? "None sent before."
                : String.format(Locale.ROOT, "Sent %,d so far.", totals.sent());
        String last = failure instanceof TrivetException call && ErrorMessages.isUnanswered(call)
                ? " Whether the last batch was applied is unknown; it is safe to send it again."
                : "";
        String next = isStandardInput() && first > 0 ? " Continue with --from-line " + first + "." : "";
        return done + last + next;
    }
}
