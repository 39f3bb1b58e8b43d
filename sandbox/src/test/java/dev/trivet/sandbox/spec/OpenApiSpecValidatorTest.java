package dev.trivet.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.RequestBody;
import dev.trivet.sandbox.server.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiSpecValidatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {\"licensed\":\"alice@example.com\"} | response.body.schema.type at /licensed boolean",
                "200 | {\"nickname\":\"alice@example.com\"} | response.body.schema.additionalProperties at nickname",
                "302 | {} | response.status.unknown at",
            })
    void validate_invalidResponse_isReported(int status, String body, String violation) {
        assertThat(violationsOfEmployee(Response.empty(status).withBody("application/json", body)))
                .containsExactly(violation);
    }

    @Test
    void validate_toleratedResponse_isIgnored() {
        Map<String, Object> employee = new LinkedHashMap<>();
        employee.put("email", null);
        employee.put("groups", null);
        assertThat(violationsOfEmployee(Response.json(200, employee))).isEmpty();
        assertThat(violationsOfEmployee(Response.json(200, Map.of("email", "invalid"))))
                .isEmpty();
        assertThat(violationsOfEmployee(Response.json(418, Map.of("message", "no"))))
                .isEmpty();
    }

    @Test
    void validate_alternatives_needsOneMatch() {
        assertThat(violationsOfUsers("{\"result\":[{\"lastUsedTimestamp\":1.6e9}],\"paging\":{\"next\":null}}"))
                .isEmpty();
        assertThat(violationsOfUsers("{\"result\":[{\"lastUsedTimestamp\":1.5}],\"paging\":{\"next\":null}}"))
                .containsExactly("response.body.schema.type at /result/0/lastUsedTimestamp integer, null");
    }

    @Test
    void validate_nullableReference_acceptsNull() {
        assertThat(violationsOfUpdate("{\"approvalStatus\":null,\"notes\":null}"))
                .isEmpty();
        assertThat(violationsOfUpdate("{\"approvalStatus\":\"NEVER\"}")).isNotEmpty();
    }

    @Test
    void validate_unknownMethod_isReported() {
        assertThat(violations(request("BREW", "/v1/apps", ""), null)).containsExactly("request.invalid at");
    }

    private static List<String> violationsOfEmployee(Response response) {
        return violations(request("GET", "/v1/employees/1", ""), response);
    }

    private static List<String> violationsOfUsers(String body) {
        return violations(
                request("GET", "/v1/accounts/1/usedBy", ""), Response.empty(200).withBody("application/json", body));
    }

    private static List<String> violationsOfUpdate(String body) {
        return violations(request("PATCH", "/v1/apps/1", body), null);
    }

    private static List<String> violations(Request request, Response response) {
        List<String> violations = new ArrayList<>();
        SpecValidator.create()
                .validate(
                        "push",
                        request,
                        response,
                        (rule, location) -> violations.add((rule + " at " + location).strip()));
        return violations;
    }

    private static Request request(String method, String path, String body) {
        return new Request(
                method,
                HttpUrl.get("http://localhost" + path),
                Headers.of("x-api-key", "key", "Content-Type", "application/json"),
                new RequestBody("application/json", body, body.length()),
                Map.of());
    }
}
