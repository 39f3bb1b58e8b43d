package dev.trivet.nasty.model;

import dev.trivet.client.JsonAdapters;
import dev.trivet.client.ListPage;
import dev.trivet.client.PagePosition;
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
public final class NamePage implements ListPage<Name> {
  final long present0;
  final @Nullable List<Name> values;
  final @Nullable String pagingToken;
  final Map<String, @Nullable Object> unknownMembers;

  /** Copies the values that an adapter has read or a builder has checked. */
  NamePage(Builder builder) {
    this.present0 = builder.present0;
    this.values = builder.values;
    this.pagingToken = builder.pagingToken;
    this.unknownMembers = builder.unknownMembers.isEmpty()
        ? Collections.emptyMap()
        : Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknownMembers));
  }

  /**
   * Returns a builder without properties.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder with the properties of this object.
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

  @Override
  public List<Name> getItems() {
    List<Name> items = this.values;
    return items == null ? Collections.emptyList() : items;
  }

  @Override
  public @Nullable String nextPosition(@Nullable String position) {
    return PagePosition.cursor(this.pagingToken);
  }

  /**
   * Returns the undocumented properties as the vendor sent them, in their order.
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

  /** Returns the properties that are present. Secrets, free-form values and undocumented properties are not shown. */
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

  /** Builds {@link NamePage}. A property that is not set is absent; one that is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable List<Name> values;
    @Nullable String pagingToken;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Not described by the vendor.
     *
     * @param values null is a JSON null
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
     * @param pagingToken null is a JSON null
     * @return this builder
     */
    public Builder pagingToken(@Nullable String pagingToken) {
      this.pagingToken = pagingToken;
      present0 |= 1L << 1;
      return this;
    }

    /**
     * Sets an undocumented property.
     *
     * @param name the property's name in JSON
     * @param value a JSON value, as {@link NamePage#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the property is documented, or the value is not a JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (NamePageJsonAdapter.NAMES.contains(name)) {
        throw new IllegalArgumentException(name + " is documented: use its own method");
      }
      unknownMembers.put(name, JsonAdapters.copyOfFreeForm(value));
      return this;
    }

    /**
     * Builds the model.
     *
     * @return the model
     */
    public NamePage build() {
      return new NamePage(this);
    }
  }
}
