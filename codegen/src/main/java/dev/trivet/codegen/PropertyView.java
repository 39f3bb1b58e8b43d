package dev.trivet.codegen;

import java.util.List;
import java.util.Objects;
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
 * @param deprecated whether it is deprecated
 * @param checks the statements of a request's builder that check a non-null value
 * @param patternLiteral the literal of the regular expression of the checks, or null
 * @param integerCheck if a string may also be set as an integer, the statement that checks the
 *     integer, empty if all are valid; otherwise null
 * @param delimiter the string between the items of a list in a URL, or null if each item is a
 *     separate parameter
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
        boolean deprecated,
        List<String> checks,
        @Nullable String patternLiteral,
        @Nullable String integerCheck,
        @Nullable String delimiter) {

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
                deprecated,
                checks,
                patternLiteral,
                integerCheck,
                delimiter);
    }

    String accessor() {
        return JavaNames.accessor(name, type);
    }

    String presenceAccessor() {
        return JavaNames.presenceAccessor(name);
    }

    /** Returns the name of the constant that holds its index. */
    String constant() {
        return JavaNames.constant(name);
    }

    /** Returns the name on the wire, escaped for a comment. */
    String wireJavadoc() {
        return Javadoc.escape(wireName);
    }

    String wireLiteral() {
        return JavaLiterals.literal(wireName);
    }

    /** Returns the field that holds its presence. Each field holds that of up to 64 properties. */
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

    List<String> javadoc() {
        return description.lines();
    }

    String patternConstant() {
        return ValidationCode.patternConstant(name);
    }

    boolean hasPattern() {
        return patternLiteral != null;
    }

    boolean isIntegerOrString() {
        return integerCheck != null;
    }

    boolean hasIntegerCheck() {
        return integerCheck != null && !integerCheck.isEmpty();
    }

    boolean isJoined() {
        return delimiter != null;
    }

    String delimiterLiteral() {
        return JavaLiterals.literal(Objects.requireNonNull(delimiter));
    }

    String urlString() {
        return type.urlString("this." + name);
    }

    /** Returns the JSON of an empty list, or of an object without its list. */
    String emptyJson() {
        return type.isList() ? "[]" : "{}";
    }

    /**
     * Returns the expression of a page's position as a string. It evaluates to null if the position
     * is not set.
     */
    String positionString() {
        return type.kind() == JavaType.Kind.STRING
                ? "this." + name
                : "this." + name + " == null ? null : this." + name + ".toString()";
    }

    /** Returns the expression that turns a page's position into a value of the type. */
    String positionValue() {
        return type.kind() == JavaType.Kind.STRING ? "position" : type.name() + ".valueOf(position)";
    }

    String urlElement() {
        JavaType element = type.element();
        if (element == null) {
            throw new SpecException(wireName + " is not a list");
        }
        return element.urlString("item");
    }
}
