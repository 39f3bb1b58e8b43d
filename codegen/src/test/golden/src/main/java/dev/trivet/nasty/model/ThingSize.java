package dev.trivet.nasty.model;

import dev.trivet.client.Constraints;
import dev.trivet.client.JsonAdapters;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An object in place.
 */
@SuppressWarnings("deprecation")
public final class ThingSize {
  final long present0;
  final @Nullable Long w;
  final @Nullable BigDecimal h;
  final Map<String, @Nullable Object> unknownMembers;

  /** Takes over what an adapter has read or a builder has checked. */
  ThingSize(Builder builder) {
    this.present0 = builder.present0;
    this.w = builder.w;
    this.h = builder.h;
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
    builder.h = h;
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
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasHProperty} distinguishes the two
   */
  public @Nullable BigDecimal getH() {
    return h;
  }

  /**
   * Returns whether the property <code>h</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasHProperty() {
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
    if (!(other instanceof ThingSize)) {
      return false;
    }
    ThingSize that = (ThingSize) other;
    return present0 == that.present0
        && Objects.equals(this.w, that.w)
        && Objects.equals(this.h, that.h)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, w, h, unknownMembers);
  }

  /** Returns the members that are there; secrets, free-form values and unknown members are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "ThingSize{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("w=" + this.w);
    }
    if ((present0 & (1L << 1)) != 0) {
      shown.add("h=" + this.h);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link ThingSize}. What is not set is absent; what is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable Long w;
    @Nullable BigDecimal h;
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
     * Not described by the vendor.
     *
     * @param h never null
     * @return this builder
     * @throws IllegalArgumentException if the value is one that the vendor does not take
     */
    public Builder h(BigDecimal h) {
      Constraints.notNull("h", h);
      this.h = h;
      present0 |= 1L << 1;
      return this;
    }

    /**
     * Sets a member that the spec does not name.
     *
     * @param name the member's name on the wire
     * @param value a JSON value, as {@link ThingSize#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the spec names the member, or the value is no JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (ThingSizeJsonAdapter.NAMES.contains(name)) {
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
    public ThingSize build() {
      return new ThingSize(this);
    }
  }
}
