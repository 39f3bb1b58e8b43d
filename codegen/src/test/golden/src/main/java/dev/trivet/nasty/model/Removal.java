package dev.trivet.nasty.model;

import dev.trivet.client.Constraints;
import dev.trivet.client.JsonAdapters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Removal.
 */
@SuppressWarnings("deprecation")
public final class Removal {
  final long present0;
  final String reason;
  final @Nullable String hint;
  final @Nullable List<String> list;
  final @Nullable Instant until;
  final Map<String, @Nullable Object> unknownMembers;

  /** Takes over what an adapter has read or a builder has checked. */
  Removal(Builder builder) {
    this.present0 = builder.present0;
    this.reason = builder.reason;
    this.hint = builder.hint;
    this.list = builder.list;
    this.until = builder.until;
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
    builder.reason = reason;
    builder.hint = hint;
    builder.list = list;
    builder.until = until;
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  /**
   * Not described by the vendor.
   *
   * <p>At least 1 characters.
   *
   * @return never null
   */
  public String getReason() {
    return reason;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasHintProperty} distinguishes the two
   */
  public @Nullable String getHint() {
    return hint;
  }

  /**
   * Returns whether the property <code>hint</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasHintProperty() {
    return (present0 & (1L << 1)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * <p>At least 1 items. At most 2 items.
   *
   * @return null if the property is absent or null; {@link #hasListProperty} distinguishes the two
   */
  public @Nullable List<String> getList() {
    return list;
  }

  /**
   * Returns whether the property <code>list</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasListProperty() {
    return (present0 & (1L << 2)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasUntilProperty} distinguishes the two
   */
  public @Nullable Instant getUntil() {
    return until;
  }

  /**
   * Returns whether the property <code>until</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasUntilProperty() {
    return (present0 & (1L << 3)) != 0;
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
    if (!(other instanceof Removal)) {
      return false;
    }
    Removal that = (Removal) other;
    return present0 == that.present0
        && Objects.equals(this.reason, that.reason)
        && Objects.equals(this.hint, that.hint)
        && Objects.equals(this.list, that.list)
        && Objects.equals(this.until, that.until)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, reason, hint, list, until, unknownMembers);
  }

  /** Returns the members that are there; secrets, free-form values and unknown members are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "Removal{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("reason=" + this.reason);
    }
    if ((present0 & (1L << 1)) != 0) {
      shown.add("hint=" + this.hint);
    }
    if ((present0 & (1L << 2)) != 0) {
      shown.add("list=" + this.list);
    }
    if ((present0 & (1L << 3)) != 0) {
      shown.add("until=" + this.until);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link Removal}. What is not set is absent; what is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable String reason;
    @Nullable String hint;
    @Nullable List<String> list;
    @Nullable Instant until;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Not described by the vendor.
     *
     * <p>At least 1 characters.
     *
     * @param reason never null
     * @return this builder
     * @throws IllegalArgumentException if the value is one that the vendor does not take
     */
    public Builder reason(String reason) {
      Constraints.notNull("reason", reason);
      Constraints.wellFormed("reason", reason);
      Constraints.codePoints("reason", reason, 1, Integer.MAX_VALUE);
      this.reason = reason;
      present0 |= 1L << 0;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param hint null is sent as null, which is not the same as not calling this
     * @return this builder
     * @throws IllegalArgumentException if the value is one that the vendor does not take
     */
    public Builder hint(@Nullable String hint) {
      if (hint != null) {
        Constraints.wellFormed("hint", hint);
      }
      this.hint = hint;
      present0 |= 1L << 1;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * <p>At least 1 items. At most 2 items.
     *
     * @param list never null
     * @return this builder
     * @throws IllegalArgumentException if the value is one that the vendor does not take
     */
    public Builder list(List<String> list) {
      Constraints.notNull("list", list);
      Constraints.wellFormed("list", list);
      Constraints.items("list", list, 1, 2);
      Constraints.noNullItems("list", list);
      this.list = Collections.unmodifiableList(new ArrayList<>(list));
      present0 |= 1L << 2;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param until never null
     * @return this builder
     * @throws IllegalArgumentException if the value is one that the vendor does not take
     */
    public Builder until(Instant until) {
      Constraints.notNull("until", until);
      this.until = until;
      present0 |= 1L << 3;
      return this;
    }

    /**
     * Sets a member that the spec does not name.
     *
     * @param name the member's name on the wire
     * @param value a JSON value, as {@link Removal#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the spec names the member, or the value is no JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (RemovalJsonAdapter.NAMES.contains(name)) {
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
     * @throws IllegalArgumentException if a required member is missing or no member is set
     */
    public Removal build() {
      Constraints.notNull("reason", reason);
      Constraints.atLeastOneMember("Removal", Long.bitCount(present0) + unknownMembers.size(), 2);
      return new Removal(this);
    }
  }
}
