package dev.trivet.cli.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.cli.CommandRunner;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the {@code trivet push} commands for lists. */
class PushListCommandTest {
    private final MockWebServer push = new MockWebServer();
    private final CommandRunner trivet = new CommandRunner();

    @BeforeEach
    void start() throws IOException {
        push.start();
        trivet.with(push);
    }

    @AfterEach
    void stop() throws IOException {
        push.shutdown();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accounts list --email a+b@example.com --app-type SLACK \
            --used-after 2026-01-01 --used-before 2026-01-02T00:00:00+01:00 \
            | /v1/accounts?email=a%2Bb%40example.com&appType=SLACK\
            &lastUsedTimestampAfter=1767225600&lastUsedTimestampBefore=1767308400&limit=50
            other-accounts list --email x --other-app o1 --used-after 1970-01-01 --used-before 1970-01-02 \
            | /v1/accountsOther?email=x&otherAppId=o1&lastUsedTimestampAfter=0&lastUsedTimestampBefore=86400&limit=50
            apps list --created-after 1970-01-01 --created-before 1970-01-02 \
            | /v1/apps?creationTimestampAfter=0&creationTimestampBefore=86400&limit=50
            other-apps list --created-after 1970-01-01 --created-before 1970-01-02 \
            | /v1/appsOther?creationTimestampAfter=0&creationTimestampBefore=86400&limit=50
            browsers list --email x --employee e1 --browser firefox --os raw:BEOS \
            --online-after 1970-01-01 --online-before 1970-01-02 \
            | /v1/browsers?email=x&employeeId=e1&browser=FIREFOX&os=BEOS\
            &lastOnlineTimestampAfter=0&lastOnlineTimestampBefore=86400&limit=50
            employees list --email x --licensed false --group A --group B --chatops true --offset 100 \
            | /v1/employees?chatopsEnabled=true&licensed=false&groups=A&groups=B&email=x&limit=50&offset=100
            findings list --state open --type raw:NEW_TYPE --employee e --app-type t --account a --password p \
            --created-after 1970-01-01 --created-before 1970-01-02 --limit 7 \
            | /v1/findings?state=OPEN&type=NEW_TYPE&employeeId=e&appType=t&accountId=a&passwordId=p\
            &creationTimestampAfter=0&creationTimestampBefore=86400&limit=7
            accounts list-users u1 --offset 5 \
            | /v1/accounts/u1/usedBy?limit=50&offset=5
            """)
    void list_everyFilter_isSent(String arguments, String path) throws InterruptedException {
        push.enqueue(json("{\"result\": [], \"paging\": {\"moreResults\": false}}"));

        int code = trivet.run(("push " + arguments.strip()).split(" "));

        assertThat(trivet.err()).isEmpty();
        assertThat(code).isZero();
        RecordedRequest request = push.takeRequest();
        assertThat(request.getMethod()).isEqualTo("GET");
        assertThat(request.getPath()).isEqualTo(path);
        assertThat(request.getHeader("x-api-key")).isEqualTo("push-key");
        assertThat(trivet.out()).isEmpty();
    }

    @Test
    void list_severalPages_sendsNextAsOffset() throws InterruptedException {
        push.enqueue(json(page("{\"id\": \"a\", \"friendlyName\": \"Slack\"}", true, "next-one")));
        push.enqueue(json(
                page("{\"id\": \"b\", \"labels\": [\"x\", \"y\"], \"approvalStatus\": \"APPROVED\"}", false, null)));

        assertThat(trivet.run("push", "apps", "list")).isZero();

        assertThat(trivet.out()).isEqualTo("""
                ID  NAME   APPROVAL  SENSITIVITY  LABELS  NOTES
                a   Slack
                b          APPROVED               x, y
                """);
        assertThat(push.takeRequest().getPath()).isEqualTo("/v1/apps?limit=50");
        assertThat(push.takeRequest().getPath()).isEqualTo("/v1/apps?limit=50&offset=next-one");
    }

    @Test
    void list_emptyOnTerminal_printsMessage() throws IOException {
        trivet.with(new Terminal(true, true, true, 80));
        for (int i = 0; i < 2; i++) {
            push.enqueue(json("{\"result\": [], \"paging\": {\"moreResults\": false}}"));
        }

        assertThat(trivet.run("push", "apps", "list")).isZero();
        assertThat(trivet.out()).isEmpty();
        assertThat(trivet.err()).isEqualTo("Nothing found.\n");

        assertThat(trivet.run("push", "apps", "list", "--json")).isZero();
        assertThat(trivet.json().get("items")).isEqualTo(List.of());
    }

    @Test
    void list_limit_requestsNoMorePages() {
        push.enqueue(json(page("{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}", true, "3")));

        assertThat(trivet.run("push", "apps", "list", "--limit", "2", "--jsonl"))
                .isZero();

        assertThat(trivet.out()).isEqualTo("{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
        assertThat(push.getRequestCount()).isEqualTo(1);
    }

    @Test
    void list_json_keepsNullsAndUnknownProperties() throws IOException {
        push.enqueue(json(page("{\"id\": \"a\", \"notes\": null, \"novelty\": {\"deep\": [1]}}", false, null)));

        assertThat(trivet.run("push", "apps", "list", "--json")).isZero();

        assertThat(trivet.out()).contains("\"notes\": null").contains("\"novelty\"");
        assertThat(trivet.json().get("error")).isNull();
        assertThat((List<?>) trivet.json().get("items")).hasSize(1);
    }

    @Test
    void list_failureHalfway_reportsWhereToContinue() throws IOException {
        push.enqueue(json(page("{\"id\": \"a\"}", true, "50")));
        push.enqueue(new MockResponse().setResponseCode(400).setBody("{\"message\": \"no\"}"));

        assertThat(trivet.run("push", "apps", "list", "--json")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        String message = "Push Security listApps: the request was rejected (400): no."
                + " Printed 1 so far. Continue with --offset 50.";
        assertThat(trivet.lastErrorLine()).isEqualTo(message);
        assertThat(trivet.json().get("error")).isEqualTo(message);
        assertThat(trivet.json().get("items")).isEqualTo(List.of(Map.of("id", "a")));
    }

    @Test
    void list_failureInJsonl_isLastLine() {
        push.enqueue(json(page("{\"id\": \"a\"}", true, "50")));
        push.enqueue(new MockResponse().setResponseCode(401));

        assertThat(trivet.run("push", "apps", "list", "--jsonl")).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.out().lines().toList().get(1))
                .startsWith("{\"error\":\"Push Security listApps")
                .contains("Check PUSH_API_KEY.");
    }

    @Test
    void list_diskFull_requestsNoMorePages() {
        for (int page = 0; page < 10; page++) {
            push.enqueue(json(page("{\"id\": \"a\"}", true, "" + (page + 1))));
        }

        assertThat(trivet.withDiskFullAfter(15).run("push", "apps", "list", "--jsonl"))
                .isEqualTo(ExitCode.OUTPUT);

        assertThat(push.getRequestCount()).isLessThan(4);
        assertThat(trivet.err())
                .startsWith("Cannot write the output. Is the disk full?")
                .hasLineCount(1);
    }

    @Test
    void list_readerExits_isSilent() {
        for (int page = 0; page < 10; page++) {
            push.enqueue(json(page("{\"id\": \"a\"}", true, "" + (page + 1))));
        }

        assertThat(trivet.withPipeClosedAfter(15).run("push", "apps", "list", "--jsonl"))
                .isEqualTo(ExitCode.PIPE);

        assertThat(push.getRequestCount()).isLessThan(4);
        assertThat(trivet.err()).isEmpty();
    }

    @Test
    void list_narrowTerminal_omitsLastColumns() {
        trivet.with(new Terminal(true, true, true, 40)).with("NO_COLOR", "1");
        push.enqueue(json(page(
                "{\"id\": \"a\", \"friendlyName\": \"\u8cc7\u6599\u5eab\", \"notes\": \"" + "n".repeat(99) + "\"}",
                false,
                null)));

        assertThat(trivet.run("push", "apps", "list")).isZero();

        assertThat(trivet.out()).isEqualTo("""
                ID  NAME    APPROVAL  SENSITIVITY
                a   資料庫
                """);
    }

    @Test
    void list_terminal_shortensIdsAndTimesToFit() {
        String id = "d6a32ba5-0532-4a66-8137-48cdf409c972";
        String account = "{\"id\": \"" + id + "\", \"email\": \"john.hill@example.com\", \"appType\": \"SLACK\","
                + " \"mfaRegistered\": false, \"lastUsedTimestamp\": 1769860800, \"mfaMethods\": [\"SMS\"],"
                + " \"creationTimestamp\": 1769860800}";
        for (int i = 0; i < 3; i++) {
            push.enqueue(json(page(account, false, null)));
        }

        assertThat(trivet.with(new Terminal(true, true, true, 80)).run("push", "accounts", "list", "--color", "never"))
                .isZero();
        assertThat(trivet.with(new Terminal(true, true, true, 160)).run("push", "accounts", "list", "--color=never"))
                .isZero();
        assertThat(trivet.with(Terminal.NONE).run("push", "accounts", "list")).isZero();

        String complete = """
                ID                                    EMAIL                  APP    MFA  LAST USED             \
                MFA METHODS  CREATED
                d6a32ba5-0532-4a66-8137-48cdf409c972  john.hill@example.com  SLACK  no   2026-01-31T12:00:00Z  \
                SMS          2026-01-31T12:00:00Z
                """;
        assertThat(trivet.out()).isEqualTo("""
                ID         EMAIL                  APP    MFA  LAST USED   MFA METHODS
                d6a32ba5…  john.hill@example.com  SLACK  no   2026-01-31  SMS
                """ + complete + complete);
    }

    @Test
    void list_booleans_areColoredOnTerminal() {
        push.enqueue(json(page("{\"id\": \"a\", \"mfaRegistered\": false}", false, null)));
        push.enqueue(json(page("{\"id\": \"a\", \"mfaRegistered\": true}", false, null)));
        trivet.with(new Terminal(true, true, true, 80));

        assertThat(trivet.run("push", "accounts", "list", "--fields", "id,mfaRegistered"))
                .isZero();
        assertThat(trivet.run("push", "accounts", "list", "--fields", "id,mfaRegistered"))
                .isZero();

        assertThat(trivet.out()).contains("\na   \u001b[31mno\u001b[0m\n").contains("\na   \u001b[32myes\u001b[0m\n");
    }

    @Test
    void list_findings_showAddressesOfEmployees() throws InterruptedException {
        push.enqueue(json(page(
                "{\"id\": \"f\", \"type\": \"MFA_NOT_REGISTERED\", \"state\": \"OPEN\", \"employeeId\": \"e\"},"
                        + "{\"id\": \"g\", \"employeeId\": \"unknown\"}, {\"id\": \"h\", \"employeeId\": null}",
                false,
                null)));
        push.enqueue(json(page("{\"id\": \"e\", \"email\": \"john@example.com\"}", false, null)));

        assertThat(trivet.run("push", "findings", "list")).isZero();

        assertThat(trivet.out()).isEqualTo("""
                ID  STATE  TYPE                EMPLOYEE          APP  FIRST SEEN
                f   OPEN   MFA_NOT_REGISTERED  john@example.com
                g                              unknown
                h
                """);
        assertThat(push.takeRequest().getPath()).startsWith("/v1/findings?");
        assertThat(push.takeRequest().getPath()).isEqualTo("/v1/employees");
        assertThat(push.getRequestCount()).isEqualTo(2);
    }

    @Test
    void list_jsonOrCsvFindings_requestNoEmployees() {
        push.enqueue(json(page("{\"id\": \"f\", \"employeeId\": \"e\"}", false, null)));
        push.enqueue(json(page("{\"id\": \"f\", \"employeeId\": \"e\"}", false, null)));

        assertThat(trivet.run("push", "findings", "list", "--jsonl")).isZero();
        assertThat(trivet.run("push", "findings", "list", "--csv", "--fields", "id,employeeId"))
                .isZero();

        assertThat(trivet.out()).isEqualTo("{\"id\":\"f\",\"employeeId\":\"e\"}\nid,employeeId\r\nf,e\r\n");
        assertThat(push.getRequestCount()).isEqualTo(2);
    }

    @Test
    void list_fieldsOption_selectsAndOrdersOutput() {
        String app = page("{\"id\": \"a\", \"friendlyName\": \"Slack\", \"ownerId\": null, \"x\": 1}", false, null);
        for (int i = 0; i < 3; i++) {
            push.enqueue(json(app));
        }
        String[] list = {"push", "apps", "list", "--fields", "friendlyName, ownerId,id"};

        assertThat(trivet.run(list)).isZero();
        assertThat(trivet.out()).isEqualTo("NAME   OWNER ID  ID\nSlack            a\n");
        for (String format : List.of("--jsonl", "--csv")) {
            CommandRunner runner = new CommandRunner().with(push);
            assertThat(runner.run("push", "apps", "list", format, "--fields", "friendlyName,ownerId,id"))
                    .isZero();
            assertThat(runner.out())
                    .isEqualTo(
                            format.equals("--csv")
                                    ? "friendlyName,ownerId,id\r\nSlack,,a\r\n"
                                    : "{\"friendlyName\":\"Slack\",\"ownerId\":null,\"id\":\"a\"}\n");
        }
    }

    @Test
    void list_fieldsOfEmployees_includeNameInJson() {
        push.enqueue(json(page(
                "{\"id\": \"e\", \"firstName\": \"Ann\", \"lastName\": \"Lee\", \"licensed\": true,"
                        + " \"groups\": [\"A\"], \"creationTimestamp\": 1769860800}",
                false,
                null)));

        assertThat(trivet.run(
                        "push", "employees", "list", "--jsonl", "--fields", "name,licensed,groups,creationTimestamp"))
                .isZero();

        assertThat(trivet.out())
                .isEqualTo("{\"name\":\"Ann Lee\",\"licensed\":true,\"groups\":[\"A\"],"
                        + "\"creationTimestamp\":1769860800}\n");
    }

    @Test
    void list_csv_quotesCellsAndEscapesFormulas() {
        push.enqueue(json(page(
                "{\"id\": \"a\", \"friendlyName\": \"=HYPERLINK(\\\"https://evil.example\\\")\","
                        + " \"labels\": [\"x\", \"y\"], \"notes\": \"+1\\n@\"}",
                false,
                null)));

        assertThat(trivet.run("push", "apps", "list", "--csv", "--fields", "id,friendlyName,labels,notes"))
                .isZero();

        assertThat(trivet.out()).isEqualTo("""
                id,friendlyName,labels,notes\r
                a,"'=HYPERLINK(""https://evil.example"")","x, y",'+1 @\r
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --sort friendlyName                      | b c a d
            --sort friendlyName --order desc         | a c b d
            --sort creationTimestamp                 | c a b d
            --sort friendlyName --limit 2            | b c
            --sort creationTimestamp --order desc --limit 1 | b
            """)
    void list_sort_ordersAllPages(String options, String order) throws InterruptedException {
        push.enqueue(json(page(
                "{\"id\": \"a\", \"friendlyName\": \"zoom\", \"creationTimestamp\": 10},"
                        + "{\"id\": \"d\"}, {\"id\": \"b\", \"friendlyName\": \"Asana\", \"creationTimestamp\": 100}",
                true,
                "50")));
        push.enqueue(json(page("{\"id\": \"c\", \"friendlyName\": \"Box\", \"creationTimestamp\": 9}", false, null)));

        assertThat(trivet.run(("push apps list --fields id " + options).split(" ")))
                .isZero();

        assertThat(trivet.out()).isEqualTo(order.replace(' ', '\n') + "\n");
        assertThat(push.takeRequest().getPath()).isEqualTo("/v1/apps?limit=50");
    }

    @Test
    void list_terminal_printsColorsUnlessDumb() {
        push.enqueue(json(page("{\"id\": \"a\"}", false, null)));
        push.enqueue(json(page("{\"id\": \"a\"}", false, null)));
        trivet.with(new Terminal(true, true, true, 0));

        assertThat(trivet.run("push", "apps", "list")).isZero();
        assertThat(trivet.out()).startsWith("\u001b[1mID");
        assertThat(trivet.with("TERM", "dumb").run("push", "apps", "list")).isZero();
        assertThat(trivet.out().lines().skip(2)).noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void list_escapesFromVendor_areReplaced() {
        push.enqueue(json(page("{\"id\": \"a\", \"notes\": \"red\\u001b[31m\\u202e\\nnext\"}", false, null)));

        assertThat(trivet.run("push", "apps", "list")).isZero();

        assertThat(trivet.out()).endsWith("red [31m  next\n").hasLineCount(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            50                          | 50
            a b                         | 'a b'
            1; touch x                  | '1; touch x'
            it's                        | 'it'\\''s'
            $(touch x)                  | '$(touch x)'
            1\\u001b[2J\\u0007 \\u202e     | $'1\\033[2J\\007\\040\\342\\200\\256'
            """)
    void list_offsetFromVendor_isQuotedForShell(String next, String word) {
        push.enqueue(json(page("{\"id\": \"a\"}", true, next)));
        push.enqueue(new MockResponse().setResponseCode(400));

        assertThat(trivet.run("push", "apps", "list")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.lastErrorLine()).endsWith(" Printed 1 so far. Continue with --offset " + word + ".");
    }

    @Test
    void list_controlCharactersInMessage_areReplaced() {
        push.enqueue(new MockResponse()
                .setResponseCode(400)
                .setBody("{\"message\": \"a\\u001b[2Jb\\u009b2Jc\\u2028d\\u202ee\\u0007\"}"));

        assertThat(trivet.run("push", "apps", "list")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.err()).hasLineCount(1).matches("[ -~]+\n");
    }

    @Test
    void list_controlCharactersInJson_areEscaped() throws IOException {
        String name = "a\u009b2J\u2028\u202e\u007f\udb40\udc41";
        push.enqueue(json(page("{\"id\": \"" + name + "\"}", false, null)));
        push.enqueue(json(page("{\"id\": \"" + name + "\"}", false, null)));

        assertThat(trivet.run("push", "apps", "list", "--json")).isZero();

        assertThat(trivet.out()).matches("[ -~\n]+");
        assertThat(trivet.json().get("items")).isEqualTo(List.of(Map.of("id", name)));
        CommandRunner jsonl = new CommandRunner().with(push);
        assertThat(jsonl.run("push", "apps", "list", "--jsonl")).isZero();
        assertThat(jsonl.out())
                .contains("\\u009b2J\\u2028\\u202e\\u007f\\udb40\\udc41")
                .matches("[ -~\n]+");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            findings list --state opne      | --state must be OPEN or RESOLVED; write raw:VALUE to send a value \
            that is newer than this version. Did you mean OPEN?
            findings list --state raw:      | --state must be OPEN or RESOLVED; write raw:VALUE to send a value
            employees list --licensed maybe | --licensed must be true, false, yes or no.
            employees list --licensed ture  | --licensed must be true, false, yes or no. Did you mean true?
            apps list --sort id --order up  | --order must be asc or desc.
            apps list --order desc          | --order requires --sort.
            apps list --sort nam            | --sort has an unknown field. Fields: id, friendlyName, approvalStatus,
            apps list --fields ID           | --fields has an unknown field. Did you mean id? Fields: id, friendlyName,
            apps list --limit abc           | --limit must be a whole number.
            apps list --created-after now   | --created-after must be a date such as 2026-01-31, or a time such as
            """)
    void list_invalidValue_exits2WithMessage(String arguments, String message) {
        assertThat(trivet.run(("push " + arguments).split(" "))).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err()).startsWith(message);
        assertThat(push.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "NO, false", "True, true"})
    void list_yesOrNo_isSentAsBoolean(String value, String sent) throws InterruptedException {
        push.enqueue(json(page("{\"id\": \"a\"}", false, null)));

        assertThat(trivet.run("push", "employees", "list", "--licensed", value)).isZero();

        assertThat(push.takeRequest().getPath()).contains("licensed=" + sent);
    }

    @ParameterizedTest
    @CsvSource({"--limit,0", "--limit,many", "--offset,-1", "--created-after,yesterday", "--created-after,2026-13-01"})
    void list_invalidOption_exits2AndSendsNothing(String option, String value) {
        assertThat(trivet.run("push", "apps", "list", option + "=" + value)).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err()).contains(option).contains("See: trivet push apps list --help");
        assertThat(push.getRequestCount()).isZero();
    }

    @Test
    void blockedUrls_limit_printsFirstPatterns() {
        push.enqueue(json("{\"result\": [\"evil.example/*\", \"worse.example/login\"]}"));

        assertThat(trivet.run("push", "blocked-urls", "list", "--limit", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(trivet.err()).contains("--limit must be at least 1.");
        assertThat(push.getRequestCount()).isZero();
        assertThat(trivet.run("push", "blocked-urls", "list", "--limit", "1")).isZero();
        assertThat(trivet.out()).isEqualTo("evil.example/*\n");
    }

    @Test
    void blockedUrls_list_printsPatterns() {
        push.enqueue(json("{\"result\": [\"evil.example/*\", \"worse.example/login\"]}"));
        push.enqueue(json("{\"result\": null}"));

        assertThat(trivet.run("push", "blocked-urls", "list")).isZero();
        assertThat(trivet.out()).isEqualTo("evil.example/*\nworse.example/login\n");
        assertThat(trivet.run("push", "blocked-urls", "list", "--jsonl")).isZero();
        assertThat(trivet.out()).hasLineCount(2);
    }

    private static String page(String items, boolean more, @Nullable String next) {
        return "{\"result\": [" + items + "], \"paging\": {\"moreResults\": " + more + ", \"next\": "
                + (next == null ? "null" : "\"" + next + "\"") + "}}";
    }

    private static MockResponse json(String body) {
        return new MockResponse().setHeader("Content-Type", "application/json").setBody(body);
    }
}
