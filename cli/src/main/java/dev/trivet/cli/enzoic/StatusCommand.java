package dev.trivet.cli.enzoic;

import dev.trivet.cli.ExitCode;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.input.Complaints;
import dev.trivet.cli.input.Entry;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.Items;
import dev.trivet.cli.output.Layout;
import java.util.List;
import picocli.CommandLine.Command;

/** Says who is watched. */
@Command(
        description = {"Says of each address, hash or domain whether Enzoic watches it.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic status < addresses.txt",
            "  trivet enzoic status --hashes --jsonl < hashes.txt",
            "  trivet enzoic status --domains example.com"
        })
final class StatusCommand extends SubjectsCommand<StatusCommand.Status> {
    private final Surroundings surroundings;

    StatusCommand(Surroundings surroundings) {
        super(surroundings, Status.LAYOUT);
        this.surroundings = surroundings;
    }

    @Override
    <S> void run(Subjects<S> subjects, Iterable<Entry> entries, Items<Status> items) {
        Complaints complaints = new Complaints(surroundings);
        for (Entry entry : entries) {
            try {
                String text = entry.readable();
                boolean watched = subjects.isWatched(subjects.read(text)).execute();
                items.add(new Status(entry.number(), text.strip(), watched));
                items.flush();
            } catch (IllegalArgumentException e) {
                complaints.tell(entry, e);
            }
        }
        complaints.end(ExitCode.USAGE);
    }

    /**
     * One answer.
     *
     * @param number of the line or argument
     * @param subject as it was given
     * @param watched whether it is watched
     */
    record Status(long number, String subject, boolean watched) {
        private static final Layout<Status> LAYOUT = new Layout<>(
                List.of(new Column<>("WATCHED", Status::watched), new Column<>("SUBJECT", Status::subject)),
                (json, status) -> json.beginObject()
                        .name("number")
                        .value(status.number())
                        .name("subject")
                        .value(status.subject())
                        .name("watched")
                        .value(status.watched())
                        .endObject());
    }
}
