package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trivet.EmailHash;
import dev.trivet.PushSecurity;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.CommandRunner;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.FakePushServer;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import dev.trivet.sandbox.Fault;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code trivet report}. */
class ReportCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-21T11:00:00Z");

    private final CommandRunner trivet = new CommandRunner().with(Clock.fixed(NOW, ZoneOffset.UTC));

    @TempDir
    private Path folder;

    @Test
    void report_noCredentials_showsSandbox() throws IOException {
        assertThat(trivet.run("report", "--employees", "60", "--out", page().toString()))
                .isZero();

        assertThat(trivet.out()).isEqualTo("Report written to " + page() + ".\n");
        assertThat(Files.readString(page()))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains(
                        "These people are fictitious.",
                        "of 60</span>",
                        "No alert file was given, so exposures are unknown.",
                        "<code>trivet listen --record FILE</code>")
                .doesNotContain("<script", "http:", "https:", "url(http");
        assertThat(card("Exposures")).isEqualTo("Exposures, Look, –, Unknown, No alert file was given.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page())))
                .isEqualTo("rw-------");
    }

    @Test
    void report_credentials_showsVendorsAndChangesNothing() throws IOException {
        try (Sandbox vendors = Sandbox.builder().strict().employees(90).start()) {
            trivet.withReadOnly(vendors);

            assertThat(trivet.run("report", "--out", page().toString())).isZero();

            try (PushSecurity push = PushSecurity.builder()
                    .apiKey(vendors.pushApiKey())
                    .baseUrl(vendors.pushUrl())
                    .build()) {
                List<Account> accounts = push.accounts().list().stream().toList();
                List<Finding> findings = push.findings().list().stream().toList();
                long withoutMfa = accounts.stream()
                        .filter(account -> Boolean.FALSE.equals(account.isMfaRegistered()))
                        .count();
                long open = findings.stream()
                        .filter(finding -> FindingState.OPEN.equals(finding.getState()))
                        .count();
                assertThat(card("Employees not subscribed"))
                        .isEqualTo("Employees not subscribed, Act, 90, 100.0 % of employees");
                assertThat(card("Accounts without MFA"))
                        .startsWith("Accounts without MFA, Act, " + withoutMfa + ", "
                                + Numbers.share(withoutMfa, accounts.size()) + " of accounts");
                assertThat(Files.readString(page()))
                        .contains("In all, " + open + " of " + findings.size() + " findings are open.")
                        .doesNotContain("These people are fictitious.");
            }
            assertThat(vendors.subscribedUsernameHashes()).isEmpty();
            assertThat(vendors.journal().requests(Vendor.ENZOIC)).isEqualTo(1);
        }
    }

    /** Returns the texts of a card, as a screen reader reads them. */
    private String card(String title) throws IOException {
        Matcher card = Pattern.compile(
                        "<a class=\"card[^>]*>\\s*(<span class=\"title\">" + title + "<.*?)</a>", Pattern.DOTALL)
                .matcher(Files.readString(page()));
        assertThat(card.find()).isTrue();
        return card.group(1)
                .replaceAll("\\s*<[^>]*>\\s*", "|")
                .replaceAll("\\|+", ", ")
                .replaceAll("^, |, $", "");
    }

    /** At the limit of 10 requests per second, the number of requests determines the duration. */
    @Test
    void report_severalPages_requestsEachOnce() throws IOException {
        try (Sandbox vendors = Sandbox.builder().strict().employees(260).start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(vendors.pushApiKey())
                        .baseUrl(vendors.pushUrl())
                        .build()) {
            Map<String, Long> items = Map.of(
                    "listEmployees", push.employees().list().stream().count(),
                    "listAccounts", push.accounts().list().stream().count(),
                    "listFindings", push.findings().list().stream().count(),
                    "listApps", push.apps().list().stream().count());
            vendors.journal().clear();

            assertThat(trivet.withReadOnly(vendors).run("report", "--json")).isZero();

            Map<String, Long> pages = new HashMap<>();
            items.forEach((list, count) -> pages.put(list, (count + 49) / 50));
            assertThat(pages.keySet())
                    .allSatisfy(list -> assertThat(vendors.journal().requests(Vendor.PUSH, list))
                            .as(list)
                            .isEqualTo(pages.get(list)));
            assertThat(vendors.journal().requests(Vendor.PUSH))
                    .isEqualTo(
                            pages.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    /** Enzoic responds only after Push Security was called, and vice versa. */
    @Test
    void report_vendors_areReadAtTheSameTime() throws IOException {
        CountDownLatch pushCalled = new CountDownLatch(1);
        CountDownLatch enzoicCalled = new CountDownLatch(1);
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(dispatcher(request -> {
                boolean isPush = request.getPath().startsWith("/v1/");
                (isPush ? pushCalled : enzoicCalled).countDown();
                return await(isPush ? enzoicCalled : pushCalled)
                        ? new MockResponse().setBody("{}")
                        : new MockResponse().setResponseCode(400);
            }));

            assertThat(trivet.with(server).run("report", "--json"))
                    .as(trivet.err())
                    .isZero();
        }
    }

    @Test
    @Timeout(60)
    void report_enzoicFails_stopsReadingPushSecurity() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(dispatcher(request -> {
                String offset = request.getRequestUrl().queryParameter("offset");
                int next = offset == null ? 50 : Integer.parseInt(offset) + 50;
                // The lists of Push Security never end.
                return request.getPath().startsWith("/v1/")
                        ? new MockResponse()
                                .setBody(
                                        "{\"result\":[{}],\"paging\":{\"moreResults\":true,\"next\":\"" + next + "\"}}")
                        : new MockResponse().setResponseCode(401);
            }));

            assertThat(trivet.with(server).run("report", "--json")).isEqualTo(3);
        }
        assertThat(trivet.lastErrorLine())
                .contains("Enzoic")
                .endsWith("Check ENZOIC_API_KEY and ENZOIC_API_SECRET. No report was written.");
    }

    private static Dispatcher dispatcher(Function<RecordedRequest, MockResponse> responses) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return responses.apply(request);
            }
        };
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void report_noAlertInFile_exits2WithoutPage() throws IOException {
        Path invalid = Files.writeString(folder.resolve("wrong"), "first\nsecond\n");

        assertThat(trivet.run(
                        "report", "--employees", "10", "--out", page().toString(), "--alerts", invalid.toString()))
                .isEqualTo(2);

        assertThat(trivet.err())
                .isEqualTo(invalid + " contains no alerts. Pass a file that trivet listen --record wrote.\n");
        assertThat(page()).doesNotExist();
    }

    @Test
    void report_unreadableLines_warnsAndMarksNumbers() throws IOException {
        String line = "{\"receivedAt\":\"2026-11-21T10:15:00Z\",\"exposureID\":\"%s\"}\n";
        Path alerts = Files.writeString(
                folder.resolve("alerts"), line.formatted("one") + "{\"receivedAt\n" + line.formatted("two"));

        assertThat(trivet.run("report", "--employees", "10", "--out", page().toString(), "--alerts", alerts.toString()))
                .isZero();

        assertThat(trivet.err()).contains("Warning: " + alerts + " has 1 line that is not an alert.");
        assertThat(card("Exposures"))
                .isEqualTo("Exposures, Act, ≥ 2, 0.0 % of employees, New: 2,"
                        + " Incomplete: 1 line of the alert file is damaged.");
        assertThat(Files.readString(page()))
                .contains(
                        "Enzoic reported ≥ 2 exposures",
                        "The figures are incomplete: 1 line of the file could not be read.");
    }

    @Test
    void report_emptyAlertFile_showsZero() throws IOException {
        Path alerts = Files.createFile(folder.resolve("alerts"));

        assertThat(trivet.run("report", "--employees", "10", "--out", page().toString(), "--alerts", alerts.toString()))
                .isZero();

        assertThat(card("Exposures")).isEqualTo("Exposures, Good, 0, 0.0 % of employees");
    }

    @Test
    void report_alertsWithoutHash_areCountedSeparately() throws IOException {
        String line = "{\"receivedAt\":\"2026-11-21T10:15:00Z\",\"exposureID\":\"one\",\"usernameHash\":null}\n";
        Path alerts = Files.writeString(folder.resolve("alerts"), line + line);

        assertThat(trivet.run("report", "--employees", "10", "--out", page().toString(), "--alerts", alerts.toString()))
                .isZero();

        assertThat(card("Exposures")).startsWith("Exposures, Act, 2, ");
        assertThat(Files.readString(page())).contains("2 exposures have no user name that can be matched.");
    }

    @Test
    void report_alertOfLast30Days_isNew() throws IOException {
        String line = "{\"receivedAt\":\"%s\",\"exposureID\":\"%s\"}\n";
        Path alerts = Files.writeString(
                folder.resolve("alerts"),
                line.formatted("2026-10-22T11:00:00Z", "one") + line.formatted("2026-10-22T11:00:01Z", "two"));

        assertThat(trivet.run("report", "--employees", "10", "--out", page().toString(), "--alerts", alerts.toString()))
                .isZero();

        assertThat(card("Exposures")).isEqualTo("Exposures, Act, 2, 0.0 % of employees, New: 1");
    }

    @Test
    void report_oldAlertsOnly_haveStateLook() throws IOException {
        Path alerts = Files.writeString(
                folder.resolve("alerts"), "{\"receivedAt\":\"2026-10-01T00:00:00Z\",\"exposureID\":\"one\"}\n");

        assertThat(trivet.run("report", "--employees", "10", "--out", page().toString(), "--alerts", alerts.toString()))
                .isZero();

        assertThat(card("Exposures")).isEqualTo("Exposures, Look, 1, 0.0 % of employees");
    }

    @Test
    void report_json_hasStableFormat() throws IOException {
        try (FakePushServer push = new FakePushServer();
                Sandbox vendors = Sandbox.builder().strict().employees(10).start()) {
            trivet.withReadOnly(vendors).with("PUSH_BASE_URL", push.url());
            push.employees.add(Employee.builder()
                    .id("id-1")
                    .firstName("Zoë")
                    .lastName("\ud800\u202e")
                    .email("zoe@example.com")
                    .department("Sales")
                    .build());
            push.findings.add(Finding.builder()
                    .id("finding-1")
                    .employeeId("id-1")
                    .type(FindingType.STOLEN_CREDENTIALS)
                    .state(FindingState.OPEN)
                    .appType("GITHUB")
                    .build());

            assertThat(trivet.run("report", "--json")).isZero();

            assertThat(trivet.out()).isEqualTo("""
                    {
                      "schemaVersion": 1,
                      "startedAt": "2026-11-21T11:00:00Z",
                      "finishedAt": "2026-11-21T11:00:00Z",
                      "pushSecurity": "PUSH",
                      "enzoic": "ENZOIC",
                      "sandbox": false,
                      "figures": {
                        "employees": 1,
                        "subscribed": 0,
                        "notSubscribed": 1,
                        "withoutUsableAddress": 0,
                        "subscriptions": 0,
                        "unmatchedSubscriptions": 0,
                        "peopleToActOn": 1,
                        "exposures": null,
                        "newExposures": null,
                        "exposedEmployees": null,
                        "unreadableAlertLines": null,
                        "findings": 1,
                        "openFindings": 1,
                        "openStolenOrLeaked": 1,
                        "openWeakPasswords": 0,
                        "accounts": 0,
                        "withMfa": 0,
                        "withoutMfa": 0,
                        "unknownMfa": 0,
                        "passwordWithoutMfa": 0,
                        "passwords": 0,
                        "reusedPasswords": 0,
                        "accountsWithReusedPassword": 0,
                        "onlyPassword": 0,
                        "passwordAndSingleSignOn": 0,
                        "onlySingleSignOn": 0,
                        "unknownLogin": 0
                      },
                      "actFirst": [
                        {
                          "employeeId": "id-1",
                          "name": "Zoë ?\\u202e",
                          "address": "zoe@example.com",
                          "department": "Sales",
                          "score": 10,
                          "reasons": [
                            {
                              "reason": "STOLEN_CREDENTIALS",
                              "points": 10,
                              "text": "Stolen credentials: GitHub"
                            }
                          ],
                          "nextStep": "Reset the password in GitHub, end all sessions, and check for malware."
                        }
                      ],
                      "findingTypes": [
                        {
                          "type": "STOLEN_CREDENTIALS",
                          "open": 1,
                          "resolved": 0,
                          "other": 0
                        }
                      ],
                      "appsWithoutMfa": [],
                      "openFindings": {
                        "STOLEN_CREDENTIALS": [
                          "finding-1"
                        ]
                      }
                    }
                    """.replace("PUSH", authority(push.url()))
                    .replace("ENZOIC", authority(vendors.enzoicUrl())));
        }
    }

    @Test
    void reference_eachJsonProperty_isDescribed() throws IOException {
        String reference = Files.readString(Path.of("REFERENCE.md"));

        for (Class<?> type : List.of(
                ReportJson.class,
                Figures.class,
                ReportJson.PersonToActOn.class,
                ReportJson.ReasonToAct.class,
                ReportJson.TypeOfFinding.class,
                ReportJson.App.class)) {
            for (RecordComponent property : type.getRecordComponents()) {
                assertThat(reference).contains("`" + property.getName() + "`");
            }
        }
        for (Reason reason : Reason.values()) {
            assertThat(reference).contains("`" + reason.name() + "`");
        }
    }

    private static String authority(String url) {
        return URI.create(url).getAuthority();
    }

    @Test
    void report_jsonWithPage_writesBothFiles() throws IOException {
        assertThat(trivet.run("report", "--employees", "10", "--out", page().toString(), "--json"))
                .isZero();

        assertThat(trivet.out()).isEqualTo("Report written to " + page() + " and " + json() + ".\n");
        assertThat(filesInFolder()).containsExactlyInAnyOrder("report.html", "report.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(json())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(json()))
                .startsWith("{\n  \"schemaVersion\": 1,\n")
                .endsWith("}\n");
    }

    @Test
    void report_json_containsNoHash() throws IOException {
        Path alerts = Files.writeString(
                folder.resolve("alerts"),
                "{\"receivedAt\":\"2026-11-21T10:00:00Z\",\"exposureID\":\"one\",\"usernameHash\":\""
                        + EmailHash.of("a@example.com").hex() + "\"}\n");

        assertThat(trivet.run("report", "--employees", "60", "--json", "--alerts", alerts.toString()))
                .isZero();

        assertThat(trivet.out()).contains("\"exposures\": 1,").doesNotContainPattern("[0-9a-f]{64}");
    }

    @Test
    void report_vendorFailsWithJson_printsNothing() throws IOException {
        try (Sandbox vendors = Sandbox.builder().strict().employees(60).start()) {
            trivet.withReadOnly(vendors);
            vendors.inject(Vendor.PUSH, Fault.status(500).on("listEmployees").forever());

            assertThat(trivet.run("report", "--json")).isEqualTo(4);
        }
        assertThat(trivet.out()).isEmpty();
    }

    @Test
    void report_jsonToFullDisk_exits5() {
        assertThat(trivet.withDiskFullAfter(100).run("report", "--employees", "10", "--json"))
                .isEqualTo(5);
    }

    @Test
    void report_outEndsWithJson_exits2() {
        assertThat(trivet.run("report", "--out", json().toString(), "--json")).isEqualTo(2);
        assertThat(trivet.run("report", "--out", folder.resolve("REPORT.JSON").toString(), "--json"))
                .isEqualTo(2);
        assertThat(trivet.err()).contains("--out is the file of the page, which must not end with .json.");
    }

    @Test
    void report_vendorFails_keepsExistingPage() throws IOException {
        Files.writeString(page(), "the previous page");
        try (Sandbox vendors = Sandbox.builder().strict().employees(60).start()) {
            trivet.withReadOnly(vendors);
            vendors.inject(
                    Vendor.PUSH, Fault.status(500).on("listEmployees").after(1).forever());

            assertThat(trivet.run("report", "--out", page().toString())).isEqualTo(4);
        }
        assertThat(Files.readString(page())).isEqualTo("the previous page");
        assertThat(filesInFolder()).containsExactly("report.html");
        assertThat(trivet.out()).isEmpty();
        assertThat(trivet.err()).endsWith(" No report was written.\n");
    }

    @Test
    void report_symbolicLink_replacesItsTarget() throws IOException {
        Path real = Files.writeString(folder.resolve("real.html"), "the previous page");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createSymbolicLink(page(), real);

        assertThat(trivet.run("report", "--employees", "10", "--out", page().toString()))
                .isZero();

        assertThat(page()).isSymbolicLink();
        assertThat(Files.readString(real)).contains("of 10</span>");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-------");
    }

    @Test
    void report_invalidOptions_exits2BeforeReading() throws IOException {
        assertThat(trivet.run("report")).isEqualTo(2);
        assertThat(trivet.err()).contains("Pass --out FILE for a page, or --json for the figures.");
        assertThat(trivet.run("report", "--json", "--open")).isEqualTo(2);
        assertThat(trivet.err()).contains("--open requires --out.");
        assertThat(trivet.run("report", "--out", folder.toString())).isEqualTo(2);
        assertThat(trivet.err()).contains(folder + " is a directory.");
        assertThat(trivet.run("report", "--out", folder.resolve("no/where.html").toString()))
                .isEqualTo(2);
        assertThat(trivet.err()).contains("does not exist, or is not writable.");
        assertThat(trivet.run("report", "--out", "")).isEqualTo(2);
        assertThat(trivet.err()).contains("--out must not be empty.");
        assertThat(trivet.run("report", "--out", "/dev/null")).isEqualTo(2);
        assertThat(trivet.err()).contains("/dev/null is not a regular file.");
        assertThat(trivet.run(
                        "report",
                        "--out",
                        page().toString(),
                        "--alerts",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(trivet.err()).contains("Cannot read the alert file ").doesNotContain("Reading");
        assertThat(filesInFolder()).isEmpty();
    }

    @Test
    void write_deletedDirectory_exits5() throws IOException {
        Path deleted = Files.createDirectory(folder.resolve("deleted"));
        AtomicFile file = AtomicFile.at(deleted.resolve("report.html"));
        Files.delete(deleted);

        assertThatThrownBy(() -> file.write("page"))
                .isInstanceOfSatisfying(
                        CommandException.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.OUTPUT))
                .hasMessageStartingWith("Cannot write " + deleted.resolve("report.html"));
    }

    private Path json() {
        return folder.resolve("report.json");
    }

    private Path page() {
        return folder.resolve("report.html");
    }

    private List<String> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
