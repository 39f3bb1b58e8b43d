package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Subcommands;
import dev.trivet.push.model.ListOtherAppsQuery;
import dev.trivet.push.model.OtherApp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The {@code trivet push other-apps} commands. */
@Command(
        name = "other-apps",
        description = "List and get other apps.",
        footer = "  trivet push other-apps list --limit 20")
@Subcommands({OtherAppsCommand.ListCommand.class, GetCommand.class})
final class OtherAppsCommand extends ItemGroup<OtherApp> {
    OtherAppsCommand() {
        super(lookups -> PushFormats.otherApp(), PushSecurity::otherApps);
    }

    /** Lists other apps. */
    @Command(
            name = "list",
            description = "List other apps, which Push Security does not fully support.",
            footerHeading = "%nExamples:%n",
            footer = {"  trivet push other-apps list --limit 20"})
    static final class ListCommand extends PushListCommand<OtherApp> {
        @Mixin
        private CreatedRange created;

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
}
