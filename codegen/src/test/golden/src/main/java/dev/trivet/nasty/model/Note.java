package dev.trivet.nasty.model;

import dev.trivet.client.internal.Constraints;
import dev.trivet.client.internal.JsonAdapters;
import dev.trivet.client.internal.ModelToString;
import dev.trivet.client.internal.Presence;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Note.
 */
@SuppressWarnings("deprecation")
public final class Note {
    static final int CODE = 0;
    static final int TEXT = 1;

    final long presence;
    final @Nullable Long code;
    final @Nullable String text;
    final Map<String, @Nullable Object> unknownProperties;
    /** Whether it was read from a bare string, and is written as one. */
    final boolean isBareString;

    Note(
            long presence,
            @Nullable Long code,
            @Nullable String text,
            Map<String, @Nullable Object> unknownProperties,
            boolean isBareString) {
        this.presence = presence;
        this.code = code;
        this.text = text;
        this.unknownProperties = unknownProperties.isEmpty()
                ? Collections.emptyMap()
                : Collections.unmodifiableMap(new LinkedHashMap<>(unknownProperties));
        this.isBareString = isBareString;
    }

    /** Returns a builder without properties. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the properties of this object. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.presence = presence;
        builder.code = code;
        builder.text = text;
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Long getCode() {
        return code;
    }

    /** Returns whether <code>code</code> was present, even if null. */
    public boolean hasCodeProperty() {
        return Presence.has(presence, CODE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getText() {
        return text;
    }

    /** Returns whether <code>text</code> was present, even if null. */
    public boolean hasTextProperty() {
        return Presence.has(presence, TEXT);
    }

    /**
     * Returns the undocumented properties in the order of the JSON. A value is a {@code Map},
     * {@code List}, {@code String}, {@code Long}, {@code BigInteger}, {@code BigDecimal},
     * {@code Boolean} or null. Maps and lists are unmodifiable.
     */
    public Map<String, @Nullable Object> getUnknownProperties() {
        return unknownProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Note && values().equals(((Note) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, code, text, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("Note", presence)
                .add(CODE, "code", code)
                .add(TEXT, "text", text)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link Note}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable Long code;
        @Nullable String text;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder code(Long code) {
            Constraints.notNull("code", code);
            this.code = code;
            presence = Presence.with(presence, CODE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder text(String text) {
            Constraints.notNull("text", text);
            Constraints.wellFormed("text", text);
            this.text = text;
            presence = Presence.with(presence, TEXT);
            return this;
        }

        /**
         * Sets an undocumented property.
         *
         * @param name the property's name in JSON
         * @param value a value of a type that {@code getUnknownProperties()} can return
         * @throws IllegalArgumentException if the property is documented, or the value is not a
         *     JSON value, or if {@code name} or {@code value} contains an unpaired surrogate
         */
        public Builder unknownProperty(String name, @Nullable Object value) {
            if (NoteJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            Constraints.wellFormed("name", name);
            Constraints.wellFormed(name, value);
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         */
        public Note build() {
            return new Note(presence, code, text, unknownProperties, false);
        }
    }
}
