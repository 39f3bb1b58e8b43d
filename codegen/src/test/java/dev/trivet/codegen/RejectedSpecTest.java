package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans and generates the clients of small documents, most of which are unsupported. */
class RejectedSpecTest {
    private static final String VALID = """
            openapi: 3.0.3
            info: {title: T, version: "1"}
            servers: [{url: "https://api.example"}]
            security: [{key: []}]
            paths:
              /things/{id}:
                put:
                  operationId: putThing
                  tags: [Things]
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  requestBody:
                    content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}, example: {a: x}}}
                  responses:
                    "200":
                      description: Done.
                      content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}, example: {a: x}}}
                get:
                  operationId: overloaded
                  tags: [Things]
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  responses: {"204": {description: None.}}
                  x-trivet-overloads:
                    - operationId: getThing
                      tag: Things
                      parameters:
                        - {name: by, in: query, schema: {type: string}}
                      responses: {"204": {description: None.}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: x-key}
              schemas:
                Thing:
                  type: object
                  properties:
                    a: {type: string}
                    kind: {$ref: "#/components/schemas/Kind"}
                Kind: {type: string, enum: [one, two]}
                Page: {type: object, properties: {result: {type: array, items: {$ref: "#/components/schemas/Thing"}}, count: {type: integer}}}
            """;

    @Test
    void plan_validSpec_isAccepted() {
        assertThatCode(() -> plan(VALID)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("unsupportedSpecs")
    void plan_unsupportedSpec_messageContainsTheLocation(String target, String replacement, String message) {
        String spec = VALID.replace(target, replacement);
        assertThat(spec).isNotEqualTo(VALID);

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> plan(spec))
                .withMessageContaining(message);
    }

    static Stream<Arguments> unsupportedSpecs() {
        return Stream.of(
                // References
                arguments(
                        "{type: string, enum: [one, two]}",
                        "{$ref: '#/components/schemas/Gone'}",
                        "#/components/schemas/Gone does not exist"),
                arguments(
                        "kind: {$ref: \"#/components/schemas/Kind\"}",
                        "kind: {$ref: '#/components/schemas/Gone'}",
                        "Thing: kind: #/components/schemas/Gone does not exist"),
                arguments(
                        "- {name: by, in: query, schema: {type: string}}",
                        "- {$ref: '#/components/parameters/Gone'}",
                        "getThing: #/components/parameters/Gone does not exist"),
                arguments(
                        "by, in: query, schema: {type: string}",
                        "by, in: query, schema: {$ref: '#/components/schemas/Gone'}",
                        "GetThingQuery: by: #/components/schemas/Gone does not exist"),
                arguments(
                        "- {name: by, in: query, schema: {type: string}}",
                        "- {$ref: 'other.yaml#/parameters/By'}",
                        "getThing: other.yaml#/parameters/By does not exist"),
                arguments(
                        "responses: {\"204\": {description: None.}}\ncomponents",
                        "responses: {\"204\": {$ref: '#/components/responses/Gone'}}\ncomponents",
                        "getThing: #/components/responses/Gone does not exist"),
                arguments(
                        "responses: {\"204\": {description: None.}}\ncomponents",
                        "responses: {\"204\": {description: None.}, \"404\": {$ref: '#/components/responses/Gone'}}\ncomponents",
                        "getThing: #/components/responses/Gone does not exist"),
                arguments(
                        "responses: {\"204\": {description: None.}}\ncomponents",
                        "responses: {\"200\": {description: d, content: {application/json: {schema: {type: string}, examples: {a: {$ref: '#/components/examples/Gone'}}}}}}\ncomponents",
                        "getThing: #/components/examples/Gone does not exist"),
                arguments(
                        "responses: {\"204\": {description: None.}}\ncomponents",
                        "responses: {\"200\": {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Gone'}, example: 1}}}}\ncomponents",
                        "getThing: #/components/schemas/Gone does not exist"),
                // Names
                arguments(
                        "    a: {type: string}",
                        "    a: {type: string}\n        A: {type: string}",
                        "Thing: two properties would be called a "),
                arguments(
                        "    a: {type: string}",
                        "    a: {type: boolean}\n        isA: {type: boolean}",
                        "Thing: the properties a and isA would both need isA in Java"),
                arguments(
                        "    a: {type: string}",
                        "    a: {type: string}\n        hasAProperty: {type: boolean}",
                        "Thing: the properties a and hasAProperty would both need hasAProperty in Java"),
                arguments(
                        "    a: {type: string}",
                        "    a: {type: string, pattern: '^a$'}\n        aPattern: {type: string}",
                        "Thing: the properties aPattern and a would both need A_PATTERN in Java"),
                arguments(
                        "    a: {type: string}",
                        "    a: {type: string, x-trivet-name: not-java}",
                        "Thing: a: x-trivet-name must be"),
                arguments("    a: {type: string}", "    \"*\": {type: string}", "Thing: *: \"*\" has no letters"),
                arguments(
                        "enum: [one, two]",
                        "enum: [a-b, a/b]",
                        "Kind: the constant A_B of the value a/b is already used"),
                arguments(
                        "enum: [one, two]",
                        "enum: [one, unrecognized]",
                        "Kind: the constant UNRECOGNIZED of the value unrecognized is already used"),
                arguments("enum: [one, two]", "enum: [one, \"*\"]", "Kind: \"*\" has no letters"),
                arguments("enum: [one, two]", "enum: [one, one]", "Kind: enum contains the value one twice"),
                arguments("enum: [one, two]", "enum: [one, null]", "Kind: enum must not contain null"),
                arguments(
                        "enum: [one, two]",
                        "enum: [one, two], x-enum-varnames: [ONE]",
                        "Kind: x-enum-varnames must name each value"),
                arguments(
                        "enum: [one, two]",
                        "enum: [one, two], x-enum-varnames: [ONE, 2-TWO]",
                        "Kind: 2-TWO is not a valid name of a Java constant"),
                arguments("Kind", "my-kind", "#/components/schemas/my-kind: the name must be"),
                arguments("Kind", "List", "#/components/schemas/List: the name must be"),
                arguments(
                        "operationId: putThing",
                        "operationId: put-thing",
                        "put-thing: the operationId must be a valid name"),
                arguments(
                        "operationId: getThing",
                        "operationId: putThing",
                        "putThing: another operation has this operationId"),
                arguments("operationId: putThing", "summary: s", "PUT /things/{id} has no operationId"),
                arguments(
                        "operationId: getThing",
                        "summary: s",
                        "x-trivet-overloads of /things/{id} needs an operationId and a tag"),
                arguments(
                        "tag: Things",
                        "description: d",
                        "x-trivet-overloads of /things/{id} needs an operationId and a tag"),
                arguments(
                        "tag: Things",
                        "tag: Things\n          respones: {}",
                        "getThing: x-trivet-overloads has no field respones"),
                arguments(
                        "x-trivet-overloads:\n",
                        "x-trivet-overloads: 1\n      x-rest:\n",
                        "x-trivet-overloads of /things/{id} must be a list"),
                arguments(
                        "tag: Things",
                        "tag: \"things!\"",
                        "tags: \"things!\" and another tag would both have the Java name Things"),
                arguments("tag: Things", "tag: \"!\"", "tags: \"!\" has no letters for a Java name"),
                arguments(
                        "Kind",
                        "GetThingQuery",
                        "getThing: its query type would be GetThingQuery, which is the name of a component"),
                // Extensions
                arguments(
                        "operationId: putThing",
                        "operationId: putThing\n      x-trivet-idempotant: true",
                        "paths: /things/{id}: put: the extension x-trivet-idempotant does not exist"),
                arguments(
                        "    a: {type: string}",
                        "    a: {type: string, x-trivet-secrets: true}",
                        "components: schemas: Thing: properties: a: the extension x-trivet-secrets does not exist"),
                arguments(
                        "tag: Things\n          parameters:\n            - {name: by, in: query,",
                        "tag: Things\n          parameters:\n            - {name: by, in: query, x-trivet-fix: 1,",
                        "x-trivet-overloads: parameters: the extension x-trivet-fix does not exist"),
                // Schemas
                arguments(
                        "    a: {type: string}",
                        "    a: {allOf: [{type: string}, {minLength: 1, type: string}]}",
                        "Thing: a: allOf may contain one schema"),
                arguments(
                        "type: object\n",
                        "type: object\n      allOf: [{$ref: '#/components/schemas/Kind'}]\n",
                        "Thing: a schema cannot have both properties and allOf"),
                arguments(
                        "type: object\n",
                        "type: object\n      required: [b]\n",
                        "Thing: required lists the property b, which does not exist"),
                arguments("    a: {type: string}", "    a: {type: array}", "Thing: a: an array must have items"),
                arguments(
                        "    a: {type: string}",
                        "    a: {type: string, format: byte}",
                        "Thing: a: the format byte is not supported"),
                arguments(
                        "    a: {type: string}",
                        "    a: {type: string, pattern: '('}",
                        "Thing: a: the pattern ( is not a valid Java pattern"),
                arguments(
                        "    a: {type: string}",
                        "    a: {type: integer, minimum: 1, exclusiveMinimum: true}",
                        "Thing: a: an exclusive bound"),
                arguments(
                        "    a: {type: string}",
                        "    a: {anyOf: [{type: object, properties: {b: {type: string}}}, {type: array, items: {type: object, properties: {b: {type: string}}}}]}",
                        "Thing: a: an inline object or enum is not supported here"),
                arguments(
                        "type: object\n",
                        "type: object\n      x-trivet-text-property: b\n",
                        "Thing: x-trivet-text-property: the property b does not exist"),
                arguments(
                        "type: object\n",
                        "type: object\n      x-trivet-text-property: kind\n",
                        "Thing: x-trivet-text-property must name a string property"),
                // Examples
                arguments(
                        "example: {a: x}}}\n      responses",
                        "example: {aa: x}}}\n      responses",
                        "putThing: an example has a property aa, which its schema does not define"),
                arguments(
                        "example: {a: x}}}\n    get",
                        "example: {b: x}}}\n    get",
                        "putThing: an example has a property b, which its schema does not define"),
                arguments(
                        "type: object\n",
                        "type: object\n      example: {b: x}\n",
                        "Thing: an example has a property b, which its schema does not define"),
                // Document
                arguments(
                        "servers: [{url: \"https://api.example\"}]",
                        "x-none: 1",
                        "servers: the first server must have an https URL"),
                arguments(
                        "https://api.example",
                        "https://{region}.example",
                        "servers: the first server must have an https URL"),
                arguments(
                        "https://api.example",
                        "http://api.example",
                        "servers: the first server must have an https URL"),
                arguments(
                        "    key: {type",
                        "    other: {type: http, scheme: basic}\n    key: {type",
                        "securitySchemes: there must be exactly one"),
                arguments(
                        "type: apiKey, in: header, name: x-key",
                        "type: http, scheme: bearer",
                        "securitySchemes: key must be an apiKey in a header, or http basic"),
                arguments(
                        "type: apiKey, in: header, name: x-key",
                        "type: apiKey, in: query, name: x-key",
                        "securitySchemes: key must be"),
                // Operations
                arguments(
                        "operationId: putThing\n      tags: [Things]",
                        "operationId: putThing",
                        "putThing: there must be exactly one tag"),
                arguments("\"200\":", "\"400\":", "putThing: no success response (2xx) is documented"),
                arguments(
                        "Thing\"}, example: {a: x}}}\n      responses",
                        "Thing\"}}}\n      responses",
                        "putThing: the request body needs an example"),
                arguments(
                        "description: Done.\n          content: {application/json: {schema: {$ref: \"#/components/schemas/Thing\"}, example: {a: x}}}",
                        "description: Done.\n          content: {application/json: {schema: {$ref: \"#/components/schemas/Thing\"}}}",
                        "putThing: the success response needs an example"),
                arguments(
                        "description: Done.\n          content: {application/json: ",
                        "description: Done.\n          content: {text/plain: ",
                        "putThing: content must be application/json"),
                arguments(
                        "\"200\":",
                        "\"201\": {description: d, content: {application/json: {schema: {type: string}, example: a}}}\n        \"200\":",
                        "putThing: two success responses (2xx) have bodies of different schemas"),
                arguments(
                        "content: {application/json: {schema: {$ref: \"#/components/schemas/Thing\"}, example: {a: x}}}\n      responses",
                        "content: {application/json: {schema: {type: object, properties: {a: {type: string}}}, example: {a: x}}}\n      responses",
                        "putThing: an inline object or enum is not supported here"),
                arguments(
                        "\"200\":",
                        "\"201\": {description: d, content: {application/json: {schema: {type: string, format: date-time}, example: a}}}\n        \"400\":",
                        "putThing: a response must not be or contain a number with decimals, a time"),
                arguments(
                        "put:",
                        "trace:",
                        "putThing: the HTTP method must be one of [POST, GET, PUT, PATCH, DELETE], not TRACE"),
                arguments("put:", "head:", "putThing: the HTTP method must be one of"),
                arguments(
                        "tag: Things",
                        "tag: Things\n          requestBody: {content: {}}",
                        "getThing: a GET cannot have a request body"),
                arguments("by, in: query,", "by, in: header,", "getThing: the parameter by is in the header"),
                arguments("by, in: query,", "by, in: cookie,", "getThing: the parameter by is in the cookie"),
                arguments(
                        "by, in: query, schema: {type: string}",
                        "by, in: query, schema: {type: string, maxLength: 3}",
                        "getThing: by: a parameter with constraints needs an example"),
                arguments(
                        "by, in: query,",
                        "by, in: query, style: pipeDelimited,",
                        "getThing: the parameter by must have"),
                arguments("by, in: query,", "by, in: query, explode: false,", "getThing: the parameter by must have"),
                arguments(
                        "by, in: query, schema: {type: string}",
                        "by, in: query, schema: {type: number}",
                        "by: a parameter must be a string, a boolean, an integer or an enum"),
                arguments(
                        "by, in: query, schema: {type: string}",
                        "by, in: query, required: true, schema: {type: integer}",
                        "getThing: the required parameter by must be a string"),
                arguments("/things/{id}", "/things/{name}", "the path /things/{name} has no {id}"),
                arguments(
                        "/things/{id}",
                        "/things/{id}/{name}",
                        "the path /things/{id}/{name} needs parameters for [name]"),
                // Security
                arguments(
                        "name: x-key}",
                        "name: x-key, x-trivet-env: {apiKey: ACME_API_KEY}}",
                        "securitySchemes: x-trivet-env must name an environment variable for each of apiKey and baseUrl"),
                arguments(
                        "name: x-key}",
                        "name: x-key, x-trivet-env: {apiKey: acme.key, baseUrl: ACME_BASE_URL}}",
                        "securitySchemes: x-trivet-env must name an environment variable"),
                arguments(
                        "name: x-key}",
                        "name: x-key, x-trivet-env: {key: A, secret: B, baseUrl: C}}",
                        "securitySchemes: x-trivet-env must name an environment variable"),
                arguments(
                        "name: x-key}",
                        "name: x-key, x-trivet-env: ACME_API_KEY}",
                        "securitySchemes: x-trivet-env must name an environment variable"),
                // Pages
                pagingArguments(
                        "{style: token}",
                        "listPages: x-trivet-paging: style must be offset, cursor or page, not token"),
                pagingArguments("offset", "listPages: x-trivet-paging must be an object"),
                pagingArguments("{parameter: by, items: /result}", "listPages: x-trivet-paging needs style"),
                pagingArguments("{style: page, items: /result}", "listPages: x-trivet-paging needs parameter"),
                pagingArguments("{style: page, parameter: by}", "listPages: x-trivet-paging needs items"),
                pagingArguments(
                        "{style: cursor, parameter: by, items: /result}", "listPages: x-trivet-paging needs next"),
                pagingArguments(
                        "{style: page, parameter: by, items: result}",
                        "items must be a JSON pointer such as /paging/items"),
                pagingArguments(
                        "{style: page, parameter: by, items: /result, mor: /b}", "x-trivet-paging has no setting mor"),
                pagingArguments(
                        "{style: offset, parameter: by, items: /result, last: /count}",
                        "x-trivet-paging: last requires the style page"),
                pagingArguments(
                        "{style: page, parameter: at, items: /result}",
                        "listPages: x-trivet-paging: the operation has no optional query parameter at"),
                pagingArguments(
                        "{style: page, parameter: flag, items: /result}",
                        "x-trivet-paging: the parameter flag must be a string or an integer"),
                pagingArguments(
                        "{style: cursor, parameter: by, items: /result, next: /result/next}",
                        "listPages: x-trivet-paging: Page has no property at /result/next"),
                pagingArguments(
                        "{style: page, parameter: by, items: /count}",
                        "Page: x-trivet-paging: items must point to an array, but Page has another type at /count"),
                pagingArguments(
                        "{style: cursor, parameter: by, items: /result, next: /result}",
                        "Page: x-trivet-paging: /result must be a string or an integer"),
                pagingArguments(
                        "{style: page, parameter: by, items: /result, more: /count}",
                        "Page: x-trivet-paging: /count must be a boolean"),
                pagingArguments(
                        "{style: page, parameter: by, items: /result, last: /result}",
                        "Page: x-trivet-paging: /result must be an integer"),
                arguments(
                        "components:\n",
                        pagedPath("listPages", "{style: page, parameter: by, items: /result, more: /count}")
                                + pagedPath("listMore", "{style: page, parameter: by, items: /result, last: /count}")
                                + "components:\n",
                        "listMore: x-trivet-paging describes the page Page differently from another operation"),
                arguments(
                        "schema: {$ref: \"#/components/schemas/Thing\"}, example: {a: x}}}\n    get",
                        "schema: {anyOf: [{$ref: '#/components/schemas/Page'}, {type: array, items: {$ref: '#/components/schemas/Thing'}}, {$ref: '#/components/schemas/Thing'}]}, example: {a: x}}}\n    get",
                        "putThing: a response that is a page, an array or an item needs x-trivet-paging"));
    }

    private static Arguments pagingArguments(String paging, String message) {
        return arguments("components:\n", pagedPath("listPages", paging) + "components:\n", message);
    }

    /** Returns the path of a paged operation. */
    private static String pagedPath(String operationId, String paging) {
        return """
                  /pages/%1$s:
                    get:
                      operationId: %1$s
                      tags: [Things]
                      x-trivet-paging: %2$s
                      parameters:
                        - {name: by, in: query, schema: {type: string}}
                        - {name: flag, in: query, schema: {type: boolean}}
                      responses:
                        "200":
                          description: Done.
                          content: {application/json: {schema: {$ref: "#/components/schemas/Page"}, example: {}}}
                """.formatted(operationId, paging);
    }

    @Test
    void generate_noEnvironmentVariables_hasNoFromEnv(@TempDir Path folder) throws IOException {
        Path spec = Files.writeString(folder.resolve("spec.yaml"), VALID);

        GeneratedClient.generate(spec, folder);

        assertThat(GeneratedClient.files(folder).get("src/main/java/dev/trivet/nasty/NastyClient.java"))
                .contains("apiKey(")
                .doesNotContain("fromEnv", "Environment", "_VARIABLE");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "              | cannot be read. Does it exist?",
                "``            | is not an OpenAPI document.",
                "`a: {}\n b: 1` | is not YAML: while parsing a block mapping in 'reader', line 1, column 1"
                        + " expected <block end>, but found '<block mapping start>' in 'reader', line 2, column 2",
            })
    void generate_unreadableDocument_messageContainsTheFile(@Nullable String text, String message, @TempDir Path folder)
            throws IOException {
        Path spec = folder.resolve("spec.yaml");
        if (text != null) {
            Files.writeString(spec, text);
        }

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> GeneratedClient.generate(spec, folder))
                .withMessage(spec + " " + message);
    }

    private static void plan(String spec) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        OpenAPI document =
                new OpenAPIV3Parser().readContents(spec, null, options).getOpenAPI();
        Problems problems = new Problems();
        SpecNormalizer.normalize(document, Set.of(), problems);
        ClientPlan.of(document, "T", null, problems);
    }
}
