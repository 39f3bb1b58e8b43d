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
 * NumberedPage.
 */
@SuppressWarnings("deprecation")
public final class NumberedPage implements ListPage<Name> {
  final long present0;
  final @Nullable List<Name> results;
  final @Nullable Long page;
  final @Nullable Long pageTotal;
  final Map<String, @Nullable Object> unknownMembers;

  /** Copies the values that an adapter has read or a builder has checked. */
  NumberedPage(Builder builder) {
    this.present0 = builder.present0;
    this.results = builder.results;
    this.page = builder.page;
    this.pageTotal = builder.pageTotal;
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
    builder.results = results;
    builder.page = page;
    builder.pageTotal = pageTotal;
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasResultsProperty} distinguishes the two
   */
  public @Nullable List<Name> getResults() {
    return results;
  }

  /**
   * Returns whether the property <code>results</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasResultsProperty() {
    return (present0 & (1L << 0)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasPageProperty} distinguishes the two
   */
  public @Nullable Long getPage() {
    return page;
  }

  /**
   * Returns whether the property <code>page</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasPageProperty() {
    return (present0 & (1L << 1)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasPageTotalProperty} distinguishes the two
   */
  public @Nullable Long getPageTotal() {
    return pageTotal;
  }

  /**
   * Returns whether the property <code>page_total</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasPageTotalProperty() {
    return (present0 & (1L << 2)) != 0;
  }

  @Override
  public List<Name> getItems() {
    List<Name> items = this.results;
    return items == null ? Collections.emptyList() : items;
  }

  @Override
  public @Nullable String nextPosition(@Nullable String position) {
    String current = position == null ? "1" : position;
    if (!PagePosition.isBefore(current, this.pageTotal)) {
      return null;
    }
    return PagePosition.next(current, 1, null, "$");
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
    if (!(other instanceof NumberedPage)) {
      return false;
    }
    NumberedPage that = (NumberedPage) other;
    return present0 == that.present0
        && Objects.equals(this.results, that.results)
        && Objects.equals(this.page, that.page)
        && Objects.equals(this.pageTotal, that.pageTotal)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, results, page, pageTotal, unknownMembers);
  }

  /** Returns the properties that are present. Secrets, free-form values and undocumented properties are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "NumberedPage{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("results=" + this.results);
    }
    if ((present0 & (1L << 1)) != 0) {
      shown.add("page=" + this.page);
    }
    if ((present0 & (1L << 2)) != 0) {
      shown.add("pageTotal=" + this.pageTotal);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link NumberedPage}. A property that is not set is absent; one that is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable List<Name> results;
    @Nullable Long page;
    @Nullable Long pageTotal;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Not described by the vendor.
     *
     * @param results null is a JSON null
     * @return this builder
     */
    public Builder results(@Nullable List<Name> results) {
      this.results = results == null ? null : Collections.unmodifiableList(new ArrayList<>(results));
      present0 |= 1L << 0;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param page null is a JSON null
     * @return this builder
     */
    public Builder page(@Nullable Long page) {
      this.page = page;
      present0 |= 1L << 1;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param pageTotal null is a JSON null
     * @return this builder
     */
    public Builder pageTotal(@Nullable Long pageTotal) {
      this.pageTotal = pageTotal;
      present0 |= 1L << 2;
      return this;
    }

    /**
     * Sets an undocumented property.
     *
     * @param name the property's name in JSON
     * @param value a JSON value, as {@link NumberedPage#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the property is documented, or the value is not a JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (NumberedPageJsonAdapter.NAMES.contains(name)) {
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
    public NumberedPage build() {
      return new NumberedPage(this);
    }
  }
}
