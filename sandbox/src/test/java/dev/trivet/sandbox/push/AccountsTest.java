package dev.trivet.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient;
import dev.trivet.sandbox.PlainClient.Response;
import dev.trivet.sandbox.PushFixture;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.SandboxEmployee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    private static final String EXAMPLE = "/v1/accounts/d6a32ba5-0532-4a66-8137-48cdf409c972";
    private static final String NOT_FOUND = "{\"message\":\"Account Not Found\"}";

    @AutoClose
    private final PushFixture push = new PushFixture(120, 3);

    @Test
    void listAccounts_all_matchAccountCounts() throws IOException {
        List<Map<?, ?>> accounts = push.readAll("/v1/accounts");
        assertThat(values(accounts, "id")).doesNotHaveDuplicates();
        Map<Object, Long> counts =
                accounts.stream().collect(Collectors.groupingBy(each -> each.get("employeeId"), Collectors.counting()));
        for (SandboxEmployee employee : push.sandbox().employees()) {
            assertThat(counts.getOrDefault(employee.id(), 0L)).isEqualTo(employee.accountCount());
        }
    }

    @Test
    void listAccounts_allPages_includeEveryIrregularity() throws IOException {
        List<Map<?, ?>> accounts = push.readAll("/v1/accounts");
        assertThat(accounts)
                .anyMatch(account -> account.get("mfaRegistered") == null)
                .anyMatch(account -> Boolean.FALSE.equals(account.get("mfaRegistered")))
                .anyMatch(account -> List.of().equals(account.get("mfaMethods")))
                .anyMatch(account -> account.containsKey("mfaMethods") && account.get("mfaMethods") == null)
                .anyMatch(account -> !account.containsKey("mfaMethods"))
                .anyMatch(account -> !account.containsKey("email"))
                .anyMatch(account ->
                        account.containsKey("lastUsedTimestamp") && account.get("lastUsedTimestamp") == null);
        assertThat(push.get("/v1/accounts").body()).containsPattern("\"(creation|lastUsed)Timestamp\":1\\.\\d+E9");
        for (String method : List.of("oidcLogin", "samlLogin", "vendorSsoLogin", "fedCmLogin")) {
            Set<Object> providers = new HashSet<>();
            accounts.forEach(account -> providers.add(((Map<?, ?>) account.get("loginMethods")).get(method)));
            assertThat(providers).contains((Object) null).hasSizeGreaterThan(2);
        }
    }

    @Test
    void getAccount_listed_isEqual() throws IOException {
        for (Map<?, ?> account : push.readAll("/v1/accounts").subList(0, 40)) {
            assertThat(push.get("/v1/accounts/" + account.get("id")).json()).isEqualTo(account);
            assertThat(push.get("/v1/employees/" + account.get("employeeId")).status())
                    .isEqualTo(200);
            Response app = push.get("/v1/apps/" + account.get("appId"));
            if (!EXAMPLE.endsWith((String) account.get("id"))) {
                assertThat(app.json().get("type")).isEqualTo(account.get("appType"));
            }
        }
    }

    @Test
    void forgetAccount_withFinding_removesAccountAndFinding() throws IOException {
        List<Map<?, ?>> before = push.readAll("/v1/accounts");
        Map<?, ?> account = accountWithFinding(before);
        Object id = account.get("id");
        List<Map<?, ?>> findings = push.readAll("/v1/findings");
        String findingId = (String) findings.stream()
                .filter(finding -> id.equals(finding.get("accountId")))
                .findFirst()
                .orElseThrow()
                .get("id");

        Response response = push.send("DELETE", "/v1/accounts/" + id, "");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().get("id")).isEqualTo(id);
        assertThat(response.json().get("object")).isEqualTo("ACCOUNT");
        assertThat(response.json().get("deleted")).isIn(true, "true");

        for (String path : List.of("", "/usedBy")) {
            assertThat(push.get("/v1/accounts/" + id + path).status()).isEqualTo(404);
        }
        assertThat(push.send("DELETE", "/v1/accounts/" + id, "").body()).isEqualTo(NOT_FOUND);
        assertThat(push.send("DELETE", "/v1/accounts/" + id + "/loginMethods", "{\"loginMethod\":\"SAML\"}")
                        .status())
                .isEqualTo(404);
        assertThat(push.readAll("/v1/accounts")).isEqualTo(without(before, "id", id));
        assertThat(push.readAll("/v1/accounts?appType=" + account.get("appType")))
                .isEqualTo(having(without(before, "id", id), "appType", account.get("appType")));
        assertThat(push.readAll("/v1/findings")).isEqualTo(without(findings, "accountId", id));
        assertThat(push.readAll("/v1/findings?accountId=" + id)).isEmpty();
        assertThat(push.get("/v1/findings/" + findingId).status()).isEqualTo(404);
    }

    @Test
    void forgetAccount_several_returnBooleanOrString() throws IOException {
        List<Map<?, ?>> accounts = push.readAll("/v1/accounts");
        Set<Object> deleted = new HashSet<>();
        for (Map<?, ?> account : accounts.subList(0, 8)) {
            deleted.add(push.send("DELETE", "/v1/accounts/" + account.get("id"), "")
                    .json()
                    .get("deleted"));
        }
        assertThat(deleted).containsExactlyInAnyOrder(true, "true");
        assertThat(push.readAll("/v1/accounts")).isEqualTo(accounts.subList(8, accounts.size()));
    }

    @Test
    void forgetAccount_concurrently_succeedsOncePerAccount() throws IOException {
        List<Map<?, ?>> before = push.readAll("/v1/accounts");
        List<Object> ids = values(before, "id").subList(100, 160);
        List<Integer> statuses = ids.parallelStream()
                .flatMap(id -> Stream.of(id, id).parallel())
                .map(id -> status("DELETE", "/v1/accounts/" + id))
                .toList();
        assertThat(statuses)
                .containsOnly(200, 404)
                .filteredOn(status -> status == 200)
                .hasSize(60);
        List<Map<?, ?>> remaining = new ArrayList<>(before);
        remaining.subList(100, 160).clear();
        assertThat(push.readAll("/v1/accounts")).isEqualTo(remaining);
    }

    @Test
    void forgetAccount_lastOfEmployee_unlicensingReturnsNull() throws IOException {
        SandboxEmployee john = push.sandbox().employees().get(0);
        for (Map<?, ?> account : having(push.readAll("/v1/accounts"), "employeeId", john.id())) {
            assertThat(push.send("PATCH", "/v1/employees/" + john.id(), "{\"licensed\":false}")
                            .body())
                    .isNotEqualTo("null");
            push.send("DELETE", "/v1/accounts/" + account.get("id"), "");
        }
        assertThat(push.send("PATCH", "/v1/employees/" + john.id(), "{\"licensed\":false}")
                        .body())
                .isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({
        "USERNAME_PASSWORD, '\"passwordLogin\":true', '\"passwordLogin\":false'",
        "OKTA_SWA, '\"oktaSwaLogin\":true', '\"oktaSwaLogin\":false'",
        "OIDC, '\"oidcLogin\":\"GOOGLE_WORKSPACE\"', '\"oidcLogin\":null'",
        "SAML, '\"samlLogin\":\"OKTA\"', '\"samlLogin\":null'",
        "FEDCM, '\"fedCmLogin\":\"GOOGLE_WORKSPACE\"', '\"fedCmLogin\":null'"
    })
    void deleteLoginMethod_present_returnsAccountWithoutIt(String method, String before, String after)
            throws IOException {
        String expected = push.get(EXAMPLE).body().replace(before, after);
        if (method.equals("USERNAME_PASSWORD")) {
            expected = expected.replace("\"4c13674f-e88a-4411-bfa2-53a70468a898\"", "null");
        }
        String body = "{\"loginMethod\":\"" + method + "\"}";
        Response response = push.send("DELETE", EXAMPLE + "/loginMethods", body);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(expected).contains(after);
        assertThat(push.get(EXAMPLE).body()).isEqualTo(expected);
        assertThat(push.get("/v1/accounts").body()).contains(expected);
        assertThat(push.send("DELETE", EXAMPLE + "/loginMethods", body).status())
                .isEqualTo(400);
        assertThat(push.get(EXAMPLE).body()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"loginMethod\":null}",
                "{\"loginMethod\":true}",
                "{\"loginMethod\":\"oidc\"}",
                "{\"loginMethod\":\"VENDOR_SSO\"}",
                "[\"OIDC\"]",
                "\"OIDC\""
            })
    void deleteLoginMethod_invalidBody_isRejected(String body) throws IOException {
        String before = push.get(EXAMPLE).body();
        Response response = push.send("DELETE", EXAMPLE + "/loginMethods", body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().get("message")).asString().isNotBlank();
        assertThat(push.get(EXAMPLE).body()).isEqualTo(before);
    }

    @Test
    void listAccountUsers_sharedAccount_returnsPages() throws IOException {
        boolean hasSeveralPages = false;
        for (Map<?, ?> finding : push.readAll("/v1/findings?type=SHARED_ACCOUNT")) {
            Map<?, ?> account =
                    push.get("/v1/accounts/" + finding.get("accountId")).json();
            List<Map<?, ?>> users = push.readAll("/v1/accounts/" + account.get("id") + "/usedBy");
            List<Object> employees = values(users, "employeeId");
            assertThat(employees).doesNotHaveDuplicates().hasSizeGreaterThan(1).startsWith((Object)
                    account.get("employeeId"));
            assertThat(users.get(0).get("lastUsedTimestamp")).isEqualTo(account.get("lastUsedTimestamp"));
            boolean hasPassword = (Boolean) ((Map<?, ?>) account.get("loginMethods")).get("passwordLogin");
            assertThat(users).allMatch(user -> (user.get("passwordManuallyTyped") != null) == hasPassword);
            for (Object employee : employees.subList(0, 2)) {
                assertThat(push.get("/v1/employees/" + employee).status()).isEqualTo(200);
            }
            hasSeveralPages |= users.size() > 50;
        }
        assertThat(hasSeveralPages).isTrue();
    }

    @Test
    void listAccountUsers_oneUser_returnsOwner() throws IOException {
        Map<?, ?> first = push.readAll("/v1/accounts").get(0);
        assertThat(push.readAll("/v1/accounts/" + first.get("id") + "/usedBy"))
                .singleElement()
                .satisfies(user -> assertThat(user.get("employeeId")).isEqualTo(first.get("employeeId")));
    }

    @Test
    void listAccountUsers_exampleWithOffset_isEmpty() throws IOException {
        assertThat(push.get(EXAMPLE + "/usedBy?offset=1").body())
                .isEqualTo("{\"result\":[],\"paging\":{\"moreResults\":false,\"next\":null}}");
        assertThat(push.get(EXAMPLE + "/usedBy?limit=0").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "d6a32ba5-0532-4a66-8137-48cdf409c973", "%20", "2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0"})
    void getAccount_unknownId_returns404(String id) throws IOException {
        for (String path : List.of("", "/usedBy")) {
            Response response = push.get("/v1/accounts/" + id + path);
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.body()).isEqualTo(NOT_FOUND);
        }
    }

    @Test
    void anyChange_readOnlyKey_returns403() throws IOException {
        Sandbox sandbox = push.sandbox();
        try (PlainClient reader = new PlainClient(sandbox.pushUrl(), "x-api-key", sandbox.pushReadOnlyApiKey())) {
            assertThat(reader.get(EXAMPLE).status()).isEqualTo(200);
            assertThat(reader.send("DELETE", EXAMPLE, "").status()).isEqualTo(403);
            assertThat(reader.send("DELETE", EXAMPLE + "/loginMethods", "{\"loginMethod\":\"OIDC\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(push.get(EXAMPLE).body()).contains("\"oidcLogin\":\"GOOGLE_WORKSPACE\"");
    }

    private int status(String method, String path) {
        try {
            return push.send(method, path, "").status();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<?, ?> accountWithFinding(List<Map<?, ?>> accounts) throws IOException {
        Set<Object> accountIds = push.readAll("/v1/findings").stream()
                .map(finding -> finding.get("accountId"))
                .collect(Collectors.toSet());
        return accounts.stream()
                .filter(account -> accountIds.contains(account.get("id")))
                .skip(20)
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> values(List<Map<?, ?>> items, String property) {
        return items.stream().<Object>map(item -> item.get(property)).toList();
    }

    private static List<Map<?, ?>> having(List<Map<?, ?>> items, String property, Object value) {
        return items.stream().filter(item -> value.equals(item.get(property))).collect(Collectors.toList());
    }

    private static List<Map<?, ?>> without(List<Map<?, ?>> items, String property, Object value) {
        return items.stream().filter(item -> !value.equals(item.get(property))).collect(Collectors.toList());
    }
}
