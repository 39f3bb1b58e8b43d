package dev.trivet.cli.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.trivet.cli.CommandRunner;
import dev.trivet.cli.ExitCode;
import dev.trivet.sandbox.RecordedExchange;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests {@code trivet push} with a stateful sandbox that validates every request against the
 * OpenAPI document.
 */
class PushSandboxTest {
    private static final JsonAdapter<Map<String, Object>> JSON =
            new Moshi.Builder().build().adapter(Types.newParameterizedType(Map.class, String.class, Object.class));

    private final Sandbox vendors = Sandbox.builder().strict().employees(40).start();

    @AfterEach
    void stop() {
        vendors.close();
    }

    @ParameterizedTest
    @CsvSource({
        "accounts, --app-type SLACK, appType, SLACK",
        "accounts, --email john.hill@example.com, email, john.hill@example.com",
        "other-accounts, --email john.hill@example.com, email, john.hill@example.com",
        "browsers, --os macos, os, MACOS",
        "employees, --licensed true, licensed, true",
        "findings, --state open, state, OPEN",
        "findings, --type leaked_password, type, LEAKED_PASSWORD"
    })
    void list_filter_returnsMatches(String list, String filter, String property, String value) {
        List<Map<String, Object>> all = print("push " + list);
        List<Map<String, Object>> matches = all.stream()
                .filter(item -> value.equals(String.valueOf(item.get(property))))
                .toList();
        assertThat(matches).isNotEmpty().hasSizeLessThan(all.size());

        assertThat(print("push " + list + " " + filter)).isEqualTo(matches);

        assertThat(lastRequest().path()).contains(property + "=");
    }

    @ParameterizedTest
    @CsvSource({"apps, 2023-06-01", "other-apps, 2023-06-01", "findings, 2023-06-01"})
    void list_createdBeforeAndAfter_partitionTheList(String list, String time) {
        List<Map<String, Object>> before = print("push " + list + " --created-before " + time);
        List<Map<String, Object>> after = print("push " + list + " --created-after " + time);

        assertThat(before).isNotEmpty();
        assertThat(after).isNotEmpty();
        assertThat(Stream.concat(before.stream(), after.stream()))
                .containsExactlyInAnyOrderElementsOf(print("push " + list));
    }

    @Test
    void list_limitAndOffset_printPartOfList() {
        assertThat(print("push accounts --offset 20 --limit 30"))
                .isEqualTo(print("push accounts").subList(20, 50));
        assertThat(print("push blocked-urls --limit 1"))
                .isEqualTo(print("push blocked-urls").subList(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "accounts, account",
        "other-accounts, other-account",
        "apps, app",
        "other-apps, other-app",
        "browsers, browser",
        "employees, employee",
        "findings, finding"
    })
    void get_listedItem_printsSameItem(String list, String kind) {
        Map<String, Object> first = print("push " + list + " --limit 1").get(0);

        assertThat(print("push " + kind + " get " + first.get("id")))
                .singleElement()
                .satisfies(single -> assertThat(single.get("id")).isEqualTo(first.get("id")));
    }

    @Test
    void forget_account_isNotFoundAfterwards() {
        String id = first("accounts");
        assertThat(print("push account used-by " + id)).isNotEmpty();

        print("push account forget --yes " + id);

        assertThat(lastRequest().method()).isEqualTo("DELETE");
        CommandRunner trivet = new CommandRunner().with(vendors);
        assertThat(trivet.run("push", "account", "get", id)).isEqualTo(ExitCode.VENDOR_OR_NETWORK);
        assertThat(print("push accounts")).noneMatch(account -> id.equals(account.get("id")));
    }

    @Test
    void appUpdate_changes_persist() {
        String id = first("apps");

        print("push app update --approval not_approved --sensitivity low --notes Seen " + id);
        print("push app add-label --label Finance " + id);
        assertThat(app(id)).containsEntry("approvalStatus", "NOT_APPROVED");
        assertThat(app(id)).containsEntry("sensitivityLevel", "LOW").containsEntry("notes", "Seen");
        assertThat(app(id).get("labels")).asInstanceOf(LIST).contains("Finance");

        print("push app update --unset notes " + id);
        print("push app remove-label --label Finance " + id);
        assertThat(app(id)).containsEntry("notes", null).containsEntry("sensitivityLevel", "LOW");
        assertThat(app(id).get("labels")).asInstanceOf(LIST).isNotEmpty().doesNotContain("Finance");
    }

    @Test
    void employeeUpdate_changes_persist() {
        String id = first("employees");

        print("push employee update --licensed false --group Finance --group Berlin " + id);
        assertThat(employee(id)).containsEntry("licensed", false).containsEntry("groups", List.of("Finance", "Berlin"));

        print("push employee add-to-group --group Board " + id);
        print("push employee remove-from-group --group Berlin " + id);
        assertThat(employee(id).get("groups")).asInstanceOf(LIST).containsExactlyInAnyOrder("Finance", "Board");

        print("push employee update --no-groups " + id);
        assertThat(employee(id)).containsEntry("groups", List.of()).containsEntry("licensed", false);
    }

    @Test
    void blockedUrl_addAndDeleteAll_changeTheList() {
        List<Map<String, Object>> before = print("push blocked-urls");

        print("push blocked-url add evil.example");
        assertThat(print("push blocked-urls")).hasSize(before.size() + 1).containsAll(before);

        assertThat(print("push blocked-url remove-all --yes")).hasSize(before.size() + 1);
        assertThat(print("push blocked-urls")).isEmpty();
    }

    private String first(String list) {
        return String.valueOf(print("push " + list + " --limit 1").get(0).get("id"));
    }

    private Map<String, Object> app(String id) {
        return print("push app get " + id).get(0);
    }

    private Map<String, Object> employee(String id) {
        return print("push employee get " + id).get(0);
    }

    private RecordedExchange lastRequest() {
        List<RecordedExchange> all = vendors.journal().exchanges().stream()
                .filter(exchange -> exchange.vendor() == Vendor.PUSH)
                .toList();
        return all.get(all.size() - 1);
    }

    private List<Map<String, Object>> print(String command) {
        CommandRunner trivet = new CommandRunner().with(vendors);
        assertThat(trivet.run((command + " --jsonl").split(" ")))
                .as(trivet::err)
                .isZero();
        return trivet.out().lines().map(PushSandboxTest::parsed).toList();
    }

    private static Map<String, Object> parsed(String line) {
        try {
            return Objects.requireNonNull(JSON.fromJson(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
