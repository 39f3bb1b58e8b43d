package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.push.model.App;
import dev.trivet.push.model.AppUpdate;
import dev.trivet.push.model.ApprovalStatus;
import dev.trivet.push.model.SensitivityLevel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Updates apps: sets or unsets the given properties, and leaves the rest unchanged. */
@Command(
        name = "update",
        description = {"Update apps, and print them.", "Properties whose options are omitted stay unchanged."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet push apps update --approval APPROVED --notes 'Seen by Legal' \\",
            "    2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0",
            "  trivet push apps update --unset notes 2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0",
            "  trivet push apps update --sensitivity LOW - < ids.txt"
        })
final class AppUpdateCommand extends PushIdsCommand<App> {
    @Option(
            names = "--approval",
            paramLabel = "STATUS",
            description = "Set the approval status: ${COMPLETION-CANDIDATES}.")
    private @Nullable ApprovalStatus approval;

    @Option(
            names = "--sensitivity",
            paramLabel = "LEVEL",
            description = "Set the sensitivity level: ${COMPLETION-CANDIDATES}.")
    private @Nullable SensitivityLevel sensitivity;

    @Option(names = "--notes", paramLabel = "TEXT", description = "Set the notes.")
    private @Nullable String notes;

    @Option(
            names = "--unset",
            paramLabel = "NAME",
            description = "Unset one of ${COMPLETION-CANDIDATES}; can be repeated.")
    private Set<Property> unset = EnumSet.noneOf(Property.class);

    @Override
    protected ItemFormat<App> format(VendorClients clients) {
        return PushFormats.app();
    }

    @Override
    protected void prepare() {
        check(
                !(approval != null && unset.contains(Property.APPROVAL)),
                "--approval and --unset approval are mutually exclusive");
        check(
                !(sensitivity != null && unset.contains(Property.SENSITIVITY)),
                "--sensitivity and --unset sensitivity are mutually exclusive");
        check(!(notes != null && unset.contains(Property.NOTES)), "--notes and --unset notes are mutually exclusive");
        check(
                approval != null || sensitivity != null || notes != null || !unset.isEmpty(),
                "Nothing to change: pass --approval, --sensitivity, --notes or --unset");
    }

    private AppUpdate update() {
        AppUpdate.Builder builder = AppUpdate.builder();
        if (approval != null || unset.contains(Property.APPROVAL)) {
            builder.approvalStatus(approval);
        }
        if (sensitivity != null || unset.contains(Property.SENSITIVITY)) {
            builder.sensitivityLevel(sensitivity);
        }
        if (notes != null || unset.contains(Property.NOTES)) {
            builder.notes(notes);
        }
        return builder.build();
    }

    @Override
    protected void run(PushSecurity push, String id, ItemWriter<App> items) {
        items.add(push.apps().update(id, update()).execute());
    }

    /** The properties that can be unset. */
    enum Property {
        APPROVAL,
        NOTES,
        SENSITIVITY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
