package dev.trivet.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Generates the statements of a request's builder that check the documented constraints. */
final class ValidationCode {
    private static final Pattern HEX_DIGITS = Pattern.compile("\\^\\[0-9A-Fa-f]\\{([1-9][0-9]{0,3})}\\$");

    private final SchemaResolver schemas;
    private final String name;
    private final String label;

    ValidationCode(SchemaResolver schemas, String name) {
        this.schemas = schemas;
        this.name = name;
        this.label = JavaLiterals.literal(name);
    }

    /** Returns the statements that check a non-null value. The variable has the property's name. */
    List<String> of(Schema<?> schema, JavaType type) {
        List<String> checks = new ArrayList<>();
        // Hexadecimal digits are well-formed, and requests may contain thousands of hashes.
        if (type.containsString() && !isHexDigits(pattern(schema, type))) {
            checks.add("Constraints.wellFormed(" + label + ", " + name + ");");
        }
        checks.addAll(
                switch (type.kind()) {
                    case LIST -> list(schema, type);
                    case STRING -> string(schema, name);
                    case INTEGER, LONG -> range(schema);
                    default -> List.of();
                });
        return checks;
    }

    /** Returns the statement that checks the integer alternative, or an empty string. */
    String ofInteger(Schema<?> anyOf) {
        List<Schema<?>> alternatives = SchemaResolver.alternatives(anyOf);
        if (alternatives != null) {
            for (Schema<?> alternative : alternatives) {
                List<String> range = range(schemas.resolve(alternative));
                if (!range.isEmpty()) {
                    return range.get(0);
                }
            }
        }
        return "";
    }

    private List<String> range(Schema<?> schema) {
        if (schema.getMinimum() == null && schema.getMaximum() == null) {
            return List.of();
        }
        return List.of("Constraints.range(" + label + ", " + name + ", " + literal(minimum(schema)) + ", "
                + literal(maximum(schema)) + ");");
    }

    /** Returns the smallest valid integer, or null. */
    static @Nullable BigInteger minimum(Schema<?> schema) {
        return schema.getMinimum() == null
                ? null
                : Boolean.TRUE.equals(schema.getExclusiveMinimum())
                        ? schema.getMinimum()
                                .setScale(0, RoundingMode.FLOOR)
                                .toBigInteger()
                                .add(BigInteger.ONE)
                        : schema.getMinimum().setScale(0, RoundingMode.CEILING).toBigInteger();
    }

    /** Returns the largest valid integer, or null. */
    static @Nullable BigInteger maximum(Schema<?> schema) {
        return schema.getMaximum() == null
                ? null
                : Boolean.TRUE.equals(schema.getExclusiveMaximum())
                        ? schema.getMaximum()
                                .setScale(0, RoundingMode.CEILING)
                                .toBigInteger()
                                .subtract(BigInteger.ONE)
                        : schema.getMaximum().setScale(0, RoundingMode.FLOOR).toBigInteger();
    }

    private static String literal(@Nullable BigInteger bound) {
        if (bound == null) {
            return "null";
        }
        if (bound.bitLength() >= Long.SIZE) {
            throw new SpecException("the bound " + bound + " is not in the range of int64; remove it");
        }
        return bound + "L";
    }

    private List<String> string(Schema<?> schema, String variable) {
        List<String> checks = new ArrayList<>();
        if (schema.getPattern() != null) {
            checks.add(pattern(schema.getPattern(), variable));
        }
        if (schema.getMinLength() != null || schema.getMaxLength() != null) {
            checks.add("Constraints.codePoints(" + label + ", " + variable + ", "
                    + (schema.getMinLength() == null ? 0 : schema.getMinLength()) + ", "
                    + (schema.getMaxLength() == null ? "Integer.MAX_VALUE" : schema.getMaxLength()) + ");");
        }
        return checks;
    }

    private String pattern(String pattern, String variable) {
        if (pattern.equals("\\S")) {
            return "Constraints.notBlank(" + label + ", " + variable + ");";
        }
        Matcher hexDigits = HEX_DIGITS.matcher(pattern);
        if (hexDigits.matches()) {
            return "Constraints.hexDigits(" + label + ", " + variable + ", " + hexDigits.group(1) + ");";
        }
        return "Constraints.matches(" + label + ", " + variable + ", " + patternConstant(name) + ", "
                + JavaLiterals.literal(pattern) + ");";
    }

    static String patternConstant(String name) {
        return JavaNames.constant(name) + "_PATTERN";
    }

    /** Returns the literal of the pattern constant of the statements, or null if there is none. */
    @Nullable
    String patternConstantLiteral(Schema<?> schema, JavaType type) {
        String pattern = pattern(schema, type);
        return isHexDigits(pattern) ? null : patternLiteral(schema, type);
    }

    private static boolean isHexDigits(@Nullable String pattern) {
        return pattern != null && HEX_DIGITS.matcher(pattern).matches();
    }

    /**
     * Returns the literal of the pattern of a string or of a list's strings, or null if there is
     * none. Null for {@code \S} too, because another check rejects blank strings.
     */
    @Nullable
    String patternLiteral(Schema<?> schema, JavaType type) {
        String pattern = pattern(schema, type);
        if (pattern == null || pattern.equals("\\S") || itemKind(type) != JavaType.Kind.STRING) {
            return null;
        }
        try {
            return JavaLiterals.literal(Pattern.compile(javaPattern(pattern)).pattern());
        } catch (PatternSyntaxException e) {
            throw new SpecException("the pattern " + pattern + " is not a valid Java pattern: " + e.getDescription());
        }
    }

    private @Nullable String pattern(Schema<?> schema, JavaType type) {
        Schema<?> value = type.isList() ? array(schema).getItems() : schema;
        return schemas.resolve(value).getPattern();
    }

    /** Returns the kind of a list's items, or the kind of a value that is not a list. */
    private static JavaType.@Nullable Kind itemKind(JavaType type) {
        return !type.isList()
                ? type.kind()
                : type.element() == null ? null : type.element().kind();
    }

    /**
     * Converts a pattern of JSON Schema. In Java, {@code $} also matches before a final line break.
     */
    static String javaPattern(String pattern) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                java.append(c).append(pattern.charAt(++i));
                continue;
            }
            inClass = inClass ? c != ']' : c == '[';
            java.append(c == '$' && !inClass ? "\\z" : String.valueOf(c));
        }
        return java.toString();
    }

    private List<String> list(Schema<?> schema, JavaType type) {
        Schema<?> array = array(schema);
        List<String> checks = new ArrayList<>();
        if (array.getMinItems() != null || array.getMaxItems() != null) {
            checks.add("Constraints.items(" + label + ", " + name + ", "
                    + (array.getMinItems() == null ? 0 : array.getMinItems()) + ", "
                    + (array.getMaxItems() == null ? "Integer.MAX_VALUE" : array.getMaxItems()) + ");");
        }
        boolean nullItems = type.element() != null && type.element().acceptsNull();
        if (!nullItems) {
            checks.add("Constraints.noNullItems(" + label + ", " + name + ");");
        }
        if (itemKind(type) == JavaType.Kind.STRING && !nullItems) {
            String item = name.equals("item") ? "element" : "item";
            List<String> itemChecks = string(schemas.resolve(array.getItems()), item);
            if (!itemChecks.isEmpty()) {
                checks.add("for (String " + item + " : " + name + ") {");
                itemChecks.forEach(check -> checks.add("    " + check));
                checks.add("}");
            }
        }
        return checks;
    }

    private Schema<?> array(Schema<?> schema) {
        if ("array".equals(schema.getType())) {
            return schema;
        }
        List<Schema<?>> alternatives = SchemaResolver.alternatives(schema);
        if (alternatives != null) {
            for (Schema<?> alternative : alternatives) {
                if ("array".equals(schemas.resolve(alternative).getType())) {
                    return schemas.resolve(alternative);
                }
            }
        }
        throw new SpecException(name + " is not an array");
    }
}
