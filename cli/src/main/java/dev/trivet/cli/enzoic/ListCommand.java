package dev.trivet.cli.enzoic;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.cli.Listing;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.Vendors;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.Items;
import dev.trivet.cli.output.Layout;
import dev.trivet.cli.output.Output;
import dev.trivet.enzoic.model.ListDomainSubscriptionsQuery;
import dev.trivet.enzoic.model.ListUserSubscriptionsQuery;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists all subscriptions. */
@Command(
        description = {"List all subscriptions.", "Prints the hashes of addresses, or domains.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  trivet enzoic list > hashes.txt", "  trivet enzoic list --domains --json"})
final class ListCommand implements Callable<Integer> {
    /** The page size; the vendor documents no limit. */
    private static final int PAGE = 1_000;

    private static final Layout<EmailHash> HASHES = new Layout<>(
            List.of(new Column<>("HASH", EmailHash::hex)),
            (json, hash) ->
                    json.beginObject().name("usernameHash").value(hash.hex()).endObject());
    private static final Layout<String> DOMAINS = new Layout<>(
            List.of(new Column<>("DOMAIN", domain -> domain)),
            (json, domain) -> json.beginObject().name("domain").value(domain).endObject());

    @Option(names = "--domains", description = "List domains.")
    private boolean domains;

    @Mixin
    private final Listing listing;

    @Mixin
    private final Output output;

    @Mixin
    private final Vendors vendors;

    ListCommand(Surroundings surroundings) {
        listing = new Listing(surroundings);
        output = new Output(surroundings);
        vendors = new Vendors(surroundings);
    }

    @Override
    public Integer call() {
        int pageSize = listing.pageSize(PAGE);
        try (vendors) {
            return domains
                    ? output.printList(DOMAINS, items -> domains(vendors.enzoic(), pageSize, items))
                    : output.printList(HASHES, items -> people(vendors.enzoic(), pageSize, items));
        }
    }

    private void people(Enzoic enzoic, int pageSize, Items<EmailHash> items) {
        ListUserSubscriptionsQuery query =
                ListUserSubscriptionsQuery.builder().pageSize(pageSize).build();
        listing.print(enzoic.users().list(query), items);
    }

    private void domains(Enzoic enzoic, int pageSize, Items<String> items) {
        ListDomainSubscriptionsQuery query =
                ListDomainSubscriptionsQuery.builder().pageSize(pageSize).build();
        listing.print(enzoic.domains().list(query), items);
    }
}
