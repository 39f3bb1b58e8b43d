package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The examples of the page, as this project's OpenAPI document has them, are what is answered. */
class PushExamplesTest {

    private static final Map<?, ?> DOCUMENTED = documented();

    @AutoClose
    private final PushCaller push = new PushCaller(10, 5);

    @ParameterizedTest
    @CsvSource({
        "Account, /v1/accounts/d6a32ba5-0532-4a66-8137-48cdf409c972",
        "AccountUser, /v1/accounts/d6a32ba5-0532-4a66-8137-48cdf409c972/usedBy",
        "OtherAccount, /v1/accountsOther/1009e8cb-497b-49ae-ac87-e083e42078d2",
        "App, /v1/apps/2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0",
        "OtherApp, /v1/appsOther/35603905-ff98-4b7d-8940-eb1906a2bdf6",
        "Browser, /v1/browsers/1852b6ab-0cca-4c8d-8f14-4905497504ec",
        "Employee, /v1/employees/2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0",
        "Finding, /v1/findings/d6a32ba5-0532-4a66-8137-48cdf409c972",
        "BlockedUrls, /v1/controls/blockedUrls"
    })
    void get_exampleObject_isTheDocumentsToTheByte(String example, String path) throws IOException {
        Reply reply = push.get(path);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(json(example));
    }

    @Test
    void forgetAccount_exampleAccount_isTheDocumentsToTheByte() throws IOException {
        assertThat(push.send("DELETE", "/v1/accounts/d6a32ba5-0532-4a66-8137-48cdf409c972", "")
                        .body())
                .isEqualTo(json("ForgottenAccount"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Account",
                "ForgottenAccount",
                "AccountUser",
                "OtherAccount",
                "App",
                "OtherApp",
                "Browser",
                "Finding",
                "BlockedUrls"
            })
    void example_anyName_isTheOneOfTheDocument(String name) {
        assertThat(Json.write(PushExamples.example(name))).isEqualTo(json(name));
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
    void list_anyKind_holdsTheExampleOnce(String path) throws IOException {
        String example = Map.of(
                        "/v1/accounts", "Account",
                        "/v1/accountsOther", "OtherAccount",
                        "/v1/apps", "App",
                        "/v1/appsOther", "OtherApp",
                        "/v1/browsers", "Browser",
                        "/v1/employees", "Employee",
                        "/v1/findings", "Finding")
                .get(path);
        assertThat(push.walk(path).stream().map(Json::write)).containsOnlyOnce(json(example));
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
    void get_idInAnExample_leadsToAnObject(String path, String example, String member) throws IOException {
        String id = PushExamples.text(example, member);
        Reply reply = push.get(path + id);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("id")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accountId=string",
                "passwordId=c4a045a1-5331-4714-af83-6a361e98960d",
                "employeeId=379ac7ea-ff2a-42ef-af37-06d2020dc46a",
                "appType=PUSH_SECURITY"
            })
    void listFindings_valuesOfTheExample_findIt(String query) throws IOException {
        assertThat(push.walk("/v1/findings?" + query).stream().map(Json::write)).contains(json("Finding"));
    }

    private static String json(String example) {
        return Json.write(((Map<?, ?>) DOCUMENTED.get(example)).get("value"));
    }

    private static Map<?, ?> documented() {
        try (InputStream document = PushExamplesTest.class.getResourceAsStream("specs/push.yaml")) {
            Map<String, Map<String, Map<?, ?>>> root = new Yaml().load(document);
            return root.get("components").get("examples");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
