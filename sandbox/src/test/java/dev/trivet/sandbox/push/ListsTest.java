package dev.trivet.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Response;
import dev.trivet.sandbox.PushFixture;
import dev.trivet.sandbox.SandboxEmployee;
import dev.trivet.sandbox.spec.ApiSpec;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of Push Security, and its read-only objects. */
class ListsTest {

    @AutoClose
    private final PushFixture push = new PushFixture(130, 4);

    private final List<String> employeeIds =
            push.sandbox().employees().stream().map(SandboxEmployee::id).toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/accounts",
                "/v1/accountsOther",
                "/v1/apps",
                "/v1/appsOther",
                "/v1/browsers",
                "/v1/employees",
                "/v1/findings"
            })
    void list_limitAndOffset_returnsPage(String path) throws IOException {
        List<Map<?, ?>> all = push.readAll(path);
        assertThat(all.stream().map(item -> item.get("id"))).doesNotHaveDuplicates();
        assertThat(push.readAll(path + "?limit=7&unknown=x&page=2")).isEqualTo(all);
        assertThat(push.get(path).result()).isEqualTo(all.subList(0, Math.min(50, all.size())));
        assertThat(push.get(path + "?limit=3&offset=5").result()).isEqualTo(all.subList(5, 8));
        for (String offset : List.of(Integer.toString(all.size()), "2147483647")) {
            assertThat(push.get(path + "?offset=" + offset).body())
                    .isEqualTo("{\"result\":[],\"paging\":{\"moreResults\":false,\"next\":null}}");
        }
        for (String invalid : List.of("limit=0", "limit=51", "limit=", "limit=x", "offset=-1", "offset=1.5")) {
            assertBadRequest(path + "?" + invalid);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/accounts, lastUsedTimestamp",
        "/v1/accountsOther, lastUsedTimestamp",
        "/v1/apps, creationTimestamp",
        "/v1/appsOther, creationTimestamp",
        "/v1/browsers, lastOnlineTimestamp",
        "/v1/findings, creationTimestamp"
    })
    void list_invalidTimestamp_returns400(String path, String name) throws IOException {
        for (String end : List.of("After", "Before")) {
            for (String invalid : List.of("", "x", "1.5", "1e9", "2023-01-01", "%2B1", "9999999999999999999")) {
                assertBadRequest(path + "?" + name + end + "=" + invalid);
            }
            assertThat(push.get(path + "?" + name + end + "=-1").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/browsers?browser=chrome",
                "/v1/browsers?browser=",
                "/v1/browsers?os=BEOS",
                "/v1/findings?state=open",
                "/v1/findings?type=NONE",
                "/v1/employees?licensed=TRUE",
                "/v1/employees?chatopsEnabled="
            })
    void list_undocumentedValue_returns400(String pathAndQuery) throws IOException {
        assertBadRequest(pathAndQuery);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/accountsOther", "/v1/appsOther", "/v1/browsers", "/v1/findings", "/v1/employees", "/v1/apps"
            })
    void get_listedOrUnknown_returnsObjectOr404(String path) throws IOException {
        for (Map<?, ?> item : push.get(path).result()) {
            assertThat(push.get(path + "/" + item.get("id")).json()).isEqualTo(item);
        }
        for (String id : List.of("x", "d6a32ba5-0532-4a66-8137-48cdf409c970", "00000000-0000-4000-8000-000000000000")) {
            Response response = push.get(path + "/" + id);
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.json().get("message")).asString().endsWith("Not Found");
        }
    }

    @Test
    void listBrowsers_noMatch_returnsNull() throws IOException {
        assertThat(push.get("/v1/browsers?employeeId=x").body())
                .isEqualTo("{\"result\":null,\"paging\":{\"moreResults\":false,\"next\":null}}");
        assertThat(push.get("/v1/accounts?email=unknown%40nowhere.test").body())
                .isEqualTo("{\"result\":[],\"paging\":{\"moreResults\":false,\"next\":null}}");
    }

    @Test
    void listBrowsers_all_matchTheirEmployees() throws IOException {
        Set<Object> values = new HashSet<>();
        for (Map<?, ?> browser : push.readAll("/v1/browsers")) {
            Map<?, ?> employee =
                    push.get("/v1/employees/" + browser.get("employeeId")).json();
            assertThat(browser.get("isActive")).isEqualTo(employee.get("licensed"));
            assertThat(browser.get("email")).isEqualTo(employee.get("email"));
            assertThat(browser.containsKey("email")).isEqualTo(employee.containsKey("email"));
            values.add(browser.get("browser"));
            values.add(browser.get("os"));
            values.add(browser.get("tokenType"));
        }
        assertThat(values)
                .containsAll(Browsers.TYPES)
                .containsAll(Browsers.SYSTEMS)
                .contains("INDIVIDUAL", "TEAM");
    }

    @Test
    void getBrowser_employeeUnlicensed_isInactive() throws IOException {
        String browser = "/v1/browsers/1852b6ab-0cca-4c8d-8f14-4905497504ec";
        String john = "/v1/employees/2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0";
        push.send("PATCH", john, "{\"licensed\":false}");
        assertThat(push.get(browser).json().get("isActive")).isEqualTo(false);
        push.send("PATCH", john, "{\"licensed\":true}");
        assertThat(push.get(browser).json().get("isActive")).isEqualTo(true);
    }

    @Test
    void listOtherAccounts_all_matchTheirApps() throws IOException {
        Map<Object, Map<?, ?>> apps =
                push.readAll("/v1/appsOther").stream().collect(Collectors.toMap(app -> app.get("id"), app -> app));
        for (Map<?, ?> account : push.readAll("/v1/accountsOther")) {
            Map<?, ?> app = apps.get(account.get("otherAppId"));
            assertThat(app).isNotNull();
            Map<?, ?> methods = (Map<?, ?>) account.get("loginMethods");
            boolean isExample = account.get("id").equals(ApiSpec.PUSH.string("OtherAccount", "id"))
                    || app.get("id").equals(ApiSpec.PUSH.string("OtherApp", "id"));
            if (!isExample) {
                assertThat(methods.get("passwordLogin")).isEqualTo(app.get("domain") != null);
                assertThat(methods.get("oidcLogin") != null).isEqualTo(app.get("oauthAppId") != null);
            }
            assertThat(account.get("employeeId")).isIn(employeeIds);
        }
    }

    @Test
    void listFindings_all_matchTheirAccounts() throws IOException {
        Map<Object, Map<?, ?>> accounts =
                push.readAll("/v1/accounts").stream().collect(Collectors.toMap(each -> each.get("id"), each -> each));
        Set<Object> values = new HashSet<>();
        Set<Object> allReasons = new HashSet<>();
        for (Map<?, ?> finding : push.readAll("/v1/findings")) {
            values.add(finding.get("type"));
            values.add(finding.get("state"));
            if (finding.get("weakPasswordReasons") instanceof List<?> reasons) {
                allReasons.addAll(reasons);
            }
            assertThat(finding.get("employeeId")).matches(id -> id == null || employeeIds.contains(id));
            Map<?, ?> account = accounts.get(finding.get("accountId"));
            if (finding.get("accountId") == null || finding.get("accountId").equals("string")) {
                continue;
            }
            assertThat(account).isNotNull();
            assertThat(finding.get("employeeId")).isEqualTo(account.get("employeeId"));
            assertThat(finding.get("appId")).isEqualTo(account.get("appId"));
            assertThat(finding.get("appType")).isEqualTo(account.get("appType"));
            if (finding.get("passwordId") != null) {
                assertThat(finding.get("passwordId")).isEqualTo(account.get("passwordId"));
            }
            if (finding.get("type").equals("MFA_NOT_REGISTERED")) {
                assertThat(account.get("mfaRegistered")).isEqualTo(false);
            }
            if (finding.get("type").equals("REUSED_PASSWORD") && finding.get("passwordId") != null) {
                assertThat(accounts.values())
                        .filteredOn(other -> finding.get("passwordId").equals(other.get("passwordId")))
                        .hasSizeGreaterThan(1);
            }
        }
        assertThat(values).containsAll(FindingType.ALL.stream().map(Enum::name).toList());
        assertThat(values).containsAll(Findings.STATES);
        assertThat(allReasons).containsExactlyInAnyOrder("COMPROMISED_HIBP", "COMMON_BASE_WORD", "BANNED_BASE_WORD");
        assertThat(push.readAll("/v1/findings"))
                .anyMatch(finding -> finding.containsKey("employeeId") && finding.get("employeeId") == null)
                .anyMatch(finding -> !finding.containsKey("weakPasswordReasons"))
                .anyMatch(finding -> finding.containsKey("appId") && finding.get("appId") == null);
    }

    private void assertBadRequest(String pathAndQuery) throws IOException {
        Response response = push.get(pathAndQuery);
        assertThat(response.status()).as(pathAndQuery).isEqualTo(400);
        assertThat(response.json().keySet()).isEqualTo(Set.of("message"));
    }
}
