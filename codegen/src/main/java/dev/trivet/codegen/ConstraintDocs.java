package dev.trivet.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the constraints of a schema, for Javadoc. */
final class ConstraintDocs {
    private ConstraintDocs() {}

    /** Returns {@code description}, or {@code defaultText} if it is null or blank. */
    static String orDefault(@Nullable String description, String defaultText) {
        return description == null || description.isBlank() ? defaultText : description;
    }

    /** Returns the constraints and the default value as sentences, or null if there are none. */
    static @Nullable String constraints(Schema<?> schema, @Nullable Object defaultValue) {
        List<String> constraints = new ArrayList<>();
        if (schema.getMinimum() != null) {
            constraints.add((Boolean.TRUE.equals(schema.getExclusiveMinimum()) ? "Greater than " : "At least ")
                    + schema.getMinimum().toPlainString() + ".");
        }
        if (schema.getMaximum() != null) {
            constraints.add((Boolean.TRUE.equals(schema.getExclusiveMaximum()) ? "Less than " : "At most ")
                    + schema.getMaximum().toPlainString() + ".");
        }
        if (schema.getMinLength() != null) {
            constraints.add("At least " + count(schema.getMinLength(), "character") + ".");
        }
        if (schema.getMaxLength() != null) {
            constraints.add("At most " + count(schema.getMaxLength(), "character") + ".");
        }
        if (schema.getMinItems() != null) {
            constraints.add("At least " + count(schema.getMinItems(), "item") + ".");
        }
        if (schema.getMaxItems() != null) {
            constraints.add("At most " + count(schema.getMaxItems(), "item") + ".");
        }
        if (schema.getPattern() != null) {
            constraints.add("Pattern: `" + schema.getPattern() + "`.");
        }
        if (schema.getEnum() != null && !SchemaResolver.isEnum(schema)) {
            constraints.add("One of " + schema.getEnum() + ".");
        }
        if (defaultValue != null) {
            String value = defaultValue.toString();
            constraints.add("The vendor's default is " + (value.isEmpty() ? "the empty string" : "`" + value + "`")
                    + "; the client does not set it.");
        }
        if (Boolean.TRUE.equals(schema.getReadOnly())) {
            constraints.add("Read-only.");
        }
        return constraints.isEmpty() ? null : String.join(" ", constraints);
    }

    private static String count(int number, String unit) {
        return number + " " + (number == 1 ? unit : unit + "s");
    }
}
