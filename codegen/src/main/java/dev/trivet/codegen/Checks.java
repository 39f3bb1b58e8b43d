package dev.trivet.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the statements by which a request's builder refuses what the vendor documents as invalid. */
final class Checks {
    private final TypeMapper types;
    private final String name;
    private final String label;

    Checks(TypeMapper types, String name) {
        this.types = types;
        this.name = name;
        this.label = JavaText.literal(name);
    }

    /** Returns the checks for a value of the type that is not null, in a variable of the member's name. */
    List<String> of(Schema<?> schema, JavaType type) {
        return switch (type.kind()) {
            case LIST -> list(schema);
            case TEXT -> text(schema, name);
            case INTEGER, LONG -> range(schema);
            default -> List.of();
        };
    }

    /** Returns the check for an integer, of the alternative that says what integers may be. */
    String ofInteger(Schema<?> anyOf) {
        List<Schema<?>> alternatives = Schemas.alternatives(anyOf);
        if (alternatives != null) {
            for (Schema<?> alternative : alternatives) {
                List<String> range = range(types.resolve(alternative));
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
        return List.of("Constraints.range(" + label + ", " + name + ", " + bound(schema.getMinimum()) + ", "
                + bound(schema.getMaximum()) + ");");
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "null" : bound.longValueExact() + "L";
    }

    private List<String> text(Schema<?> schema, String variable) {
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
        return "Constraints.matches(" + label + ", " + variable + ", " + patternConstant(name) + ", "
                + JavaText.literal(pattern) + ");";
    }

    static String patternConstant(String name) {
        return JavaNames.constant(name) + "_PATTERN";
    }

    /** Returns the pattern that the checks of a schema use, as a Java literal, or null if they use none. */
    @Nullable
    String patternLiteral(Schema<?> schema, JavaType type) {
        Schema<?> text = type.isList() ? types.resolve(array(schema).getItems()) : schema;
        String pattern = text.getPattern();
        if (pattern == null || pattern.equals("\\S") || !"string".equals(text.getType())) {
            return null;
        }
        // In a spec $ is the very end of the text; in Java it also stands before a last line break.
        return JavaText.literal(pattern.endsWith("$") ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern);
    }

    private List<String> list(Schema<?> schema) {
        Schema<?> array = array(schema);
        List<String> checks = new ArrayList<>();
        if (array.getMinItems() != null || array.getMaxItems() != null) {
            checks.add("Constraints.items(" + label + ", " + name + ", "
                    + (array.getMinItems() == null ? 0 : array.getMinItems()) + ", "
                    + (array.getMaxItems() == null ? "Integer.MAX_VALUE" : array.getMaxItems()) + ");");
        }
        checks.add("Constraints.noNullItems(" + label + ", " + name + ");");
        Schema<?> items = types.resolve(array.getItems());
        if ("string".equals(items.getType()) && !Schemas.isEnum(items)) {
            List<String> each = text(items, "item");
            if (!each.isEmpty()) {
                checks.add("for (String item : " + name + ") {");
                each.forEach(check -> checks.add("  " + check));
                checks.add("}");
            }
        }
        return checks;
    }

    private Schema<?> array(Schema<?> schema) {
        if ("array".equals(schema.getType())) {
            return schema;
        }
        List<Schema<?>> alternatives = Schemas.alternatives(schema);
        if (alternatives != null) {
            for (Schema<?> alternative : alternatives) {
                if ("array".equals(types.resolve(alternative).getType())) {
                    return types.resolve(alternative);
                }
            }
        }
        throw new SpecException(name + " is no array");
    }
}
