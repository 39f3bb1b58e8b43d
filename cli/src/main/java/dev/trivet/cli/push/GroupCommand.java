package dev.trivet.cli.push;

import dev.trivet.ApiCall;
import dev.trivet.PushEmployees;
import dev.trivet.PushSecurity;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds employees to a group, or removes them from it, and prints their groups. */
@Command(
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} --group marketing \\",
            "    2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0",
            "  ${COMMAND-FULL-NAME} --group marketing - < ids.txt"
        })
abstract class GroupCommand extends PushIdsCommand<GroupCommand.EmployeeGroups> {
    @Option(names = "--group", paramLabel = "NAME", required = true, description = "The group (required).")
    private String group = "";

    /** Returns the call that changes the groups. */
    abstract ApiCall<List<String>> change(PushEmployees employees, String id, String group);

    @Override
    protected final ItemFormat<EmployeeGroups> format(VendorClients clients) {
        return new ItemFormat<>(
                EmployeeGroups.class,
                List.of(
                        Column.id("id", "ID", EmployeeGroups::id),
                        new Column<>("groups", "GROUPS", EmployeeGroups::groups)));
    }

    @Override
    protected final void run(PushSecurity push, String id, ItemWriter<EmployeeGroups> items) {
        items.add(new EmployeeGroups(id, change(push.employees(), id, group).execute()));
    }

    /** The groups of an employee after the change. */
    public record EmployeeGroups(String id, List<String> groups) {}

    @Command(name = "add-to-group", description = "Add employees to a group, and print their groups.")
    static final class Add extends GroupCommand {
        @Override
        ApiCall<List<String>> change(PushEmployees employees, String id, String group) {
            return employees.addToGroup(id, group);
        }
    }

    @Command(name = "remove-from-group", description = "Remove employees from a group, and print their groups.")
    static final class Remove extends GroupCommand {
        @Override
        ApiCall<List<String>> change(PushEmployees employees, String id, String group) {
            return employees.removeFromGroup(id, group);
        }
    }
}
