package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trivet.errors.NotFoundException;
import dev.trivet.push.model.BrowserType;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import dev.trivet.push.model.ListAccountsQuery;
import dev.trivet.push.model.ListAppsQuery;
import dev.trivet.push.model.ListBrowsersQuery;
import dev.trivet.push.model.ListEmployeesQuery;
import dev.trivet.push.model.ListFindingsQuery;
import dev.trivet.push.model.ListOtherAccountsQuery;
import dev.trivet.push.model.ListOtherAppsQuery;
import dev.trivet.push.model.OperatingSystem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The calls that all resources have: a list with filters, and most of them a single item. */
class PushResourceTest extends PushTest {
    private static final Instant FROM = Instant.ofEpochSecond(1_698_064_423);
    private static final Instant TO = Instant.ofEpochSecond(1_698_669_168);

    @ParameterizedTest
    @MethodSource("groups")
    void get_found_item(Group group) throws InterruptedException {
        respond("{\"id\":\"i-1\",\"later\":true}");
        assertThat(group.of.apply(push).get("i/1").execute().toString()).contains("id=i-1", "1 unknown");
        assertSent("GET /v1/" + group.path + "/i%2F1");
    }

    @ParameterizedTest
    @MethodSource("groups")
    void get_notFound_notFound(Group group) {
        server.enqueue(new MockResponse().setResponseCode(404));
        ApiCall<?> call = group.of.apply(push).get("i/1");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(call::execute)
                .withMessage("Push Security " + group.getOperation + ": not found (404)");
    }

    @ParameterizedTest
    @MethodSource("groups")
    void list_twoPages_sendsNextAndKeepsTheOrder(Group group) throws InterruptedException {
        respond("{\"result\":[{\"id\":\"a\"}],\"paging\":{\"moreResults\":true,\"next\":\"x\"}}");
        respond("{\"result\":[{\"id\":\"b\"}],\"paging\":{\"moreResults\":false}}");
        List<String> items =
                group.of.apply(push).list().stream().map(Object::toString).toList();
        assertThat(items).hasSize(2);
        assertThat(items.get(0)).contains("id=a");
        assertThat(items.get(1)).contains("id=b");
        assertSent("GET /v1/" + group.path);
        assertSent("GET /v1/" + group.path + "?offset=x");
    }

    @ParameterizedTest
    @MethodSource("groups")
    void list_nullOrNoResult_empty(Group group) {
        respond("{\"result\":null,\"paging\":{\"moreResults\":false,\"next\":null}}");
        respond("{}");
        assertThat(group.of.apply(push).list()).isEmpty();
        assertThat(group.of.apply(push).list()).isEmpty();
    }

    @Test
    void listAccounts_filters_areSent() throws InterruptedException {
        ListAccountsQuery query = ListAccountsQuery.builder()
                .email("@example.com")
                .appType("ATLASSIAN")
                .lastUsedTimestampAfter(FROM)
                .lastUsedTimestampBefore(TO)
                .limit(50)
                .offset(51)
                .build();
        assertFilters(
                p -> p.accounts().list(query),
                "accounts?email=%40example.com&appType=ATLASSIAN&lastUsedTimestampAfter=1698064423"
                        + "&lastUsedTimestampBefore=1698669168&limit=50&offset=51");
    }

    @Test
    void listOtherAccounts_filters_areSent() throws InterruptedException {
        ListOtherAccountsQuery query = ListOtherAccountsQuery.builder()
                .email("a+b@example.com")
                .otherAppId("o-1")
                .limit(1)
                .build();
        assertFilters(
                p -> p.otherAccounts().list(query), "accountsOther?email=a%2Bb%40example.com&otherAppId=o-1&limit=1");
    }

    @Test
    void listApps_filters_areSent() throws InterruptedException {
        ListAppsQuery query = ListAppsQuery.builder()
                .creationTimestampAfter(FROM)
                .creationTimestampBefore(TO)
                .build();
        assertFilters(
                p -> p.apps().list(query), "apps?creationTimestampAfter=1698064423&creationTimestampBefore=1698669168");
    }

    @Test
    void listOtherApps_filters_areSent() throws InterruptedException {
        ListOtherAppsQuery query =
                ListOtherAppsQuery.builder().creationTimestampAfter(FROM).build();
        assertFilters(p -> p.otherApps().list(query), "appsOther?creationTimestampAfter=1698064423");
    }

    @Test
    void listBrowsers_filters_areSent() throws InterruptedException {
        ListBrowsersQuery query = ListBrowsersQuery.builder()
                .employeeId("e-1")
                .browser(BrowserType.CHROME)
                .os(OperatingSystem.of("TEMPLEOS"))
                .lastOnlineTimestampAfter(FROM)
                .build();
        assertFilters(
                p -> p.browsers().list(query),
                "browsers?employeeId=e-1&browser=CHROME&os=TEMPLEOS&lastOnlineTimestampAfter=1698064423");
    }

    @Test
    void listEmployees_filters_areSentWithOneParameterPerGroup() throws InterruptedException {
        ListEmployeesQuery query = ListEmployeesQuery.builder()
                .licensed(true)
                .groups(Arrays.asList("a", "b & c"))
                .build();
        assertFilters(p -> p.employees().list(query), "employees?licensed=true&groups=a&groups=b%20%26%20c");
    }

    @Test
    void listFindings_filters_areSent() throws InterruptedException {
        ListFindingsQuery query = ListFindingsQuery.builder()
                .state(FindingState.OPEN)
                .type(FindingType.WEAK_PASSWORD)
                .accountId("a-1")
                .creationTimestampAfter(FROM)
                .creationTimestampBefore(TO)
                .build();
        assertFilters(
                p -> p.findings().list(query),
                "findings?state=OPEN&type=WEAK_PASSWORD&accountId=a-1&creationTimestampAfter=1698064423"
                        + "&creationTimestampBefore=1698669168");
    }

    @Test
    void query_outOfLimits_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListFindingsQuery.builder().limit(51));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListAppsQuery.builder().limit(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListAccountsQuery.builder().offset(-1));
        for (String offset : new String[] {"-1", "-007", "", " "}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ListAccountsQuery.builder().offset(offset));
        }
        for (String offset : new String[] {"0", "51", "-x", "WzE3XQ==", "-1-"}) {
            assertThat(ListAccountsQuery.builder().offset(offset).build().getOffset())
                    .isEqualTo(offset);
        }
    }

    private void assertFilters(Function<PushSecurity, PagedIterable<?>> list, String pathAndQuery)
            throws InterruptedException {
        respond("{\"result\":[]}");
        assertThat(list.apply(push)).isEmpty();
        assertSent("GET /v1/" + pathAndQuery);
    }

    static Stream<Group> groups() {
        return Stream.of(
                new Group("accounts", "getAccount", PushSecurity::accounts),
                new Group("accountsOther", "getOtherAccount", PushSecurity::otherAccounts),
                new Group("apps", "getApp", PushSecurity::apps),
                new Group("appsOther", "getOtherApp", PushSecurity::otherApps),
                new Group("browsers", "getBrowser", PushSecurity::browsers),
                new Group("employees", "getEmployee", PushSecurity::employees),
                new Group("findings", "getFinding", PushSecurity::findings));
    }

    private record Group(String path, String getOperation, Function<PushSecurity, PushResource<?, ?>> of) {
        @Override
        public String toString() {
            return path;
        }
    }
}
