package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Surroundings;
import dev.trivet.push.model.App;
import dev.trivet.push.model.ListAppsQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the apps that were found. */
@Command(
        description = {"Lists the apps that were found.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  trivet push apps --created-after 2026-01-01"})
final class AppsCommand extends PushListCommand<App> {
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

    AppsCommand(Surroundings surroundings) {
        super(surroundings, Models.app());
    }

    @Override
    PagedIterable<App> list(PushSecurity push, int pageSize) {
        return push.apps()
                .list(ListAppsQuery.builder()
                        .creationTimestampAfter(creationTimestampAfter)
                        .creationTimestampBefore(creationTimestampBefore)
                        .limit(pageSize)
                        .build());
    }
}
