package dev.trivet.cli.enzoic;

import dev.trivet.BulkCall;
import dev.trivet.TrivetException;
import dev.trivet.cli.Failures;
import dev.trivet.cli.Progress;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.input.Entry;
import dev.trivet.cli.input.EntryErrors;
import dev.trivet.cli.output.Items;
import dev.trivet.cli.output.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends subjects batch by batch, and prints the totals, even if a batch fails. */
abstract class BulkCommand extends SubjectsCommand<Sums> {
    /** The batch size. */
    private static final int BATCH = 1_000;

    private final Surroundings surroundings;

    BulkCommand(Surroundings surroundings, Layout<Sums> layout) {
        super(surroundings, layout);
        this.surroundings = surroundings;
    }

    /** Returns the call that sends a batch. */
    abstract <S> BulkCall send(Subjects<S> subjects, List<S> batch);

    @Override
    final <S> void run(Subjects<S> subjects, Iterable<Entry> entries, Items<Sums> items) {
        EntryErrors errors = new EntryErrors(surroundings, items);
        Sums sums = new Sums(0, 0, 0);
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
            throw Failures.inOneSentence(failure).with(howFar(sums, failure, first));
        }
        items.add(sums);
        errors.end(sums.sent());
    }

    private String howFar(Sums sums, RuntimeException failure, long first) {
        String done =
                sums.sent() == 0 ? "None sent before." : String.format(Locale.ROOT, "Sent %,d so far.", sums.sent());
        String last = failure instanceof TrivetException call && Failures.isUnanswered(call)
                ? " Whether the last batch was applied is unknown; it is safe to send it again."
                : "";
        String next = isStandardInput() && first > 0 ? " Continue with --from-line " + first + "." : "";
        return done + last + next;
    }
}
