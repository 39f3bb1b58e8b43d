package dev.trivet.cli.push;

import dev.trivet.PagedIterable;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Subcommands;
import dev.trivet.push.model.Browser;
import dev.trivet.push.model.BrowserType;
import dev.trivet.push.model.ListBrowsersQuery;
import dev.trivet.push.model.OperatingSystem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code trivet push browsers} commands. */
@Command(
        name = "browsers",
        description = "List and get the browsers that employees use.",
        footer = "  trivet push browsers list --os LINUX")
@Subcommands({BrowsersCommand.ListCommand.class, GetCommand.class})
final class BrowsersCommand extends ItemGroup<Browser> {
    BrowsersCommand() {
        super(lookups -> PushFormats.browser(), PushSecurity::browsers);
    }

    /** Lists the browsers that employees use. */
    @Command(
            name = "list",
            description = "List the browsers that employees use.",
            footerHeading = "%nExamples:%n",
            footer = {"  trivet push browsers list --browser FIREFOX --os LINUX"})
    static final class ListCommand extends PushListCommand<Browser> {
        @Option(names = "--email", paramLabel = "TEXT", description = "Filter by address (substring match).")
        private @Nullable String email;

        @Option(names = "--employee", paramLabel = "ID", description = "Filter by employee.")
        private @Nullable String employeeId;

        @Option(
                names = "--browser",
                paramLabel = "BROWSER",
                description = "Filter by browser: ${COMPLETION-CANDIDATES}.")
        private @Nullable BrowserType browser;

        @Option(
                names = "--os",
                paramLabel = "OS",
                description = "Filter by operating system: ${COMPLETION-CANDIDATES}.")
        private @Nullable OperatingSystem os;

        @Option(
                names = "--online-after",
                paramLabel = "TIME",
                description = "List only browsers last online after TIME.")
        private @Nullable Instant lastOnlineTimestampAfter;

        @Option(
                names = "--online-before",
                paramLabel = "TIME",
                description = "List only browsers last online before TIME.")
        private @Nullable Instant lastOnlineTimestampBefore;

        @Override
        PagedIterable<Browser> list(PushSecurity push, int pageSize) {
            return push.browsers()
                    .list(ListBrowsersQuery.builder()
                            .email(email)
                            .employeeId(employeeId)
                            .browser(browser)
                            .os(os)
                            .lastOnlineTimestampAfter(lastOnlineTimestampAfter)
                            .lastOnlineTimestampBefore(lastOnlineTimestampBefore)
                            .limit(pageSize)
                            .build());
        }
    }
}
