package dev.trivet.nasty.model;

import dev.trivet.client.JsonAdapters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Paging.
 */
@SuppressWarnings("deprecation")
public final class Paging {
  final long present0;
  final @Nullable Boolean moreResults;
  final @Nullable String next;
  final Map<String, @Nullable Object> unknownMembers;

  /** Takes over what an adapter has read or a builder has checked. */
  Paging(Builder builder) {
    this.present0 = builder.present0;
    this.moreResults = builder.moreResults;
    this.next = builder.next;
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
    builder.moreResults = moreResults;
    builder.next = next;
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasMoreResultsProperty} distinguishes the two
   */
  public @Nullable Boolean getMoreResults() {
    return moreResults;
  }

  /**
   * Returns whether the property <code>moreResults</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasMoreResultsProperty() {
    return (present0 & (1L << 0)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasNextProperty} distinguishes the two
   */
  public @Nullable String getNext() {
    return next;
  }

  /**
   * Returns whether the property <code>next</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasNextProperty() {
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
    if (!(other instanceof Paging)) {
      return false;
    }
    Paging that = (Paging) other;
    return present0 == that.present0
        && Objects.equals(this.moreResults, that.moreResults)
        && Objects.equals(this.next, that.next)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, moreResults, next, unknownMembers);
  }

  /** Returns the members that are there; secrets, free-form values and unknown members are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "Paging{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("moreResults=" + this.moreResults);
    }
    if ((present0 & (1L << 1)) != 0) {
      shown.add("next=" + this.next);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link Paging}. What is not set is absent; what is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable Boolean moreResults;
    @Nullable String next;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Not described by the vendor.
     *
     * @param moreResults null stands for a JSON null
     * @return this builder
     */
    public Builder moreResults(@Nullable Boolean moreResults) {
      this.moreResults = moreResults;
      present0 |= 1L << 0;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param next null stands for a JSON null
     * @return this builder
     */
    public Builder next(@Nullable String next) {
      this.next = next;
      present0 |= 1L << 1;
      return this;
    }

    /**
     * Sets a member that the spec does not name.
     *
     * @param name the member's name on the wire
     * @param value a JSON value, as {@link Paging#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the spec names the member, or the value is no JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (PagingJsonAdapter.NAMES.contains(name)) {
        throw new IllegalArgumentException(name + " has a method of its own");
      }
      unknownMembers.put(name, JsonAdapters.copyOfFreeForm(value));
      return this;
    }

    /**
     * Builds the model.
     *
     * @return what was set
     */
    public Paging build() {
      return new Paging(this);
    }
  }
}
