package dev.trivet.cli.enzoic;

import dev.trivet.cli.CommandException;
import dev.trivet.cli.ErrorMessages;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.Progress;
import dev.trivet.cli.input.Entry;
import dev.trivet.cli.input.EntryErrors;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;

/** Prints whether each subject is subscribed. */
@Command(
        name = "status",
        description = "Show whether each address, hash or domain is subscribed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic subscriptions status < addresses.txt",
            "  trivet enzoic subscriptions status --hashes --jsonl < hashes.txt",
            "  trivet enzoic subscriptions status --domains example.com"
        })
final class StatusCommand extends SubscriptionCommand<StatusCommand.Status> {
    @Override
    public ItemFormat<Status> format() {
        return new ItemFormat<>(
                Status.class,
                List.of(
                        new Column<>("subscribed", "SUBSCRIBED", Status::subscribed)
                                .withStates(Set.of("yes"), Set.of("no")),
                        new Column<>("subject", "SUBJECT", Status::subject)));
    }

    @Override
    <S> void run(SubscriptionCalls<S> calls, Iterable<Entry> entries, ItemWriter<Status> items) {
        EntryErrors errors = errors(items);
        long checked = 0;
        long last = 0;
        Entry current = null;
        try (Progress progress = progress(Progress::withResults)) {
            for (Entry entry : entries) {
                current = entry;
                try {
                    String text = entry.requireText();
                    boolean subscribed = calls.isSubscribed(calls.parse(text)).execute();
                    items.add(new Status(entry.number(), text.strip(), subscribed));
                    items.flush();
                    checked++;
                    last = entry.number();
                    progress.update("Checking", checked);
                } catch (IllegalArgumentException e) {
                    errors.report(entry, null, e);
                }
                current = null;
            }
        } catch (RuntimeException failure) {
            CommandException error = ErrorMessages.of(failure);
            if (current != null && !error.isOutputError()) {
                items.fail(new ItemWriter.Failure(current.number(), null, error.getMessage()));
            }
            throw checked == 0 || error.exitCode() == ExitCode.PIPE
                    ? error
                    : error.withSentence(progressSoFar(checked, last));
        }
        errors.throwIfAny(checked);
    }

    private String progressSoFar(long checked, long last) {
        String done = String.format(Locale.ROOT, "Checked %,d so far.", checked);
        return isStandardInput() ? done + " Continue with --from-line " + (last + 1) + "." : done;
    }

    /**
     * The status of an entry.
     *
     * @param number the number of the line or argument
     * @param subject the given address, hash or domain, without surrounding white space
     * @param subscribed whether the subject is subscribed
     */
    public record Status(long number, String subject, boolean subscribed) {}
}
