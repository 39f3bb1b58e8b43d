package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.push.model.App;
import dev.trivet.push.model.ListAppsQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists apps. */
@Command(
        name = "apps",
        description = "List apps.",
        footerHeading = "%nExamples:%n",
        footer = {"  trivet push apps --created-after 2026-01-01"})
final class AppsCommand extends PushListCommand<App> {
    @Mixin
    private CreatedRange created;

    @Override
    ItemFormat<App> format() {
        return PushFormats.app();
    }

    @Override
    PagedIterable<App> list(PushSecurity push, int pageSize) {
        return push.apps()
                .list(ListAppsQuery.builder()
                        .creationTimestampAfter(created.after)
                        .creationTimestampBefore(created.before)
                        .limit(pageSize)
                        .build());
    }
}
