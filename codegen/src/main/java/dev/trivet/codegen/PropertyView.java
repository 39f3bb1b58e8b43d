package dev.trivet.codegen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of a model, or a parameter of a query, for the templates.
 *
 * @param index its index in the order of the document
 * @param wireName its name in JSON or in the URL
 * @param name its Java name
 * @param type its Java type
 * @param required whether it is always present and never null
 * @param mustBeSet whether a request must set it, even if to null
 * @param acceptsNull whether its builder takes null
 * @param pageItems whether {@code ListPage.getItems()} is its accessor
 * @param secret whether {@code toString} hides it
 * @param description its description
 * @param deprecation the text of {@code @deprecated}, or null if it is not deprecated
 * @param checks the statements of a request's builder that check a non-null value
 * @param patternLiteral the regular expression of the checks, or null
 * @param integerCheck the statement that checks an integer, for a text that may also be set as an
 *     integer, or null
 */
record PropertyView(
        int index,
        String wireName,
        String name,
        JavaType type,
        boolean required,
        boolean mustBeSet,
        boolean acceptsNull,
        boolean pageItems,
        boolean secret,
        Javadoc description,
        @Nullable String deprecation,
        List<String> checks,
        @Nullable String patternLiteral,
        @Nullable String integerCheck) {

    PropertyView asPageItems() {
        return new PropertyView(
                index,
                wireName,
                name,
                type,
                required,
                mustBeSet,
                acceptsNull,
                true,
                secret,
                description,
                deprecation,
                checks,
                patternLiteral,
                integerCheck);
    }

    String accessor() {
        return JavaNames.getter(name, type);
    }

    String presenceAccessor() {
        return JavaNames.presenceGetter(name);
    }

    /** Returns the constant of its index. */
    String constant() {
        return JavaNames.constant(name);
    }

    /** Returns the name on the wire, escaped for a comment. */
    String wireText() {
        return Javadoc.escape(wireName);
    }

    String wireLiteral() {
        return JavaLiterals.literal(wireName);
    }

    /** Returns the field that holds its presence; each field holds that of 64 properties. */
    String presenceField() {
        int field = index / Long.SIZE;
        return field == 0 ? "presence" : "presence" + (field + 1);
    }

    String copy() {
        return type.copy(name);
    }

    boolean needsCopy() {
        return !copy().equals(name);
    }

    boolean hasChecks() {
        return !checks.isEmpty();
    }

    /** Returns whether setting it can fail. */
    boolean canFail() {
        return hasChecks() || !acceptsNull;
    }

    boolean deprecated() {
        return deprecation != null;
    }

    List<String> javadoc() {
        return description.lines();
    }

    String patternConstant() {
        return ValidationCode.patternConstant(name);
    }

    boolean hasPattern() {
        return patternLiteral != null;
    }

    boolean integerOrText() {
        return integerCheck != null;
    }

    String urlText() {
        return type.urlText("this." + name);
    }

    /** Returns an empty list, or an empty object that contains one. */
    String emptyJson() {
        return type.isList() ? "[]" : "{}";
    }

    /** Returns the expression of a page's position in a query. */
    String positionText() {
        return type.kind() == JavaType.Kind.TEXT
                ? "this." + name
                : "this." + name + " == null ? null : this." + name + ".toString()";
    }

    /** Returns the expression that turns a page's position into a value of the type. */
    String positionValue() {
        return type.kind() == JavaType.Kind.TEXT ? "position" : type.name() + ".valueOf(position)";
    }

    String urlElement() {
        JavaType element = type.element();
        if (element == null) {
            throw new SpecException(wireName + " is not a list");
        }
        return element.urlText("item");
    }
}
