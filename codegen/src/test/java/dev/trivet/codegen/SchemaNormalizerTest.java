package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.math.BigDecimal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaNormalizerTest {

    @Test
    void allOf_constraints_areTheStricterOnes() {
        Schema<?> schema = normalized("3.0.3", """
                allOf:
                  - {type: string, minLength: 2, maxLength: 9, enum: [a, b, c]}
                  - {type: string, minLength: 1, maxLength: 8, enum: [c, b]}
                """);

        assertThat(schema.getMinLength()).isEqualTo(2);
        assertThat(schema.getMaxLength()).isEqualTo(8);
        assertThat(schema.getEnum())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("c", "b");
        assertThat(schema.getAllOf()).isNull();
    }

    @Test
    void allOf_bounds_keepWhetherTheyAreExclusive() {
        Schema<?> schema = normalized("3.0.3", """
                allOf:
                  - {type: integer, minimum: 1, maximum: 9, exclusiveMaximum: true}
                  - {type: integer, minimum: 3, exclusiveMinimum: true, maximum: 10}
                """);

        assertThat(schema.getMinimum()).isEqualTo(BigDecimal.valueOf(3));
        assertThat(schema.getExclusiveMinimum()).isTrue();
        assertThat(schema.getMaximum()).isEqualTo(BigDecimal.valueOf(9));
        assertThat(schema.getExclusiveMaximum()).isTrue();
    }

    @Test
    void allOf_objects_haveAllProperties() {
        Schema<?> schema = normalized("3.0.3", """
                description: Both.
                properties: {own: {type: string}}
                allOf:
                  - {$ref: '#/components/schemas/Base'}
                  - {required: [a], properties: {a: {maxLength: 3}, b: {type: integer}}}
                """);

        assertThat(schema.getProperties()).containsOnlyKeys("id", "a", "b", "own");
        assertThat(schema.getRequired()).containsExactly("a", "id");
        assertThat(schema.getDescription()).isEqualTo("Both.");
        assertThat(schema.getProperties().get("a").getType()).isEqualTo("string");
        assertThat(schema.getProperties().get("a").getMaxLength()).isEqualTo(3);
    }

    @Test
    void allOf_referenceWithDescription_staysAReference() {
        Schema<?> schema = normalized("3.0.3", """
                allOf:
                  - {$ref: '#/components/schemas/Base'}
                  - {description: Only a description.}
                """);

        assertThat(schema.getAllOf())
                .singleElement()
                .satisfies(subschema -> assertThat(subschema.get$ref()).endsWith("/Base"));
        assertThat(schema.getDescription()).isEqualTo("Only a description.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "allOf: [{type: string, default: x}, {maxLength: 3}]",
                "allOf: [{type: string, default: a}, {maxLength: 3, default: x}]",
                "{default: x, allOf: [{type: string, default: a}, {maxLength: 3, default: b}]}",
                "allOf: [{type: string, maxLength: 3}, {default: x}]",
                "{default: x, allOf: [{$ref: '#/components/schemas/Base'}]}",
                "allOf: [{$ref: '#/components/schemas/Base'}, {default: x}]",
            })
    void allOf_defaults_lastAppliesUnlessOverridden(String schema) {
        assertThat(normalized("3.0.3", schema).getDefault()).isEqualTo("x");
    }

    @Test
    void allOf_propertyWithDefault_keepsIt() {
        Schema<?> schema = normalized("3.0.3", """
                allOf:
                  - {properties: {a: {type: string, default: b}, c: {type: string, default: d}}}
                  - {properties: {a: {maxLength: 3, default: x}, c: {maxLength: 3}}}
                """);

        assertThat(schema.getProperties().get("a").getDefault()).isEqualTo("x");
        assertThat(schema.getProperties().get("c").getDefault()).isEqualTo("d");
    }

    @Test
    void ref_siblingDefault_isKept() {
        assertThat(normalized("3.1.0", "{$ref: '#/components/schemas/Base', default: x}")
                        .getDefault())
                .isEqualTo("x");
    }

    @Test
    void oneOf_referenceAndNull_isNullable() {
        Schema<?> schema = normalized("3.1.0", "oneOf: [{$ref: '#/components/schemas/Base'}, {type: 'null'}]");

        assertThat(schema.getNullable()).isTrue();
        assertThat(schema.getOneOf()).isNull();
        assertThat(schema.getAllOf()).hasSize(1);
    }

    @Test
    void type_severalTypes_areAlternatives() {
        Schema<?> schema = normalized("3.1.0", "type: [integer, string, 'null']");

        assertThat(schema.getNullable()).isTrue();
        assertThat(schema.getAnyOf()).extracting(Schema::getType).containsExactly("integer", "string");
    }

    @Test
    void exclusiveMinimum_number_isABound() {
        Schema<?> schema = normalized("3.1.0", "{type: integer, exclusiveMinimum: 5}");

        assertThat(ValidationCode.minimum(schema)).isEqualTo(6);
    }

    /** Returns the normalized component {@code Tested} with this schema. */
    private static Schema<?> normalized(String version, String schema) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        String document = """
                openapi: %s
                info: {title: T, version: "1"}
                paths: {}
                components:
                  schemas:
                    Base:
                      required: [id]
                      properties: {id: {type: string}, a: {type: string}}
                    Tested:
                %s""".formatted(version, schema.indent(6));
        OpenAPI parsed =
                new OpenAPIV3Parser().readContents(document, null, options).getOpenAPI();
        Problems problems = new Problems();
        new SchemaNormalizer(parsed, problems).normalizeComponents();
        problems.throwIfRejected();
        return SchemaResolver.components(parsed).get("Tested");
    }
}
