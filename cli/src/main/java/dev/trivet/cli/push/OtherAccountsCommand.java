package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Subcommands;
import dev.trivet.push.model.ListOtherAccountsQuery;
import dev.trivet.push.model.OtherAccount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The {@code trivet push other-accounts} commands. */
@Command(
        name = "other-accounts",
        description = "List and get accounts on other apps.",
        footer = "  trivet push other-accounts list --email @example.com")
@Subcommands({OtherAccountsCommand.ListCommand.class, GetCommand.class})
final class OtherAccountsCommand extends ItemGroup<OtherAccount> {
    OtherAccountsCommand() {
        super(PushFormats::otherAccount, PushSecurity::otherAccounts);
    }

    /** Lists the employees' accounts on other apps. */
    @Command(
            name = "list",
            description = "List the employees' accounts on other apps.",
            footerHeading = "%nExamples:%n",
            footer = {"  trivet push other-accounts list --email @example.com"})
    static final class ListCommand extends PushListCommand<OtherAccount> {
        @Option(names = "--email", paramLabel = "TEXT", description = "Filter by address (substring match).")
        private @Nullable String email;

        @Option(names = "--other-app", paramLabel = "ID", description = "Filter by other app.")
        private @Nullable String otherAppId;

        @Mixin
        private LastUsedRange lastUsed;

        @Override
        PagedIterable<OtherAccount> list(PushSecurity push, int pageSize) {
            return push.otherAccounts()
                    .list(ListOtherAccountsQuery.builder()
                            .email(email)
                            .otherAppId(otherAppId)
                            .lastUsedTimestampAfter(lastUsed.after)
                            .lastUsedTimestampBefore(lastUsed.before)
                            .limit(pageSize)
                            .build());
        }
    }
}
