package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.push.model.AccountUser;
import dev.trivet.push.model.ListAccountUsersQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the employees who use an account. */
@Command(
        name = "list-users",
        description = "List the employees who use an account.",
        footerHeading = "%nExamples:%n",
        footer = "  trivet push accounts list-users d6a32ba5-0532-4a66-8137-48cdf409c972")
final class UsersCommand extends PushListCommand<AccountUser> {
    @Parameters(paramLabel = "ID", description = "ID of the account.")
    private String id = "";

    @Override
    ItemFormat<AccountUser> format(PushLookups lookups) {
        return PushFormats.accountUser(lookups);
    }

    @Override
    PagedIterable<AccountUser> list(PushSecurity push, int pageSize) {
        return push.accounts()
                .usedBy(id, ListAccountUsersQuery.builder().limit(pageSize).build());
    }
}
