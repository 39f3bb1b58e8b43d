package dev.trivet.cli.enzoic;

import dev.trivet.cli.CommandGroup;
import dev.trivet.cli.Subcommands;
import picocli.CommandLine.Command;

/** The {@code trivet enzoic} commands. */
@Command(
        name = "enzoic",
        description = "Manage Enzoic subscriptions, and test the webhook.",
        footer = "  trivet enzoic subscriptions status < addresses.txt")
@Subcommands({EnzoicCommand.SubscriptionsCommand.class, EnzoicCommand.WebhooksCommand.class})
public final class EnzoicCommand extends CommandGroup {
    @Command(
            name = "subscriptions",
            description = "List, add and remove subscriptions to alerts.",
            footer = "  trivet enzoic subscriptions add < addresses.txt")
    @Subcommands({ListCommand.class, StatusCommand.class, AddCommand.class, RemoveCommand.class})
    static final class SubscriptionsCommand extends CommandGroup {}

    @Command(
            name = "webhooks",
            description = "Test the webhook that receives alerts.",
            footer = "  trivet enzoic webhooks test")
    @Subcommands(WebhookTestCommand.class)
    static final class WebhooksCommand extends CommandGroup {}
}
