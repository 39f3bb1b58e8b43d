package dev.trivet.cli.probely;

import dev.trivet.Probely;
import dev.trivet.cli.Choices;
import dev.trivet.cli.Consent;
import dev.trivet.cli.IdsCommand;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.Vendors;
import dev.trivet.cli.output.Items;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Clears the two-factor settings of targets. */
@Command(
        description = {
            "Clear the two-factor settings of targets. Asks first.",
            "The scanner then logs in without a second factor. Requires PROBELY_API_KEY.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet probely clear-2fa --region eu 3kTn1XQk",
            "  trivet probely clear-2fa --yes --jsonl - < targets.txt"
        })
final class ClearTwoFactorCommand extends IdsCommand<Probely, Cleared> {
    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "Region of the account: ${COMPLETION-CANDIDATES}. Overrides PROBELY_BASE_URL.",
            converter = Region.Converter.class,
            completionCandidates = Region.Converter.class)
    private @Nullable Region region;

    @Mixin
    private final Consent consent;

    ClearTwoFactorCommand(Surroundings surroundings) {
        super(surroundings, Cleared.LAYOUT);
        consent = new Consent(surroundings);
    }

    @Override
    protected Probely connect(Vendors vendors) {
        return vendors.probely(region == null ? null : region.baseUrl);
    }

    @Override
    protected void prepare() {
        consent.ask("This will clear the two-factor settings of " + count("target"));
    }

    @Override
    protected void run(Probely probely, String id, Items<Cleared> items) {
        probely.targets()
                .clearTwoFactor(id)
                .execute()
                .ifPresentOrElse(
                        target -> items.add(Cleared.of(id, target)), () -> items.add(new Cleared(id, null, null)));
    }

    /** The vendor's regions. */
    private enum Region {
        eu(Probely.EU_BASE_URL),
        us(Probely.US_BASE_URL),
        au(Probely.AU_BASE_URL);

        private final String baseUrl;

        Region(String baseUrl) {
            this.baseUrl = baseUrl;
        }

        /** Reads and completes them. */
        static final class Converter extends Choices<Region> {
            Converter() {
                super(Stream.of(values())
                        .collect(Collectors.toMap(Region::name, region -> region, (a, b) -> a, LinkedHashMap::new)));
            }
        }
    }
}
