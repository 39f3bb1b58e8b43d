package dev.trivet.cli.enzoic;

import dev.trivet.BulkCall;
import dev.trivet.cli.Surroundings;
import java.util.List;
import picocli.CommandLine.Command;

/** Watches addresses, hashes or domains. */
@Command(
        description = {"Watch addresses, hashes or domains.", "Addresses are hashed; only the hashes are sent.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic subscribe < addresses.txt",
            "  trivet enzoic subscribe --hashes --from-line 3001 < hashes.txt",
            "  trivet enzoic subscribe --domains example.com"
        })
final class SubscribeCommand extends BulkCommand {
    SubscribeCommand(Surroundings surroundings) {
        super(surroundings, Sums.layout("ADDED", "added", "ALREADY WATCHED", "alreadyExisted"));
    }

    @Override
    <S> BulkCall send(Subjects<S> subjects, List<S> batch) {
        return subjects.watch(batch);
    }
}
