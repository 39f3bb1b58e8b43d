package dev.trivet.nasty.model;

import dev.trivet.client.Constraints;
import dev.trivet.client.JsonAdapters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Name.
 */
@SuppressWarnings("deprecation")
public final class Name {
  final long present0;
  final String first;
  final @Nullable String last;
  final Map<String, @Nullable Object> unknownMembers;

  /** Takes over what an adapter has read or a builder has checked. */
  Name(Builder builder) {
    this.present0 = builder.present0;
    this.first = builder.first;
    this.last = builder.last;
    this.unknownMembers = builder.unknownMembers.isEmpty()
        ? Collections.emptyMap()
        : Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknownMembers));
  }

  /**
   * Returns a builder with no member set.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder with the members that are set here.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.present0 = present0;
    builder.first = first;
    builder.last = last;
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  /**
   * Not described by the vendor.
   *
   * <p>Pattern: <code>&#92;S</code>.
   *
   * @return never null
   */
  public String getFirst() {
    return first;
  }

  /**
   * Not described by the vendor.
   *
   * <p>At most 50 characters.
   *
   * @return null if the property is absent or null; {@link #hasLastProperty} distinguishes the two
   */
  public @Nullable String getLast() {
    return last;
  }

  /**
   * Returns whether the property <code>last</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasLastProperty() {
    return (present0 & (1L << 1)) != 0;
  }

  /**
   * Returns the members that the spec does not name, as the vendor sent them, in their order.
   *
   * @return JSON values: {@code Map}, {@code List}, {@code String}, {@code Long}, {@code BigInteger},
   *     {@code BigDecimal}, {@code Boolean} or null; unmodifiable
   */
  public Map<String, @Nullable Object> getUnknownMembers() {
    return unknownMembers;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Name)) {
      return false;
    }
    Name that = (Name) other;
    return present0 == that.present0
        && Objects.equals(this.first, that.first)
        && Objects.equals(this.last, that.last)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, first, last, unknownMembers);
  }

  /** Returns the members that are there; secrets, free-form values and unknown members are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "Name{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("first=" + (this.first == null ? "null" : "\u2588\u2588"));
    }
    if ((present0 & (1L << 1)) != 0) {
      shown.add("last=" + this.last);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link Name}. What is not set is absent; what is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable String first;
    @Nullable String last;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Not described by the vendor.
     *
     * <p>Pattern: <code>&#92;S</code>.
     *
     * @param first never null
     * @return this builder
     * @throws IllegalArgumentException if the value is one that the vendor does not take
     */
    public Builder first(String first) {
      Constraints.notNull("first", first);
      Constraints.wellFormed("first", first);
      Constraints.notBlank("first", first);
      this.first = first;
      present0 |= 1L << 0;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * <p>At most 50 characters.
     *
     * @param last null is sent as null, which is not the same as not calling this
     * @return this builder
     * @throws IllegalArgumentException if the value is one that the vendor does not take
     */
    public Builder last(@Nullable String last) {
      if (last != null) {
        Constraints.wellFormed("last", last);
        Constraints.codePoints("last", last, 0, 50);
      }
      this.last = last;
      present0 |= 1L << 1;
      return this;
    }

    /**
     * Sets a member that the spec does not name.
     *
     * @param name the member's name on the wire
     * @param value a JSON value, as {@link Name#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the spec names the member, or the value is no JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (NameJsonAdapter.NAMES.contains(name)) {
        throw new IllegalArgumentException(name + " has a method of its own");
      }
      Constraints.wellFormed("name", name);
      Constraints.wellFormed(name, value);
      unknownMembers.put(name, JsonAdapters.copyOfFreeForm(value));
      return this;
    }

    /**
     * Builds the model.
     *
     * @return what was set
     * @throws IllegalArgumentException if a required member is missing
     */
    public Name build() {
      Constraints.notNull("first", first);
      if ((present0 & (1L << 1)) == 0) {
        throw new IllegalArgumentException("last must be set, if only to null");
      }
      return new Name(this);
    }
  }
}
