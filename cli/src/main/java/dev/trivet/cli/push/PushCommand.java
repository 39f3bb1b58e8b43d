package dev.trivet.cli.push;

import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.Subcommands;
import picocli.CommandLine.Command;

/** The {@code trivet push} commands. */
@Command(
        name = "push",
        description = "Query and update Push Security.",
        footer = {
            "  trivet push findings list --state open",
            "  trivet push employees list --group engineering",
            "  trivet push apps get 2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0"
        })
@Subcommands({
    AccountsCommand.class,
    AppsCommand.class,
    BlockedUrlsCommand.class,
    BrowsersCommand.class,
    EmployeesCommand.class,
    FindingsCommand.class,
    OtherAccountsCommand.class,
    OtherAppsCommand.class
})
public final class PushCommand extends CommandGroup {}
