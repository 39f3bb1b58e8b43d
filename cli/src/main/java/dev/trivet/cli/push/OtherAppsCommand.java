package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Surroundings;
import dev.trivet.push.model.ListOtherAppsQuery;
import dev.trivet.push.model.OtherApp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the other apps that were found. */
@Command(
        description = {"Lists the other apps that were found.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  trivet push other-apps --limit 20"})
final class OtherAppsCommand extends PushListCommand<OtherApp> {
    @Option(
            names = "--created-after",
            paramLabel = "TIME",
            description = "Keeps what was first seen after this.",
            converter = Time.class)
    private @Nullable Instant creationTimestampAfter;

    @Option(
            names = "--created-before",
            paramLabel = "TIME",
            description = "Keeps what was first seen before this.",
            converter = Time.class)
    private @Nullable Instant creationTimestampBefore;

    OtherAppsCommand(Surroundings surroundings) {
        super(surroundings, Models.otherApp());
    }

    @Override
    PagedIterable<OtherApp> list(PushSecurity push, int pageSize) {
        return push.otherApps()
                .list(ListOtherAppsQuery.builder()
                        .creationTimestampAfter(creationTimestampAfter)
                        .creationTimestampBefore(creationTimestampBefore)
                        .limit(pageSize)
                        .build());
    }
}
