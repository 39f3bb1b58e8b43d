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
 * Old.
 *
 * @deprecated The vendor marks this type as deprecated.
 */
@Deprecated
@SuppressWarnings("deprecation")
public final class Old {
    static final int CODE = 0;
    static final int AGE = 1;
    static final int READER_VALUE = 2;
    static final int NAME_INDEX_VALUE = 3;

    final long presence;
    final @Nullable Long code;
    final @Nullable OldAge age;
    final @Nullable String readerValue;
    final @Nullable Long nameIndexValue;
    final Map<String, @Nullable Object> unknownProperties;

    Old(
            long presence,
            @Nullable Long code,
            @Nullable OldAge age,
            @Nullable String readerValue,
            @Nullable Long nameIndexValue,
            Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.code = code;
        this.age = age;
        this.readerValue = readerValue;
        this.nameIndexValue = nameIndexValue;
        this.unknownProperties = unknownProperties.isEmpty()
                ? Collections.emptyMap()
                : Collections.unmodifiableMap(new LinkedHashMap<>(unknownProperties));
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
        builder.age = age;
        builder.readerValue = readerValue;
        builder.nameIndexValue = nameIndexValue;
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
    public @Nullable OldAge getAge() {
        return age;
    }

    /** Returns whether <code>age</code> was present, even if null. */
    public boolean hasAgeProperty() {
        return Presence.has(presence, AGE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getReaderValue() {
        return readerValue;
    }

    /** Returns whether <code>reader</code> was present, even if null. */
    public boolean hasReaderValueProperty() {
        return Presence.has(presence, READER_VALUE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Long getNameIndexValue() {
        return nameIndexValue;
    }

    /** Returns whether <code>nameIndex</code> was present, even if null. */
    public boolean hasNameIndexValueProperty() {
        return Presence.has(presence, NAME_INDEX_VALUE);
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
        return this == other || (other instanceof Old && values().equals(((Old) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, code, age, readerValue, nameIndexValue, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("Old", presence)
                .add(CODE, "code", code)
                .add(AGE, "age", age)
                .add(READER_VALUE, "readerValue", readerValue)
                .add(NAME_INDEX_VALUE, "nameIndexValue", nameIndexValue)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link Old}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable Long code;
        @Nullable OldAge age;
        @Nullable String readerValue;
        @Nullable Long nameIndexValue;
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
        public Builder age(OldAge age) {
            Constraints.notNull("age", age);
            Constraints.wellFormed("age", age);
            this.age = age;
            presence = Presence.with(presence, AGE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder readerValue(String readerValue) {
            Constraints.notNull("readerValue", readerValue);
            Constraints.wellFormed("readerValue", readerValue);
            this.readerValue = readerValue;
            presence = Presence.with(presence, READER_VALUE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder nameIndexValue(Long nameIndexValue) {
            Constraints.notNull("nameIndexValue", nameIndexValue);
            this.nameIndexValue = nameIndexValue;
            presence = Presence.with(presence, NAME_INDEX_VALUE);
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
            if (OldJsonAdapter.NAMES.contains(name)) {
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
        public Old build() {
            return new Old(presence, code, age, readerValue, nameIndexValue, unknownProperties);
        }
    }
}
