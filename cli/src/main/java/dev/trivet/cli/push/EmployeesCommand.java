package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Subcommands;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.ListEmployeesQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code trivet push employees} commands. */
@Command(
        name = "employees",
        description = "List, get and update employees.",
        footer = "  trivet push employees list --group engineering")
@Subcommands({
    EmployeesCommand.ListCommand.class,
    GetCommand.class,
    EmployeeUpdateCommand.class,
    GroupCommand.Add.class,
    GroupCommand.Remove.class
})
final class EmployeesCommand extends ItemGroup<Employee> {
    EmployeesCommand() {
        super(lookups -> PushFormats.employee(), PushSecurity::employees);
    }

    /** Lists the employees. */
    @Command(
            name = "list",
            description = "List employees.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  trivet push employees list --group engineering --licensed true",
                "  trivet push employees list --json > employees.json"
            })
    static final class ListCommand extends PushListCommand<Employee> {
        @Option(names = "--email", paramLabel = "TEXT", description = "Filter by address (substring match).")
        private @Nullable String email;

        @Option(
                names = "--licensed",
                paramLabel = "true|false",
                description = "Filter by whether employees have a license.",
                arity = "1")
        private @Nullable Boolean licensed;

        @Option(names = "--group", paramLabel = "NAME", description = "Filter by group; can be repeated.")
        private @Nullable List<String> groups;

        @Option(
                names = "--chatops",
                paramLabel = "true|false",
                description = "Filter by whether ChatOps is on. Deprecated by Push Security.",
                arity = "1")
        private @Nullable Boolean chatopsEnabled;

        @Override
        @SuppressWarnings("deprecation") // The filter works until the vendor removes it.
        PagedIterable<Employee> list(PushSecurity push, int pageSize) {
            return push.employees()
                    .list(ListEmployeesQuery.builder()
                            .email(email)
                            .licensed(licensed)
                            .groups(groups)
                            .chatopsEnabled(chatopsEnabled)
                            .limit(pageSize)
                            .build());
        }
    }
}
