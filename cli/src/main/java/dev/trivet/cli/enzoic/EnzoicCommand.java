package dev.trivet.cli.enzoic;

import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** All that {@code trivet enzoic} can do. */
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
        return CommandGroup.of(
                "Says who is watched for exposed credentials, and changes it.",
                "trivet enzoic status < addresses.txt",
                commands);
    }
}
