package dev.trivet.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient.Response;
import dev.trivet.sandbox.PushFixture;
import dev.trivet.sandbox.SpecViolation;
import dev.trivet.sandbox.server.Json;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppsTest {

    private static final String ZAPIER = "/v1/apps/2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0";

    @AutoClose
    private final PushFixture push = new PushFixture(60, 1);

    @Test
    void listApps_allPages_includeEveryIrregularity() throws IOException {
        List<Map<?, ?>> apps = push.readAll("/v1/apps");
        for (String property : List.of("approvalStatus", "sensitivityLevel", "ownerId", "notes")) {
            assertThat(apps)
                    .anyMatch(app -> app.containsKey(property) && app.get(property) == null)
                    .anyMatch(app -> app.get(property) != null);
        }
        for (String property : List.of("notes", "description", "labels")) {
            assertThat(apps).anyMatch(app -> !app.containsKey(property));
        }
        assertThat(apps).anyMatch(app -> List.of().equals(app.get("labels")));
        Set<Object> types = new HashSet<>();
        assertThat(apps).allMatch(app -> types.add(app.get("type")));
        for (Map<?, ?> app : apps) {
            assertThat(push.get("/v1/apps/" + app.get("id")).json()).isEqualTo(app);
            if (app.get("ownerId") != null) {
                assertThat(push.get("/v1/employees/" + app.get("ownerId")).status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void updateApp_unknownProperties_onlyViolateSpec() throws IOException {
        String app = push.get(ZAPIER).body();
        assertThat(push.send("PATCH", ZAPIER, "{\"unknown\":1,\"id\":\"x\"}").body())
                .isEqualTo(app);
        assertThat(push.sandbox().takeSpecViolations())
                .extracting(SpecViolation::rule)
                .containsExactly("request.body.schema.additionalProperties");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"approvalStatus\":\"APPROVED\"}', '\"approvalStatus\":\"UNDER_REVIEW\"', '\"approvalStatus\":\"APPROVED\"'",
        "'{\"approvalStatus\":null}', '\"approvalStatus\":\"UNDER_REVIEW\"', '\"approvalStatus\":null'",
        "'{\"sensitivityLevel\":\"LOW\"}', '\"sensitivityLevel\":\"HIGH\"', '\"sensitivityLevel\":\"LOW\"'",
        "'{\"sensitivityLevel\":null}', '\"sensitivityLevel\":\"HIGH\"', '\"sensitivityLevel\":null'",
        "'{\"notes\":null}', '\"Last security audit: 16 January 2023\"', 'null'",
        "'{\"notes\":\"\"}', '\"Last security audit: 16 January 2023\"', '\"\"'"
    })
    void updateApp_oneProperty_keepsOthers(String body, String before, String after) throws IOException {
        String expected = push.get(ZAPIER).body().replaceFirst(before, after);
        Response response = push.send("PATCH", ZAPIER, body);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(expected).contains(after);
        assertThat(push.get(ZAPIER).body()).isEqualTo(expected);
        assertThat(push.get("/v1/apps").body()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"approvalStatus\":\"approved\"}",
                "{\"approvalStatus\":true}",
                "{\"sensitivityLevel\":\"\"}",
                "{\"sensitivityLevel\":[\"LOW\"]}",
                "{\"notes\":7}",
                "{\"notes\":\"new\",\"approvalStatus\":\"NONE\"}"
            })
    void updateApp_emptyOrInvalid_isRejected(String body) throws IOException {
        String before = push.get(ZAPIER).body();
        Response response = push.send("PATCH", ZAPIER, body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().get("message")).asString().isNotBlank();
        assertThat(push.get(ZAPIER).body()).isEqualTo(before);
    }

    @Test
    void labels_addedAndDeleted_arePersisted() throws IOException {
        assertThat(label("POST", "personal-use").body())
                .isEqualTo("{\"labels\":[\"personal-use\",\"GenAI\",\"marketing\"]}");
        assertThat(label("POST", "personal-use").body())
                .isEqualTo("{\"labels\":[\"personal-use\",\"GenAI\",\"marketing\"]}");
        assertThat(label("DELETE", "GenAI").body()).isEqualTo("{\"labels\":[\"personal-use\",\"marketing\"]}");
        assertThat(push.get(ZAPIER).json().get("labels")).isEqualTo(List.of("personal-use", "marketing"));
        assertThat(label("DELETE", "GenAI").status()).isEqualTo(404);
        assertThat(label("DELETE", "genai").status()).isEqualTo(404);
        label("DELETE", "marketing");
        assertThat(label("DELETE", "personal-use").body()).isEqualTo("{\"labels\":[]}");
    }

    @Test
    void addAppLabel_appWithoutProperty_addsProperty() throws IOException {
        Object id = push.readAll("/v1/apps").stream()
                .filter(app -> !app.containsKey("labels"))
                .findFirst()
                .orElseThrow()
                .get("id");
        assertThat(push.send("DELETE", "/v1/apps/" + id + "/labels", "{\"label\":\"a\"}")
                        .status())
                .isEqualTo(404);
        assertThat(push.send("POST", "/v1/apps/" + id + "/labels", "{\"label\":\"a\"}")
                        .body())
                .isEqualTo("{\"labels\":[\"a\"]}");
        assertThat(push.get("/v1/apps/" + id).json().get("labels")).isEqualTo(List.of("a"));
    }

    @Test
    void addAppLabel_longLabel_countsCodePoints() throws IOException {
        assertThat(label("POST", "🦊".repeat(50)).status()).isEqualTo(200);
        assertThat(label("POST", "🦊".repeat(51)).status()).isEqualTo(400);
        assertThat(label("POST", "a".repeat(51)).status()).isEqualTo(400);
        assertThat(label("DELETE", "a".repeat(51)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"label\":\"\"}",
                "{\"label\":\" \\t\"}",
                "{\"label\":null}",
                "{\"label\":1}",
                "{\"Label\":\"a\"}",
                "\"a\""
            })
    void labels_invalidBody_isRejected(String body) throws IOException {
        for (String method : List.of("POST", "DELETE")) {
            assertThat(push.send(method, ZAPIER + "/labels", body).status()).isEqualTo(400);
        }
        assertThat(push.get(ZAPIER).json().get("labels")).isEqualTo(List.of("GenAI", "marketing"));
    }

    @Test
    void anyOperation_unknownApp_returns404() throws IOException {
        String path = "/v1/apps/35603905-ff98-4b7d-8940-eb1906a2bdf6";
        assertThat(push.get(path).body()).isEqualTo("{\"message\":\"App Not Found\"}");
        assertThat(push.send("PATCH", path, "{\"notes\":null}").status()).isEqualTo(404);
        assertThat(push.send("POST", path + "/labels", "{\"label\":\"a\"}").status())
                .isEqualTo(404);
        assertThat(push.send("DELETE", path + "/labels", "{\"label\":\"a\"}").status())
                .isEqualTo(404);
    }

    private Response label(String method, String label) throws IOException {
        return push.send(method, ZAPIER + "/labels", Json.write(Map.of("label", label)));
    }
}
