package dev.trivet.cli.push;

import dev.trivet.PushResource;
import dev.trivet.PushSecurity;
import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.output.ItemFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The {@code trivet push} commands. */
public final class PushCommand {
    private final CliContext context;

    private PushCommand(CliContext context) {
        this.context = context;
    }

    /** Returns {@code trivet push} with its subcommands. */
    public static CommandLine of(CliContext context) {
        return new PushCommand(context).push();
    }

    private CommandLine push() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("accounts", new AccountsCommand(context));
        commands.put("other-accounts", new OtherAccountsCommand(context));
        commands.put("apps", new AppsCommand(context));
        commands.put("other-apps", new OtherAppsCommand(context));
        commands.put("browsers", new BrowsersCommand(context));
        commands.put("employees", new EmployeesCommand(context));
        commands.put("findings", new FindingsCommand(context));
        commands.put("blocked-urls", new BlockedUrlsCommand(context));
        commands.put("account", account());
        commands.put("other-account", single("other account", PushFormats.otherAccount(), PushSecurity::otherAccounts));
        commands.put("app", app());
        commands.put("other-app", single("other app", PushFormats.otherApp(), PushSecurity::otherApps));
        commands.put("browser", single("browser", PushFormats.browser(), PushSecurity::browsers));
        commands.put("employee", employee());
        commands.put("finding", single("finding", PushFormats.finding(), PushSecurity::findings));
        commands.put("blocked-url", blockedUrl());
        return CommandGroup.of("Query and update Push Security.", "trivet push findings --state open", commands);
    }

    private CommandLine account() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("get", get(PushFormats.account(), PushSecurity::accounts));
        commands.put("used-by", new UsedByCommand(context));
        commands.put("delete-login-method", new DeleteLoginMethodCommand(context));
        commands.put("forget", new ForgetCommand(context));
        return CommandGroup.of("Get accounts by ID, and change them.", "trivet push account get ID", commands);
    }

    private CommandLine app() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("get", get(PushFormats.app(), PushSecurity::apps));
        commands.put("update", new AppUpdateCommand(context));
        commands.put(
                "add-label",
                NamesCommand.of(
                        context,
                        "label",
                        "Add a label to apps, and print their labels.",
                        (push, id, label) -> push.apps().addLabel(id, label)));
        commands.put(
                "remove-label",
                NamesCommand.of(
                        context,
                        "label",
                        "Remove a label from apps, and print their labels.",
                        (push, id, label) -> push.apps().deleteLabel(id, label)));
        return CommandGroup.of(
                "Get apps by ID, and update them.", "trivet push app update --approval APPROVED ID", commands);
    }

    private CommandLine employee() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("get", get(PushFormats.employee(), PushSecurity::employees));
        commands.put("update", new EmployeeUpdateCommand(context));
        commands.put(
                "add-to-group",
                NamesCommand.of(
                        context,
                        "group",
                        "Add employees to a group, and print their groups.",
                        (push, id, group) -> push.employees().addToGroup(id, group)));
        commands.put(
                "remove-from-group",
                NamesCommand.of(
                        context,
                        "group",
                        "Remove employees from a group, and print their groups.",
                        (push, id, group) -> push.employees().removeFromGroup(id, group)));
        return CommandGroup.of(
                "Get employees by ID, and update them.", "trivet push employee update --licensed true ID", commands);
    }

    private CommandLine blockedUrl() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("add", new BlockUrlCommand(context));
        commands.put("delete-all", new UnblockAllCommand(context));
        return CommandGroup.of("Block and unblock URLs.", "trivet push blocked-url add evil.example", commands);
    }

    private <T> CommandLine single(String noun, ItemFormat<T> layout, Function<PushSecurity, PushResource<T, ?>> group) {
        return CommandGroup.of(
                "Get " + noun + "s by ID.",
                "trivet push " + noun.replace(' ', '-') + " get ID",
                Map.of("get", get(layout, group)));
    }

    private <T> GetCommand<T> get(ItemFormat<T> layout, Function<PushSecurity, PushResource<T, ?>> group) {
        return new GetCommand<>(context, layout, group);
    }
}
