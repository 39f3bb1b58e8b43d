package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests each row of the table "Supported OpenAPI" in {@code README.md}. */
class OpenApiSupportTest {
    private static final Path README = Path.of("README.md");

    /** The document in which a case replaces a part. */
    private static final String DOCUMENT = """
            openapi: VERSION
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
                    "410":
                      description: Gone.
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
                other: {type: apiKey, in: header, name: x-other-key}
                query: {type: apiKey, in: query, name: key}
                mutual: {type: mutualTLS}
              schemas:
                Thing:
                  type: object
                  properties:
                    a: {type: string}
                    kind: {$ref: "#/components/schemas/Kind"}
                Kind: {type: string, enum: [one, two]}
                Page: {type: object, properties: {count: {type: integer}}}
            """;

    /**
     * An example of a row: a change of {@link #DOCUMENT}.
     *
     * @param evidence the string that the plan of the client or a warning then contains, or null if
     *     the row is not supported
     */
    private record Case(
            String name,
            String target,
            String replacement,
            @Nullable String evidence) {}

    private static Case row(String name, String target, String replacement) {
        return new Case(name, target, replacement, null);
    }

    private static Case row(String name, String target, String replacement, String evidence) {
        return new Case(name, target, replacement, evidence);
    }

    private static List<Case> cases() {
        return List.of(
                row(
                        "`servers`",
                        "servers: [{url: \"https://api.example\"}]",
                        "servers: [{url: \"http://plain.example\"}, {url: \"https://second.example\"}]",
                        "baseUrl=https://second.example"),
                row(
                        "variables of a server",
                        "https://api.example\"",
                        "https://{region}.example\", variables: {region: {default: eu}}",
                        "baseUrl=https://eu.example"),
                row("no https server, or only a relative URL", "https://api.example", "/v1"),
                row(
                        "`servers` of an operation",
                        "operationId: putThing",
                        "operationId: putThing\n      servers: [{url: 'https://upload.example'}]"),
                row("`tags`", "tags: [Things]", "tags: [Parts, Things]", "name=PartsApi"),
                row("an operation without a tag", "\n      tags: [Things]", "", "name=DefaultApi"),
                row(
                        "`callbacks`",
                        "operationId: putThing",
                        "operationId: putThing\n      callbacks: {done: {\"{$request.body#/url}\": {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {z: {type: string}}}}}}, responses: {\"200\": {description: d}}}}}}",
                        "name=PutThingCallback,"),
                row(
                        "`webhooks`",
                        "paths:\n",
                        "webhooks: {done: {post: {operationId: done, responses: {\"200\": {description: d}}}}}\npaths:\n"),
                row(
                        "`links`",
                        "description: Done.",
                        "description: Done.\n          links: {next: {operationId: getThing}}"),
                row("`externalDocs`", "paths:\n", "externalDocs: {url: \"https://docs.example\"}\npaths:\n"),
                row("`get`, `post`, `put`, `patch`, `delete`", "    put:", "    delete:", "@HTTP(method = \"DELETE\""),
                row("`head`, `options`, `trace`", "    put:", "    head:"),
                row("a body of a `get`", "tag: Things", "tag: Things\n          requestBody: {content: {}}"),
                row(
                        "an `operationId` that is not a Java name",
                        "operationId: putThing",
                        "operationId: things/put-it",
                        "thingsPutIt"),
                row("no `operationId`", "operationId: putThing", "summary: s", "putThingsById"),
                row(
                        "`deprecated`",
                        "operationId: putThing",
                        "operationId: putThing\n      deprecated: true",
                        "deprecated=true"),
                row(
                        "no example",
                        "Thing\"}, example: {a: x}}}\n      responses",
                        "Thing\"}}}\n      responses",
                        "putThing: no contract test"),
                row(
                        "`application/json`, `application/*+json`, `application/*`, `*/*`",
                        "content: {application/json: {schema: {$ref: \"#/components/schemas/Thing\"}, example: {a: x}}}\n      responses",
                        "content: {application/merge-patch+json: {schema: {$ref: \"#/components/schemas/Thing\"}, example: {a: x}}}\n      responses",
                        "Content-Type: application/merge-patch+json"),
                row(
                        "only other media types: XML, text, forms, files",
                        "requestBody:\n        content: {application/json:",
                        "requestBody:\n        content: {multipart/form-data:"),
                row(
                        "several success responses with one schema",
                        "    \"200\":",
                        "    \"201\": {description: d, content: {application/json: {schema: {$ref: \"#/components/schemas/Thing\"}}}}\n        \"200\":",
                        "201: d"),
                row(
                        "several success responses with different schemas",
                        "    \"200\":",
                        "    \"201\": {description: d, content: {application/json: {schema: {type: string}, example: x}}}\n        \"200\":",
                        "name=Object"),
                row(
                        "a success response without content, in addition to one with content",
                        "    \"200\":",
                        "    \"204\": {description: d}\n        \"200\":",
                        "result=MAYBE"),
                row("no success response", "\"200\":", "\"400\":"),
                row(
                        "content of error responses",
                        "description: Gone.",
                        "description: Gone.\n          content: {application/json: {schema: {$ref: \"#/components/schemas/Kind\"}}}"),
                row(
                        "`headers` of responses",
                        "description: Done.",
                        "description: Done.\n          headers: {X-Rate: {schema: {type: integer}}}"),
                row(
                        "`encoding`",
                        "example: {a: x}}}\n      responses",
                        "example: {a: x}, encoding: {a: {contentType: text/plain}}}}\n      responses"),
                row(
                        "a body that is or contains a number with decimals, a time, a null item or a value of two types, outside an object",
                        "{$ref: \"#/components/schemas/Thing\"}, example: {a: x}}}\n      responses",
                        "{type: number}, example: 1.5}}\n      responses"),
                row(
                        "`in: path`",
                        "{name: id, in: path",
                        "{name: id, in: path, description: The path of it",
                        "The path of it"),
                row(
                        "`in: query`, optional",
                        "{name: by, in: query, schema: {type: string}}",
                        "{name: other, in: query, schema: {type: string}}",
                        "wireName=other"),
                row(
                        "`in: query`, required",
                        "{name: by, in: query,",
                        "{name: by, in: query, required: true,",
                        "@Query(\"by\")"),
                row(
                        "`in: header`",
                        "{name: by, in: query,",
                        "{name: by, in: header,",
                        "@Header(\"by\") @OptionalParameter"),
                row("`in: cookie`", "{name: by, in: query,", "{name: by, in: cookie,", "@CookieParameter(\"by\")"),
                row(
                        "the headers `Accept`, `Content-Type`, `Authorization` and those of security schemes",
                        "            - {name: by, in: query, schema",
                        "            - {name: Accept, in: header, schema: {type: string}}\n            - {name: x-key, in: header, schema: {type: string}}\n            - {name: by, in: query, schema"),
                row(
                        "strings, booleans, integers, numbers and enums",
                        "{name: by, in: query, schema: {type: string}}",
                        "{name: by, in: query, required: true, schema: {type: number}}",
                        "type=BigDecimal, name=by"),
                row(
                        "format `date-time` of a parameter",
                        "{name: by, in: query, schema: {type: string}}",
                        "{name: by, in: query, schema: {type: string, format: date-time}}",
                        "name=Instant"),
                row(
                        "an array in the query, `form`",
                        "{name: by, in: query, schema: {type: string}}",
                        "{name: by, in: query, required: true, schema: {type: array, items: {type: string}}}",
                        "type=List<String>, name=by"),
                row(
                        "an optional array in the query, `explode: false`",
                        "{name: by, in: query, schema: {type: string}}",
                        "{name: by, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}",
                        "delimiter=|"),
                row(
                        "an optional parameter that is an object, has `content`, or has another style",
                        "            - {name: by, in: query, schema",
                        "            - {name: other, in: query, style: deepObject, schema: {type: object}}\n            - {name: by, in: query, schema"),
                row(
                        "a required parameter of that kind",
                        "{name: by, in: query, schema: {type: string}}",
                        "{name: by, in: query, required: true, style: deepObject, schema: {type: object}}"),
                row(
                        "`allowReserved`, `allowEmptyValue`",
                        "{name: by, in: query,",
                        "{name: by, in: query, allowReserved: true, allowEmptyValue: true,"),
                row("`apiKey` in a header", "name: x-key}", "name: x-other}", "header=x-other"),
                row(
                        "`http` `basic`",
                        "type: apiKey, in: header, name: x-key",
                        "type: http, scheme: basic",
                        "kind=BASIC"),
                row(
                        "`http` `bearer`",
                        "type: apiKey, in: header, name: x-key",
                        "type: http, scheme: bearer",
                        "kind=BEARER"),
                row(
                        "`oauth2`, `openIdConnect`",
                        "type: apiKey, in: header, name: x-key",
                        "type: oauth2, flows: {clientCredentials: {tokenUrl: \"https://api.example/token\", scopes: {}}}",
                        "kind=BEARER"),
                row(
                        "several schemes, as alternatives or together",
                        "security: [{key: []}]",
                        "security: [{key: []}, {key: [], other: []}]",
                        "method=other"),
                row("no security, or operations without it", "security: [{key: []}]", "security: []", "optional=true"),
                row(
                        "`security` of an operation",
                        "operationId: putThing",
                        "operationId: putThing\n      security: [{other: []}]",
                        "method=other"),
                row("`mutualTLS`", "security: [{key: []}]", "security: [{key: []}, {mutual: []}]"),
                row(
                        "an `apiKey` in a query or cookie, or another `http` scheme, as an alternative",
                        "security: [{key: []}]",
                        "security: [{key: []}, {query: []}]"),
                row("only such schemes", "security: [{key: []}]", "security: [{query: []}]"),
                row(
                        "`type: string`, with any `format`",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {type: string, format: date-time}",
                        "RawValue<Instant>"),
                row(
                        "`type: integer`",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {type: integer, format: int32}",
                        "name=Integer"),
                row(
                        "`type: number`",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {type: number}",
                        "name=BigDecimal"),
                row(
                        "`type: array`",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {type: array, items: {type: boolean}}",
                        "List<Boolean>"),
                row("an array without `items`", "    a: {type: string}", "    a: {type: array}"),
                row(
                        "an array without `items`, `prefixItems`",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {type: array, prefixItems: [{type: string}]}",
                        "List<@Nullable Object>"),
                row(
                        "`type: object` with `properties`",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {type: object, properties: {c: {type: string}}}",
                        "name=ThingB"),
                row(
                        "`additionalProperties` with a schema",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {type: object, additionalProperties: {type: string}}",
                        "Map<String, String>"),
                row(
                        "a schema of any value",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {}",
                        "name=Object"),
                row(
                        "inline objects and enums",
                        "content: {application/json: {schema: {$ref: \"#/components/schemas/Thing\"}, example: {a: x}}}\n      responses",
                        "content: {application/json: {schema: {type: object, properties: {z: {type: string}}}, example: {z: x}}}\n      responses",
                        "PutThingRequest"),
                row(
                        "a component name that cannot be the name of a generated class",
                        "    Kind: {",
                        "    simple-user: {type: object, properties: {z: {type: string}}}\n    Kind: {",
                        "name=SimpleUser"),
                row(
                        "`enum` of strings",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {type: string, enum: [x, y]}",
                        "name=ThingB"),
                row(
                        "`enum` of other types",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {type: integer, enum: [1, 5]}",
                        "One of [1, 5]."),
                row(
                        "`nullable`, null in `enum`",
                        "    kind: {$ref: \"#/components/schemas/Kind\"}",
                        "    kind: {type: string, nullable: true, enum: [one, null]}",
                        "acceptsNull=true, pageItems=false, secret=false, description=[Not described by the vendor.],"
                                + " deprecated=false, checks=[Constraints.wellFormed(\"kind\""),
                row(
                        "`type` with several types, and null",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {type: [number, string, 'null']}",
                        "RawValue<BigDecimal>"),
                row("`const`", "    a: {type: string}", "    a: {type: string}\n        b: {const: x}", "name=ThingB"),
                row(
                        "siblings of `$ref`",
                        "    kind: {$ref: \"#/components/schemas/Kind\"}",
                        "    kind: {$ref: \"#/components/schemas/Kind\", description: A sibling.}",
                        "A sibling."),
                row(
                        "`$ref` to a component",
                        "    a: {type: string}",
                        "    a: {type: string}\n        page: {$ref: \"#/components/schemas/Page\"}",
                        "wireName=page"),
                row("`$ref` to `$defs`, or a broken one", "    a: {type: string}", "    a: {$ref: \"#/$defs/a\"}"),
                row(
                        "`allOf`",
                        "    Kind: {",
                        "    Both: {allOf: [{$ref: \"#/components/schemas/Thing\"}, {type: object, properties: {z: {type: string}}}]}\n    Kind: {",
                        "wireName=z"),
                row(
                        "`allOf` of schemas with different types, formats or patterns, or of `anyOf` or `oneOf` and another schema",
                        "    a: {type: string}",
                        "    a: {allOf: [{type: string}, {type: integer}]}"),
                row(
                        "`anyOf`, `oneOf` of a schema and null",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {oneOf: [{type: number}, {nullable: true, enum: [null]}]}",
                        "name=BigDecimal"),
                row(
                        "`anyOf`, `oneOf` of a scalar and a string, or of a value and its array",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {anyOf: [{type: boolean}, {type: string}]}",
                        "RawValue<Boolean>"),
                row(
                        "any other `anyOf` or `oneOf`",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {oneOf: [{type: object, properties: {x: {type: string}}}, {type: object, properties: {y: {type: string}}}]}",
                        "name=ThingBOption2"),
                row(
                        "`anyOf`, `oneOf` next to `properties`, if the alternatives only have `required`",
                        "type: object\n",
                        "type: object\n      anyOf: [{required: [a]}, {required: [kind]}]\n"),
                row(
                        "any other `anyOf` or `oneOf` next to `properties`",
                        "type: object\n",
                        "type: object\n      anyOf: [{type: object, properties: {z: {type: string}}}, {required: [kind]}]\n"),
                row("`discriminator`", "type: object\n", "type: object\n      discriminator: {propertyName: a}\n"),
                row("`required`", "type: object\n", "type: object\n      required: [a]\n", "required=true"),
                row(
                        "`required` of a property that is not defined",
                        "type: object\n",
                        "type: object\n      required: [b]\n"),
                row("an undefined property in `required`", "type: object\n", "type: object\n      required: [b]\n"),
                row("`readOnly`", "    a: {type: string}", "    a: {type: string, readOnly: true}", "Read-only."),
                row("`writeOnly`", "    a: {type: string}", "    a: {type: string, writeOnly: true}"),
                row("`default`", "    a: {type: string}", "    a: {type: string, default: x}", "default is"),
                row(
                        "`minLength`, `maxLength`, `pattern`, `minimum`, `maximum`, `minItems`, `maxItems`, `minProperties`",
                        "    a: {type: string}",
                        "    a: {type: string, maxLength: 3}",
                        "Constraints.codePoints"),
                row(
                        "`exclusiveMinimum`, `exclusiveMaximum`, a boolean",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {type: integer, minimum: 5, exclusiveMinimum: true}",
                        ", 6L, null"),
                row(
                        "`exclusiveMinimum`, `exclusiveMaximum`, a number",
                        "    a: {type: string}",
                        "    a: {type: string}\n        b: {type: integer, exclusiveMinimum: 5}",
                        ", 6L, null"),
                row(
                        "`multipleOf`, `uniqueItems`, `maxProperties`, `not`",
                        "    a: {type: string}",
                        "    a: {type: string, not: {type: integer}, maxProperties: 5}"),
                row(
                        "`patternProperties`, `propertyNames`, `if`, `dependentRequired`, `contains`, `unevaluatedProperties`",
                        "type: object\n",
                        "type: object\n      patternProperties: {'^x-': {type: string}}\n      propertyNames: {pattern: a}\n      unevaluatedProperties: false\n"),
                row(
                        "`contentEncoding`, `contentMediaType`",
                        "    a: {type: string}",
                        "    a: {type: string, contentEncoding: base64}"),
                row("`title`, `xml`", "    a: {type: string}", "    a: {type: string, title: A, xml: {name: b}}"),
                row("`example`", "type: object\n", "type: object\n      example: {a: greeting}\n", "greeting"),
                row(
                        "`examples` of a schema",
                        "type: object\n",
                        "type: object\n      examples: [{a: greeting}]\n",
                        "greeting"),
                row(
                        "an example with a property that is not defined",
                        "example: {a: x}}}\n      responses",
                        "example: {aa: x}}}\n      responses"));
    }

    @Test
    void table_rows_haveOneCaseEach() {
        assertThat(rows().keySet())
                .containsExactlyElementsOf(cases().stream().map(Case::name).toList());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rowsByVersion")
    void plan_documentOfRow_matchesTheStatus(String version, String name, String status) {
        Case example = cases().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        String document = DOCUMENT.replace("VERSION", version + ".0");
        String changed = document.replace(example.target(), example.replacement());
        assertThat(changed).isNotEqualTo(document);

        switch (status) {
            case "supported" ->
                assertThat(described(changed))
                        .contains(example.evidence())
                        .satisfies(plan -> assertThat(described(document)).doesNotContain(example.evidence()));
            case "ignored" -> assertThat(planOnly(described(changed))).isEqualTo(planOnly(described(document)));
            case "rejected" -> assertThatExceptionOfType(SpecException.class).isThrownBy(() -> described(changed));
            default -> throw new AssertionError("The status must be supported, ignored or rejected: " + status);
        }
    }

    static Stream<Arguments> rowsByVersion() {
        List<Arguments> arguments = new ArrayList<>();
        rows().forEach((name, row) -> {
            for (String version : row.get(0).split(", ")) {
                arguments.add(arguments(version, name, row.get(1)));
            }
        });
        return arguments.stream();
    }

    /** Returns the plan of the client as text, followed by the warnings. */
    private static String described(String document) {
        return RejectedSpecTest.describe(document);
    }

    private static String planOnly(String description) {
        return description.substring(0, description.indexOf("\nWarnings: "));
    }

    /** Returns the version and the status of each row, by the first cell. */
    private static Map<String, List<String>> rows() {
        try {
            Map<String, List<String>> rows = new LinkedHashMap<>();
            boolean inside = false;
            for (String line : Files.readAllLines(README)) {
                if (line.startsWith("## ")) {
                    inside = line.equals("## Supported OpenAPI");
                }
                if (inside && line.startsWith("| ") && !line.startsWith("| **") && !line.startsWith("| | ")) {
                    String[] cells = line.substring(2).split(" \\| ", -1);
                    if (!cells[0].equals("---")) {
                        assertThat(rows.put(cells[0].replace("\\|", "|"), List.of(cells[1], cells[2])))
                                .as(line)
                                .isNull();
                    }
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
