package dev.trivet.cli.enzoic;

import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.ItemCommand;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.cli.output.Output;
import dev.trivet.errors.NotFoundException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Requests a test alert from Enzoic. */
@Command(
        name = "test",
        description = "Make Enzoic send a test alert to your webhook.",
        footerHeading = "%nExamples:%n",
        footer = "  trivet enzoic webhooks test")
final class WebhookTestCommand implements ItemCommand {
    private static final ItemFormat<Result> FORMAT = new ItemFormat<>(
            Result.class,
            List.of(new Column<>("testAlertSent", "RESULT", sent -> "Enzoic has sent a test alert to your webhook.")));

    @Mixin
    private Output output;

    @Mixin
    private VendorClients vendors;

    @Override
    public ItemFormat<Result> format() {
        return FORMAT;
    }

    @Override
    public Integer call() {
        return output.print(FORMAT, this::test);
    }

    private void test(ItemWriter<Result> items) {
        try {
            vendors.enzoic().webhooks().test().execute();
        } catch (NotFoundException e) {
            throw new CommandException(
                    ExitCode.VENDOR_OR_NETWORK, "No webhook is registered at Enzoic for these credentials.", e);
        }
        items.add(new Result(true));
    }

    /** The result as JSON. */
    public record Result(boolean testAlertSent) {}
}
