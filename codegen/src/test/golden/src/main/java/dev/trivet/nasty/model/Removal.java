package dev.trivet.nasty.model;

import dev.trivet.client.internal.Constraints;
import dev.trivet.client.internal.JsonAdapters;
import dev.trivet.client.internal.ModelToString;
import dev.trivet.client.internal.Presence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Removal.
 */
@SuppressWarnings("deprecation")
public final class Removal {
    static final int REASON = 0;
    static final int HINT = 1;
    static final int LIST = 2;
    static final int UNTIL = 3;

    final long presence;
    final String reason;
    final @Nullable String hint;
    final @Nullable List<String> list;
    final @Nullable Instant until;
    final Map<String, @Nullable Object> unknownProperties;

    Removal(
            long presence,
            String reason,
            @Nullable String hint,
            @Nullable List<String> list,
            @Nullable Instant until,
            Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.reason = reason;
        this.hint = hint;
        this.list = list;
        this.until = until;
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
        builder.reason = reason;
        builder.hint = hint;
        builder.list = list;
        builder.until = until;
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /**
     * Not described by the vendor.
     *
     * <p>At least 1 character.
     */
    public String getReason() {
        return reason;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getHint() {
        return hint;
    }

    /** Returns whether <code>hint</code> was present, even if null. */
    public boolean hasHintProperty() {
        return Presence.has(presence, HINT);
    }

    /**
     * Not described by the vendor.
     *
     * <p>At least 1 item. At most 2 items.
     */
    public @Nullable List<String> getList() {
        return list;
    }

    /** Returns whether <code>list</code> was present, even if null. */
    public boolean hasListProperty() {
        return Presence.has(presence, LIST);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Instant getUntil() {
        return until;
    }

    /** Returns whether <code>until</code> was present, even if null. */
    public boolean hasUntilProperty() {
        return Presence.has(presence, UNTIL);
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
        return this == other || (other instanceof Removal && values().equals(((Removal) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(presence, reason, hint, list, until, unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("Removal", presence)
                .add(REASON, "reason", reason)
                .add(HINT, "hint", hint)
                .add(LIST, "list", list)
                .add(UNTIL, "until", until)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link Removal}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        @Nullable String reason;
        @Nullable String hint;
        @Nullable List<String> list;
        @Nullable Instant until;
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Not described by the vendor.
         *
         * <p>At least 1 character.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder reason(String reason) {
            Constraints.notNull("reason", reason);
            Constraints.wellFormed("reason", reason);
            Constraints.codePoints("reason", reason, 1, Integer.MAX_VALUE);
            this.reason = reason;
            presence = Presence.with(presence, REASON);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder hint(@Nullable String hint) {
            if (hint != null) {
                Constraints.wellFormed("hint", hint);
            }
            this.hint = hint;
            presence = Presence.with(presence, HINT);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * <p>At least 1 item. At most 2 items.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder list(List<String> list) {
            Constraints.notNull("list", list);
            Constraints.wellFormed("list", list);
            Constraints.items("list", list, 1, 2);
            Constraints.noNullItems("list", list);
            this.list = Collections.unmodifiableList(new ArrayList<>(list));
            presence = Presence.with(presence, LIST);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder until(Instant until) {
            Constraints.notNull("until", until);
            this.until = until;
            presence = Presence.with(presence, UNTIL);
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
            if (RemovalJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            Constraints.wellFormed("name", name);
            Constraints.wellFormed(name, value);
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         *
         * @throws IllegalArgumentException if a required property is missing, or too
         *     few properties are set
         */
        public Removal build() {
            Constraints.notNull("reason", reason);
            Constraints.minProperties("Removal", Long.bitCount(presence) + unknownProperties.size(), 2);
            return new Removal(presence, reason, hint, list, until, unknownProperties);
        }
    }
}
