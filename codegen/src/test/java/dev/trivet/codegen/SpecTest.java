package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the documents in {@code specs} follow the rules in {@code specs/README.md}. */
class SpecTest {
    private static final Path SPECS = Path.of("../specs");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern EXTENSION_HEADING = Pattern.compile("(?m)^### `(x-[\\w-]+)`$");

    @ParameterizedTest
    @ValueSource(strings = {"push.yaml", "probely.yaml", "enzoic.yaml"})
    void document_parsed_hasNoMessages(String file) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        List<String> messages = new OpenAPIV3Parser()
                .readLocation(SPECS.resolve(file).toString(), null, options)
                .getMessages();

        assertThat(messages).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"push.yaml", "probely.yaml", "enzoic.yaml"})
    void document_topLevel_hasVersionServerAndSecurity(String file) {
        JsonNode document = read(file);

        assertThat(document.path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(document.at("/servers/0/url").asText()).startsWith("https://");
        assertThat(document.path("security")).hasSize(1);
        assertThat(document.at("/components/securitySchemes")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"push.yaml", "probely.yaml", "enzoic.yaml"})
    void operations_all_haveIdTagAndSummary(String file) {
        JsonNode document = read(file);
        List<String> tags = values(document.path("tags"), "name");

        for (OperationNode operation : operations(document)) {
            JsonNode node = operation.node;
            List<String> operationTags =
                    node.has("tag") ? List.of(node.get("tag").asText()) : items(node.path("tags"));
            assertThat(operationTags).as(operation.id).hasSize(1).isSubsetOf(tags);
            assertThat(node.path("summary").asText()).as(operation.id).isNotBlank();
        }
        assertThat(operations(document))
                .extracting(OperationNode::id)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"push.yaml", "probely.yaml", "enzoic.yaml"})
    void operations_all_haveExamples(String file) {
        JsonNode document = read(file);

        for (OperationNode operation : operations(document)) {
            operation.node.path("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("2")) {
                    assertHasExample(operation.id, resolve(document, response.getValue()));
                }
            });
            assertHasExample(operation.id, resolve(document, operation.node.path("requestBody")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"push.yaml", "probely.yaml", "enzoic.yaml"})
    void operations_all_documentTheCommonErrors(String file) {
        for (OperationNode operation : operations(read(file))) {
            List<String> statuses = names(operation.node.path("responses"));
            assertThat(statuses).as(operation.id).contains("401", "403", "404", "429", "5XX");
            assertThat(statuses).as(operation.id).anyMatch(status -> status.startsWith("2"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"push.yaml", "probely.yaml", "enzoic.yaml"})
    void document_objectsAndEnums_areComponents(String file) {
        JsonNode document = read(file);

        document.at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property ->
                                assertNoInlineType(schema.getKey() + "." + property.getKey(), property.getValue())));
        for (OperationNode operation : operations(document)) {
            for (JsonNode schema : operation.node.findValues("schema")) {
                assertNoInlineType(operation.id, schema);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"push.yaml", "probely.yaml", "enzoic.yaml"})
    void document_extensions_areDocumented(String file) throws IOException {
        Set<String> documented = EXTENSION_HEADING
                .matcher(Files.readString(SPECS.resolve("README.md")))
                .results()
                .map((MatchResult heading) -> heading.group(1))
                .collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        collectExtensions(read(file), used);

        assertThat(documented).hasSize(11);
        assertThat(documented).containsAll(used);
    }

    @ParameterizedTest
    @CsvSource({
        "push.yaml, listAccounts getAccount forgetAccount deleteLoginMethod listAccountUsers listOtherAccounts"
                + " getOtherAccount listApps getApp updateApp addAppLabel deleteAppLabel listOtherApps getOtherApp"
                + " listBrowsers getBrowser listEmployees getEmployee updateEmployee addEmployeeToGroup"
                + " removeEmployeeFromGroup listFindings getFinding listBlockedUrls addBlockedUrl deleteAllBlockedUrls",
        "probely.yaml, clearTwoFactor",
        "enzoic.yaml, subscribe subscribeUsers subscribeDomains unsubscribe unsubscribeUsers unsubscribeDomains"
                + " findSubscriptions getUserSubscription listUserSubscriptions getDomainSubscription"
                + " listDomainSubscriptions sendTestAlert",
    })
    void document_operations_areComplete(String file, String ids) {
        assertThat(operations(read(file))).extracting(OperationNode::id).containsExactlyInAnyOrder(ids.split(" "));
    }

    /**
     * The constant of an uppercase value is the value. The constant of another value has the same
     * letters and digits.
     */
    @ParameterizedTest
    @ValueSource(strings = {"push.yaml", "probely.yaml", "enzoic.yaml"})
    void enum_value_becomesAMatchingConstant(String file) {
        List<String> values = new ArrayList<>();
        for (JsonNode schema : read(file).at("/components/schemas")) {
            if (schema.path("type").asText().equals("string") && !schema.has(Extensions.ENUM_NAMES)) {
                values.addAll(items(schema.path("enum")));
            }
        }

        assertThat(values)
                .filteredOn(value -> value.matches("[A-Z][A-Z0-9_]*"))
                .allSatisfy(value -> assertThat(JavaNames.constant(value)).isEqualTo(value));
        assertThat(values)
                .filteredOn(value -> !value.isEmpty())
                .allSatisfy(value -> assertThat(JavaNames.constant(value).replace("_", ""))
                        .isEqualTo(value.replaceAll("[^\\p{L}0-9]", "").toUpperCase(Locale.ROOT)));
    }

    @Test
    void enum_digits_belongToThePrecedingWord() {
        Map<String, String> constants = new TreeMap<>();
        for (String file : List.of("push.yaml", "probely.yaml", "enzoic.yaml")) {
            for (JsonNode schema : read(file).at("/components/schemas")) {
                items(schema.path("enum")).stream()
                        .filter(value -> value.matches(".*[0-9].*") && !schema.has(Extensions.ENUM_NAMES))
                        .forEach(value -> constants.put(value, JavaNames.constant(value)));
            }
        }

        assertThat(constants)
                .isEqualTo(Map.of(
                        "SHA1", "SHA1",
                        "SHA256", "SHA256",
                        "SHA512", "SHA512",
                        "U2F", "U2F",
                        "aws_route53", "AWS_ROUTE53",
                        "iso27001", "ISO27001",
                        "pci4", "PCI4"));
    }

    @Test
    void enzoic_paths_areComplete() {
        assertThat(names(read("enzoic.yaml").path("paths"))).containsExactly("/alert-subscriptions", "/webhook-test");
    }

    /** An operation or a typed overload, with its JSON. */
    private record OperationNode(String id, JsonNode node) {}

    private static List<OperationNode> operations(JsonNode document) {
        List<OperationNode> operations = new ArrayList<>();
        for (JsonNode item : document.path("paths")) {
            item.properties().stream()
                    .filter(field -> METHODS.contains(field.getKey()))
                    .forEach(method -> {
                        operations.add(operationNode(method.getValue()));
                        method.getValue()
                                .path(Extensions.OVERLOADS)
                                .forEach(overload -> operations.add(operationNode(overload)));
                    });
        }
        return operations;
    }

    private static OperationNode operationNode(JsonNode node) {
        return new OperationNode(node.path("operationId").asText(), node);
    }

    private static void assertHasExample(String id, JsonNode body) {
        JsonNode json = body.at("/content/application~1json");
        if (!json.isMissingNode()) {
            assertThat(json.has("example") || json.path("examples").size() > 0)
                    .as(id + " has an example")
                    .isTrue();
        }
    }

    private static void assertNoInlineType(String location, JsonNode schema) {
        assertThat(schema.has("properties"))
                .as(location + " has an inline object")
                .isFalse();
        assertThat(schema.has("enum") && !schema.path("type").asText().equals("integer"))
                .as(location + " has an inline enum")
                .isFalse();
        for (String keyword : List.of("items", "additionalProperties")) {
            if (schema.path(keyword).isObject()) {
                assertNoInlineType(location, schema.get(keyword));
            }
        }
        for (String keyword : List.of("allOf", "anyOf")) {
            schema.path(keyword).forEach(alternative -> assertNoInlineType(location, alternative));
        }
    }

    private static void collectExtensions(JsonNode node, Set<String> extensions) {
        node.properties().forEach(field -> {
            if (field.getKey().startsWith("x-")) {
                extensions.add(field.getKey());
            }
        });
        node.forEach(child -> collectExtensions(child, extensions));
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText();
        if (reference.isEmpty()) {
            return node;
        }
        JsonNode target = document.at(reference.substring(1));
        assertThat(target).as(reference).isNotInstanceOf(MissingNode.class);
        return target;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> items(JsonNode array) {
        List<String> items = new ArrayList<>();
        array.forEach(item -> items.add(item.asText()));
        return items;
    }

    private static List<String> values(JsonNode array, String field) {
        List<String> values = new ArrayList<>();
        array.forEach(item -> values.add(item.path(field).asText()));
        return values;
    }

    private static JsonNode read(String file) {
        try {
            return new YAMLMapper().readTree(SPECS.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
