package dev.trivet.cli.enzoic;

import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.CliContext;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** The {@code trivet enzoic} commands. */
public final class EnzoicCommand {
    private EnzoicCommand() {}

    /** Returns {@code trivet enzoic} with its subcommands. */
    public static CommandLine of(CliContext context) {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("status", new StatusCommand(context));
        commands.put("subscribe", new SubscribeCommand(context));
        commands.put("unsubscribe", new UnsubscribeCommand(context));
        commands.put("list", new ListCommand(context));
        commands.put("webhook-test", new WebhookTestCommand(context));
        return CommandGroup.of("Manage Enzoic subscriptions.", "trivet enzoic status < addresses.txt", commands);
    }
}
