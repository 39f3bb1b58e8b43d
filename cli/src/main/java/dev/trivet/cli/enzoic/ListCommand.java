package dev.trivet.cli.enzoic;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.cli.PagingOptions;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.cli.output.ItemFormat;
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

    private static final ItemFormat<EmailHash> HASHES = new ItemFormat<>(
            List.of(new Column<>("HASH", EmailHash::hex)),
            (json, hash) ->
                    json.beginObject().name("usernameHash").value(hash.hex()).endObject());
    private static final ItemFormat<String> DOMAINS = new ItemFormat<>(
            List.of(new Column<>("DOMAIN", domain -> domain)),
            (json, domain) -> json.beginObject().name("domain").value(domain).endObject());

    @Option(names = "--domains", description = "List domains.")
    private boolean domains;

    @Mixin
    private final PagingOptions listing;

    @Mixin
    private final Output output;

    @Mixin
    private final VendorClients vendors;

    ListCommand(CliContext context) {
        listing = new PagingOptions(context);
        output = new Output(context);
        vendors = new VendorClients(context);
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

    private void people(Enzoic enzoic, int pageSize, ItemWriter<EmailHash> items) {
        ListUserSubscriptionsQuery query =
                ListUserSubscriptionsQuery.builder().pageSize(pageSize).build();
        listing.print(enzoic.users().list(query), items);
    }

    private void domains(Enzoic enzoic, int pageSize, ItemWriter<String> items) {
        ListDomainSubscriptionsQuery query =
                ListDomainSubscriptionsQuery.builder().pageSize(pageSize).build();
        listing.print(enzoic.domains().list(query), items);
    }
}
