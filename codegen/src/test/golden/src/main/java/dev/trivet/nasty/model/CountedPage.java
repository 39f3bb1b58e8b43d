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
 * CountedPage.
 */
@SuppressWarnings("deprecation")
public final class CountedPage implements ListPage<Long> {
  final long present0;
  final @Nullable List<Long> rows;
  final Map<String, @Nullable Object> unknownMembers;

  /** Copies the values that an adapter has read or a builder has checked. */
  CountedPage(Builder builder) {
    this.present0 = builder.present0;
    this.rows = builder.rows;
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
    builder.rows = rows;
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasRowsProperty} distinguishes the two
   */
  public @Nullable List<Long> getRows() {
    return rows;
  }

  /**
   * Returns whether the property <code>rows</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasRowsProperty() {
    return (present0 & (1L << 0)) != 0;
  }

  @Override
  public List<Long> getItems() {
    List<Long> items = this.rows;
    return items == null ? Collections.emptyList() : items;
  }

  @Override
  public @Nullable String nextPosition(@Nullable String position) {
    String current = position == null ? "0" : position;
    if (getItems().isEmpty()) {
      return null;
    }
    return PagePosition.next(current, getItems().size(), null, "$");
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
    if (!(other instanceof CountedPage)) {
      return false;
    }
    CountedPage that = (CountedPage) other;
    return present0 == that.present0
        && Objects.equals(this.rows, that.rows)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, rows, unknownMembers);
  }

  /** Returns the properties that are present. Secrets, free-form values and undocumented properties are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "CountedPage{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("rows=" + this.rows);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link CountedPage}. A property that is not set is absent; one that is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable List<Long> rows;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Not described by the vendor.
     *
     * @param rows null is a JSON null
     * @return this builder
     */
    public Builder rows(@Nullable List<Long> rows) {
      this.rows = rows == null ? null : Collections.unmodifiableList(new ArrayList<>(rows));
      present0 |= 1L << 0;
      return this;
    }

    /**
     * Sets an undocumented property.
     *
     * @param name the property's name in JSON
     * @param value a JSON value, as {@link CountedPage#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the property is documented, or the value is not a JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (CountedPageJsonAdapter.NAMES.contains(name)) {
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
    public CountedPage build() {
      return new CountedPage(this);
    }
  }
}
