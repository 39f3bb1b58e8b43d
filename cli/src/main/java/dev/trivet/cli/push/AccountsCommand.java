package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Subcommands;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.ListAccountsQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The {@code trivet push accounts} commands. */
@Command(
        name = "accounts",
        description = "List and get accounts, forget them, and remove login methods.",
        footer = "  trivet push accounts list --app-type SLACK")
@Subcommands({
    AccountsCommand.ListCommand.class,
    GetCommand.class,
    UsersCommand.class,
    RemoveLoginMethodCommand.class,
    ForgetCommand.class
})
final class AccountsCommand extends ItemGroup<Account> {
    AccountsCommand() {
        super(lookups -> PushFormats.account(), PushSecurity::accounts);
    }

    /** Lists the employees' accounts. */
    @Command(
            name = "list",
            description = "List the employees' accounts.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  trivet push accounts list --app-type SLACK --limit 10",
                "  trivet push accounts list --used-before 2026-01-01 --jsonl"
            })
    static final class ListCommand extends PushListCommand<Account> {
        @Option(names = "--email", paramLabel = "TEXT", description = "Filter by address (substring match).")
        private @Nullable String email;

        @Option(names = "--app-type", paramLabel = "TYPE", description = "Filter by app type.")
        private @Nullable String appType;

        @Mixin
        private LastUsedRange lastUsed;

        @Override
        PagedIterable<Account> list(PushSecurity push, int pageSize) {
            return push.accounts()
                    .list(ListAccountsQuery.builder()
                            .email(email)
                            .appType(appType)
                            .lastUsedTimestampAfter(lastUsed.after)
                            .lastUsedTimestampBefore(lastUsed.before)
                            .limit(pageSize)
                            .build());
        }
    }
}
