package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.CommandGroup;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.App;
import dev.trivet.push.model.Browser;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.OtherAccount;
import dev.trivet.push.model.OtherApp;
import picocli.CommandLine.Command;

/** The {@code trivet push} commands. */
@Command(
        name = "push",
        description = "Query and update Push Security.",
        footer = "  trivet push findings --state open",
        subcommands = {
            AccountsCommand.class,
            OtherAccountsCommand.class,
            AppsCommand.class,
            OtherAppsCommand.class,
            BrowsersCommand.class,
            EmployeesCommand.class,
            FindingsCommand.class,
            BlockedUrlsCommand.class,
            PushCommand.AccountGroup.class,
            PushCommand.OtherAccountGroup.class,
            PushCommand.AppGroup.class,
            PushCommand.OtherAppGroup.class,
            PushCommand.BrowserGroup.class,
            PushCommand.EmployeeGroup.class,
            PushCommand.FindingGroup.class,
            PushCommand.BlockedUrlGroup.class
        })
public final class PushCommand extends CommandGroup {
    @Command(
            name = "account",
            description = "Get accounts by ID, and change them.",
            footer = "  trivet push account get ID",
            subcommands = {GetCommand.class, UsedByCommand.class, RemoveLoginMethodCommand.class, ForgetCommand.class})
    static final class AccountGroup extends ItemGroup<Account> {
        AccountGroup() {
            super(PushFormats.account(), PushSecurity::accounts);
        }
    }

    @Command(
            name = "other-account",
            description = "Get other accounts by ID.",
            footer = "  trivet push other-account get ID",
            subcommands = GetCommand.class)
    static final class OtherAccountGroup extends ItemGroup<OtherAccount> {
        OtherAccountGroup() {
            super(PushFormats.otherAccount(), PushSecurity::otherAccounts);
        }
    }

    @Command(
            name = "app",
            description = "Get apps by ID, and update them.",
            footer = "  trivet push app update --approval APPROVED ID",
            subcommands = {GetCommand.class, AppUpdateCommand.class, LabelCommand.Add.class, LabelCommand.Remove.class})
    static final class AppGroup extends ItemGroup<App> {
        AppGroup() {
            super(PushFormats.app(), PushSecurity::apps);
        }
    }

    @Command(
            name = "other-app",
            description = "Get other apps by ID.",
            footer = "  trivet push other-app get ID",
            subcommands = GetCommand.class)
    static final class OtherAppGroup extends ItemGroup<OtherApp> {
        OtherAppGroup() {
            super(PushFormats.otherApp(), PushSecurity::otherApps);
        }
    }

    @Command(
            name = "browser",
            description = "Get browsers by ID.",
            footer = "  trivet push browser get ID",
            subcommands = GetCommand.class)
    static final class BrowserGroup extends ItemGroup<Browser> {
        BrowserGroup() {
            super(PushFormats.browser(), PushSecurity::browsers);
        }
    }

    @Command(
            name = "employee",
            description = "Get employees by ID, and update them.",
            footer = "  trivet push employee update --licensed true ID",
            subcommands = {
                GetCommand.class,
                EmployeeUpdateCommand.class,
                GroupCommand.Add.class,
                GroupCommand.Remove.class
            })
    static final class EmployeeGroup extends ItemGroup<Employee> {
        EmployeeGroup() {
            super(PushFormats.employee(), PushSecurity::employees);
        }
    }

    @Command(
            name = "finding",
            description = "Get findings by ID.",
            footer = "  trivet push finding get ID",
            subcommands = GetCommand.class)
    static final class FindingGroup extends ItemGroup<Finding> {
        FindingGroup() {
            super(PushFormats.finding(), PushSecurity::findings);
        }
    }

    @Command(
            name = "blocked-url",
            description = "Block and unblock URLs.",
            footer = "  trivet push blocked-url add evil.example",
            subcommands = {BlockUrlCommand.class, UnblockAllCommand.class})
    static final class BlockedUrlGroup extends CommandGroup {}
}
