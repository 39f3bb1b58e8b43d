package dev.trivet.cli.push;

import dev.trivet.PushResource;
import dev.trivet.PushSecurity;
import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.output.Layout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The {@code trivet push} commands. */
public final class PushCommand {
    private final Surroundings surroundings;

    private PushCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Returns {@code trivet push} with its subcommands. */
    public static CommandLine of(Surroundings surroundings) {
        return new PushCommand(surroundings).push();
    }

    private CommandLine push() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("accounts", new AccountsCommand(surroundings));
        commands.put("other-accounts", new OtherAccountsCommand(surroundings));
        commands.put("apps", new AppsCommand(surroundings));
        commands.put("other-apps", new OtherAppsCommand(surroundings));
        commands.put("browsers", new BrowsersCommand(surroundings));
        commands.put("employees", new EmployeesCommand(surroundings));
        commands.put("findings", new FindingsCommand(surroundings));
        commands.put("blocked-urls", new BlockedUrlsCommand(surroundings));
        commands.put("account", account());
        commands.put("other-account", single("other account", Models.otherAccount(), PushSecurity::otherAccounts));
        commands.put("app", app());
        commands.put("other-app", single("other app", Models.otherApp(), PushSecurity::otherApps));
        commands.put("browser", single("browser", Models.browser(), PushSecurity::browsers));
        commands.put("employee", employee());
        commands.put("finding", single("finding", Models.finding(), PushSecurity::findings));
        commands.put("blocked-url", blockedUrl());
        return CommandGroup.of("Query and update Push Security.", "trivet push findings --state open", commands);
    }

    private CommandLine account() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("get", get(Models.account(), PushSecurity::accounts));
        commands.put("used-by", new UsedByCommand(surroundings));
        commands.put("delete-login-method", new DeleteLoginMethodCommand(surroundings));
        commands.put("forget", new ForgetCommand(surroundings));
        return CommandGroup.of("Get accounts by ID, and change them.", "trivet push account get ID", commands);
    }

    private CommandLine app() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("get", get(Models.app(), PushSecurity::apps));
        commands.put("update", new AppUpdateCommand(surroundings));
        commands.put(
                "add-label",
                NamesCommand.of(
                        surroundings,
                        "label",
                        "Add a label to apps, and print their labels.",
                        (push, id, label) -> push.apps().addLabel(id, label)));
        commands.put(
                "remove-label",
                NamesCommand.of(
                        surroundings,
                        "label",
                        "Remove a label from apps, and print their labels.",
                        (push, id, label) -> push.apps().removeLabel(id, label)));
        return CommandGroup.of(
                "Get apps by ID, and update them.", "trivet push app update --approval APPROVED ID", commands);
    }

    private CommandLine employee() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("get", get(Models.employee(), PushSecurity::employees));
        commands.put("update", new EmployeeUpdateCommand(surroundings));
        commands.put(
                "add-to-group",
                NamesCommand.of(
                        surroundings,
                        "group",
                        "Add employees to a group, and print their groups.",
                        (push, id, group) -> push.employees().addToGroup(id, group)));
        commands.put(
                "remove-from-group",
                NamesCommand.of(
                        surroundings,
                        "group",
                        "Remove employees from a group, and print their groups.",
                        (push, id, group) -> push.employees().removeFromGroup(id, group)));
        return CommandGroup.of(
                "Get employees by ID, and update them.", "trivet push employee update --licensed true ID", commands);
    }

    private CommandLine blockedUrl() {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("add", new BlockUrlCommand(surroundings));
        commands.put("delete-all", new UnblockAllCommand(surroundings));
        return CommandGroup.of("Block and unblock URLs.", "trivet push blocked-url add evil.example", commands);
    }

    private <T> CommandLine single(String noun, Layout<T> layout, Function<PushSecurity, PushResource<T, ?>> group) {
        return CommandGroup.of(
                "Get " + noun + "s by ID.",
                "trivet push " + noun.replace(' ', '-') + " get ID",
                Map.of("get", get(layout, group)));
    }

    private <T> GetCommand<T> get(Layout<T> layout, Function<PushSecurity, PushResource<T, ?>> group) {
        return new GetCommand<>(surroundings, layout, group);
    }
}
