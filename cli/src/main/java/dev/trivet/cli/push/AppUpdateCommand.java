package dev.trivet.cli.push;

import dev.trivet.PushSecurity;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.output.Items;
import dev.trivet.push.model.App;
import dev.trivet.push.model.AppUpdate;
import dev.trivet.push.model.ApprovalStatus;
import dev.trivet.push.model.SensitivityLevel;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Changes apps: what is named is set, what is to be unset is unset, and the rest stays. */
@Command(
        description = {"Changes apps, and prints them.", "What is not named stays as it is.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet push app update --approval APPROVED --notes 'Seen by Legal' ID",
            "  trivet push app update --unset notes - < ids.txt"
        })
final class AppUpdateCommand extends PushIdsCommand<App> {
    @Option(
            names = "--approval",
            paramLabel = "STATUS",
            description = "Sets the approval status: ${COMPLETION-CANDIDATES}.",
            converter = Known.Approvals.class,
            completionCandidates = Known.Approvals.class)
    private @Nullable ApprovalStatus approval;

    @Option(
            names = "--sensitivity",
            paramLabel = "LEVEL",
            description = "Sets the sensitivity level: ${COMPLETION-CANDIDATES}.",
            converter = Known.Sensitivities.class,
            completionCandidates = Known.Sensitivities.class)
    private @Nullable SensitivityLevel sensitivity;

    @Option(names = "--notes", paramLabel = "TEXT", description = "Sets the notes.")
    private @Nullable String notes;

    @Option(
            names = "--unset",
            paramLabel = "NAME",
            description = "Unsets one of ${COMPLETION-CANDIDATES}; may be given more than once.",
            converter = Member.Converter.class,
            completionCandidates = Member.Converter.class)
    private Set<Member> unset = EnumSet.noneOf(Member.class);

    private AppUpdate update = AppUpdate.builder().notes(null).build();

    AppUpdateCommand(Surroundings surroundings) {
        super(surroundings, Models.app());
    }

    @Override
    protected void prepare() {
        check(
                !(approval != null && unset.contains(Member.APPROVAL)),
                "--approval and --unset approval exclude each other");
        check(
                !(sensitivity != null && unset.contains(Member.SENSITIVITY)),
                "--sensitivity and --unset sensitivity exclude each other");
        check(!(notes != null && unset.contains(Member.NOTES)), "--notes and --unset notes exclude each other");
        check(
                approval != null || sensitivity != null || notes != null || !unset.isEmpty(),
                "Say what to change: --approval, --sensitivity, --notes or --unset");
        AppUpdate.Builder builder = AppUpdate.builder();
        if (approval != null || unset.contains(Member.APPROVAL)) {
            builder.approvalStatus(approval);
        }
        if (sensitivity != null || unset.contains(Member.SENSITIVITY)) {
            builder.sensitivityLevel(sensitivity);
        }
        if (notes != null || unset.contains(Member.NOTES)) {
            builder.notes(notes);
        }
        update = builder.build();
    }

    @Override
    protected void run(PushSecurity push, String id, Items<App> items) {
        items.add(push.apps().update(id, update).execute());
    }

    /** What can be unset. */
    enum Member {
        APPROVAL,
        SENSITIVITY,
        NOTES;

        /** Reads and completes them. */
        static final class Converter implements ITypeConverter<Member>, Iterable<String> {
            @Override
            public Member convert(String text) {
                return valueOf(text.toUpperCase(Locale.ROOT));
            }

            @Override
            public Iterator<String> iterator() {
                return List.of("approval", "sensitivity", "notes").iterator();
            }
        }
    }
}
