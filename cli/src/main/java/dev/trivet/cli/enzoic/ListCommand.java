package dev.trivet.cli.enzoic;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.cli.ItemCommand;
import dev.trivet.cli.PagingOptions;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.cli.output.ItemWriter;
import dev.trivet.cli.output.Output;
import dev.trivet.enzoic.model.ListDomainSubscriptionsQuery;
import dev.trivet.enzoic.model.ListUserSubscriptionsQuery;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists all subscriptions. */
@Command(
        name = "list",
        description = {
            "List all subscriptions.",
            "Prints the hashes of addresses in the field usernameHash.",
            "With --domains, prints domains in the field domain."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet enzoic subscriptions list > hashes.txt",
            "  trivet enzoic subscriptions list --domains --json"
        })
final class ListCommand implements ItemCommand {
    /** The page size; the vendor documents no limit. */
    private static final int PAGE_SIZE = 1_000;

    private static final ItemFormat<User> USERS = new ItemFormat<>(
            User.class,
            List.of(new Column<>(
                    "usernameHash", "HASH", user -> user.usernameHash().hex())));
    private static final ItemFormat<Domain> DOMAINS =
            new ItemFormat<>(Domain.class, List.of(new Column<>("domain", "DOMAIN", Domain::domain)));

    @Option(names = "--domains", description = "List domains instead of hashes.")
    private boolean domains;

    @Mixin
    private PagingOptions paging;

    @Mixin
    private Output output;

    @Mixin
    private VendorClients vendors;

    @Override
    public ItemFormat<?> format() {
        return domains ? DOMAINS : USERS;
    }

    @Override
    public Integer call() {
        int pageSize = paging.pageSize(PAGE_SIZE, format());
        return domains
                ? output.printList(DOMAINS, items -> domains(vendors.enzoic(), pageSize, items))
                : output.printList(USERS, items -> users(vendors.enzoic(), pageSize, items));
    }

    private void users(Enzoic enzoic, int pageSize, ItemWriter<User> items) {
        ListUserSubscriptionsQuery query =
                ListUserSubscriptionsQuery.builder().pageSize(pageSize).build();
        paging.print(enzoic.users().list(query), User::new, USERS, items);
    }

    private void domains(Enzoic enzoic, int pageSize, ItemWriter<Domain> items) {
        ListDomainSubscriptionsQuery query =
                ListDomainSubscriptionsQuery.builder().pageSize(pageSize).build();
        paging.print(enzoic.domains().list(query), Domain::new, DOMAINS, items);
    }

    /** A subscribed user. */
    public record User(EmailHash usernameHash) {}

    /** A subscribed domain. */
    public record Domain(String domain) {}
}
