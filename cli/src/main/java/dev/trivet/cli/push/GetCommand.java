package dev.trivet.cli.push;

import dev.trivet.PushResource;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.output.Items;
import dev.trivet.cli.output.Layout;
import java.util.function.Function;
import picocli.CommandLine.Command;

/**
 * Fetches single items of any kind.
 *
 * @param <T> the items
 */
@Command(
        description = {"Fetch each by its ID.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  ${COMMAND-FULL-NAME} ID", "  ${COMMAND-FULL-NAME} --jsonl - < ids.txt"})
final class GetCommand<T> extends PushIdsCommand<T> {
    private final Function<PushSecurity, PushResource<T, ?>> group;

    GetCommand(Surroundings surroundings, Layout<T> layout, Function<PushSecurity, PushResource<T, ?>> group) {
        super(surroundings, layout);
        this.group = group;
    }

    @Override
    protected boolean isReading() {
        return true;
    }

    @Override
    protected void run(PushSecurity push, String id, Items<T> items) {
        items.add(group.apply(push).get(id).execute());
    }
}
