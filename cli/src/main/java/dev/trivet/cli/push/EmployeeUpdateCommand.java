package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.output.Items;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.EmployeeUpdate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Changes employees: licence, groups and ChatOps. */
@Command(
        description = {"Changes employees, and prints them.", "What is not named stays as it is.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet push employee update --licensed true ID",
            "  trivet push employee update --group Finance --group Berlin ID",
            "  trivet push employee update --no-groups - < ids.txt"
        })
final class EmployeeUpdateCommand extends PushIdsCommand<Employee> {
    @Option(
            names = "--licensed",
            paramLabel = "true|false",
            arity = "1",
            description = "Gives a licence, or takes it away.")
    private @Nullable Boolean licensed;

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = "A group to be in, in place of all groups so far; may be given more than once.")
    private @Nullable List<String> groups;

    @Option(names = "--no-groups", description = "Takes the employee out of all groups.")
    private boolean noGroups;

    @Option(
            names = "--chatops",
            paramLabel = "true|false",
            arity = "1",
            description = "Turns ChatOps on or off. Push Security will drop this.")
    private @Nullable Boolean chatops;

    private EmployeeUpdate update = EmployeeUpdate.builder().groups(List.of()).build();

    EmployeeUpdateCommand(Surroundings surroundings) {
        super(surroundings, Models.employee());
    }

    @Override
    @SuppressWarnings("deprecation") // ChatOps works until the vendor drops it.
    protected void prepare() {
        check(groups == null || !noGroups, "--group and --no-groups exclude each other");
        check(
                licensed != null || groups != null || noGroups || chatops != null,
                "Say what to change: --licensed, --group, --no-groups or --chatops");
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
        update = builder.build();
    }

    @Override
    protected void run(PushSecurity push, String id, Items<Employee> items) {
        Optional<Employee> employee = push.employees().update(id, update).execute();
        employee.ifPresentOrElse(
                items::add,
                () -> remark("Employee " + id + " is changed, and Push Security has nothing more to show of them:"
                        + " an employee without accounts lost the licence."));
    }
}
