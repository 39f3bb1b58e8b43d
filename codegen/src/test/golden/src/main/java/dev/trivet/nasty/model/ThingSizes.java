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
 * ThingSizes.
 */
@SuppressWarnings("deprecation")
public final class ThingSizes {
  final long present0;
  final @Nullable Long w;
  final Map<String, @Nullable Object> unknownMembers;

  /** Takes over what an adapter has read or a builder has checked. */
  ThingSizes(Builder builder) {
    this.present0 = builder.present0;
    this.w = builder.w;
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
    builder.w = w;
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasWProperty} distinguishes the two
   */
  public @Nullable Long getW() {
    return w;
  }

  /**
   * Returns whether the property <code>w</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasWProperty() {
    return (present0 & (1L << 0)) != 0;
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
    if (!(other instanceof ThingSizes)) {
      return false;
    }
    ThingSizes that = (ThingSizes) other;
    return present0 == that.present0
        && Objects.equals(this.w, that.w)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, w, unknownMembers);
  }

  /** Returns the members that are there; secrets, free-form values and unknown members are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "ThingSizes{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("w=" + this.w);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link ThingSizes}. What is not set is absent; what is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable Long w;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Not described by the vendor.
     *
     * @param w never null
     * @return this builder
     * @throws IllegalArgumentException if the value is one that the vendor does not take
     */
    public Builder w(Long w) {
      Constraints.notNull("w", w);
      this.w = w;
      present0 |= 1L << 0;
      return this;
    }

    /**
     * Sets a member that the spec does not name.
     *
     * @param name the member's name on the wire
     * @param value a JSON value, as {@link ThingSizes#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the spec names the member, or the value is no JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (ThingSizesJsonAdapter.NAMES.contains(name)) {
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
     */
    public ThingSizes build() {
      return new ThingSizes(this);
    }
  }
}
