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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void plan_validDocument_isAccepted() {
        assertThatCode(() -> plan(VALID)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("unsupportedDocuments")
    void plan_unsupportedDocument_messageDescribesTheProblem(String target, String replacement, String message) {
        String document = VALID.replace(target, replacement);
        assertThat(document).isNotEqualTo(VALID);

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> plan(document))
                .withMessageContaining(message);
    }

    static Stream<Arguments> unsupportedDocuments() {
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
                        "getThing: by: #/components/schemas/Gone does not exist"),
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
                        "getThing: response 200: #/components/schemas/Gone does not exist"),
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
                arguments(
                        "    a: {type: string}",
                        "    \"*\": {type: string}",
                        "Thing: *: \"*\" cannot be converted to a Java name"),
                arguments(
                        "enum: [one, two]",
                        "enum: [a-b, a/b]",
                        "Kind: the constant A_B of the value a/b is already used"),
                arguments(
                        "enum: [one, two]",
                        "enum: [one, unrecognized]",
                        "Kind: the constant UNRECOGNIZED of the value unrecognized is already used"),
                arguments(
                        "enum: [one, two]", "enum: [one, \"*\"]", "Kind: \"*\" cannot be converted to a Java constant"),
                arguments("enum: [one, two]", "enum: [one, one]", "Kind: enum contains the value one twice"),
                arguments(
                        "enum: [one, two]",
                        "enum: [one, two], x-enum-varnames: [ONE]",
                        "Kind: x-enum-varnames must name each value"),
                arguments(
                        "enum: [one, two]",
                        "enum: [one, two], x-enum-varnames: [ONE, 2-TWO]",
                        "Kind: 2-TWO is not a valid name of a Java constant"),
                arguments(
                        "operationId: putThing",
                        "operationId: '-'",
                        "\"-\" cannot be converted to the name of a Java method"),
                arguments(
                        "Kind",
                        "---",
                        "#/components/schemas/---: the name cannot be converted to that of a Java class"),
                arguments(
                        "    Kind: {",
                        "    kind: {type: string, enum: [a]}\n    Kind: {",
                        "#/components/schemas/Kind: another component has the Java name Kind"),
                arguments(
                        "operationId: getThing",
                        "operationId: putThing",
                        "putThing: another operation has this operationId"),
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
                arguments("tag: Things", "tag: \"!\"", "tags: \"!\" cannot be converted to a Java name"),
                arguments(
                        "Kind",
                        "GetThingQuery",
                        "getThing: its query type would be GetThingQuery, which is the name of a component"),
                arguments(
                        "    a: {type: string}",
                        "    page: {type: object, properties: {b: {type: string}}}\n    ThingPage: {type: object, properties: {c: {type: string}}}\n    Other:\n      properties:\n        a: {type: string}",
                        "Thing: the class of an inline schema would be ThingPage, which is the name of another schema;"
                                + " move the inline schema to the components, with a different name"),
                arguments(
                        "    a: {type: string}",
                        "    b-c: {type: string, x-trivet-name: one, enum: [x]}\n        bC: {type: string, enum: [y]}",
                        "Thing: the class of an inline schema would be ThingBC, which is the name of another schema;"
                                + " move the inline schema to the components, with a different name"),
                // Extensions
                arguments(
                        "info: {",
                        "x-trivet-secrets: true\ninfo: {",
                        "document: the extension x-trivet-secrets does not exist"),
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
                        "    a: {allOf: [{type: string}, {minimum: 1, type: integer}]}",
                        "Thing: a: allOf combines the type string with integer"),
                arguments(
                        "    a: {type: string}",
                        "    a: {type: string, allOf: [{$ref: '#/components/schemas/Page'}]}",
                        "Thing: a: allOf combines the type object with string; make them equal"),
                arguments(
                        "    a: {type: string}",
                        "    a: {type: string, allOf: [{$ref: '#/components/schemas/Whole'}]}\n    Whole: {allOf: [{$ref: '#/components/schemas/Part'}, {minProperties: 1}]}\n    Part:\n      properties:\n        b: {type: string}",
                        "Thing: a: allOf combines the type object with string; make them equal"),
                arguments(
                        "    Kind: {type: string, enum: [one, two]}",
                        "    Kind: {allOf: [{$ref: '#/components/schemas/Other'}, {minLength: 1}]}\n"
                                + "    Other: {allOf: [{$ref: '#/components/schemas/Kind'}, {maxLength: 2}]}",
                        "Kind: the components Kind, Other contain each other with allOf"),
                arguments(
                        "    a: {type: string}",
                        "    a: {allOf: [{$ref: '#/components/schemas/Page'}, {oneOf: [{type: string}, {type: integer}]}]}",
                        "Thing: a: allOf cannot contain anyOf or oneOf together with another schema"),
                arguments(
                        "type: object\n",
                        "type: object\n      allOf: [{$ref: '#/components/schemas/Kind'}]\n",
                        "Thing: allOf combines the type string with object"),
                arguments(
                        "type: object\n",
                        "type: object\n      required: [b]\n",
                        "Thing: required lists the property b, which does not exist"),
                arguments("    a: {type: string}", "    a: {type: array}", "Thing: a: an array must have items"),
                arguments(
                        "    a: {type: string}",
                        "    a: {type: string, pattern: '('}",
                        "Thing: a: the pattern ( is not a valid Java pattern"),
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
                        "servers: a server must have an https URL"),
                arguments(
                        "https://api.example", "https://{region}.example", "servers: a server must have an https URL"),
                arguments("https://api.example", "http://api.example", "servers: a server must have an https URL"),
                arguments(
                        "type: apiKey, in: header, name: x-key",
                        "type: http, scheme: digest",
                        "securitySchemes: key must be an apiKey in a header, http basic, http bearer, oauth2"),
                arguments(
                        "security: [{key: []}]",
                        "security: [{kee: []}]",
                        "securitySchemes: kee is required, but not defined"),
                arguments(
                        "type: apiKey, in: header, name: x-key",
                        "type: apiKey, in: query, name: x-key",
                        "securitySchemes: key must be"),
                // Operations
                arguments("\"200\":", "\"400\":", "putThing: no success response (2xx) is documented"),
                arguments(
                        "description: Done.\n          content: {application/json: ",
                        "description: Done.\n          content: {text/plain: ",
                        "putThing: content must be JSON, not [text/plain]"),
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
                arguments(
                        "by, in: query,",
                        "by, in: query, required: true, style: deepObject,",
                        "getThing: the required parameter by: the style deepObject is not supported"),
                arguments(
                        "by, in: query, schema: {type: string}",
                        "by, in: query, required: true, schema: {type: object, properties: {a: {type: string}}}",
                        "getThing: the required parameter by: an object is not supported"),
                arguments(
                        "by, in: query, schema: {type: string}",
                        "by, in: query, required: true, schema: {type: object}",
                        "getThing: the required parameter by: a parameter must be a scalar value"),
                arguments(
                        "by, in: query, schema: {type: string}",
                        "by, in: query, required: true, explode: false, schema: {type: array, items: {type: string}}",
                        "getThing: the required parameter by: an array must have the style form and explode: true"),
                arguments(
                        "by, in: query, schema: {type: string}",
                        "by, in: header, required: true, schema: {type: array, items: {type: string}}",
                        "getThing: the required parameter by: an array is supported only in a query"),
                arguments(
                        "by, in: query, schema: {type: string}",
                        "by, in: query, required: true, content: {application/json: {schema: {type: string}}}",
                        "getThing: the required parameter by: a parameter with content instead of a schema"),
                arguments(
                        "operationId: putThing",
                        "operationId: putThing\n      servers: [{url: 'https://upload.example'}]",
                        "putThing: an operation cannot have its own servers"),
                arguments("/things/{id}", "/things/{name}", "the path /things/{name} has no {id}"),
                arguments(
                        "/things/{id}",
                        "/things/{id}/{name}",
                        "the path /things/{id}/{name} needs parameters for [name]"),
                // Security
                arguments(
                        "name: x-key}",
                        "name: x-key, x-trivet-env: {apiKey: ACME_API_KEY}}",
                        "securitySchemes: x-trivet-env must name an environment variable for each of apiKey"
                                + " and baseUrl"),
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
                        "components:\n",
                        pagedPath("listPages", "{style: page, parameter: by, items: /result}")
                                        .replace(
                                                "{$ref: \"#/components/schemas/Page\"}, example: {}",
                                                "{type: array, items: {$ref: '#/components/schemas/Thing'}}")
                                + "components:\n",
                        "listPages: x-trivet-paging needs a response that is an object with the array of items;"
                                + " remove it from an operation with another response"),
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
    void plan_itemsOfPageRejected_messageDescribesTheProperty() {
        String document = VALID.replace(
                        "components:\n",
                        pagedPath("listPages", "{style: page, parameter: by, items: /result}") + "components:\n")
                .replace("result: {type: array,", "result: {type: array, x-trivet-name: not-java,");

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> plan(document))
                .withMessageContaining("Page: result: x-trivet-name must be");
    }

    @Test
    void generate_integerOrStringWithoutBounds_hasNoCheck(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("document.yaml"),
                VALID.replace(
                        "components:\n",
                        pagedPath("listPages", "{style: page, parameter: by, items: /result}")
                                        .replace(
                                                "{name: flag, in: query, schema: {type: boolean}}",
                                                "{name: size, in: query, schema: {anyOf: [{type: integer}, {type: string}]}}")
                                + "components:\n"));

        GeneratedClient.generate(file, folder);

        assertThat(GeneratedClient.files(folder).get("src/main/java/dev/trivet/nasty/model/ListPagesQuery.java"))
                .contains("""
                                 * Not described by the vendor.
                                 */
                                public Builder size(long size) {
                                    return size(Long.toString(size));
                        """);
    }

    @Test
    void generate_noEnvironmentVariables_hasNoFromEnv(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("document.yaml"), VALID);

        GeneratedClient.generate(file, folder);

        assertThat(GeneratedClient.files(folder).get("src/main/java/dev/trivet/nasty/NastyClient.java"))
                .contains("apiKey(")
                .doesNotContain("fromEnv", "Environment", "_VARIABLE");
    }

    @Test
    void generate_bearerTokenEnvironment_hasFromEnv(@TempDir Path folder) throws IOException {
        String bearer = VALID.replace(
                "{type: apiKey, in: header, name: x-key}",
                "{type: http, scheme: bearer, x-trivet-env: {bearerToken: T_TOKEN, baseUrl: T_URL}}");
        Path file = Files.writeString(folder.resolve("document.yaml"), bearer);

        GeneratedClient.generate(file, folder);

        assertThat(GeneratedClient.files(folder).get("src/main/java/dev/trivet/nasty/NastyClient.java"))
                .contains("BEARER_TOKEN_VARIABLE = \"T_TOKEN\"", "return bearerToken(credentials.get(0));");
    }

    @Test
    void plan_environmentOfSeveralSchemes_isRejected() {
        String document = VALID.replace("name: x-key}", "name: x-key, x-trivet-env: {apiKey: A, baseUrl: B}}")
                .replace("    key: {type", "    other: {type: http, scheme: basic}\n    key: {type")
                .replace("security: [{key: []}]", "security: [{key: [], other: []}]");

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> plan(document))
                .withMessageContaining("securitySchemes: x-trivet-env needs a document with one scheme");
    }

    /** A document with problems in its server, security, operations and components. */
    private static final String MANY_PROBLEMS = """
            openapi: 3.0.3
            info: {title: T, version: "1"}
            servers: [{url: "http://api.example"}]
            security: [{gone: []}]
            paths:
              /first:
                get:
                  operationId: first
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  responses: {"204": {description: None.}}
                put:
                  operationId: second
                  requestBody: {content: {text/plain: {schema: {type: string}}}}
                  responses: {"204": {description: None.}}
              /third:
                get:
                  operationId: third
                  x-trivet-idempotant: true
                  responses: {"400": {description: None.}}
                trace:
                  operationId: fourth
                  responses: {"204": {description: None.}}
                post:
                  operationId: fifth
                  parameters:
                    - {name: by, in: query, required: true, schema: {type: object}}
                  responses: {"204": {description: None.}}
              /sixth:
                get:
                  operationId: sixth
                  responses:
                    "200":
                      description: Done.
                      content: {application/json: {schema: {$ref: "#/components/schemas/Gone"}}}
                put:
                  operationId: sixth
                  responses: {"204": {description: None.}}
            components:
              schemas:
                A:
                  type: object
                  required: [missing]
                  properties:
                    b: {$ref: "#/components/schemas/Gone"}
                    c: {type: array}
                    d: {type: string}
                    D: {type: string}
                B: {allOf: [{type: string}, {type: integer}]}
                C: {type: string, enum: [a-b, a/b]}
            """;

    @Test
    void plan_manyProblems_areRejectedTogetherInOrder() {
        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> plan(MANY_PROBLEMS))
                .satisfies(thrown -> assertThat(thrown.getMessage().lines())
                        .containsExactly(
                                "The document is rejected for 16 reasons:",
                                "- servers: a server must have an https URL, which is the client's default base URL;"
                                        + " add one, or set the option baseUrl",
                                "- securitySchemes: gone is required, but not defined;"
                                        + " add it to the security schemes",
                                "- first: the path /first has no {id}; remove the parameter, or add it to the path",
                                "- second: content must be JSON, not [text/plain]; change it, or leave the operation"
                                        + " out with the option skipOperations",
                                "- paths: /third: get: the extension x-trivet-idempotant does not exist; use one"
                                        + " of [x-trivet-env, x-trivet-fixed, x-trivet-idempotent, x-trivet-name,"
                                        + " x-trivet-overloads, x-trivet-paging, x-trivet-prefix, x-trivet-secret,"
                                        + " x-trivet-text-property]",
                                "- third: no success response (2xx) is documented; add one",
                                "- fifth: the required parameter by: a parameter must be a scalar value, an enum, or an"
                                        + " array of one of these; change it, or leave the operation out with the"
                                        + " option skipOperations",
                                "- fourth: the HTTP method must be one of [POST, GET, PUT, PATCH, DELETE], not TRACE;"
                                        + " change it, or leave the operation out with the option skipOperations",
                                "- sixth: another operation has this operationId, or one with the same Java constant;"
                                        + " rename one of them",
                                "- sixth: response 200: #/components/schemas/Gone does not exist;"
                                        + " add it, or correct the reference",
                                "- A: b: #/components/schemas/Gone does not exist;"
                                        + " add it, or correct the reference",
                                "- A: required lists the property missing, which does not exist; add it to the"
                                        + " properties",
                                "- A: c: an array must have items; add them",
                                "- A: two properties would be called d in Java; name one of them with x-trivet-name",
                                "- B: allOf combines the type string with integer; make them equal",
                                "- C: the constant A_B of the value a/b is already used; name the constants with"
                                        + " x-enum-varnames"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("documentsWithWarning")
    void plan_documentWithWarning_returnsOnlyTheWarning(String target, String replacement, String warning) {
        String document = VALID.replace(target, replacement);
        assertThat(document).isNotEqualTo(VALID);

        assertThat(plan(document)).containsExactly(warning);
    }

    static Stream<Arguments> documentsWithWarning() {
        return Stream.of(
                arguments(
                        "Thing\"}, example: {a: x}}}\n      responses",
                        "Thing\"}}}\n      responses",
                        "putThing: no contract test is generated, because the request body has no example"),
                arguments(
                        "Thing\"}, example: {a: x}}}\n    get",
                        "Thing\"}}}\n    get",
                        "putThing: no contract test is generated, because the success response has no example"),
                arguments(
                        "by, in: query, schema: {type: string}",
                        "by, in: query, schema: {type: string, maxLength: 3}",
                        "getThing: no contract test is generated, because the parameter by has no example"),
                arguments(
                        "by, in: query, schema: {type: string}",
                        "by, in: query, style: deepObject, schema: {type: object}",
                        "getThing: the optional parameter by is left out: a parameter must be a scalar value, an enum,"
                                + " or an array of one of these"));
    }

    @Test
    void generate_options_areApplied(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("document.yaml"), VALID);

        GeneratedClient.generate(
                file,
                folder,
                Map.of(
                        "clientName", "T",
                        "vendor", "T",
                        "basePackage", "t",
                        "baseUrl", "https://other.example",
                        "skipOperations", "putThing"));

        Map<String, String> files = GeneratedClient.files(folder);
        assertThat(files.get("src/main/java/t/api/ThingsApi.java"))
                .contains("getThing(")
                .doesNotContain("putThing(");
        assertThat(files.get("src/main/java/t/TClient.java")).contains("\"https://other.example\"");
    }

    @Test
    void generate_noSecuritySchemes_clientMentionsNoCredentials(@TempDir Path folder) throws IOException {
        String document = VALID.replace("security: [{key: []}]\n", "")
                .replace("  securitySchemes:\n    key: {type: apiKey, in: header, name: x-key}\n", "");
        Path file = Files.writeString(folder.resolve("document.yaml"), document);

        GeneratedClient.generate(file, folder, Map.of("clientName", "T", "vendor", "T", "basePackage", "t"));

        assertThat(GeneratedClient.files(folder).get("src/main/java/t/TClient.java"))
                .contains("builder()")
                .doesNotContainIgnoringCase("credentials");
        assertThat(GeneratedClient.compile(folder, List.of(), folder)).isEmpty();
    }

    @Test
    void generate_unknownSkippedOperation_isRejected(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("document.yaml"), VALID);
        Map<String, String> options =
                Map.of("clientName", "T", "vendor", "T", "basePackage", "t", "skipOperations", "getThing, getTing");

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> GeneratedClient.generate(file, folder, options))
                .withMessageContaining("The option skipOperations contains getTing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://other.example", "https://{region}.example"})
    void generate_invalidBaseUrl_isRejected(String baseUrl, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("document.yaml"), VALID);
        Map<String, String> options = Map.of("clientName", "T", "vendor", "T", "basePackage", "t", "baseUrl", baseUrl);

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> GeneratedClient.generate(file, folder, options))
                .withMessageContaining("The option baseUrl must be an https URL without variables, not " + baseUrl);
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
    void generate_invalidFile_messageContainsFileAndReason(
            @Nullable String content, String message, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("document.yaml");
        if (content != null) {
            Files.writeString(file, content);
        }

        assertThatExceptionOfType(SpecException.class)
                .isThrownBy(() -> GeneratedClient.generate(file, folder))
                .withMessage(file + " " + message);
    }

    /** Plans the client of a document, and returns the warnings. */
    private static List<String> plan(String document) {
        Problems problems = new Problems();
        plan(document, problems);
        return problems.warnings();
    }

    /** Returns the plan of the client of a document as text, followed by the warnings. */
    static String describe(String document) {
        Problems problems = new Problems();
        return plan(document, problems) + "\nWarnings: " + problems.warnings();
    }

    private static ClientPlan plan(String document, Problems problems) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        OpenAPI parsed =
                new OpenAPIV3Parser().readContents(document, null, options).getOpenAPI();
        SpecNormalizer.normalize(parsed, Set.of(), problems);
        return ClientPlan.of(parsed, "T", null, problems);
    }
}
