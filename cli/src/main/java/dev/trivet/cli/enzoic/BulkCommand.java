package dev.trivet.cli.enzoic;

import dev.trivet.ApiCall;
import dev.trivet.BulkResult;
import dev.trivet.TrivetException;
import dev.trivet.cli.ErrorMessages;
import dev.trivet.cli.Progress;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.input.Entry;
import dev.trivet.cli.input.EntryErrors;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.cli.output.ItemFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends subjects batch by batch, and prints the totals, even if a batch fails. */
abstract class BulkCommand extends WatchCommand<BulkTotals> {
    /** The batch size. */
    private static final int BATCH = 1_000;

    private final CliContext context;

    BulkCommand(CliContext context, ItemFormat<BulkTotals> layout) {
        super(context, layout);
        this.context = context;
    }

    /** Returns the call that sends a batch. */
    abstract <S> ApiCall<BulkResult> send(WatchTargets<S> subjects, List<S> batch);

    @Override
    final <S> void run(WatchTargets<S> subjects, Iterable<Entry> entries, ItemWriter<BulkTotals> items) {
        EntryErrors errors = new EntryErrors(context, items);
        BulkTotals sums = new BulkTotals(0, 0, 0);
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
                    sums = sums.plus(send(subjects, batch).execute());
                    batch.clear();
                    first = entry.number() + 1;
                    progress.at("Sending", sums.sent());
                }
            }
            if (!batch.isEmpty()) {
                sums = sums.plus(send(subjects, batch).execute());
            }
        } catch (RuntimeException failure) {
            items.add(sums);
            throw ErrorMessages.inOneSentence(failure).with(howFar(sums, failure, first));
        }
        items.add(sums);
        errors.end(sums.sent());
    }

    private String howFar(BulkTotals sums, RuntimeException failure, long first) {
        String done =
                sums.sent() == 0 ? "None sent before." : String.format(Locale.ROOT, "Sent %,d so far.", sums.sent());
        String last = failure instanceof TrivetException call && ErrorMessages.isUnanswered(call)
                ? " Whether the last batch was applied is unknown; it is safe to send it again."
                : "";
        String next = isStandardInput() && first > 0 ? " Continue with --from-line " + first + "." : "";
        return done + last + next;
    }
}
