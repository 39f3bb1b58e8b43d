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
 * Note.
 */
@SuppressWarnings("deprecation")
public final class Note {
  final long present0;
  final @Nullable Long code;
  final @Nullable String text;
  final Map<String, @Nullable Object> unknownMembers;

  /** Takes over what an adapter has read or a builder has checked. */
  Note(Builder builder) {
    this.present0 = builder.present0;
    this.code = builder.code;
    this.text = builder.text;
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
    builder.code = code;
    builder.text = text;
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasCodeProperty} distinguishes the two
   */
  public @Nullable Long getCode() {
    return code;
  }

  /**
   * Returns whether the property <code>code</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasCodeProperty() {
    return (present0 & (1L << 0)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasTextProperty} distinguishes the two
   */
  public @Nullable String getText() {
    return text;
  }

  /**
   * Returns whether the property <code>text</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasTextProperty() {
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
    if (!(other instanceof Note)) {
      return false;
    }
    Note that = (Note) other;
    return present0 == that.present0
        && Objects.equals(this.code, that.code)
        && Objects.equals(this.text, that.text)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, code, text, unknownMembers);
  }

  /** Returns the members that are there; secrets, free-form values and unknown members are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "Note{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("code=" + this.code);
    }
    if ((present0 & (1L << 1)) != 0) {
      shown.add("text=" + this.text);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link Note}. What is not set is absent; what is set to null is null. */
  public static final class Builder {
    long present0;
    @Nullable Long code;
    @Nullable String text;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Not described by the vendor.
     *
     * @param code never null
     * @return this builder
     * @throws IllegalArgumentException if the value is one that the vendor does not take
     */
    public Builder code(Long code) {
      Constraints.notNull("code", code);
      this.code = code;
      present0 |= 1L << 0;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param text never null
     * @return this builder
     * @throws IllegalArgumentException if the value is one that the vendor does not take
     */
    public Builder text(String text) {
      Constraints.notNull("text", text);
      Constraints.wellFormed("text", text);
      this.text = text;
      present0 |= 1L << 1;
      return this;
    }

    /**
     * Sets a member that the spec does not name.
     *
     * @param name the member's name on the wire
     * @param value a JSON value, as {@link Note#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the spec names the member, or the value is no JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (NoteJsonAdapter.NAMES.contains(name)) {
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
    public Note build() {
      return new Note(this);
    }
  }
}
