package dev.trivet.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Response;
import dev.trivet.sandbox.PushFixture;
import dev.trivet.sandbox.SpecDocument;
import dev.trivet.sandbox.Vendor;
import dev.trivet.sandbox.server.Json;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the OpenAPI documents, as the sandbox returns them. */
class ApiSpecTest {

    private static final SpecDocument DOCUMENT = SpecDocument.of(Vendor.PUSH);

    @AutoClose
    private final PushFixture push = new PushFixture(10, 5);

    @ParameterizedTest
    @EnumSource
    void example_anyObject_equalsDocument(Vendor vendor) {
        ApiSpec examples = ApiSpec.of(vendor.name().toLowerCase(Locale.ROOT));
        Map<String, Map<String, Object>> documented = SpecDocument.of(vendor).examples();
        documented.values().removeIf(example -> !(example.get("value") instanceof Map));
        assertThat(documented)
                .isNotEmpty()
                .allSatisfy((name, example) ->
                        assertThat(Json.write(examples.example(name))).isEqualTo(Json.write(example.get("value"))));
    }

    @ParameterizedTest
    @CsvSource({
        "Account, /v1/accounts/{id}, Account",
        "AccountUser, /v1/accounts/{id}/usedBy, Account",
        "OtherAccount, /v1/accountsOther/{id}, OtherAccount",
        "App, /v1/apps/{id}, App",
        "OtherApp, /v1/appsOther/{id}, OtherApp",
        "Browser, /v1/browsers/{id}, Browser",
        "Employee, /v1/employees/{id}, Employee",
        "Finding, /v1/findings/{id}, Finding",
        "BlockedUrls, /v1/controls/blockedUrls, Account"
    })
    void get_exampleObject_returnsDocumentedExample(String example, String path, String idExample) throws IOException {
        Response response = push.get(path.replace("{id}", id(idExample)));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(DOCUMENT.exampleJson(example));
    }

    @Test
    void forgetAccount_exampleAccount_returnsDocumentedExample() throws IOException {
        assertThat(push.send("DELETE", "/v1/accounts/" + id("Account"), "").body())
                .isEqualTo(DOCUMENT.exampleJson("ForgottenAccount"));
    }

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
    void list_anyList_containsExampleOnce(String path) throws IOException {
        String example = Map.of(
                        "/v1/accounts", "Account",
                        "/v1/accountsOther", "OtherAccount",
                        "/v1/apps", "App",
                        "/v1/appsOther", "OtherApp",
                        "/v1/browsers", "Browser",
                        "/v1/employees", "Employee",
                        "/v1/findings", "Finding")
                .get(path);
        assertThat(push.readAll(path).stream().map(Json::write)).containsOnlyOnce(DOCUMENT.exampleJson(example));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/employees/, Account, employeeId",
        "/v1/employees/, AccountUser, employeeId",
        "/v1/employees/, OtherAccount, employeeId",
        "/v1/employees/, App, ownerId",
        "/v1/employees/, Browser, employeeId",
        "/v1/employees/, Finding, employeeId",
        "/v1/apps/, Account, appId",
        "/v1/apps/, Finding, appId",
        "/v1/appsOther/, OtherAccount, otherAppId"
    })
    void get_idInExample_returnsObject(String path, String example, String property) throws IOException {
        String id = ApiSpec.PUSH.string(example, property);
        Response response = push.get(path + id);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().get("id")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accountId", "passwordId", "employeeId", "appType"})
    void listFindings_valueOfExample_returnsExample(String property) throws IOException {
        String query = property + "=" + ApiSpec.PUSH.string("Finding", property);
        assertThat(push.readAll("/v1/findings?" + query).stream().map(Json::write))
                .contains(DOCUMENT.exampleJson("Finding"));
    }

    private static String id(String example) {
        return ApiSpec.PUSH.string(example, "id");
    }
}
