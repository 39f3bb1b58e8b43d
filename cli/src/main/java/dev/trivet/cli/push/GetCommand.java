package dev.trivet.cli.push;

import dev.trivet.PushResource;
import dev.trivet.PushSecurity;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.cli.output.ItemFormat;
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

    GetCommand(CliContext context, ItemFormat<T> layout, Function<PushSecurity, PushResource<T, ?>> group) {
        super(context, layout);
        this.group = group;
    }

    @Override
    protected boolean isReading() {
        return true;
    }

    @Override
    protected void run(PushSecurity push, String id, ItemWriter<T> items) {
        items.add(group.apply(push).get(id).execute());
    }
}
