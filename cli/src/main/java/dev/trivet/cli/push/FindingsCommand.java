package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Subcommands;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import dev.trivet.push.model.ListFindingsQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The {@code trivet push findings} commands. */
@Command(
        name = "findings",
        description = "List and get security findings.",
        footer = "  trivet push findings list --state open")
@Subcommands({FindingsCommand.ListCommand.class, GetCommand.class})
final class FindingsCommand extends ItemGroup<Finding> {
    FindingsCommand() {
        super(PushFormats::finding, PushSecurity::findings);
    }

    /** Lists the security findings. */
    @Command(
            name = "list",
            description = "List security findings.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  trivet push findings list --state open --type LEAKED_PASSWORD",
                "  trivet push findings list --created-after 2026-01-01 --jsonl"
            })
    static final class ListCommand extends PushListCommand<Finding> {
        @Option(names = "--state", paramLabel = "STATE", description = "Filter by state: ${COMPLETION-CANDIDATES}.")
        private @Nullable FindingState state;

        @Option(names = "--type", paramLabel = "TYPE", description = "Filter by type: ${COMPLETION-CANDIDATES}.")
        private @Nullable FindingType type;

        @Option(names = "--employee", paramLabel = "ID", description = "Filter by employee.")
        private @Nullable String employeeId;

        @Option(names = "--app-type", paramLabel = "TYPE", description = "Filter by app type.")
        private @Nullable String appType;

        @Option(names = "--account", paramLabel = "ID", description = "Filter by account.")
        private @Nullable String accountId;

        @Option(names = "--password", paramLabel = "ID", description = "Filter by password ID.")
        private @Nullable String passwordId;

        @Mixin
        private CreatedRange created;

        @Override
        PagedIterable<Finding> list(PushSecurity push, int pageSize) {
            return push.findings()
                    .list(ListFindingsQuery.builder()
                            .state(state)
                            .type(type)
                            .employeeId(employeeId)
                            .appType(appType)
                            .accountId(accountId)
                            .passwordId(passwordId)
                            .creationTimestampAfter(created.after)
                            .creationTimestampBefore(created.before)
                            .limit(pageSize)
                            .build());
        }
    }
}
