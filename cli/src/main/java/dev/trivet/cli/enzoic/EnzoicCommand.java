package dev.trivet.cli.enzoic;

import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** The {@code trivet enzoic} commands. */
public final class EnzoicCommand {
    private EnzoicCommand() {}

    /** Returns {@code trivet enzoic} with its subcommands. */
    public static CommandLine of(Surroundings surroundings) {
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put("status", new StatusCommand(surroundings));
        commands.put("subscribe", new SubscribeCommand(surroundings));
        commands.put("unsubscribe", new UnsubscribeCommand(surroundings));
        commands.put("list", new ListCommand(surroundings));
        commands.put("webhook-test", new WebhookTestCommand(surroundings));
        return CommandGroup.of("Manage Enzoic subscriptions.", "trivet enzoic status < addresses.txt", commands);
    }
}
