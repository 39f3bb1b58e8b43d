package dev.trivet.cli.enzoic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import dev.trivet.EmailHash;
import dev.trivet.cli.CommandRunner;
import dev.trivet.cli.ExitCode;
import dev.trivet.sandbox.Fault;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests {@code trivet enzoic} and its subcommands. */
class EnzoicCommandTest {
    private static final String ALICE = EmailHash.of("alice@example.com").hex();

    private final Sandbox vendors = Sandbox.builder().strict().employees(10).start();
    private final CommandRunner trivet = new CommandRunner().with(vendors);

    @AfterEach
    void stop() {
        vendors.close();
    }

    @ParameterizedTest
    @CsvSource({"--help, usernameHash", "--domains --help, domain"})
    void list_help_listsTheField(String options, String field) {
        assertThat(trivet.run(("enzoic subscriptions list " + options).split(" ")))
                .isZero();

        assertThat(trivet.out()).contains("\nFields:\n  " + field + "\n");
    }

    @Test
    void add_manyLines_areSentInBatches() {
        trivet.withInput(addresses(2_500));

        assertThat(trivet.run("enzoic", "subscriptions", "add")).isZero();

        assertThat(trivet.out()).isEqualTo("SENT  ADDED  ALREADY SUBSCRIBED\n2500  2500   0\n");
        assertThat(vendors.subscribedUsernameHashes()).hasSize(2_500).contains(hash(1), hash(2_500));
        assertThat(vendors.journal().requests(Vendor.ENZOIC, "subscribeUsers")).isEqualTo(3);
    }

    @Test
    void add_invalidLines_areSkipped() {
        trivet.withInput("alice@example.com\nb o b@example.com\ncarol@example.com\n");

        assertThat(trivet.run("enzoic", "subscriptions", "add")).isEqualTo(ExitCode.USAGE);

        assertThat(vendors.subscribedUsernameHashes()).hasSize(2).contains(ALICE);
        assertThat(trivet.err())
                .startsWith("Line 2: The address contains white space")
                .doesNotContain("b o b");
    }

    @Test
    void add_failureHalfway_reportsWhereToContinue() throws IOException {
        String lines = "\n" + addresses(2_500);
        vendors.inject(Vendor.ENZOIC, Fault.status(400).on("subscribeUsers").after(1));
        trivet.withInput(lines);

        assertThat(trivet.run("enzoic", "subscriptions", "add", "--json")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.lastErrorLine()).endsWith("Sent 1,000 so far. Continue with --from-line 1002.");
        assertThat(trivet.json().get("error")).isEqualTo(trivet.lastErrorLine());
        assertThat(trivet.json().get("items"))
                .isEqualTo(List.of(Map.of("sent", 1000.0, "added", 1000.0, "alreadyExisted", 0.0)));

        assertThat(new CommandRunner()
                        .with(vendors)
                        .withInput(lines)
                        .run("enzoic", "subscriptions", "add", "--from-line", "1002"))
                .isZero();
        assertThat(vendors.subscribedUsernameHashes()).hasSize(2_500);
        assertThat(vendors.journal().requests(Vendor.ENZOIC, "subscribeUsers")).isEqualTo(4);
    }

    @Test
    void add_batchWithoutResponse_reportsUnknownOutcome() {
        vendors.inject(Vendor.ENZOIC, Fault.disconnect().on("subscribeUsers").forever());

        assertThat(trivet.run("enzoic", "subscriptions", "add", "alice@example.com"))
                .isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.lastErrorLine())
                .contains("Check the network, and ENZOIC_BASE_URL if it is set. None sent."
                        + " Whether the last batch was applied is unknown")
                .doesNotContain("--from-line");
    }

    @Test
    void add_interruptedHalfway_exits130WithProgress() throws IOException {
        Thread worker = Thread.currentThread();
        try (MockWebServer enzoic = new MockWebServer()) {
            enzoic.setDispatcher(new Dispatcher() {
                private int batches;

                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    batches++;
                    if (batches == 1) {
                        return new MockResponse().setBody("{\"added\": 1000, \"alreadyExisted\": 0}");
                    }
                    worker.interrupt();
                    return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
                }
            });
            trivet.with(enzoic).withInput(addresses(2_500));

            int code = trivet.run("enzoic", "subscriptions", "add", "--jsonl");

            Thread.interrupted(); // Cleared, so that the server can be closed.
            assertThat(code).isEqualTo(ExitCode.INTERRUPTED);

            assertThat(trivet.lastErrorLine())
                    .isEqualTo("Interrupted. Sent 1,000 so far. Whether the last batch was applied is unknown;"
                            + " it is safe to send it again. Continue with --from-line 1001.");
            assertThat(trivet.out()).startsWith("{\"sent\":1000,").contains("\n{\"error\":\"Interrupted.");
        }
    }

    @Test
    void add_hashes_areNotHashedAgain() {
        trivet.withInput(ALICE.toUpperCase(Locale.ROOT) + " \nalice@example.com\n");

        assertThat(trivet.run("enzoic", "subscriptions", "add", "--hashes")).isEqualTo(ExitCode.USAGE);

        assertThat(vendors.subscribedUsernameHashes()).containsExactly(ALICE);
        assertThat(trivet.err()).startsWith("Line 2: A hash must be 64 hexadecimal digits.\n");
    }

    @Test
    void domains_addAndRemove_changeTheList() {
        assertThat(trivet.run("enzoic", "subscriptions", "add", "--domains", "Example.com", "a@example.com"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(vendors.subscribedDomains()).containsExactly("example.com");
        assertThat(trivet.err()).startsWith("Argument 2: The domain contains @; use the part after it.\n");

        assertThat(trivet.run("enzoic", "subscriptions", "list", "--domains", "--jsonl"))
                .isZero();
        assertThat(trivet.out()).endsWith("{\"domain\":\"example.com\"}\n");

        assertThat(trivet.run(
                        "enzoic", "subscriptions", "status", "--domains", "--jsonl", "example.com", "example.org"))
                .isZero();
        assertThat(trivet.out())
                .endsWith("{\"number\":1,\"subject\":\"example.com\",\"subscribed\":true}\n"
                        + "{\"number\":2,\"subject\":\"example.org\",\"subscribed\":false}\n");

        assertThat(trivet.run("enzoic", "subscriptions", "remove", "--domains", "--yes", "example.com"))
                .isZero();
        assertThat(vendors.subscribedDomains()).isEmpty();
    }

    @Test
    void status_lines_printsSubscriptionOfEach() {
        trivet.run("enzoic", "subscriptions", "add", "alice@example.com");
        CommandRunner secondRun =
                new CommandRunner().with(vendors).withInput(" Alice@Example.com\nbob@example.com\nc d\n");

        assertThat(secondRun.run("enzoic", "subscriptions", "status")).isEqualTo(ExitCode.USAGE);

        assertThat(secondRun.out())
                .isEqualTo("SUBSCRIBED  SUBJECT\nyes         Alice@Example.com\nno          bob@example.com\n");
        assertThat(secondRun.err()).startsWith("Line 3: ");
    }

    @Test
    void add_interruptedDuringInput_reportsWhereToContinue() {
        trivet.withInputUntilInterrupt(addresses(1_000));

        assertThat(trivet.run("enzoic", "subscriptions", "add")).isEqualTo(ExitCode.INTERRUPTED);

        assertThat(trivet.lastErrorLine()).isEqualTo("Interrupted. Sent 1,000 so far. Continue with --from-line 1001.");
    }

    @Test
    void status_failureHalfway_reportsWhereToContinue() throws IOException {
        vendors.inject(
                Vendor.ENZOIC, Fault.status(400).on("getUserSubscription").after(2));
        trivet.withInput("\n" + addresses(4));

        assertThat(trivet.run("enzoic", "subscriptions", "status", "--json")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.lastErrorLine()).endsWith("Checked 2 so far. Continue with --from-line 4.");
        assertThat((List<?>) trivet.json().get("failures"))
                .singleElement()
                .asInstanceOf(MAP)
                .containsEntry("number", 4.0)
                .containsOnlyKeys("number", "error");
        assertThat(trivet.json().get("error")).isEqualTo(trivet.lastErrorLine());
    }

    @Test
    void status_interrupted_reportsProgress() throws IOException {
        Thread worker = Thread.currentThread();
        try (MockWebServer enzoic = new MockWebServer()) {
            enzoic.setDispatcher(new Dispatcher() {
                private boolean responded;

                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    if (!responded) {
                        responded = true;
                        return new MockResponse().setResponseCode(404);
                    }
                    worker.interrupt();
                    return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
                }
            });

            int code = trivet.with(enzoic)
                    .run("enzoic", "subscriptions", "status", "alice@example.com", "bob@example.com");

            Thread.interrupted(); // Cleared, so that the server can be closed.
            assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
        }

        assertThat(trivet.out()).endsWith("no          alice@example.com\n");
        assertThat(trivet.lastErrorLine()).isEqualTo("Interrupted. Checked 1 so far.");
    }

    @ParameterizedTest
    @CsvSource({
        "1 address, alice@example.com",
        "1 hash, --hashes ff8d9819fc0e12bf0d24892e45987e249a28dce836a85cad60e28eaaa8c6d976",
        "2 domains, --domains example.com example.org"
    })
    void remove_notInteractive_printsCount(String count, String arguments) {
        assertThat(trivet.run(("enzoic subscriptions remove " + arguments).split(" ")))
                .isEqualTo(ExitCode.USAGE);

        assertThat(trivet.lastErrorLine()).startsWith("This will unsubscribe " + count + ". Pass --yes");
    }

    @Test
    void remove_notInteractive_exits2AndRemovesNothing() {
        trivet.run("enzoic", "subscriptions", "add", "alice@example.com");

        assertThat(trivet.withInput("alice@example.com\n").run("enzoic", "subscriptions", "remove"))
                .isEqualTo(ExitCode.USAGE);

        assertThat(trivet.lastErrorLine())
                .startsWith("This will unsubscribe the addresses on standard input. Pass --yes");
        assertThat(vendors.subscribedUsernameHashes()).containsExactly(ALICE);
    }

    @Test
    void remove_yesOption_removesAndCounts() {
        trivet.run("enzoic", "subscriptions", "add", "alice@example.com");

        assertThat(trivet.run(
                        "enzoic",
                        "subscriptions",
                        "remove",
                        "--yes",
                        "--jsonl",
                        "alice@example.com",
                        "bob@example.com"))
                .isZero();

        assertThat(trivet.out()).endsWith("{\"sent\":2,\"deleted\":1,\"notFound\":1}\n");
        assertThat(vendors.subscribedUsernameHashes()).isEmpty();
    }

    @Test
    void list_limit_printsThatNumberOfHashes() {
        trivet.withInput(addresses(5)).run("enzoic", "subscriptions", "add");
        CommandRunner secondRun = new CommandRunner().with(vendors);

        assertThat(secondRun.run("enzoic", "subscriptions", "list", "--limit", "3"))
                .isZero();

        assertThat(secondRun.out().lines()).hasSize(3).allMatch(line -> line.matches("[0-9a-f]{64}"));
    }

    @Test
    void list_severalPages_printsAllHashes() {
        trivet.withInput(addresses(2_100)).run("enzoic", "subscriptions", "add");
        CommandRunner secondRun = new CommandRunner().with(vendors);

        assertThat(secondRun.run("enzoic", "subscriptions", "list")).isZero();

        assertThat(secondRun.out().lines()).hasSize(2_100).doesNotHaveDuplicates();
        assertThat(vendors.journal().requests(Vendor.ENZOIC, "listUserSubscriptions"))
                .isEqualTo(3);
    }

    @Test
    void webhookTest_noWebhook_exits4() {
        assertThat(trivet.run("enzoic", "webhooks", "test")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.lastErrorLine()).isEqualTo("No webhook is registered at Enzoic for these credentials.");
    }

    @Test
    void webhookTest_registered_reportsSentAlert() throws IOException, InterruptedException {
        try (MockWebServer enzoic = new MockWebServer()) {
            enzoic.enqueue(new MockResponse());

            assertThat(trivet.with(enzoic).run("enzoic", "webhooks", "test", "--jsonl"))
                    .isZero();

            assertThat(enzoic.takeRequest().getPath()).isEqualTo("/webhook-test");
            assertThat(trivet.out()).isEqualTo("{\"testAlertSent\":true}\n");
        }
    }

    private static String addresses(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "person" + number + "@example.com\n")
                .collect(Collectors.joining());
    }

    private static String hash(int number) {
        return EmailHash.of("person" + number + "@example.com").hex();
    }
}
