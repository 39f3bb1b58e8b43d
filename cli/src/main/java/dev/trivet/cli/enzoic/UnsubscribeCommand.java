package dev.trivet.cli.enzoic;

import dev.trivet.BulkCall;
import dev.trivet.cli.Consent;
import dev.trivet.cli.Surroundings;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops watching addresses, hashes or domains. */
@Command(
        description = {"Stop watching addresses, hashes or domains. Asks first.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic unsubscribe --yes < addresses.txt",
            "  trivet enzoic unsubscribe --domains example.com"
        })
final class UnsubscribeCommand extends BulkCommand {
    @Mixin
    private final Consent consent;

    UnsubscribeCommand(Surroundings surroundings) {
        super(surroundings, Sums.layout("REMOVED", "deleted", "NOT WATCHED", "notFound"));
        consent = new Consent(surroundings);
    }

    @Override
    void prepare() {
        consent.ask("This will stop watching " + count());
    }

    @Override
    <S> BulkCall send(Subjects<S> subjects, List<S> batch) {
        return subjects.unwatch(batch);
    }
}
