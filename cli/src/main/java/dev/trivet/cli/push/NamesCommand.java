package dev.trivet.cli.push;

import dev.trivet.ApiCall;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.output.Items;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Adds a label or a group to some, or takes it away, and prints all that they have then. */
@Command(
        footerHeading = "%nExamples:%n",
        footer = {"  ${COMMAND-FULL-NAME} Finance ID", "  ${COMMAND-FULL-NAME} Finance - < ids.txt"})
final class NamesCommand extends PushIdsCommand<Names> {
    private final Change change;

    @Parameters(index = "0", paramLabel = "NAME", description = "The label or group.")
    private String name = "";

    NamesCommand(Surroundings surroundings, String title, Change change) {
        super(surroundings, Names.layout(title));
        this.change = change;
    }

    @Override
    protected void run(PushSecurity push, String id, Items<Names> items) {
        items.add(new Names(id, change.call(push, id, name).execute()));
    }

    /** The call that is made. */
    interface Change {
        ApiCall<List<String>> call(PushSecurity push, String id, String name);
    }
}
