package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.CliContext;
import dev.trivet.push.model.App;
import dev.trivet.push.model.ListAppsQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists apps. */
@Command(
        description = {"List apps.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  trivet push apps --created-after 2026-01-01"})
final class AppsCommand extends PushListCommand<App> {
    @Mixin
    private final Created created = new Created();

    AppsCommand(CliContext context) {
        super(context, PushFormats.app());
    }

    @Override
    PagedIterable<App> list(PushSecurity push, int pageSize) {
        return push.apps()
                .list(ListAppsQuery.builder()
                        .creationTimestampAfter(created.after())
                        .creationTimestampBefore(created.before())
                        .limit(pageSize)
                        .build());
    }
}
