package dev.trivet.sandbox;

import static dev.trivet.sandbox.SandboxFinding.MFA_NOT_REGISTERED;
import static dev.trivet.sandbox.SandboxFinding.PASSWORD_MANAGER_NOT_USED;
import static dev.trivet.sandbox.SandboxFinding.WEAK_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trivet.sandbox.PlainClient.Response;
import dev.trivet.sandbox.server.Json;
import dev.trivet.sandbox.spec.ApiSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arranged organizations, as Push Security's API returns them. */
class OrganizationPlanTest {

    private static final OrganizationPlan BOB = OrganizationPlan.empty()
            .employee(e -> e.email("bob@example.com")
                    .account("SLACK", a -> a.passwordLogin().withoutMfa())
                    .finding(WEAK_PASSWORD));

    private static final String EVERYTHING = """
            { "employees": [
                { "id": "bob", "email": "Bob+hr@Example.com", "firstName": "Bob", "lastName": "Baker",
                  "department": "Sales", "location": "London", "licensed": false, "groups": ["sales"],
                  "creationTimestamp": 1600000000,
                  "accounts": [
                    { "id": "bob-slack", "appType": "SLACK", "email": "bob@home.example", "mfaRegistered": true,
                      "mfaMethods": ["APP_TOTP"], "loginMethods": {"passwordLogin": true, "samlLogin": "OKTA"},
                      "passwordId": "shared", "lastUsedTimestamp": 1650000000,
                      "findings": [ {"id": "reused", "type": "REUSED_PASSWORD", "state": "RESOLVED"} ] },
                    { "id": "bob-zoom", "appType": "ZOOM", "lastUsedTimestamp": null } ],
                  "otherAccounts": [
                    {"id": "bob-other", "otherAppId": "crm", "loginMethods": {"passwordLogin": true}} ],
                  "browsers": [ {"id": "bob-arc", "browser": "ARC", "os": "MACOS", "version": "1.0"} ],
                  "findings": [ {"id": "typing", "type": "PASSWORD_MANAGER_NOT_USED"} ] },
                { "id": "eve" } ],
              "apps": [
                {"id": "slack", "type": "SLACK", "approvalStatus": "APPROVED", "ownerId": "eve", "labels": ["chat"]} ],
              "otherApps": [ {"id": "crm", "domain": "crm.example"} ] }
            """;

    @Test
    void employee_inJava_isListedWithItsObjects() throws IOException {
        withSandbox(Sandbox.builder().organization(BOB), push -> {
            Map<?, ?> bob = only(push, "/v1/employees");
            Map<?, ?> account = only(push, "/v1/accounts");
            Map<?, ?> finding = only(push, "/v1/findings");
            Map<?, ?> app = only(push, "/v1/apps");

            assertThat(bob.get("email")).isEqualTo("bob@example.com");
            assertThat(properties(account, "employeeId", "appType", "appId", "email"))
                    .containsExactly(bob.get("id"), "SLACK", app.get("id"), "bob@example.com");
            assertThat(properties(account, "mfaRegistered", "mfaMethods")).containsExactly(false, List.of());
            assertThat(account.get("passwordId")).isNotNull();
            assertThat(Json.write(account.get("loginMethods")))
                    .isEqualTo("{\"passwordLogin\":true,\"oidcLogin\":null,\"samlLogin\":null,\"oktaSwaLogin\":false,"
                            + "\"vendorSsoLogin\":null,\"fedCmLogin\":null}");
            assertThat(properties(
                            finding, "type", "state", "employeeId", "accountId", "passwordId", "appType", "appId"))
                    .containsExactly(
                            "WEAK_PASSWORD",
                            "OPEN",
                            bob.get("id"),
                            account.get("id"),
                            account.get("passwordId"),
                            "SLACK",
                            app.get("id"));
            assertThat(finding.get("weakPasswordReasons")).isEqualTo(List.of("COMPROMISED_HIBP"));
            assertThat(properties(app, "type", "friendlyName")).containsExactly("SLACK", "Slack");
        });
    }

    @Test
    void employee_withoutProperties_hasDefaults() throws IOException {
        withSandbox(Sandbox.builder().employee(e -> {}).employee(e -> {}), push -> {
            List<Map<?, ?>> employees = push.get("/v1/employees").result();

            assertThat(employees).hasSize(2);
            Map<String, Object> second = new LinkedHashMap<>(Json.object(employees.get(1)));
            assertThat(second.remove("id")).isNotEqualTo(employees.get(0).get("id"));
            assertThat(Json.write(second))
                    .isEqualTo("{\"firstName\":\"Employee\",\"lastName\":\"2\",\"licensed\":true,"
                            + "\"chatopsEnabled\":false,\"groups\":[],\"creationTimestamp\":1700000000}");
            for (String list : List.of("accounts", "accountsOther", "apps", "appsOther", "browsers", "findings")) {
                assertThat(push.get("/v1/" + list).result()).as(list).isEmpty();
            }
        });
    }

    @Test
    void builders_sameObjects_equalJson() {
        OrganizationPlan plan = OrganizationPlan.empty()
                .employee(e -> e.id("bob")
                        .email("Bob+hr@Example.com")
                        .name("Bob", "Baker")
                        .department("Sales")
                        .set("location", "London")
                        .unlicensed()
                        .groups("sales")
                        .set("creationTimestamp", 1_600_000_000L)
                        .account(
                                "SLACK",
                                a -> a.id("bob-slack")
                                        .email("bob@home.example")
                                        .withMfa("APP_TOTP")
                                        .passwordLogin("shared")
                                        .samlLogin("OKTA")
                                        .lastUsed(1_650_000_000L)
                                        .finding(
                                                SandboxFinding.REUSED_PASSWORD,
                                                f -> f.set("id", "reused").set("state", "RESOLVED")))
                        .account("ZOOM", a -> a.id("bob-zoom").set("lastUsedTimestamp", null))
                        .otherAccount("crm", a -> a.id("bob-other").passwordLogin())
                        .browser(b -> b.set("id", "bob-arc")
                                .set("browser", "ARC")
                                .set("os", "MACOS")
                                .set("version", "1.0"))
                        .finding(PASSWORD_MANAGER_NOT_USED, f -> f.set("id", "typing")))
                .employee(e -> e.id("eve"))
                .app(
                        "SLACK",
                        a -> a.set("id", "slack")
                                .set("approvalStatus", "APPROVED")
                                .set("ownerId", "eve")
                                .set("labels", List.of("chat")))
                .otherApp("crm", a -> a.set("domain", "crm.example"));

        assertThat(plan.document()).isEqualTo(OrganizationPlan.parse(EVERYTHING).document());
        assertThat(OrganizationPlan.parse(plan.toJson()).document()).isEqualTo(plan.document());
    }

    @Test
    void oidcLoginAndFinding_ofAccount_areListed() throws IOException {
        Sandbox.Builder builder = Sandbox.builder()
                .employee(e -> e.account("A", a -> a.oidcLogin("OKTA").finding(MFA_NOT_REGISTERED))
                        .account("B", a -> {}));
        withSandbox(builder, push -> {
            List<Map<?, ?>> accounts = push.get("/v1/accounts").result();
            assertThat(((Map<?, ?>) accounts.get(0).get("loginMethods")).get("oidcLogin"))
                    .isEqualTo("OKTA");
            assertThat(properties(accounts.get(1), "mfaRegistered", "mfaMethods", "passwordId"))
                    .containsExactly(null, null, null);
            Map<?, ?> finding = only(push, "/v1/findings");
            assertThat(properties(finding, "accountId", "passwordId", "appType", "weakPasswordReasons"))
                    .containsExactly(accounts.get(0).get("id"), null, "A", null);
        });
    }

    /** If {@code ids} ends with a comma, the list also contains an object with a generated ID. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            employees     | licensed=false                       | bob
            employees     | licensed=true                        | eve
            employees     | groups=sales                         | bob
            employees     | email=bob%2Bhr                       | bob
            employees     | chatopsEnabled=false                 | bob,eve
            accounts      | appType=SLACK                        | bob-slack
            accounts      | email=bob%2Bhr@example.com           | bob-zoom
            accounts      | email=home                           | bob-slack
            accounts      | lastUsedTimestampBefore=1660000000   | bob-slack
            accounts      | lastUsedTimestampAfter=1             | bob-slack
            accountsOther | otherAppId=crm                       | bob-other
            accountsOther | otherAppId=other                     | ''
            accountsOther | email=bob                            | bob-other
            accountsOther | lastUsedTimestampAfter=1700000000    | bob-other
            apps          | creationTimestampAfter=1700000000    | slack,
            appsOther     | creationTimestampBefore=1700000000   | crm
            appsOther     | creationTimestampAfter=1700000001    | ''
            browsers      | employeeId=bob                       | bob-arc
            browsers      | browser=ARC&os=MACOS                 | bob-arc
            browsers      | email=bob                            | bob-arc
            browsers      | lastOnlineTimestampBefore=1700000000 | bob-arc
            findings      | state=RESOLVED                       | reused
            findings      | type=PASSWORD_MANAGER_NOT_USED       | typing
            findings      | employeeId=bob                       | reused,typing
            findings      | employeeId=eve                       | ''
            findings      | accountId=bob-slack                  | reused
            findings      | passwordId=shared                    | reused
            findings      | appType=SLACK                        | reused
            findings      | creationTimestampAfter=1700000000    | reused,typing
            """)
    void list_filtered_returnsMatchingArrangedObjects(String list, String query, String ids) throws IOException {
        withSandbox(Sandbox.builder().organization(OrganizationPlan.parse(EVERYTHING)), push -> {
            List<Object> found = ids(push, "/v1/" + list + "?" + query);
            List<String> expected = new ArrayList<>(List.of(ids.split(",")));
            expected.removeIf(String::isEmpty);
            assertThat(found).containsAll(expected).hasSize(expected.size() + (ids.endsWith(",") ? 1 : 0));
        });
    }

    @Test
    void get_anyArrangedObject_returnsGivenProperties() throws IOException {
        withSandbox(Sandbox.builder().organization(OrganizationPlan.parse(EVERYTHING)), push -> {
            assertThat(push.get("/v1/employees/bob").body())
                    .isEqualTo("{\"id\":\"bob\",\"email\":\"Bob+hr@Example.com\",\"firstName\":\"Bob\","
                            + "\"lastName\":\"Baker\",\"department\":\"Sales\",\"location\":\"London\","
                            + "\"licensed\":false,\"chatopsEnabled\":false,\"groups\":[\"sales\"],"
                            + "\"creationTimestamp\":1600000000}");
            assertThat(push.get("/v1/accounts/bob-slack").body())
                    .contains("\"employeeId\":\"bob\"", "\"appId\":\"slack\"", "\"passwordId\":\"shared\"");
            assertThat(push.get("/v1/apps/slack").body())
                    .contains("\"ownerId\":\"eve\"", "\"labels\":[\"chat\"]", "\"sensitivityLevel\":null");
            assertThat(push.get("/v1/accountsOther/bob-other").body())
                    .contains(
                            "\"employeeId\":\"bob\"",
                            "\"email\":\"Bob+hr@Example.com\"",
                            "{\"passwordLogin\":true,\"oidcLogin\":null,\"samlLogin\":null,\"fedCmLogin\":null}");
            assertThat(push.get("/v1/appsOther/crm").body())
                    .isEqualTo("{\"id\":\"crm\",\"domain\":\"crm.example\",\"oauthAppId\":null,\"name\":null,"
                            + "\"hidden\":false,\"creationTimestamp\":1700000000}");
            assertThat(push.get("/v1/browsers/bob-arc").body())
                    .contains(
                            "\"employeeId\":\"bob\"",
                            "\"email\":\"Bob+hr@Example.com\"",
                            "\"tokenType\":\"INDIVIDUAL\"",
                            "\"isActive\":false");
            assertThat(push.get("/v1/findings/typing").body())
                    .contains("\"employeeId\":\"bob\",\"passwordId\":null,\"accountId\":null,\"appType\":null");
            assertThat(push.get("/v1/accounts/bob-slack/usedBy").body())
                    .isEqualTo("{\"result\":[{\"employeeId\":\"bob\",\"lastUsedTimestamp\":1650000000,"
                            + "\"passwordManuallyTyped\":true}],\"paging\":{\"moreResults\":false,\"next\":null}}");
        });
    }

    @Test
    void changes_ofArrangedObjects_lastUntilReset() throws IOException {
        OrganizationPlan plan = OrganizationPlan.parse(EVERYTHING);
        try (Sandbox sandbox = Sandbox.builder().strict().organization(plan).start();
                PlainClient push = PlainClient.push(sandbox)) {
            assertThat(push.send("PATCH", "/v1/employees/eve", "{\"licensed\":false}")
                            .body())
                    .isEqualTo("null");
            assertThat(push.send("PATCH", "/v1/employees/bob", "{\"licensed\":true}")
                            .body())
                    .contains("\"licensed\":true");
            assertThat(push.get("/v1/browsers/bob-arc").json().get("isActive")).isEqualTo(true);
            assertThat(push.send("POST", "/v1/apps/slack/labels", "{\"label\":\"x\"}")
                            .body())
                    .isEqualTo("{\"labels\":[\"x\",\"chat\"]}");
            assertThat(push.send("DELETE", "/v1/accounts/bob-slack/loginMethods", "{\"loginMethod\":\"SAML\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(push.send("DELETE", "/v1/accounts/bob-slack", "").status())
                    .isEqualTo(200);
            assertThat(push.get("/v1/accounts/bob-slack").status()).isEqualTo(404);
            assertThat(ids(push, "/v1/accounts")).containsExactly("bob-zoom");
            assertThat(ids(push, "/v1/findings")).containsExactly("typing");
            assertThat(push.get("/v1/findings/reused").status()).isEqualTo(404);
            assertThat(push.get("/v1/findings/typing").status()).isEqualTo(200);
            assertThat(sandbox.takeSpecViolations()).isEmpty();

            sandbox.reset();

            assertThat(ids(push, "/v1/accounts")).containsExactly("bob-slack", "bob-zoom");
            assertThat(push.get("/v1/findings/reused").status()).isEqualTo(200);
            assertThat(push.get("/v1/employees/bob").json().get("licensed")).isEqualTo(false);
            assertThat(push.get("/v1/apps/slack").json().get("labels")).isEqualTo(List.of("chat"));
        }
    }

    @Test
    void updateEmployee_lastAccountForgotten_returnsNull() throws IOException {
        Sandbox.Builder builder = Sandbox.builder().employee(e -> e.id("bob").account("SLACK", a -> a.id("only")));
        withSandbox(builder, push -> {
            assertThat(push.send("PATCH", "/v1/employees/bob", "{\"licensed\":false}")
                            .body())
                    .contains("\"licensed\":false");
            push.send("DELETE", "/v1/accounts/only", "");
            assertThat(push.send("DELETE", "/v1/accounts/only", "").status()).isEqualTo(404);
            assertThat(push.send("PATCH", "/v1/employees/bob", "{\"licensed\":false}")
                            .body())
                    .isEqualTo("null");
        });
    }

    @Test
    void generatedEmployees_inAddition_followArrangedOnes() throws IOException {
        Sandbox.Builder builder = Sandbox.builder().rateLimit(RateLimit.OFF).organization(BOB);
        withSandbox(builder.employees(120), push -> {
            for (String list : List.of("employees", "accounts", "findings")) {
                List<Object> all = readAll(push, "/v1/" + list + "?limit=7", 7);
                List<Object> generated = generated(list);
                assertThat(all).hasSize(generated.size() + 1).endsWith(generated.toArray());
            }
            assertThat(readAll(push, "/v1/employees?limit=1&email=e", 1))
                    .isEqualTo(readAll(push, "/v1/employees?limit=50&email=e", 50));
            assertThat(push.get("/v1/apps?limit=50").result()).hasSize(50);
            Map<?, ?> account = push.get("/v1/accounts?limit=1").result().get(0);
            assertThat(push.get("/v1/apps/" + account.get("appId")).json().get("type"))
                    .isEqualTo("SLACK");
            assertThat(push.get("/v1/employees/" + ApiSpec.PUSH.string("Employee", "id"))
                            .status())
                    .isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 9, 1_000_001})
    void generatedEmployees_outOfRange_throws(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrganizationPlan.empty().generatedEmployees(number))
                .withMessage("The number of generated employees must be 0, or from 10 to 1000000: " + number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 1_000_000})
    void generatedEmployees_atLimit_isAccepted(int number) {
        assertThat(OrganizationPlan.empty().generatedEmployees(number).toJson())
                .isEqualTo("{\"generatedEmployees\":" + number + "}");
    }

    private static List<Object> generated(String list) throws IOException {
        try (Sandbox plain = Sandbox.builder()
                        .employees(120)
                        .rateLimit(RateLimit.OFF)
                        .start();
                PlainClient push = PlainClient.push(plain)) {
            return readAll(push, "/v1/" + list + "?limit=50", 50);
        }
    }

    @Test
    void organization_emptyPlan_hasNoEmployees() throws IOException {
        withSandbox(
                Sandbox.builder().organization(OrganizationPlan.empty()),
                push -> assertThat(push.get("/v1/employees").result()).isEmpty());
    }

    @Test
    void list_manyArrangedObjects_hasPages() throws IOException {
        OrganizationPlan plan = OrganizationPlan.empty();
        for (int i = 0; i < 120; i++) {
            String id = "e" + i;
            plan = plan.employee(e -> e.id(id).account("SLACK", a -> {}));
        }
        withSandbox(Sandbox.builder().organization(plan).rateLimit(RateLimit.OFF), push -> {
            for (int limit : new int[] {1, 7, 40, 50}) {
                List<Object> all = readAll(push, "/v1/employees?limit=" + limit, limit);
                assertThat(all.stream()
                                .map(each -> ((Map<?, ?>) each).get("id"))
                                .toList())
                        .isEqualTo(expectedIds());
            }
            assertThat(readAll(push, "/v1/accounts?appType=SLACK&limit=50", 50)).hasSize(120);
            assertThat(push.get("/v1/employees?offset=119").result()).hasSize(1);
            assertThat(push.get("/v1/employees?offset=120").result()).isEmpty();
        });
    }

    private static List<Object> expectedIds() {
        return IntStream.range(0, 120).<Object>mapToObj(i -> "e" + i).toList();
    }

    @Test
    void finding_ofEmployee_refersToOnlyMatchingAccount() throws IOException {
        Sandbox.Builder builder = Sandbox.builder()
                .employee(e -> e.account("A", a -> a.samlLogin("OKTA"))
                        .account("B", a -> a.id("b").passwordLogin())
                        .finding(WEAK_PASSWORD))
                .employee(e -> e.account("A", a -> {}).account("B", a -> {}).finding(PASSWORD_MANAGER_NOT_USED))
                .employee(e -> e.finding(MFA_NOT_REGISTERED))
                .employee(e -> e.account("C", a -> a.id("c")).finding(SandboxFinding.UNUSED_THIRD_PARTY_APP));
        withSandbox(builder, push -> {
            List<Map<?, ?>> findings = push.get("/v1/findings").result();
            assertThat(properties(findings.get(0), "accountId", "appType")).containsExactly("b", "B");
            assertThat(properties(findings.get(1), "accountId", "appType")).containsExactly(null, null);
            assertThat(properties(findings.get(2), "accountId", "appType")).containsExactly(null, null);
            assertThat(properties(findings.get(3), "accountId", "passwordId", "appType"))
                    .containsExactly(null, null, "C");
            assertThat(findings.get(3).get("appId")).isNotNull();
        });
    }

    @Test
    void objects_ofEmployeeWithoutAddress_omitAddress() throws IOException {
        String plan = """
                { "employees": [ { "accounts": [ {"appType": "A"}, {"appType": "A", "mfaRegistered": false} ],
                    "browsers": [ {} ], "otherAccounts": [ {"otherAppId": "crm"} ] } ], "otherApps": [ {"id": "crm"} ] }
                """;
        withSandbox(Sandbox.builder().organization(OrganizationPlan.parse(plan)), push -> {
            for (String list : List.of("accounts", "browsers", "accountsOther")) {
                assertThat(push.get("/v1/" + list).result()).isNotEmpty().allMatch(each -> !each.containsKey("email"));
                assertThat(push.get("/v1/" + list + "?email=a").json().get("result"))
                        .isEqualTo(list.equals("browsers") ? null : List.of());
            }
            List<Map<?, ?>> accounts = push.get("/v1/accounts").result();
            assertThat(properties(accounts.get(0), "mfaRegistered", "mfaMethods"))
                    .containsExactly(null, null);
            assertThat(properties(accounts.get(1), "mfaRegistered", "mfaMethods"))
                    .containsExactly(false, List.of());
            assertThat(push.get("/v1/apps").result()).hasSize(1);
        });
    }

    @Test
    void app_generatedType_changesGeneratedApp() throws IOException {
        withSandbox(
                Sandbox.builder()
                        .app("SLACK", a -> a.set("notes", "Ask first").set("creationTimestamp", 1_750_000_000))
                        .app("INTRANET", a -> {})
                        .employees(10)
                        .rateLimit(RateLimit.OFF),
                push -> {
                    List<Object> all = readAll(push, "/v1/apps?limit=50", 50);
                    assertThat(all).hasSize(65);
                    Map<?, ?> slack = push.get("/v1/apps?creationTimestampAfter=1750000000")
                            .result()
                            .get(0);
                    assertThat(properties(slack, "type", "friendlyName", "notes"))
                            .containsExactly("SLACK", "Slack", "Ask first");
                    assertThat(properties(push.get("/v1/apps").result().get(0), "type", "friendlyName"))
                            .containsExactly("INTRANET", "INTRANET");
                });
    }

    @Test
    void employees_ofSandbox_areArrangedThenGenerated() {
        try (Sandbox sandbox =
                Sandbox.builder().strict().organization(BOB).employees(10).start()) {
            assertThat(sandbox.employees()).hasSize(11);
            SandboxEmployee bob = sandbox.employees().get(0);
            assertThat(bob.email()).isEqualTo("bob@example.com");
            assertThat(bob.hasEmail()).isTrue();
            assertThat(bob.accountCount()).isEqualTo(1);
            assertThat(sandbox.employees().get(1).id()).isEqualTo(ApiSpec.PUSH.string("Employee", "id"));
        }
    }

    @Test
    void employees_zero_isAnEmptyOrganization() throws IOException {
        withSandbox(Sandbox.builder().employees(0), push -> {
            for (String list : List.of("employees", "accounts", "accountsOther", "apps", "appsOther", "browsers")) {
                assertThat(push.get("/v1/" + list).result()).as(list).isEmpty();
            }
        });
    }

    @Test
    void expose_arrangedEmployee_isSubscribed() throws IOException {
        try (Sandbox sandbox = Sandbox.builder().strict().organization(BOB).start();
                PlainClient enzoic = PlainClient.enzoic(sandbox)) {
            enzoic.send("POST", "/alert-subscriptions", "{\"domains\":\"example.com\"}");
            assertThat(sandbox.expose("bob@example.com").kind()).isEqualTo(AlertOutcome.Kind.NO_WEBHOOK);
        }
    }

    @Test
    void organization_replaced_lastsUntilReset() throws IOException {
        try (Sandbox sandbox = Sandbox.builder().strict().employees(10).start();
                PlainClient push = PlainClient.push(sandbox)) {
            sandbox.organization(BOB);
            assertThat(sandbox.organization()).isSameAs(BOB);
            assertThat(push.get("/v1/employees").result()).hasSize(1);
            assertThat(sandbox.employees()).hasSize(1);

            sandbox.organization(BOB.generatedEmployees(12));
            assertThat(push.get("/v1/employees").result()).hasSize(13);

            sandbox.reset();
            assertThat(push.get("/v1/employees").result()).hasSize(10);
            assertThat(sandbox.organization().toJson()).isEqualTo("{\"generatedEmployees\":10}");
        }
    }

    @Test
    void organization_rejected_keepsPreviousOrganization() throws IOException {
        try (Sandbox sandbox = Sandbox.builder().strict().organization(BOB).start();
                PlainClient push = PlainClient.push(sandbox)) {
            OrganizationPlan invalid = OrganizationPlan.parse("{\"apps\":[{\"type\":\"A\",\"ownerId\":\"none\"}]}");
            assertThatIllegalArgumentException().isThrownBy(() -> sandbox.organization(invalid));
            assertThat(sandbox.organization()).isSameAs(BOB);
            assertThat(push.get("/v1/employees").result()).hasSize(1);
            assertThat(push.get("/v1/apps").result().get(0).get("type")).isEqualTo("SLACK");
        }
    }

    @Test
    void builder_changedAfterStart_doesNotAffectSandbox() {
        Sandbox.Builder builder = Sandbox.builder().organization(BOB);
        try (Sandbox sandbox = builder.start()) {
            builder.employee(e -> {});
            sandbox.reset();
            assertThat(sandbox.employees()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                    | The document must be an object.
            null                                                  | The document must not be null.
            {"people":[]} \
                | The document has the unknown property people. Allowed properties:
            {"employees":{}}                                      | /employees must be an array.
            {"employees":[7]}                                     | /employees/0 must be an object.
            {"employees":[{},{"emial":"bob@example.com"}]} \
                | /employees/1 has the unknown property emial. Allowed properties: id, email,
            {"employees":[{"bob@example.com":1}]}                 | /employees/0 has the unknown property ***.
            {"employees":[{"email":"bob at example.com"}]}        | /employees/0/email must be an e-mail address.
            {"employees":[{"email":null}]}                        | /employees/0/email must not be null.
            {"employees":[{"firstName":1}]}                       | /employees/0/firstName must be a string.
            {"employees":[{"licensed":"yes"}]}                    | /employees/0/licensed must be true or false.
            {"employees":[{"groups":["a",2]}]}                    | /employees/0/groups/1 must be a string.
            {"employees":[{"creationTimestamp":1.5}]}             | /employees/0/creationTimestamp must be an integer.
            {"employees":[{"creationTimestamp":"1"}]}             | /employees/0/creationTimestamp must be an integer.
            {"employees":[{"creationTimestamp":1700000000000}]} \
                | /employees/0/creationTimestamp must be a UNIX timestamp in seconds.
            {"employees":[{"creationTimestamp":-1}]} \
                | /employees/0/creationTimestamp must be a UNIX timestamp in seconds.
            {"employees":[{"accounts":[{"mfaMethods":["SMS"]}]}]} \
                | /employees/0/accounts/0/mfaMethods/0 must be one of APP_TOTP, PUSH_NOTIFICATION,
            {"employees":[{"accounts":[{"employeeId":"a"}]}]} \
                | /employees/0/accounts/0 has the unknown property employeeId.
            {"employees":[{"accounts":[{"loginMethods":{"password":true}}]}]} \
                | /employees/0/accounts/0/loginMethods has the unknown property password.
            {"employees":[{"findings":[{"type":"WEAK"}]}]} \
                | /employees/0/findings/0/type must be one of MFA_NOT_REGISTERED,
            {"employees":[{"browsers":[{"os":"BEOS"}]}]}          | /employees/0/browsers/0/os must be one of MACOS,
            {"apps":[{"approvalStatus":"MAYBE"}]}                 | /apps/0/approvalStatus must be one of
            {"generatedEmployees":"ten"}                          | /generatedEmployees must be an integer.
            {                                                     | The organization is not valid JSON at line 1.
            {"employees":[],"employees":[]}                       | The organization is not valid JSON at line 1.
            """)
    void parse_invalid_throwsWithReason(String json, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrganizationPlan.parse(json))
                .withMessageStartingWith(message)
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("bob"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"creationTimestamp\":0}", "{\"creationTimestamp\":253402300799}", "{\"groups\":[]}"})
    void parse_limits_areValid(String employee) {
        assertThat(OrganizationPlan.parse("{\"employees\":[" + employee + "]}")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"employees":[{"id":"a"},{"id":"a"}]} \
                | /employees/1/id must not be empty or the ID of another object.
            {"employees":[{"id":""}]} \
                | /employees/0/id must not be empty or the ID of another object.
            {"employees":[{"accounts":[{}]}]}                     | /employees/0/accounts/0/appType is missing.
            {"employees":[{"accounts":[{"appType":" "}]}]}        | /employees/0/accounts/0/appType must not be blank.
            {"employees":[{"otherAccounts":[{}]}]} \
                | /employees/0/otherAccounts/0/otherAppId must be the ID of one of the other apps.
            {"employees":[{"otherAccounts":[{"otherAppId":"a"}]}]} \
                | /employees/0/otherAccounts/0/otherAppId must be the ID of one of the other apps.
            {"employees":[{"findings":[{}]}]}                     | /employees/0/findings/0/type is missing.
            {"employees":[{"accounts":[{"appType":"A","findings":[{}]}]}]} \
                | /employees/0/accounts/0/findings/0/type is missing.
            {"employees":[{"accounts":[{"appType":"A"},{"appType":"B"}],"findings":[{"type":"MFA_NOT_REGISTERED"}]}]} \
              | /employees/0/findings/0 can be about 2 accounts. Add the finding to an account instead of the employee.
            {"apps":[{}]}                                         | /apps/0/type is missing.
            {"apps":[{"type":"A"},{"type":"A"}]}                  | /apps/1/type is the type of another app.
            {"apps":[{"type":"A","ownerId":"x"}]}                 | /apps/0/ownerId is not the ID of an employee.
            {"generatedEmployees":10,"apps":[{"type":"SLACK","id":"x"}]} \
                | /apps/0/id cannot be set, because the generated organization contains this app.
            {"generatedEmployees":9} \
                | The number of generated employees must be 0, or from 10 to 1000000: 9
            {"generatedEmployees":1e12} \
                | The number of generated employees must be 0, or from 10 to 1000000: 2147483647
            """)
    void start_inconsistentPlan_throwsWithReason(String json, String message) {
        Sandbox.Builder builder = Sandbox.builder().organization(OrganizationPlan.parse(json));
        assertThatIllegalArgumentException().isThrownBy(builder::start).withMessage(message);
    }

    @Test
    void start_idOfGeneratedObject_throws() {
        for (String kind : List.of("Employee", "OtherApp")) {
            String array = kind.equals("Employee") ? "employees" : "otherApps";
            String json = "{\"%s\":[{\"id\":\"%s\"}]}".formatted(array, ApiSpec.PUSH.string(kind, "id"));
            Sandbox.Builder builder =
                    Sandbox.builder().organization(OrganizationPlan.parse(json)).employees(10);
            assertThatIllegalArgumentException()
                    .isThrownBy(builder::start)
                    .withMessage("/" + array + "/0/id must not be empty or the ID of another object.");
        }
        for (String kind : List.of("Account", "Browser", "Finding", "OtherAccount")) {
            String array = Map.of(
                            "Account", "accounts",
                            "Browser", "browsers",
                            "Finding", "findings",
                            "OtherAccount", "otherAccounts")
                    .get(kind);
            String otherProperties = kind.equals("Account")
                    ? ",\"appType\":\"A\""
                    : kind.equals("Finding")
                            ? ",\"type\":\"WEAK_PASSWORD\""
                            : kind.equals("OtherAccount")
                                    ? ",\"otherAppId\":\"" + ApiSpec.PUSH.string("OtherApp", "id") + "\""
                                    : "";
            String json = "{\"employees\":[{\"%s\":[{\"id\":\"%s\"%s}]}]}"
                    .formatted(array, ApiSpec.PUSH.string(kind, "id"), otherProperties);
            Sandbox.Builder builder =
                    Sandbox.builder().organization(OrganizationPlan.parse(json)).employees(10);
            assertThatIllegalArgumentException()
                    .isThrownBy(builder::start)
                    .withMessage("/employees/0/" + array + "/0/id must not be empty or the ID of another object.");
        }
    }

    @Test
    void employee_invalidProperty_throwsImmediately() {
        Sandbox.Builder builder = Sandbox.builder().employee(e -> {});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.employee(e -> e.email("bob")))
                .withMessage("/employees/1/email must be an e-mail address.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.app("A", a -> a.set("labels", "chat")))
                .withMessage("/apps/0/labels must be an array.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrganizationPlan.empty().otherApp("A", a -> a.set("hidden", 1)))
                .withMessage("/otherApps/0/hidden must be true or false.");
    }

    @Test
    void sandboxFindings_all_areDocumented() {
        assertThat(SandboxFinding.values()).extracting(Enum::name).isEqualTo(ApiSpec.PUSH.enumValues("FindingType"));
    }

    @Test
    void toString_anyPlan_omitsAddresses() {
        assertThat(BOB.generatedEmployees(10)).hasToString("OrganizationPlan[1 arranged, 10 generated]");
        assertThat(OrganizationPlan.empty()).hasToString("OrganizationPlan[0 arranged, 0 generated]");
    }

    private interface Action {
        void accept(PlainClient push) throws IOException;
    }

    /** Runs an action with a client of a strict sandbox. */
    private static void withSandbox(Sandbox.Builder builder, Action action) throws IOException {
        try (Sandbox sandbox = builder.strict().start();
                PlainClient push = PlainClient.push(sandbox)) {
            action.accept(push);
        }
    }

    private static Map<?, ?> only(PlainClient push, String path) throws IOException {
        List<Map<?, ?>> objects = push.get(path).result();
        assertThat(objects).hasSize(1);
        Response single = push.get(path + "/" + objects.get(0).get("id"));
        assertThat(single.json()).isEqualTo(objects.get(0));
        return objects.get(0);
    }

    private static List<Object> ids(PlainClient push, String path) throws IOException {
        return push.get(path).result().stream()
                .<Object>map(each -> each.get("id"))
                .toList();
    }

    private static List<Object> properties(Map<?, ?> object, String... names) {
        List<Object> values = new ArrayList<>();
        for (String name : names) {
            values.add(object.get(name));
        }
        return values;
    }

    private static List<Object> readAll(PlainClient push, String path, int limit) throws IOException {
        List<Object> items = new ArrayList<>();
        Object next = "0";
        while (next != null) {
            Response page = push.get(path + "&offset=" + next);
            items.addAll(page.result());
            next = page.paging().get("next");
            assertThat(page.result()).hasSizeLessThanOrEqualTo(limit);
        }
        return items;
    }
}
