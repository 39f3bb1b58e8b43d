package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Gets items by ID.
 *
 * @param <T> the type of the items
 */
@Command(
        name = "get",
        description = "Get items by ID.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} --jsonl - < ids.txt",
            "  ${PARENT-COMMAND-FULL-NAME} list --fields id --limit 3 |",
            "    ${COMMAND-FULL-NAME} -"
        })
final class GetCommand<T> extends PushIdsCommand<T> {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("unchecked") // The command is created for the items of its group.
    private ItemGroup<T> group() {
        return (ItemGroup<T>) spec.parent().userObject();
    }

    @Override
    protected ItemFormat<T> format(VendorClients clients) {
        return group().format(new PushLookups(clients));
    }

    @Override
    protected boolean isReadOnly() {
        return true;
    }

    @Override
    protected void run(PushSecurity push, String id, ItemWriter<T> items) {
        items.add(group().resource(push).get(id).execute());
    }
}
