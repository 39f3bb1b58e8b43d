package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Subcommands;
import dev.trivet.push.model.App;
import dev.trivet.push.model.ListAppsQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The {@code trivet push apps} commands. */
@Command(name = "apps", description = "List, get and update apps.", footer = "  trivet push apps list")
@Subcommands({
    AppsCommand.ListCommand.class,
    GetCommand.class,
    AppUpdateCommand.class,
    LabelCommand.Add.class,
    LabelCommand.Remove.class
})
final class AppsCommand extends ItemGroup<App> {
    AppsCommand() {
        super(lookups -> PushFormats.app(), PushSecurity::apps);
    }

    /** Lists apps. */
    @Command(
            name = "list",
            description = "List apps.",
            footerHeading = "%nExamples:%n",
            footer = {"  trivet push apps list --created-after 2026-01-01"})
    static final class ListCommand extends PushListCommand<App> {
        @Mixin
        private CreatedRange created;

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
}
