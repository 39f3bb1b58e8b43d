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

    static @Nullable String limits(Schema<?> schema) {
        List<String> limits = new ArrayList<>();
        if (schema.getMinimum() != null) {
            limits.add("At least " + schema.getMinimum().toPlainString() + ".");
        }
        if (schema.getMaximum() != null) {
            limits.add("At most " + schema.getMaximum().toPlainString() + ".");
        }
        if (schema.getMinLength() != null) {
            limits.add("At least " + schema.getMinLength() + " characters.");
        }
        if (schema.getMaxLength() != null) {
            limits.add("At most " + schema.getMaxLength() + " characters.");
        }
        if (schema.getMinItems() != null) {
            limits.add("At least " + schema.getMinItems() + " items.");
        }
        if (schema.getMaxItems() != null) {
            limits.add("At most " + schema.getMaxItems() + " items.");
        }
        if (schema.getPattern() != null) {
            limits.add("Pattern: `" + schema.getPattern() + "`.");
        }
        if (schema.getEnum() != null && !SchemaResolver.isEnum(schema)) {
            limits.add("One of " + schema.getEnum() + ".");
        }
        if (schema.getDefault() != null) {
            String value = schema.getDefault().toString();
            limits.add("The vendor's default is " + (value.isEmpty() ? "the empty text" : "`" + value + "`")
                    + "; it is not filled in.");
        }
        if (Boolean.TRUE.equals(schema.getReadOnly())) {
            limits.add("Read-only.");
        }
        return limits.isEmpty() ? null : String.join(" ", limits);
    }
}
