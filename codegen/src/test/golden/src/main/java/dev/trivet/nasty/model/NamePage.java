package dev.trivet.nasty.model;

import dev.trivet.client.JsonAdapters;
import dev.trivet.client.TokenPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * NamePage.
 */
@SuppressWarnings("deprecation")
public final class NamePage implements TokenPage<Name> {
  final long present0;
  final @Nullable List<Name> values;
  final @Nullable String pagingToken;
  final Map<String, @Nullable Object> unknownMembers;

  /** Takes over what an adapter has read or a builder has checked. */
  NamePage(Builder builder) {
    this.present0 = builder.present0;
    this.values = builder.values;
    this.pagingToken = builder.pagingToken;
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
    builder.values = values;
    builder.pagingToken = pagingToken;
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasValuesProperty} distinguishes the two
   */
  public @Nullable List<Name> getValues() {
    return values;
  }

  /**
   * Returns whether the property <code>values</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasValuesProperty() {
    return (present0 & (1L << 0)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasPagingTokenProperty} distinguishes the two
   */
  public @Nullable String getPagingToken() {
    return pagingToken;
  }

  /**
   * Returns whether the property <code>pagingToken</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasPagingTokenProperty() {
    return (present0 & (1L << 1)) != 0;
  }

  /** Returns the page's items in the vendor's order; empty if the vendor sent no list or null. */
  @Override
  public List<Name> getItems() {
    return values == null ? Collections.emptyList() : values;
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
    if (!(other instanceof NamePage)) {
      return false;
    }
    NamePage that = (NamePage) other;
    return present0 == that.present0
        && Objects.equals(this.values, that.values)
        && Objects.equals(this.pagingToken, that.pagingToken)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, values, pagingToken, unknownMembers);
  }

  /** Returns the members that are there; secrets, free-form values and unknown members are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "NamePage{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("values=" + this.values);
    }
    if ((present0 & (1L << 1)) != 0) {
      shown.add("pagingToken=" + this.pagingToken);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link NamePage}. What is not set is absent; what is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable List<Name> values;
    @Nullable String pagingToken;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Not described by the vendor.
     *
     * @param values null stands for a JSON null
     * @return this builder
     */
    public Builder values(@Nullable List<Name> values) {
      this.values = values == null ? null : Collections.unmodifiableList(new ArrayList<>(values));
      present0 |= 1L << 0;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param pagingToken null stands for a JSON null
     * @return this builder
     */
    public Builder pagingToken(@Nullable String pagingToken) {
      this.pagingToken = pagingToken;
      present0 |= 1L << 1;
      return this;
    }

    /**
     * Sets a member that the spec does not name.
     *
     * @param name the member's name on the wire
     * @param value a JSON value, as {@link NamePage#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the spec names the member, or the value is no JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (NamePageJsonAdapter.NAMES.contains(name)) {
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
    public NamePage build() {
      return new NamePage(this);
    }
  }
}
