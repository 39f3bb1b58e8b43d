package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.push.model.ListOtherAppsQuery;
import dev.trivet.push.model.OtherApp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists other apps. */
@Command(
        name = "other-apps",
        description = "List other apps, which Push Security does not fully support.",
        footerHeading = "%nExamples:%n",
        footer = {"  trivet push other-apps --limit 20"})
final class OtherAppsCommand extends PushListCommand<OtherApp> {
    @Mixin
    private CreatedRange created;

    @Override
    ItemFormat<OtherApp> format() {
        return PushFormats.otherApp();
    }

    @Override
    PagedIterable<OtherApp> list(PushSecurity push, int pageSize) {
        return push.otherApps()
                .list(ListOtherAppsQuery.builder()
                        .creationTimestampAfter(created.after)
                        .creationTimestampBefore(created.before)
                        .limit(pageSize)
                        .build());
    }
}
