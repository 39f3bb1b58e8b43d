package dev.trivet.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PushFixture;
import dev.trivet.sandbox.SandboxEmployee;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares each filtered list with the matching objects of the unfiltered list. */
class FilterTest {

    /** The maximum number of values of a property that are tested. */
    private static final int MAX_VALUES = 12;

    @ParameterizedTest
    @CsvSource({"10, 0", "120, 3", "230, -8"})
    void listAccounts_anyFilter_returnsMatches(int employees, long seed) throws IOException {
        try (PushFixture push = new PushFixture(employees, seed)) {
            List<Map<?, ?>> all = push.readAll("/v1/accounts");
            checkValues(push, "/v1/accounts", "appType", all);
            checkPeriod(push, "/v1/accounts", "lastUsedTimestamp", all);
            checkEmail(push, "/v1/accounts", all);
            check(
                    push,
                    "/v1/accounts?email=example.com&appType=" + all.get(0).get("appType"),
                    all,
                    item -> Objects.equals(item.get("appType"), all.get(0).get("appType"))
                            && contains(item, "example.com"));
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "330, 3"})
    void listOtherAccounts_anyFilter_returnsMatches(int employees, long seed) throws IOException {
        try (PushFixture push = new PushFixture(employees, seed)) {
            List<Map<?, ?>> all = push.readAll("/v1/accountsOther");
            for (Map<?, ?> app : push.readAll("/v1/appsOther")) {
                check(
                        push,
                        "/v1/accountsOther?otherAppId=" + app.get("id"),
                        all,
                        item -> app.get("id").equals(item.get("otherAppId")));
            }
            checkPeriod(push, "/v1/accountsOther", "lastUsedTimestamp", all);
            checkEmail(push, "/v1/accountsOther", all);
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/apps, 0", "/v1/appsOther, 0", "/v1/apps, 7", "/v1/appsOther, 7"})
    void listApps_anyFilter_returnsMatches(String path, long seed) throws IOException {
        try (PushFixture push = new PushFixture(700, seed)) {
            List<Map<?, ?>> all = push.readAll(path);
            assertThat(all).hasSizeGreaterThan(50);
            checkPeriod(push, path, "creationTimestamp", all);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "120, 3"})
    void listBrowsers_anyFilter_returnsMatches(int employees, long seed) throws IOException {
        try (PushFixture push = new PushFixture(employees, seed)) {
            List<Map<?, ?>> all = push.readAll("/v1/browsers");
            checkValues(push, "/v1/browsers", "browser", all);
            checkValues(push, "/v1/browsers", "os", all);
            checkEmployees(push, "/v1/browsers", all);
            checkPeriod(push, "/v1/browsers", "lastOnlineTimestamp", all);
            checkEmail(push, "/v1/browsers", all);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "120, 3", "60, 99"})
    void listFindings_anyFilter_returnsMatches(int employees, long seed) throws IOException {
        try (PushFixture push = new PushFixture(employees, seed)) {
            List<Map<?, ?>> all = push.readAll("/v1/findings");
            for (String property : List.of("state", "type", "appType", "accountId", "passwordId")) {
                checkValues(push, "/v1/findings", property, all);
            }
            checkEmployees(push, "/v1/findings", all);
            checkPeriod(push, "/v1/findings", "creationTimestamp", all);
            check(
                    push,
                    "/v1/findings?state=OPEN&type=WEAK_PASSWORD",
                    all,
                    item -> "OPEN".equals(item.get("state")) && "WEAK_PASSWORD".equals(item.get("type")));
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "230, 3"})
    void listEmployees_anyFilter_returnsMatches(int employees, long seed) throws IOException {
        try (PushFixture push = new PushFixture(employees, seed)) {
            List<Map<?, ?>> all = push.readAll("/v1/employees");
            for (Boolean flag : List.of(true, false)) {
                check(push, "/v1/employees?licensed=" + flag, all, item -> flag.equals(item.get("licensed")));
                check(
                        push,
                        "/v1/employees?chatopsEnabled=" + flag,
                        all,
                        item -> flag.equals(item.get("chatopsEnabled")));
            }
            for (String group : List.of("r&d", "vertrieb (süd)", "100% remote", "none")) {
                check(
                        push,
                        "/v1/employees?groups=engineering&groups=" + encoded(group),
                        all,
                        item -> ((Collection<?>) item.get("groups")).contains(group)
                                || ((Collection<?>) item.get("groups")).contains("engineering"));
            }
            checkEmail(push, "/v1/employees", all);
        }
    }

    private static void checkValues(PushFixture push, String path, String name, List<Map<?, ?>> all)
            throws IOException {
        Set<Object> values = all.stream()
                .map(item -> item.get(name))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(values).isNotEmpty();
        for (Object value : (Iterable<Object>) values.stream().limit(MAX_VALUES)::iterator) {
            check(push, path + "?" + name + "=" + encoded(value), all, item -> value.equals(item.get(name)));
        }
    }

    private static void checkEmployees(PushFixture push, String path, List<Map<?, ?>> all) throws IOException {
        Stream<String> ids = push.sandbox().employees().stream().limit(10).map(SandboxEmployee::id);
        for (String id : Stream.concat(ids, Stream.of("unknown", "")).toList()) {
            check(push, path + "?employeeId=" + id, all, item -> id.equals(item.get("employeeId")));
        }
    }

    private static void checkPeriod(PushFixture push, String path, String name, List<Map<?, ?>> all)
            throws IOException {
        List<Long> times = new ArrayList<>();
        all.forEach(item -> times.add(time(item, name)));
        times.removeIf(Objects::isNull);
        times.sort(null);
        long start = times.get(times.size() / 3);
        long end = times.get(times.size() * 2 / 3);
        check(push, path + "?" + name + "After=" + start, all, item -> within(item, name, start, Long.MAX_VALUE));
        check(push, path + "?" + name + "Before=" + end, all, item -> within(item, name, Long.MIN_VALUE, end));
        check(
                push,
                path + "?" + name + "After=" + start + "&" + name + "Before=" + end,
                all,
                item -> within(item, name, start, end));
        check(push, path + "?" + name + "After=" + end + "&" + name + "Before=-1", all, item -> false);
    }

    private static void checkEmail(PushFixture push, String path, List<Map<?, ?>> all) throws IOException {
        check(push, path + "?email=JOHN.hill%40", all, item -> contains(item, "john.hill@"));
        check(push, path + "?email=Example.org", all, item -> contains(item, "example.org"));
        check(push, path + "?email=*%40*.example", all, item -> address(item).matches("(?s).*@.*\\.example"));
        check(push, path + "?email=unknown%40nowhere.test", all, item -> false);
    }

    private static void check(PushFixture push, String pathAndQuery, List<Map<?, ?>> all, Predicate<Map<?, ?>> filter)
            throws IOException {
        assertThat(push.readAll(pathAndQuery))
                .as(pathAndQuery)
                .isEqualTo(all.stream().filter(filter).toList());
    }

    private static boolean contains(Map<?, ?> item, String part) {
        return address(item).contains(part);
    }

    private static String address(Map<?, ?> item) {
        return item.get("email") instanceof String email ? email.toLowerCase(Locale.ROOT) : "";
    }

    private static boolean within(Map<?, ?> item, String name, long start, long end) {
        Long time = time(item, name);
        return time != null && time >= start && time <= end;
    }

    private static Long time(Map<?, ?> item, String name) {
        return item.get(name) instanceof Number number ? number.longValue() : null;
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
