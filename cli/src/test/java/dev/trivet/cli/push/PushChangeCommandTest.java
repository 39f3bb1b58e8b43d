package dev.trivet.cli.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.cli.CommandRunner;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the {@code trivet push} commands that get or change items. */
class PushChangeCommandTest {
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
    @CsvSource({
        "accounts, /v1/accounts/x",
        "other-accounts, /v1/accountsOther/x",
        "apps, /v1/apps/x",
        "other-apps, /v1/appsOther/x",
        "browsers, /v1/browsers/x",
        "employees, /v1/employees/x",
        "findings, /v1/findings/x"
    })
    void get_everyType_sendsRequest(String type, String path) throws InterruptedException {
        push.enqueue(json("{\"id\": \"x\"}"));

        assertThat(trivet.run("push", type, "get", "--jsonl", "x")).isZero();

        assertThat(push.takeRequest().getRequestLine()).isEqualTo("GET " + path + " HTTP/1.1");
        assertThat(trivet.out()).isEqualTo("{\"id\":\"x\"}\n");
    }

    @Test
    void get_unknownId_isReportedAndOthersPrinted() {
        push.enqueue(json("{\"id\": \"x\"}"));
        push.enqueue(new MockResponse().setResponseCode(404).setBody("{\"message\": \"Not found.\"}"));
        push.enqueue(json("{\"id\": \"z\"}"));
        trivet.withInput("x\n\n y \nz\n");

        assertThat(trivet.run("push", "apps", "get", "--jsonl", "-")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.out())
                .isEqualTo("{\"id\":\"x\"}\n"
                        + "{\"failure\":{\"number\":3,\"id\":\"y\",\"error\":\"Push Security getApp: not found (404):"
                        + " Not found.\"}}\n{\"id\":\"z\"}\n{\"error\":\"1 entry failed; the others succeeded.\"}\n");
        assertThat(trivet.err()).startsWith("Line 3: Push Security getApp: not found (404): Not found.\n1 entry");
    }

    @Test
    void get_json_listsFailedIds() throws IOException {
        push.enqueue(json("{\"id\": \"x\"}"));
        push.enqueue(new MockResponse().setResponseCode(404));
        push.enqueue(new MockResponse().setResponseCode(403));

        assertThat(trivet.run("push", "apps", "get", "--json", "x", "y", "z")).isEqualTo(ExitCode.CREDENTIALS);

        assertThat((List<?>) trivet.json().get("items")).hasSize(1);
        assertThat((List<?>) trivet.json().get("failures"))
                .extracting(failure -> (Object) ((Map<?, ?>) failure).get("id"))
                .isEqualTo(List.of("y", "z"));
    }

    @Test
    void get_readerExits_isSilent() {
        push.enqueue(json("{\"id\": \"x\"}"));
        push.enqueue(json("{\"id\": \"y\"}"));

        assertThat(trivet.withPipeClosedAfter(15).run("push", "apps", "get", "--jsonl", "x", "y", "z"))
                .isEqualTo(ExitCode.PIPE);

        assertThat(trivet.err()).isEmpty();
        assertThat(push.getRequestCount()).isEqualTo(2);
    }

    @Test
    void get_unknownIdsOnly_doesNotMentionOthers() {
        push.enqueue(new MockResponse().setResponseCode(404));
        push.enqueue(new MockResponse().setResponseCode(404));

        assertThat(trivet.run("push", "apps", "get", "x", "y")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.lastErrorLine()).isEqualTo("2 entries failed.");
    }

    @Test
    void get_rejectedHalfway_reportsWhereToContinue() {
        push.enqueue(json("{\"id\": \"x\"}"));
        push.enqueue(new MockResponse().setResponseCode(403));
        trivet.withInput("x\ny\nz\n");

        assertThat(trivet.run("push", "apps", "get", "-")).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.lastErrorLine()).endsWith("Check PUSH_API_KEY. 1 processed. Continue with --from-line 2.");
        assertThat(push.getRequestCount()).isEqualTo(2);
    }

    @Test
    void get_noId_exits2() {
        assertThat(trivet.run("push", "apps", "get")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err()).contains("ID");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --notes=Seen            | {"notes":"Seen"}
            --notes=                | {"notes":""}
            --unset=notes           | {"notes":null}
            --approval=approved     | {"approvalStatus":"APPROVED"}
            --unset=APPROVAL --sensitivity=HIGH | {"approvalStatus":null,"sensitivityLevel":"HIGH"}
            --unset=sensitivity --unset=notes   | {"sensitivityLevel":null,"notes":null}
            """)
    void appUpdate_setAndUnsetProperties_areSent(String options, String body) throws InterruptedException {
        push.enqueue(json("{\"id\": \"x\"}"));

        assertThat(trivet.run(("push apps update x " + options).split(" "))).isZero();

        RecordedRequest request = push.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("PATCH /v1/apps/x HTTP/1.1");
        assertThat(request.getBody().readUtf8()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "apps update x",
        "apps update x --notes a --unset notes",
        "apps update x --unset labels",
        "employees update x"
    })
    void update_invalidOptions_exits2AndSendsNothing(String arguments) {
        assertThat(trivet.run(("push " + arguments).split(" "))).isEqualTo(ExitCode.USAGE);

        assertThat(push.getRequestCount()).isZero();
    }

    @Test
    void appUpdate_unknownProperty_listsAllowedValues() {
        assertThat(trivet.run("push", "apps", "update", "x", "--unset", "note")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err()).startsWith("--unset must be approval, notes or sensitivity. Did you mean notes?\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --licensed true --chatops false | {"chatopsEnabled":false,"licensed":true}
            --group A --group B             | {"groups":["A","B"]}
            --no-groups                     | {"groups":[]}
            """)
    void employeeUpdate_changes_areSent(String options, String body) throws InterruptedException {
        push.enqueue(json("{\"id\": \"x\", \"groups\": []}"));

        assertThat(trivet.run(("push employees update x " + options).split(" ")))
                .isZero();

        RecordedRequest request = push.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("PATCH /v1/employees/x HTTP/1.1");
        assertThat(request.getBody().readUtf8()).isEqualTo(body);
        assertThat(trivet.out()).startsWith("ID");
    }

    @Test
    void employeeUpdate_emptyResponse_printsMessage() {
        push.enqueue(json("null"));

        assertThat(trivet.run("push", "employees", "update", "x", "--licensed", "false"))
                .isZero();

        assertThat(trivet.out()).endsWith("\nx\n");
        assertThat(trivet.err()).startsWith("Employee x was updated. Push Security returned no details");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            apps add-label         | POST /v1/apps/x/labels HTTP/1.1        | {"label":"N n"} | labels
            apps remove-label      | DELETE /v1/apps/x/labels HTTP/1.1      | {"label":"N n"} | labels
            employees add-to-group | POST /v1/employees/x/groups HTTP/1.1   | {"group":"N n"} | groups
            employees remove-from-group | DELETE /v1/employees/x/groups HTTP/1.1 | {"group":"N n"} | groups
            """)
    void labelsAndGroups_change_printsAll(String command, String requestLine, String body, String property)
            throws InterruptedException {
        push.enqueue(json("{\"" + property + "\": [\"N n\", \"other\"]}"));
        String[] words = command.split(" ");

        assertThat(trivet.run(
                        "push", words[0], words[1], "--" + property.replaceFirst("s$", ""), "N n", "x", "--jsonl"))
                .isZero();

        RecordedRequest request = push.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo(requestLine);
        assertThat(request.getBody().readUtf8()).isEqualTo(body);
        assertThat(trivet.out()).isEqualTo("{\"id\":\"x\",\"" + property + "\":[\"N n\",\"other\"]}\n");
    }

    @Test
    void addLabel_tooLong_isRejectedWithoutLabel() {
        assertThat(trivet.run("push", "apps", "add-label", "--label", "L".repeat(51), "x"))
                .isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err()).startsWith("Argument 1: label").doesNotContain("LLL");
        assertThat(push.getRequestCount()).isZero();
    }

    @Test
    void forget_notInteractive_exits2AndSendsNothing() {
        assertThat(trivet.run("push", "accounts", "forget", "x", "y")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.lastErrorLine())
                .isEqualTo("This will make Push Security forget 2 accounts. Pass --yes to confirm"
                        + " (not running interactively).");
        assertThat(push.getRequestCount()).isZero();
    }

    @Test
    void forget_yesOption_forgetsAll() throws InterruptedException {
        push.enqueue(json("{\"id\": \"x\", \"object\": \"account\", \"deleted\": \"true\"}"));
        push.enqueue(json("{\"id\": \"y\", \"object\": \"account\", \"deleted\": true}"));

        assertThat(trivet.run("push", "accounts", "forget", "--yes", "x", "y")).isZero();

        assertThat(trivet.out()).isEqualTo("ID  FORGOTTEN\nx   yes\ny   yes\n");
        assertThat(push.takeRequest().getRequestLine()).isEqualTo("DELETE /v1/accounts/x HTTP/1.1");
        assertThat(push.takeRequest().getRequestLine()).isEqualTo("DELETE /v1/accounts/y HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource({"y, 0, 1", "YES, 0, 1", "n, 2, 0", "'', 2, 0", "yep, 2, 0"})
    void forget_terminal_promptsForConfirmation(String input, int code, int requests) {
        push.enqueue(json("{\"id\": \"x\", \"deleted\": true}"));
        trivet.with(new Terminal(true, true, true, 80)).withInput(input + "\n");

        assertThat(trivet.run("push", "accounts", "forget", "x")).isEqualTo(code);

        assertThat(trivet.err()).startsWith("This will make Push Security forget 1 account. Continue? [y/N] ");
        assertThat(push.getRequestCount()).isEqualTo(requests);
    }

    @Test
    void forget_interruptedPrompt_exits130AndSendsNothing() {
        trivet.with(new Terminal(true, true, true, 80)).withInputUntilInterrupt("");

        assertThat(trivet.run("push", "accounts", "forget", "x")).isEqualTo(ExitCode.INTERRUPTED);

        assertThat(trivet.err()).endsWith("Interrupted. Nothing was changed.\n");
        assertThat(push.getRequestCount()).isZero();
    }

    @Test
    void forget_rejectedHalfway_reportsPosition() {
        push.enqueue(json("{\"id\": \"x\", \"deleted\": true}"));
        push.enqueue(new MockResponse().setResponseCode(401));
        trivet.with("PUSH_API_KEY", "secret-key");

        assertThat(trivet.run("push", "accounts", "forget", "--yes", "x", "y", "z"))
                .isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.lastErrorLine())
                .endsWith("Check PUSH_API_KEY. 1 processed. The command stopped at argument 2.")
                .doesNotContain("secret-key");
        assertThat(push.getRequestCount()).isEqualTo(2);
    }

    @Test
    void forget_interruptedCall_reportsUnknownOutcome() {
        Thread worker = Thread.currentThread();
        push.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                worker.interrupt();
                return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
            }
        });

        int code = trivet.run("push", "accounts", "forget", "--yes", "x", "y");

        Thread.interrupted(); // Cleared, so that the server can be closed.
        assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(trivet.lastErrorLine())
                .isEqualTo("Interrupted. None processed. Whether the last one was processed is unknown."
                        + " The command stopped at argument 1.");
        assertThat(push.getRequestCount()).isEqualTo(1);
    }

    @Test
    void get_diskFull_continuesWithUnwrittenResult() {
        push.enqueue(json("{\"id\": \"x\"}"));
        push.enqueue(json("{\"id\": \"y\"}"));
        trivet.withInput("x\ny\nz\n").withDiskFullAfter(15);

        assertThat(trivet.run("push", "apps", "get", "--jsonl", "-")).isEqualTo(ExitCode.OUTPUT);

        assertThat(trivet.lastErrorLine())
                .endsWith(" 1 processed. The result of line 2 was not written. Continue with --from-line 2.");
        assertThat(push.getRequestCount()).isEqualTo(2);
    }

    @Test
    void forget_diskFull_continuesAfterUnwrittenResult() {
        push.enqueue(json("{\"id\": \"x\"}"));
        push.enqueue(json("{\"id\": \"y\"}"));
        trivet.withInput("x\ny\nz\n").withDiskFullAfter(15);

        assertThat(trivet.run("push", "accounts", "forget", "--yes", "--jsonl", "-"))
                .isEqualTo(ExitCode.OUTPUT);

        assertThat(trivet.lastErrorLine())
                .endsWith(" 1 processed. Line 2 was also processed, but its result was not written."
                        + " Continue with --from-line 3.");
        assertThat(push.getRequestCount()).isEqualTo(2);
    }

    @Test
    void forget_readerExits_reportsProgress() {
        push.enqueue(json("{\"id\": \"x\"}"));
        push.enqueue(json("{\"id\": \"y\"}"));

        assertThat(trivet.withPipeClosedAfter(15).run("push", "accounts", "forget", "--yes", "--jsonl", "x", "y", "z"))
                .isEqualTo(ExitCode.PIPE);

        assertThat(trivet.err())
                .isEqualTo("1 processed. Argument 2 was also processed, but its result was not written."
                        + " The command stopped after argument 2.\n");
    }

    @Test
    void forget_interruptedDuringInput_reportsProgress() {
        push.enqueue(json("{\"id\": \"x\"}"));
        push.enqueue(new MockResponse().setResponseCode(404));
        trivet.withInputUntilInterrupt("x\ny\n");

        assertThat(trivet.run("push", "accounts", "forget", "--yes", "-")).isEqualTo(ExitCode.INTERRUPTED);

        assertThat(trivet.lastErrorLine()).isEqualTo("Interrupted. 1 processed. Continue with --from-line 3.");
    }

    @Test
    void forget_interruptedBeforeInput_reportsNothingDone() {
        trivet.withInputUntilInterrupt("");

        assertThat(trivet.run("push", "accounts", "forget", "--yes", "-")).isEqualTo(ExitCode.INTERRUPTED);

        assertThat(trivet.lastErrorLine()).isEqualTo("Interrupted. None processed.");
    }

    @Test
    void removeLoginMethod_yesOption_sendsTheMethod() throws InterruptedException {
        push.enqueue(json("{\"id\": \"x\"}"));

        assertThat(trivet.run("push", "accounts", "remove-login-method", "--yes", "--method", "okta_swa", "x"))
                .isZero();

        RecordedRequest request = push.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("DELETE /v1/accounts/x/loginMethods HTTP/1.1");
        assertThat(request.getBody().readUtf8()).isEqualTo("{\"loginMethod\":\"OKTA_SWA\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            evil.example          | {"host":"evil.example"}
            evil.example /login/* | {"host":"evil.example","path":"/login/*"}
            """)
    void blockedUrlAdd_hostAndPath_areSent(String arguments, String body) throws InterruptedException {
        push.enqueue(json("\"evil.example/*\""));

        assertThat(trivet.run(("push blocked-urls add " + arguments).split(" ")))
                .isZero();

        RecordedRequest request = push.takeRequest();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getBody().readUtf8()).isEqualTo(body);
        assertThat(trivet.out()).isEqualTo("evil.example/*\n");
    }

    @Test
    void blockedUrlRemoveAll_yesOption_printsRemovedPatterns() throws InterruptedException {
        push.enqueue(json("{\"result\": [\"evil.example/*\"]}"));
        push.enqueue(new MockResponse());

        assertThat(trivet.run("push", "blocked-urls", "remove-all", "--yes")).isZero();

        assertThat(push.takeRequest().getMethod()).isEqualTo("GET");
        assertThat(push.takeRequest().getMethod()).isEqualTo("DELETE");
        assertThat(trivet.out()).isEqualTo("evil.example/*\n");
    }

    @Test
    void blockedUrlRemoveAll_unwritableOutput_deletesNothing() {
        push.enqueue(json("{\"result\": [\"evil.example/*\"]}"));

        assertThat(trivet.withDiskFullAfter(3).run("push", "blocked-urls", "remove-all", "--yes"))
                .isEqualTo(ExitCode.OUTPUT);

        assertThat(push.getRequestCount()).isEqualTo(1);
    }

    @Test
    void blockedUrlRemoveAll_notInteractive_deletesNothing() {
        push.enqueue(json("{\"result\": [\"evil.example/*\"]}"));

        assertThat(trivet.run("push", "blocked-urls", "remove-all")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err()).startsWith("This will unblock ALL URLs of the organization (1 pattern). Pass --yes");
        assertThat(push.getRequestCount()).isEqualTo(1);
    }

    private static MockResponse json(String body) {
        return new MockResponse().setHeader("Content-Type", "application/json").setBody(body);
    }
}
