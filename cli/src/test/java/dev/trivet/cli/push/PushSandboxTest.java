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
        List<Map<String, Object>> all = print("push " + list + " list");
        List<Map<String, Object>> matches = all.stream()
                .filter(item -> value.equals(String.valueOf(item.get(property))))
                .toList();
        assertThat(matches).isNotEmpty().hasSizeLessThan(all.size());

        assertThat(print("push " + list + " list " + filter)).isEqualTo(matches);

        assertThat(lastRequest().path()).contains(property + "=");
    }

    @ParameterizedTest
    @CsvSource({"apps, 2023-06-01", "other-apps, 2023-06-01", "findings, 2023-06-01"})
    void list_createdBeforeAndAfter_partitionTheList(String list, String time) {
        List<Map<String, Object>> before = print("push " + list + " list --created-before " + time);
        List<Map<String, Object>> after = print("push " + list + " list --created-after " + time);

        assertThat(before).isNotEmpty();
        assertThat(after).isNotEmpty();
        assertThat(Stream.concat(before.stream(), after.stream()))
                .containsExactlyInAnyOrderElementsOf(print("push " + list + " list"));
    }

    @Test
    void list_limitAndOffset_printPartOfList() {
        assertThat(print("push accounts list --offset 20 --limit 30"))
                .isEqualTo(print("push accounts list").subList(20, 50));
        assertThat(print("push blocked-urls list --limit 1"))
                .isEqualTo(print("push blocked-urls list").subList(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"accounts", "other-accounts", "apps", "other-apps", "browsers", "employees", "findings"})
    void get_listedItem_printsItemWithSameId(String list) {
        Map<String, Object> first = print("push " + list + " list --limit 1").get(0);

        assertThat(print("push " + list + " get " + first.get("id")))
                .singleElement()
                .satisfies(single -> assertThat(single.get("id")).isEqualTo(first.get("id")));
    }

    @Test
    void forget_account_isNotFoundAfterwards() {
        String id = first("accounts");
        assertThat(print("push accounts list-users " + id)).isNotEmpty();

        print("push accounts forget --yes " + id);

        assertThat(lastRequest().method()).isEqualTo("DELETE");
        CommandRunner trivet = new CommandRunner().with(vendors);
        assertThat(trivet.run("push", "accounts", "get", id)).isEqualTo(ExitCode.VENDOR_OR_NETWORK);
        assertThat(print("push accounts list")).noneMatch(account -> id.equals(account.get("id")));
    }

    @Test
    void appUpdate_changes_persist() {
        String id = first("apps");

        print("push apps update --approval not_approved --sensitivity low --notes Seen " + id);
        print("push apps add-label --label Finance " + id);
        assertThat(app(id)).containsEntry("approvalStatus", "NOT_APPROVED");
        assertThat(app(id)).containsEntry("sensitivityLevel", "LOW").containsEntry("notes", "Seen");
        assertThat(app(id).get("labels")).asInstanceOf(LIST).contains("Finance");

        print("push apps update --unset notes " + id);
        print("push apps remove-label --label Finance " + id);
        assertThat(app(id)).containsEntry("notes", null).containsEntry("sensitivityLevel", "LOW");
        assertThat(app(id).get("labels")).asInstanceOf(LIST).isNotEmpty().doesNotContain("Finance");
    }

    @Test
    void employeeUpdate_changes_persist() {
        String id = first("employees");

        print("push employees update --licensed false --group Finance --group Berlin " + id);
        assertThat(employee(id)).containsEntry("licensed", false).containsEntry("groups", List.of("Finance", "Berlin"));

        print("push employees add-to-group --group Board " + id);
        print("push employees remove-from-group --group Berlin " + id);
        assertThat(employee(id).get("groups")).asInstanceOf(LIST).containsExactlyInAnyOrder("Finance", "Board");

        print("push employees update --no-groups " + id);
        assertThat(employee(id)).containsEntry("groups", List.of()).containsEntry("licensed", false);
    }

    @Test
    void blockedUrls_addAndRemoveAll_changeList() {
        List<Map<String, Object>> before = print("push blocked-urls list");

        print("push blocked-urls add evil.example");
        assertThat(print("push blocked-urls list")).hasSize(before.size() + 1).containsAll(before);

        assertThat(print("push blocked-urls remove-all --yes")).hasSize(before.size() + 1);
        assertThat(print("push blocked-urls list")).isEmpty();
    }

    private String first(String list) {
        return String.valueOf(print("push " + list + " list --limit 1").get(0).get("id"));
    }

    private Map<String, Object> app(String id) {
        return print("push apps get " + id).get(0);
    }

    private Map<String, Object> employee(String id) {
        return print("push employees get " + id).get(0);
    }

    private RecordedExchange lastRequest() {
        List<RecordedExchange> exchanges = vendors.journal().exchanges().stream()
                .filter(exchange -> exchange.vendor() == Vendor.PUSH)
                .toList();
        return exchanges.get(exchanges.size() - 1);
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
