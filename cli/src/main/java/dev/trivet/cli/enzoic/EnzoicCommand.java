package dev.trivet.cli.enzoic;

import dev.trivet.cli.CommandGroup;
import picocli.CommandLine.Command;

/** The {@code trivet enzoic} commands. */
@Command(
        name = "enzoic",
        description = "Manage Enzoic subscriptions.",
        footer = "  trivet enzoic status < addresses.txt",
        subcommands = {
            StatusCommand.class,
            SubscribeCommand.class,
            UnsubscribeCommand.class,
            ListCommand.class,
            WebhookTestCommand.class
        })
public final class EnzoicCommand extends CommandGroup {}
