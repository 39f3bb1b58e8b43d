package dev.trivet.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.ManualClock;
import dev.trivet.sandbox.PlainClient;
import dev.trivet.sandbox.PlainClient.Response;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.SandboxEmployee;
import dev.trivet.sandbox.SpecDocument;
import dev.trivet.sandbox.Vendor;
import dev.trivet.sandbox.server.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeesTest {

    private static final String JOHN = SpecDocument.of(Vendor.PUSH).exampleJson("Employee");

    private static final String JOHNS_PATH = "/v1/employees/2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0";

    private final ManualClock clock = new ManualClock();

    @AutoClose
    private final Sandbox sandbox =
            Sandbox.builder().strict().employees(120).seed(3).clock(clock).start();

    @AutoClose
    private final PlainClient push = PlainClient.push(sandbox);

    @Test
    void getEmployee_first_isDocumentedExample() throws IOException {
        Response response = push.get(JOHNS_PATH);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().get("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(response.body()).isEqualTo(JOHN);
    }

    @Test
    void getEmployee_unknownId_returns404WithMessage() throws IOException {
        Response response = push.get("/v1/employees/3a2197de-ad2c-47e4-8dcb-fb0f04cf83e0");
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"message\":\"Employee Not Found\"}");
    }

    @Test
    void listEmployees_firstOfMany_returnsNext() throws IOException {
        Response response = push.get("/v1/employees?limit=1");
        assertThat(response.body())
                .isEqualTo("{\"result\":[" + JOHN + "],\"paging\":{\"moreResults\":true,\"next\":\"1\"}}");
    }

    @Test
    void listEmployees_followingNext_returnsEachOnce() throws IOException {
        List<Object> ids = readAll("/v1/employees?");
        assertThat(ids)
                .isEqualTo(sandbox.employees().stream().map(SandboxEmployee::id).toList());
        assertThat(sandbox.journal().requests(Vendor.PUSH, "listEmployees")).isEqualTo(3);
    }

    @Test
    void listEmployees_lastPage_returnsNullNext() throws IOException {
        Response response = push.get("/v1/employees?offset=100&limit=20");
        assertThat(response.result()).hasSize(20);
        assertThat(response.body()).endsWith("\"paging\":{\"moreResults\":false,\"next\":null}}");
    }

    @Test
    void listEmployees_offsetAfterEnd_isEmpty() throws IOException {
        assertThat(push.get("/v1/employees?offset=2147483647").body())
                .isEqualTo("{\"result\":[],\"paging\":{\"moreResults\":false,\"next\":null}}");
    }

    @Test
    void listEmployees_noAddress_hasThreeForms() throws IOException {
        List<Map<?, ?>> all = new ArrayList<>(push.get("/v1/employees").result());
        all.addAll(push.get("/v1/employees?offset=50").result());
        all.addAll(push.get("/v1/employees?offset=100").result());
        assertThat(all).anyMatch(employee -> !employee.containsKey("email"));
        assertThat(all).anyMatch(employee -> employee.containsKey("email") && employee.get("email") == null);
        assertThat(all).anyMatch(employee -> "".equals(employee.get("email")));
    }

    @Test
    void listEmployees_flags_returnMatches() throws IOException {
        List<Object> licensed = readAll("/v1/employees?licensed=true&");
        List<Object> unlicensed = readAll("/v1/employees?licensed=false&");
        assertThat(licensed).doesNotContainAnyElementsOf(unlicensed);
        assertThat(licensed.size() + unlicensed.size()).isEqualTo(120);
        assertThat(readAll("/v1/employees?licensed=false&chatopsEnabled=true&")).isEmpty();
    }

    @Test
    void listEmployees_repeatedGroups_matchEither() throws IOException {
        List<Object> either = readAll("/v1/employees?groups=r%26d&groups=all%20hands%2C%20worldwide&");
        List<Object> first = readAll("/v1/employees?groups=r%26d&");
        List<Object> second = readAll("/v1/employees?groups=all%20hands%2C%20worldwide&");
        assertThat(first).isNotEmpty();
        assertThat(second).isNotEmpty();
        assertThat(either).containsAll(first).containsAll(second);
        assertThat(readAll("/v1/employees?groups=r%26d,marketing&")).isEmpty();
    }

    @Test
    void listEmployees_email_matchesPartiallyAndByWildcard() throws IOException {
        assertThat(push.get("/v1/employees?email=HILL%40example").body()).contains(JOHN);
        assertThat(push.get("/v1/employees?email=john.*%40example.com").body()).contains(JOHN);
        assertThat(push.get("/v1/employees?email=unknown%40example.net").result())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=51",
                "limit=",
                "limit=ten",
                "limit=1.0",
                "limit=٣",
                "offset=-1",
                "offset=99999999999999999999",
                "licensed=yes",
                "chatopsEnabled=1"
            })
    void listEmployees_invalidParameter_returns400(String query) throws IOException {
        Response response = push.get("/v1/employees?" + query);
        assertThat(response.status()).isEqualTo(400);
        sandbox.takeSpecViolations();
    }

    @Test
    void updateEmployee_groups_replacesOnlyGroups() throws IOException {
        Response response = push.send("PATCH", JOHNS_PATH, "{\"groups\":[\"a\",\"b\"]}");
        String expected = JOHN.replace("[\"engineering\",\"marketing\"]", "[\"a\",\"b\"]");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(expected);
        assertThat(push.get(JOHNS_PATH).body()).isEqualTo(expected);
        assertThat(push.send("PATCH", JOHNS_PATH, "{\"groups\":[]}").body()).contains("\"groups\":[]");
        assertThat(push.send("PATCH", JOHNS_PATH, "{\"licensed\":true}").body()).contains("\"groups\":[]");
    }

    @Test
    void updateEmployee_unlicensed_turnsOffChatops() throws IOException {
        Response response = push.send("PATCH", JOHNS_PATH, "{\"licensed\":false}");
        assertThat(response.json().get("licensed")).isEqualTo(false);
        assertThat(response.json().get("chatopsEnabled")).isEqualTo(false);
        assertThat(readAll("/v1/employees?licensed=false&")).contains("2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0");
    }

    @Test
    void updateEmployee_unlicensedWithoutAccounts_returnsNull() throws IOException {
        String id = sandbox.employees().stream()
                .filter(employee -> employee.licensed() && employee.accountCount() == 0)
                .findFirst()
                .orElseThrow()
                .id();
        Response response = push.send("PATCH", "/v1/employees/" + id, "{\"licensed\":false}");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("null");
        assertThat(push.get("/v1/employees/" + id).json().get("licensed")).isEqualTo(false);
    }

    @Test
    void updateEmployee_chatopsWithoutLicense_returns400() throws IOException {
        push.send("PATCH", JOHNS_PATH, "{\"licensed\":false}");
        Response response = push.send("PATCH", JOHNS_PATH, "{\"chatopsEnabled\":true}");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("EMPLOYEE_NOT_LICENSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"licensed\":null}",
                "{\"licensed\":\"true\"}",
                "{\"chatopsEnabled\":1}",
                "{\"groups\":\"a\"}",
                "{\"groups\":[1]}",
                "{\"groups\":null}",
                "{\"groups\":[null]}"
            })
    void updateEmployee_emptyOrInvalid_isRejected(String body) throws IOException {
        assertThat(push.send("PATCH", JOHNS_PATH, body).status()).isEqualTo(400);
        assertThat(push.get(JOHNS_PATH).body()).isEqualTo(JOHN);
        sandbox.takeSpecViolations();
    }

    @Test
    void updateEmployee_chatopsWithoutAddress_returns400() throws IOException {
        String id = sandbox.employees().stream()
                .filter(employee ->
                        (employee.email() == null || employee.email().isEmpty()) && !employee.chatopsEnabled())
                .findFirst()
                .orElseThrow()
                .id();
        Response response = push.send("PATCH", "/v1/employees/" + id, "{\"licensed\":true,\"chatopsEnabled\":true}");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"message\":\"CHATOPS_NOT_IN_WORKING_STATE\"}");
        assertThat(push.send("PATCH", "/v1/employees/" + id, "{\"licensed\":true}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void updateEmployee_noFreeLicense_returns400() throws IOException {
        List<Object> unlicensed = readAll("/v1/employees?licensed=false&");
        assertThat(unlicensed).hasSizeGreaterThan(7);
        for (Object id : unlicensed.subList(0, 6)) {
            assertThat(license(id, true).status()).isEqualTo(200);
        }
        Response rejected = license(unlicensed.get(6), true);
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.body()).isEqualTo("{\"message\":\"EXCEEDED_MAX_LICENSED_EMPLOYEES\"}");
        assertThat(readAll("/v1/employees?licensed=false&")).isEqualTo(unlicensed.subList(6, unlicensed.size()));
        assertThat(license(unlicensed.get(0), true).status()).isEqualTo(200);

        assertThat(license(unlicensed.get(1), false).status()).isEqualTo(200);
        assertThat(license(unlicensed.get(6), true).status()).isEqualTo(200);
    }

    @Test
    void groups_addedAndRemoved_arePersisted() throws IOException {
        assertThat(group("POST", "Engineering team").body())
                .isEqualTo("{\"groups\":[\"Engineering team\",\"engineering\",\"marketing\"]}");
        assertThat(group("POST", "marketing").body())
                .isEqualTo("{\"groups\":[\"Engineering team\",\"engineering\",\"marketing\"]}");
        assertThat(readAll("/v1/employees?groups=Engineering%20team&"))
                .containsExactly("2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0");
        assertThat(group("DELETE", "engineering").body())
                .isEqualTo("{\"groups\":[\"Engineering team\",\"marketing\"]}");
        assertThat(group("DELETE", "engineering").status()).isEqualTo(404);
        assertThat(push.get(JOHNS_PATH).json().get("groups")).isEqualTo(List.of("Engineering team", "marketing"));
        assertThat(push.send("POST", "/v1/employees/x/groups", "{\"group\":\"a\"}")
                        .status())
                .isEqualTo(404);
        assertThat(push.send("DELETE", "/v1/employees/x/groups", "{\"group\":\"a\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"group\":null}", "{\"group\":[\"a\"]}", "\"a\""})
    void groups_invalidBody_isRejected(String body) throws IOException {
        for (String method : List.of("POST", "DELETE")) {
            assertThat(push.send(method, JOHNS_PATH + "/groups", body).status()).isEqualTo(400);
        }
        assertThat(push.send("POST", JOHNS_PATH + "/groups", "{\"group\":\" \"}")
                        .status())
                .isEqualTo(400);
        assertThat(push.get(JOHNS_PATH).body()).isEqualTo(JOHN);
        sandbox.takeSpecViolations();
    }

    @Test
    void updateEmployee_unknownId_returns404() throws IOException {
        assertThat(push.send("PATCH", "/v1/employees/x", "{\"licensed\":true}").status())
                .isEqualTo(404);
    }

    @Test
    void anyRequest_missingOrWrongKey_returns401() throws IOException {
        try (PlainClient none = new PlainClient(sandbox.pushUrl());
                PlainClient wrong = new PlainClient(sandbox.pushUrl(), "x-api-key", "wrong")) {
            assertThat(none.get("/v1/employees").status()).isEqualTo(401);
            assertThat(wrong.get("/v1/employees").status()).isEqualTo(401);
            assertThat(wrong.get("/v1/employees").body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        }
    }

    @Test
    void updateEmployee_readOnlyKey_returns403() throws IOException {
        try (PlainClient reader = new PlainClient(sandbox.pushUrl(), "x-api-key", sandbox.pushReadOnlyApiKey())) {
            assertThat(reader.get(JOHNS_PATH).status()).isEqualTo(200);
            assertThat(reader.send("PATCH", JOHNS_PATH, "{\"licensed\":false}").status())
                    .isEqualTo(403);
            assertThat(reader.get(JOHNS_PATH).body()).isEqualTo(JOHN);
        }
    }

    @Test
    void anyRequest_aboveLimit_returns429UntilRefilled() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertThat(push.get(JOHNS_PATH).status()).isEqualTo(200);
        }
        assertThat(push.get(JOHNS_PATH).status()).isEqualTo(429);
        try (PlainClient reader = new PlainClient(sandbox.pushUrl(), "x-api-key", sandbox.pushReadOnlyApiKey())) {
            assertThat(reader.get(JOHNS_PATH).status()).isEqualTo(200);
        }
        clock.advance(Duration.ofMillis(100));
        assertThat(push.get(JOHNS_PATH).status()).isEqualTo(200);
        assertThat(push.get(JOHNS_PATH).status()).isEqualTo(429);
        assertThat(sandbox.journal().throttled(Vendor.PUSH)).isEqualTo(2);
    }

    private Response license(Object id, boolean licensed) throws IOException {
        clock.advance(Duration.ofSeconds(1));
        return push.send("PATCH", "/v1/employees/" + id, "{\"licensed\":" + licensed + "}");
    }

    private Response group(String method, String group) throws IOException {
        return push.send(method, JOHNS_PATH + "/groups", Json.write(Map.of("group", group)));
    }

    /** Returns the IDs of all employees of a list. */
    private List<Object> readAll(String pathAndQuery) throws IOException {
        List<Object> ids = new ArrayList<>();
        Object next = "0";
        boolean more = true;
        while (more) {
            clock.advance(Duration.ofSeconds(1));
            Response response = push.get(pathAndQuery + "offset=" + next);
            assertThat(response.status()).isEqualTo(200);
            response.result().forEach(employee -> ids.add(employee.get("id")));
            next = response.paging().get("next");
            more = (Boolean) response.paging().get("moreResults");
        }
        return ids;
    }
}
