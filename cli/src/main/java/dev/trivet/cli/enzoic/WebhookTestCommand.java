package dev.trivet.cli.enzoic;

import dev.trivet.NotFoundException;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.Output;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Requests a test alert from Enzoic. */
@Command(
        description = {"Make Enzoic send a test alert to your webhook.", ""},
        footerHeading = "%nExamples:%n",
        footer = "  trivet enzoic webhook-test")
final class WebhookTestCommand implements Callable<Integer> {
    private static final ItemFormat<String> LAYOUT = new ItemFormat<>(
            List.of(new Column<>("RESULT", sentence -> sentence)),
            (json, sentence) ->
                    json.beginObject().name("testAlertSent").value(true).endObject());

    @Mixin
    private final Output output;

    @Mixin
    private final VendorClients vendors;

    WebhookTestCommand(CliContext context) {
        output = new Output(context);
        vendors = new VendorClients(context);
    }

    @Override
    public Integer call() {
        try (vendors) {
            return output.print(LAYOUT, this::test);
        }
    }

    private void test(ItemWriter<String> items) {
        try {
            vendors.enzoic().webhooks().test().execute();
        } catch (NotFoundException e) {
            throw new CommandException(
                    ExitCode.VENDOR_OR_NETWORK, "No webhook is registered at Enzoic for these credentials.", e);
        }
        items.add("Enzoic has sent a test alert to your webhook.");
    }
}
