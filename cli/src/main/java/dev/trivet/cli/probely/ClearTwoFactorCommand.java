package dev.trivet.cli.probely;

import dev.trivet.Probely;
import dev.trivet.cli.ConfirmOption;
import dev.trivet.cli.IdsCommand;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Clears the two-factor settings of targets. */
@Command(
        name = "clear-2fa",
        description = {
            "Clear the two-factor settings of targets.",
            "Prompts for confirmation.",
            "The scanner then logs in without a second factor. Requires PROBELY_API_KEY."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet probely targets clear-2fa --region eu ocmzqgzWR4Q1",
            "  trivet probely targets clear-2fa --yes --jsonl - < targets.txt"
        })
final class ClearTwoFactorCommand extends IdsCommand<Probely, ClearedTarget> {
    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "Region of the account: ${COMPLETION-CANDIDATES}. Overrides PROBELY_BASE_URL.")
    private @Nullable Region region;

    @Mixin
    private ConfirmOption confirmOption;

    @Override
    protected ItemFormat<ClearedTarget> format(VendorClients clients) {
        return ClearedTarget.FORMAT;
    }

    @Override
    protected Probely client(VendorClients vendors) {
        return vendors.probely(region == null ? null : region.baseUrl);
    }

    @Override
    protected void prepare() {
        confirmOption.confirm("This will clear the two-factor settings of " + describeIds("target"));
    }

    @Override
    protected void run(Probely probely, String id, ItemWriter<ClearedTarget> items) {
        probely.targets()
                .clearTwoFactor(id)
                .execute()
                .ifPresentOrElse(
                        target -> items.add(ClearedTarget.of(id, target)),
                        () -> items.add(new ClearedTarget(id, null, null)));
    }

    /** The vendor's regions. */
    private enum Region {
        EU(Probely.EU_BASE_URL),
        US(Probely.US_BASE_URL),
        AU(Probely.AU_BASE_URL);

        private final String baseUrl;

        Region(String baseUrl) {
            this.baseUrl = baseUrl;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
