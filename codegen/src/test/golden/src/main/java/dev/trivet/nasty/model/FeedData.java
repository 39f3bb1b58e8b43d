package dev.trivet.nasty.model;

import dev.trivet.client.JsonAdapters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * FeedData.
 */
@SuppressWarnings("deprecation")
public final class FeedData {
  final long present0;
  final @Nullable List<String> entries;
  final @Nullable Long nextId;
  final Map<String, @Nullable Object> unknownMembers;

  /** Copies the values that an adapter has read or a builder has checked. */
  FeedData(Builder builder) {
    this.present0 = builder.present0;
    this.entries = builder.entries;
    this.nextId = builder.nextId;
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
    builder.entries = entries;
    builder.nextId = nextId;
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasEntriesProperty} distinguishes the two
   */
  public @Nullable List<String> getEntries() {
    return entries;
  }

  /**
   * Returns whether the property <code>entries</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasEntriesProperty() {
    return (present0 & (1L << 0)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasNextIdProperty} distinguishes the two
   */
  public @Nullable Long getNextId() {
    return nextId;
  }

  /**
   * Returns whether the property <code>next/id</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasNextIdProperty() {
    return (present0 & (1L << 1)) != 0;
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
    if (!(other instanceof FeedData)) {
      return false;
    }
    FeedData that = (FeedData) other;
    return present0 == that.present0
        && Objects.equals(this.entries, that.entries)
        && Objects.equals(this.nextId, that.nextId)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, entries, nextId, unknownMembers);
  }

  /** Returns the properties that are present. Secrets, free-form values and undocumented properties are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "FeedData{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("entries=" + this.entries);
    }
    if ((present0 & (1L << 1)) != 0) {
      shown.add("nextId=" + this.nextId);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link FeedData}. A property that is not set is absent; one that is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable List<String> entries;
    @Nullable Long nextId;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Not described by the vendor.
     *
     * @param entries null is a JSON null
     * @return this builder
     */
    public Builder entries(@Nullable List<String> entries) {
      this.entries = entries == null ? null : Collections.unmodifiableList(new ArrayList<>(entries));
      present0 |= 1L << 0;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param nextId null is a JSON null
     * @return this builder
     */
    public Builder nextId(@Nullable Long nextId) {
      this.nextId = nextId;
      present0 |= 1L << 1;
      return this;
    }

    /**
     * Sets an undocumented property.
     *
     * @param name the property's name in JSON
     * @param value a JSON value, as {@link FeedData#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the property is documented, or the value is not a JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (FeedDataJsonAdapter.NAMES.contains(name)) {
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
    public FeedData build() {
      return new FeedData(this);
    }
  }
}
