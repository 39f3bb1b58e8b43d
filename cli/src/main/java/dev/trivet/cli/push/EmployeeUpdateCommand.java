package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.EmployeeUpdate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Updates employees: license, groups and ChatOps. */
@Command(
        name = "update",
        description = {"Update employees, and print them.", "Properties whose options are omitted stay unchanged."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet push employees update --licensed true \\",
            "    2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0",
            "  trivet push employees update --group Finance --group Berlin \\",
            "    2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0",
            "  trivet push employees update --no-groups - < ids.txt"
        })
final class EmployeeUpdateCommand extends PushIdsCommand<Employee> {
    @Option(
            names = "--licensed",
            paramLabel = "true|false",
            arity = "1",
            description = "Assign (true) or remove (false) a license.")
    private @Nullable Boolean licensed;

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = "Set the groups, replacing all current ones; can be repeated.")
    private @Nullable List<String> groups;

    @Option(names = "--no-groups", description = "Remove the employees from all groups.")
    private boolean noGroups;

    @Option(
            names = "--chatops",
            paramLabel = "true|false",
            arity = "1",
            description = "Turn ChatOps on (true) or off (false). Deprecated by Push Security.")
    private @Nullable Boolean chatops;

    @Override
    protected ItemFormat<Employee> format(VendorClients clients) {
        return PushFormats.employee();
    }

    @Override
    protected void prepare() {
        check(groups == null || !noGroups, "--group and --no-groups are mutually exclusive");
        check(
                licensed != null || groups != null || noGroups || chatops != null,
                "Nothing to change: pass --licensed, --group, --no-groups or --chatops");
    }

    @SuppressWarnings("deprecation") // ChatOps works until the vendor removes it.
    private EmployeeUpdate update() {
        EmployeeUpdate.Builder builder = EmployeeUpdate.builder();
        if (licensed != null) {
            builder.licensed(licensed);
        }
        if (groups != null) {
            builder.groups(groups);
        }
        if (noGroups) {
            builder.groups(List.of());
        }
        if (chatops != null) {
            builder.chatopsEnabled(chatops);
        }
        return builder.build();
    }

    @Override
    protected void run(PushSecurity push, String id, ItemWriter<Employee> items) {
        Optional<Employee> employee = push.employees().update(id, update()).execute();
        employee.ifPresentOrElse(items::add, () -> {
            items.add(Employee.builder().id(id).build());
            message("Employee " + id + " was updated. Push Security returned no details: it removes employees"
                    + " without accounts when they lose their license.");
        });
    }
}
