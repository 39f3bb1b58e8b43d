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

/** Tests the calls that the resources of Push Security share: getting and listing items. */
class PushResourceTest extends PushTest {
    private static final Instant FROM = Instant.ofEpochSecond(1_698_064_423);
    private static final Instant TO = Instant.ofEpochSecond(1_698_669_168);

    @ParameterizedTest
    @MethodSource("resources")
    void get_found_returnsItem(Resource resource) throws InterruptedException {
        respond("{\"id\":\"i-1\",\"later\":true}");
        assertThat(resource.of(push).get("i/1").execute().toString()).contains("id=i-1", "1 unknown");
        assertSent("GET /v1/" + resource.path + "/i%2F1");
    }

    @ParameterizedTest
    @MethodSource("resources")
    void get_notFound_throwsNotFound(Resource resource) {
        server.enqueue(new MockResponse().setResponseCode(404));
        ApiCall<?> call = resource.of(push).get("i/1");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(call::execute)
                .withMessage("Push Security " + resource.getOperation + ": not found (404)");
    }

    @ParameterizedTest
    @MethodSource("resources")
    void list_twoPages_sendsNextPosition(Resource resource) throws InterruptedException {
        respond("{\"result\":[{\"id\":\"a\"}],\"paging\":{\"moreResults\":true,\"next\":\"x\"}}");
        respond("{\"result\":[{\"id\":\"b\"}],\"paging\":{\"moreResults\":false}}");
        List<String> items =
                resource.of(push).list().stream().map(Object::toString).toList();
        assertThat(items).hasSize(2);
        assertThat(items.get(0)).contains("id=a");
        assertThat(items.get(1)).contains("id=b");
        assertSent("GET /v1/" + resource.path);
        assertSent("GET /v1/" + resource.path + "?offset=x");
    }

    @ParameterizedTest
    @MethodSource("resources")
    void list_nullOrNoResult_isEmpty(Resource resource) {
        respond("{\"result\":null,\"paging\":{\"moreResults\":false,\"next\":null}}");
        respond("{}");
        assertThat(resource.of(push).list()).isEmpty();
        assertThat(resource.of(push).list()).isEmpty();
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
                client -> client.accounts().list(query),
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
                client -> client.otherAccounts().list(query),
                "accountsOther?email=a%2Bb%40example.com&otherAppId=o-1&limit=1");
    }

    @Test
    void listApps_filters_areSent() throws InterruptedException {
        ListAppsQuery query = ListAppsQuery.builder()
                .creationTimestampAfter(FROM)
                .creationTimestampBefore(TO)
                .build();
        assertFilters(
                client -> client.apps().list(query),
                "apps?creationTimestampAfter=1698064423&creationTimestampBefore=1698669168");
    }

    @Test
    void listOtherApps_filters_areSent() throws InterruptedException {
        ListOtherAppsQuery query =
                ListOtherAppsQuery.builder().creationTimestampAfter(FROM).build();
        assertFilters(client -> client.otherApps().list(query), "appsOther?creationTimestampAfter=1698064423");
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
                client -> client.browsers().list(query),
                "browsers?employeeId=e-1&browser=CHROME&os=TEMPLEOS&lastOnlineTimestampAfter=1698064423");
    }

    @Test
    void listEmployees_filters_areSentWithRepeatedGroups() throws InterruptedException {
        ListEmployeesQuery query = ListEmployeesQuery.builder()
                .licensed(true)
                .groups(Arrays.asList("a", "b & c"))
                .build();
        assertFilters(client -> client.employees().list(query), "employees?licensed=true&groups=a&groups=b%20%26%20c");
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
                client -> client.findings().list(query),
                "findings?state=OPEN&type=WEAK_PASSWORD&accountId=a-1&creationTimestampAfter=1698064423"
                        + "&creationTimestampBefore=1698669168");
    }

    @Test
    void query_outOfRange_isRejected() {
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

    static Stream<Resource> resources() {
        return Stream.of(
                new Resource("accounts", "getAccount", PushSecurity::accounts),
                new Resource("accountsOther", "getOtherAccount", PushSecurity::otherAccounts),
                new Resource("apps", "getApp", PushSecurity::apps),
                new Resource("appsOther", "getOtherApp", PushSecurity::otherApps),
                new Resource("browsers", "getBrowser", PushSecurity::browsers),
                new Resource("employees", "getEmployee", PushSecurity::employees),
                new Resource("findings", "getFinding", PushSecurity::findings));
    }

    private record Resource(String path, String getOperation, Function<PushSecurity, PushResource<?, ?>> accessor) {
        PushResource<?, ?> of(PushSecurity push) {
            return accessor.apply(push);
        }

        @Override
        public String toString() {
            return path;
        }
    }
}
