package dev.trivet.cli.push;

import dev.trivet.ApiCall;
import dev.trivet.PushApps;
import dev.trivet.PushSecurity;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds a label to apps, or removes it from them, and prints their labels. */
@Command(
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} --label GenAI \\",
            "    2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0",
            "  ${COMMAND-FULL-NAME} --label GenAI - < ids.txt"
        })
abstract class LabelCommand extends PushIdsCommand<LabelCommand.AppLabels> {
    @Option(names = "--label", paramLabel = "NAME", required = true, description = "The label (required).")
    private String label = "";

    /** Returns the call that changes the labels. */
    abstract ApiCall<List<String>> change(PushApps apps, String id, String label);

    @Override
    protected final ItemFormat<AppLabels> format(VendorClients clients) {
        return new ItemFormat<>(
                AppLabels.class,
                List.of(Column.id("id", "ID", AppLabels::id), new Column<>("labels", "LABELS", AppLabels::labels)));
    }

    @Override
    protected final void run(PushSecurity push, String id, ItemWriter<AppLabels> items) {
        items.add(new AppLabels(id, change(push.apps(), id, label).execute()));
    }

    /** The labels of an app after the change. */
    public record AppLabels(String id, List<String> labels) {}

    @Command(name = "add-label", description = "Add a label to apps, and print their labels.")
    static final class Add extends LabelCommand {
        @Override
        ApiCall<List<String>> change(PushApps apps, String id, String label) {
            return apps.addLabel(id, label);
        }
    }

    @Command(name = "remove-label", description = "Remove a label from apps, and print their labels.")
    static final class Remove extends LabelCommand {
        @Override
        ApiCall<List<String>> change(PushApps apps, String id, String label) {
            return apps.removeLabel(id, label);
        }
    }
}
