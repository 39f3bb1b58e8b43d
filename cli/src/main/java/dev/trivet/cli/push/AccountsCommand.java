package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.ListAccountsQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the employees' accounts. */
@Command(
        name = "accounts",
        description = "List the employees' accounts.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet push accounts --app-type SLACK --limit 10",
            "  trivet push accounts --used-before 2026-01-01 --jsonl"
        })
final class AccountsCommand extends PushListCommand<Account> {
    @Option(names = "--email", paramLabel = "TEXT", description = "Filter by address (substring match).")
    private @Nullable String email;

    @Option(names = "--app-type", paramLabel = "TYPE", description = "Filter by app type.")
    private @Nullable String appType;

    @Mixin
    private LastUsedRange lastUsed;

    @Override
    ItemFormat<Account> format() {
        return PushFormats.account();
    }

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
