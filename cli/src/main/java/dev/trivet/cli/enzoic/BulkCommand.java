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
 * Sends targets batch by batch, and prints the totals, even if a batch fails.
 *
 * @param <T> the totals in Enzoic's terms
 */
abstract class BulkCommand<T> extends WatchCommand<T> {
    /** The batch size. */
    private static final int BATCH = 1_000;

    /** Returns the call that sends a batch. */
    abstract <S> BulkCall send(WatchTargets<S> targets, List<S> batch);

    /** Returns the totals in Enzoic's terms. */
    abstract T result(BulkTotals totals);

    @Override
    final <S> void run(WatchTargets<S> targets, Iterable<Entry> entries, ItemWriter<T> items) {
        EntryErrors errors = errors(items);
        BulkTotals totals = new BulkTotals(0, 0, 0);
        List<S> batch = new ArrayList<>();
        long first = 0;
        try (Progress progress = progress(Progress::whenLong)) {
            for (Entry entry : entries) {
                try {
                    S target = targets.parse(entry.readable());
                    first = batch.isEmpty() ? entry.number() : first;
                    batch.add(target);
                } catch (IllegalArgumentException e) {
                    errors.report(entry, null, e);
                }
                if (batch.size() == BATCH) {
                    totals = totals.plus(send(targets, batch).execute());
                    batch.clear();
                    first = entry.number() + 1;
                    progress.update("Sending", totals.sent());
                }
            }
            if (!batch.isEmpty()) {
                totals = totals.plus(send(targets, batch).execute());
            }
        } catch (RuntimeException failure) {
            items.add(result(totals));
            throw ErrorMessages.of(failure).with(progressSoFar(totals, failure, first));
        }
        items.add(result(totals));
        errors.end(totals.sent());
    }

    private String progressSoFar(BulkTotals totals, RuntimeException failure, long first) {
        String done = totals.sent() == 0
                ? "None sent before."
                : String.format(Locale.ROOT, "Sent %,d so far.", totals.sent());
        String last = failure instanceof TrivetException call && ErrorMessages.mayHaveBeenApplied(call)
                ? " Whether the last batch was applied is unknown; it is safe to send it again."
                : "";
        String next = isStandardInput() && first > 0 ? " Continue with --from-line " + first + "." : "";
        return done + last + next;
    }
}
