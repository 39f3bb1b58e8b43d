package dev.trivet.nasty.model;

import dev.trivet.client.Constraints;
import dev.trivet.client.JsonAdapters;
import dev.trivet.client.RawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A thing with a member of every kind: *&#47; &lt;p&gt; &amp; &#64;see &#123;&#64;link Nowhere&#125;
 * &#92;u002a/ <code>a &lt; b</code>.
 *
 * <p>- not a list in Javadoc
 */
@SuppressWarnings("deprecation")
public final class Thing {
  private static final Pattern ONE_OR_MANY_PATTERN = Pattern.compile("^[^$]+\\z");
  private static final Pattern PRICE_PATTERN = Pattern.compile("^(\\$|\u20ac)\\d+\\z");
  final long present0;
  final long present1;
  final String id;
  final @Nullable String requiredNullable;
  final @Nullable String objectType;
  final @Nullable String classValue;
  final @Nullable String builderValue;
  final @Nullable String members;
  final @Nullable String unknownMembersValue;
  final @Nullable String present0Value;
  final @Nullable String value;
  final @Nullable String other;
  final @Nullable String that;
  final @Nullable List<String> item;
  final @Nullable Object equalsValue;
  final @Nullable String hashCode;
  final @Nullable Boolean hasOtp;
  final @Nullable Boolean hasHasOtp;
  final @Nullable String defaultValue;
  final @Nullable String value2fa;
  final @Nullable String urlOfThing;
  final @Nullable String weirdName;
  final @Nullable Kind kind;
  final @Nullable Kind nullableKind;
  final @Nullable List<Kind> kinds;
  final @Nullable ThingSize size;
  final @Nullable List<ThingSizes> sizes;
  final @Nullable ThingState state;
  final @Nullable String secretWord;
  final @Nullable String mail;
  final @Nullable List<String> mails;
  final @Nullable List<String> hashes;
  final @Nullable RawValue<BigDecimal> secretEither;
  final @Nullable Kind secretKind;
  final @Nullable RawValue<Boolean> eitherBoolean;
  final @Nullable RawValue<BigDecimal> eitherNumber;
  final @Nullable List<String> oneOrMany;
  final @Nullable Note note;
  final @Nullable List<Note> notes;
  final @Nullable RawValue<Instant> at;
  final @Nullable Instant seconds;
  final @Nullable List<RawValue<Instant>> when;
  final @Nullable Object any;
  final @Nullable List<@Nullable Object> anyList;
  final @Nullable Map<String, @Nullable Object> anyMap;
  final @Nullable List<List<Long>> grid;
  final @Nullable Map<String, Name> byName;
  final @Nullable Old tail;
  final @Nullable Long count;
  final @Nullable Integer total;
  final @Nullable BigDecimal amount;
  final @Nullable Double rough;
  final @Nullable String price;
  final @Nullable Boolean filler00;
  final @Nullable Boolean filler01;
  final @Nullable Boolean filler02;
  final @Nullable Boolean filler03;
  final @Nullable Boolean filler04;
  final @Nullable Boolean filler05;
  final @Nullable Boolean filler06;
  final @Nullable Boolean filler07;
  final @Nullable Boolean filler08;
  final @Nullable Boolean filler09;
  final @Nullable Boolean filler10;
  final @Nullable Boolean filler11;
  final @Nullable Boolean filler12;
  final @Nullable Boolean filler13;
  final @Nullable Boolean filler14;
  final @Nullable Boolean filler15;
  final @Nullable Boolean filler16;
  final @Nullable Boolean filler17;
  final Map<String, @Nullable Object> unknownMembers;

  /** Copies the values that an adapter has read or a builder has checked. */
  Thing(Builder builder) {
    this.present0 = builder.present0;
    this.present1 = builder.present1;
    this.id = builder.id;
    this.requiredNullable = builder.requiredNullable;
    this.objectType = builder.objectType;
    this.classValue = builder.classValue;
    this.builderValue = builder.builderValue;
    this.members = builder.members;
    this.unknownMembersValue = builder.unknownMembersValue;
    this.present0Value = builder.present0Value;
    this.value = builder.value;
    this.other = builder.other;
    this.that = builder.that;
    this.item = builder.item;
    this.equalsValue = builder.equalsValue;
    this.hashCode = builder.hashCode;
    this.hasOtp = builder.hasOtp;
    this.hasHasOtp = builder.hasHasOtp;
    this.defaultValue = builder.defaultValue;
    this.value2fa = builder.value2fa;
    this.urlOfThing = builder.urlOfThing;
    this.weirdName = builder.weirdName;
    this.kind = builder.kind;
    this.nullableKind = builder.nullableKind;
    this.kinds = builder.kinds;
    this.size = builder.size;
    this.sizes = builder.sizes;
    this.state = builder.state;
    this.secretWord = builder.secretWord;
    this.mail = builder.mail;
    this.mails = builder.mails;
    this.hashes = builder.hashes;
    this.secretEither = builder.secretEither;
    this.secretKind = builder.secretKind;
    this.eitherBoolean = builder.eitherBoolean;
    this.eitherNumber = builder.eitherNumber;
    this.oneOrMany = builder.oneOrMany;
    this.note = builder.note;
    this.notes = builder.notes;
    this.at = builder.at;
    this.seconds = builder.seconds;
    this.when = builder.when;
    this.any = builder.any;
    this.anyList = builder.anyList;
    this.anyMap = builder.anyMap;
    this.grid = builder.grid;
    this.byName = builder.byName;
    this.tail = builder.tail;
    this.count = builder.count;
    this.total = builder.total;
    this.amount = builder.amount;
    this.rough = builder.rough;
    this.price = builder.price;
    this.filler00 = builder.filler00;
    this.filler01 = builder.filler01;
    this.filler02 = builder.filler02;
    this.filler03 = builder.filler03;
    this.filler04 = builder.filler04;
    this.filler05 = builder.filler05;
    this.filler06 = builder.filler06;
    this.filler07 = builder.filler07;
    this.filler08 = builder.filler08;
    this.filler09 = builder.filler09;
    this.filler10 = builder.filler10;
    this.filler11 = builder.filler11;
    this.filler12 = builder.filler12;
    this.filler13 = builder.filler13;
    this.filler14 = builder.filler14;
    this.filler15 = builder.filler15;
    this.filler16 = builder.filler16;
    this.filler17 = builder.filler17;
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
    builder.present1 = present1;
    builder.id = id;
    builder.requiredNullable = requiredNullable;
    builder.objectType = objectType;
    builder.classValue = classValue;
    builder.builderValue = builderValue;
    builder.members = members;
    builder.unknownMembersValue = unknownMembersValue;
    builder.present0Value = present0Value;
    builder.value = value;
    builder.other = other;
    builder.that = that;
    builder.item = item;
    builder.equalsValue = equalsValue;
    builder.hashCode = hashCode;
    builder.hasOtp = hasOtp;
    builder.hasHasOtp = hasHasOtp;
    builder.defaultValue = defaultValue;
    builder.value2fa = value2fa;
    builder.urlOfThing = urlOfThing;
    builder.weirdName = weirdName;
    builder.kind = kind;
    builder.nullableKind = nullableKind;
    builder.kinds = kinds;
    builder.size = size;
    builder.sizes = sizes;
    builder.state = state;
    builder.secretWord = secretWord;
    builder.mail = mail;
    builder.mails = mails;
    builder.hashes = hashes;
    builder.secretEither = secretEither;
    builder.secretKind = secretKind;
    builder.eitherBoolean = eitherBoolean;
    builder.eitherNumber = eitherNumber;
    builder.oneOrMany = oneOrMany;
    builder.note = note;
    builder.notes = notes;
    builder.at = at;
    builder.seconds = seconds;
    builder.when = when;
    builder.any = any;
    builder.anyList = anyList;
    builder.anyMap = anyMap;
    builder.grid = grid;
    builder.byName = byName;
    builder.tail = tail;
    builder.count = count;
    builder.total = total;
    builder.amount = amount;
    builder.rough = rough;
    builder.price = price;
    builder.filler00 = filler00;
    builder.filler01 = filler01;
    builder.filler02 = filler02;
    builder.filler03 = filler03;
    builder.filler04 = filler04;
    builder.filler05 = filler05;
    builder.filler06 = filler06;
    builder.filler07 = filler07;
    builder.filler08 = filler08;
    builder.filler09 = filler09;
    builder.filler10 = filler10;
    builder.filler11 = filler11;
    builder.filler12 = filler12;
    builder.filler13 = filler13;
    builder.filler14 = filler14;
    builder.filler15 = filler15;
    builder.filler16 = filler16;
    builder.filler17 = filler17;
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  /**
   * Required; <code>a&lt;b&gt;</code>.
   *
   * @return never null
   */
  public String getId() {
    return id;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasRequiredNullableProperty} distinguishes the two
   */
  public @Nullable String getRequiredNullable() {
    return requiredNullable;
  }

  /**
   * Returns whether the property <code>requiredNullable</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasRequiredNullableProperty() {
    return (present0 & (1L << 1)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasObjectTypeProperty} distinguishes the two
   */
  public @Nullable String getObjectType() {
    return objectType;
  }

  /**
   * Returns whether the property <code>object</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasObjectTypeProperty() {
    return (present0 & (1L << 2)) != 0;
  }

  /**
   * A keyword and a method of every object.
   *
   * @return null if the property is absent or null; {@link #hasClassValueProperty} distinguishes the two
   */
  public @Nullable String getClassValue() {
    return classValue;
  }

  /**
   * Returns whether the property <code>class</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasClassValueProperty() {
    return (present0 & (1L << 3)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * <p>The vendor's default is the empty text; it is not filled in.
   *
   * @return null if the property is absent or null; {@link #hasBuilderValueProperty} distinguishes the two
   */
  public @Nullable String getBuilderValue() {
    return builderValue;
  }

  /**
   * Returns whether the property <code>builder</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasBuilderValueProperty() {
    return (present0 & (1L << 4)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasMembersProperty} distinguishes the two
   */
  public @Nullable String getMembers() {
    return members;
  }

  /**
   * Returns whether the property <code>members</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasMembersProperty() {
    return (present0 & (1L << 5)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasUnknownMembersValueProperty} distinguishes the two
   */
  public @Nullable String getUnknownMembersValue() {
    return unknownMembersValue;
  }

  /**
   * Returns whether the property <code>unknownMembers</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasUnknownMembersValueProperty() {
    return (present0 & (1L << 6)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasPresent0ValueProperty} distinguishes the two
   */
  public @Nullable String getPresent0Value() {
    return present0Value;
  }

  /**
   * Returns whether the property <code>present0</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasPresent0ValueProperty() {
    return (present0 & (1L << 7)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasValueProperty} distinguishes the two
   */
  public @Nullable String getValue() {
    return value;
  }

  /**
   * Returns whether the property <code>value</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasValueProperty() {
    return (present0 & (1L << 8)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasOtherProperty} distinguishes the two
   */
  public @Nullable String getOther() {
    return other;
  }

  /**
   * Returns whether the property <code>other</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasOtherProperty() {
    return (present0 & (1L << 9)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasThatProperty} distinguishes the two
   */
  public @Nullable String getThat() {
    return that;
  }

  /**
   * Returns whether the property <code>that</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasThatProperty() {
    return (present0 & (1L << 10)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasItemProperty} distinguishes the two
   */
  public @Nullable List<String> getItem() {
    return item;
  }

  /**
   * Returns whether the property <code>item</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasItemProperty() {
    return (present0 & (1L << 11)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasEqualsValueProperty} distinguishes the two
   */
  public @Nullable Object getEqualsValue() {
    return equalsValue;
  }

  /**
   * Returns whether the property <code>equals</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasEqualsValueProperty() {
    return (present0 & (1L << 12)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasHashCodeProperty} distinguishes the two
   */
  public @Nullable String getHashCode() {
    return hashCode;
  }

  /**
   * Returns whether the property <code>hashCode</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasHashCodeProperty() {
    return (present0 & (1L << 13)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasHasOtpProperty} distinguishes the two
   */
  public @Nullable Boolean getHasOtp() {
    return hasOtp;
  }

  /**
   * Returns whether the property <code>has_otp</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasHasOtpProperty() {
    return (present0 & (1L << 14)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasHasHasOtpProperty} distinguishes the two
   */
  public @Nullable Boolean getHasHasOtp() {
    return hasHasOtp;
  }

  /**
   * Returns whether the property <code>hasHasOtp</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasHasHasOtpProperty() {
    return (present0 & (1L << 15)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * <p>The vendor's default is <code>x</code>; it is not filled in.
   *
   * @return null if the property is absent or null; {@link #hasDefaultValueProperty} distinguishes the two
   */
  public @Nullable String getDefaultValue() {
    return defaultValue;
  }

  /**
   * Returns whether the property <code>default</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasDefaultValueProperty() {
    return (present0 & (1L << 16)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasValue2faProperty} distinguishes the two
   */
  public @Nullable String getValue2fa() {
    return value2fa;
  }

  /**
   * Returns whether the property <code>2fa</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasValue2faProperty() {
    return (present0 & (1L << 17)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasUrlOfThingProperty} distinguishes the two
   */
  public @Nullable String getUrlOfThing() {
    return urlOfThing;
  }

  /**
   * Returns whether the property <code>URLOfThing</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasUrlOfThingProperty() {
    return (present0 & (1L << 18)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasWeirdNameProperty} distinguishes the two
   */
  public @Nullable String getWeirdName() {
    return weirdName;
  }

  /**
   * Returns whether the property <code>weird &#125; *&#47; &lt;name&gt;</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasWeirdNameProperty() {
    return (present0 & (1L << 19)) != 0;
  }

  /**
   * Values that make poor names.
   *
   * @return null if the property is absent or null; {@link #hasKindProperty} distinguishes the two
   */
  public @Nullable Kind getKind() {
    return kind;
  }

  /**
   * Returns whether the property <code>kind</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasKindProperty() {
    return (present0 & (1L << 20)) != 0;
  }

  /**
   * Values that make poor names.
   *
   * @return null if the property is absent or null; {@link #hasNullableKindProperty} distinguishes the two
   * @deprecated The vendor marks this property as deprecated.
   */
  @Deprecated
  public @Nullable Kind getNullableKind() {
    return nullableKind;
  }

  /**
   * Returns whether the property <code>nullableKind</code> is present, even if it is null.
   *
   * @return false if it is absent
   * @deprecated The vendor marks this property as deprecated.
   */
  @Deprecated
  public boolean hasNullableKindProperty() {
    return (present0 & (1L << 21)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasKindsProperty} distinguishes the two
   */
  public @Nullable List<Kind> getKinds() {
    return kinds;
  }

  /**
   * Returns whether the property <code>kinds</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasKindsProperty() {
    return (present0 & (1L << 22)) != 0;
  }

  /**
   * An object in place.
   *
   * @return null if the property is absent or null; {@link #hasSizeProperty} distinguishes the two
   */
  public @Nullable ThingSize getSize() {
    return size;
  }

  /**
   * Returns whether the property <code>size</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasSizeProperty() {
    return (present0 & (1L << 23)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasSizesProperty} distinguishes the two
   */
  public @Nullable List<ThingSizes> getSizes() {
    return sizes;
  }

  /**
   * Returns whether the property <code>sizes</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasSizesProperty() {
    return (present0 & (1L << 24)) != 0;
  }

  /**
   * An enum in place.
   *
   * @return null if the property is absent or null; {@link #hasStateProperty} distinguishes the two
   */
  public @Nullable ThingState getState() {
    return state;
  }

  /**
   * Returns whether the property <code>state</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasStateProperty() {
    return (present0 & (1L << 25)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasSecretWordProperty} distinguishes the two
   */
  public @Nullable String getSecretWord() {
    return secretWord;
  }

  /**
   * Returns whether the property <code>secretWord</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasSecretWordProperty() {
    return (present0 & (1L << 26)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasMailProperty} distinguishes the two
   */
  public @Nullable String getMail() {
    return mail;
  }

  /**
   * Returns whether the property <code>mail</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasMailProperty() {
    return (present0 & (1L << 27)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasMailsProperty} distinguishes the two
   */
  public @Nullable List<String> getMails() {
    return mails;
  }

  /**
   * Returns whether the property <code>mails</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasMailsProperty() {
    return (present0 & (1L << 28)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasHashesProperty} distinguishes the two
   */
  public @Nullable List<String> getHashes() {
    return hashes;
  }

  /**
   * Returns whether the property <code>hashes</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasHashesProperty() {
    return (present0 & (1L << 29)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasSecretEitherProperty} distinguishes the two
   */
  public @Nullable RawValue<BigDecimal> getSecretEither() {
    return secretEither;
  }

  /**
   * Returns whether the property <code>secretEither</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasSecretEitherProperty() {
    return (present0 & (1L << 30)) != 0;
  }

  /**
   * Values that make poor names.
   *
   * @return null if the property is absent or null; {@link #hasSecretKindProperty} distinguishes the two
   */
  public @Nullable Kind getSecretKind() {
    return secretKind;
  }

  /**
   * Returns whether the property <code>secretKind</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasSecretKindProperty() {
    return (present0 & (1L << 31)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasEitherBooleanProperty} distinguishes the two
   */
  public @Nullable RawValue<Boolean> getEitherBoolean() {
    return eitherBoolean;
  }

  /**
   * Returns whether the property <code>eitherBoolean</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasEitherBooleanProperty() {
    return (present0 & (1L << 32)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasEitherNumberProperty} distinguishes the two
   */
  public @Nullable RawValue<BigDecimal> getEitherNumber() {
    return eitherNumber;
  }

  /**
   * Returns whether the property <code>eitherNumber</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasEitherNumberProperty() {
    return (present0 & (1L << 33)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasOneOrManyProperty} distinguishes the two
   */
  public @Nullable List<String> getOneOrMany() {
    return oneOrMany;
  }

  /**
   * Returns whether the property <code>oneOrMany</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasOneOrManyProperty() {
    return (present0 & (1L << 34)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasNoteProperty} distinguishes the two
   */
  public @Nullable Note getNote() {
    return note;
  }

  /**
   * Returns whether the property <code>note</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasNoteProperty() {
    return (present0 & (1L << 35)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasNotesProperty} distinguishes the two
   */
  public @Nullable List<Note> getNotes() {
    return notes;
  }

  /**
   * Returns whether the property <code>notes</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasNotesProperty() {
    return (present0 & (1L << 36)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * <p>Pattern: <code>^&#92;d</code>.
   *
   * @return null if the property is absent or null; {@link #hasAtProperty} distinguishes the two
   */
  public @Nullable RawValue<Instant> getAt() {
    return at;
  }

  /**
   * Returns whether the property <code>at</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasAtProperty() {
    return (present0 & (1L << 37)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasSecondsProperty} distinguishes the two
   */
  public @Nullable Instant getSeconds() {
    return seconds;
  }

  /**
   * Returns whether the property <code>seconds</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasSecondsProperty() {
    return (present0 & (1L << 38)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasWhenProperty} distinguishes the two
   */
  public @Nullable List<RawValue<Instant>> getWhen() {
    return when;
  }

  /**
   * Returns whether the property <code>when</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasWhenProperty() {
    return (present0 & (1L << 39)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasAnyProperty} distinguishes the two
   */
  public @Nullable Object getAny() {
    return any;
  }

  /**
   * Returns whether the property <code>any</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasAnyProperty() {
    return (present0 & (1L << 40)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasAnyListProperty} distinguishes the two
   */
  public @Nullable List<@Nullable Object> getAnyList() {
    return anyList;
  }

  /**
   * Returns whether the property <code>anyList</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasAnyListProperty() {
    return (present0 & (1L << 41)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasAnyMapProperty} distinguishes the two
   */
  public @Nullable Map<String, @Nullable Object> getAnyMap() {
    return anyMap;
  }

  /**
   * Returns whether the property <code>anyMap</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasAnyMapProperty() {
    return (present0 & (1L << 42)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasGridProperty} distinguishes the two
   */
  public @Nullable List<List<Long>> getGrid() {
    return grid;
  }

  /**
   * Returns whether the property <code>grid</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasGridProperty() {
    return (present0 & (1L << 43)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasByNameProperty} distinguishes the two
   */
  public @Nullable Map<String, Name> getByName() {
    return byName;
  }

  /**
   * Returns whether the property <code>byName</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasByNameProperty() {
    return (present0 & (1L << 44)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasTailProperty} distinguishes the two
   */
  public @Nullable Old getTail() {
    return tail;
  }

  /**
   * Returns whether the property <code>tail</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasTailProperty() {
    return (present0 & (1L << 45)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * <p>At least 0.5. At most 9007199254740993.
   *
   * @return null if the property is absent or null; {@link #hasCountProperty} distinguishes the two
   */
  public @Nullable Long getCount() {
    return count;
  }

  /**
   * Returns whether the property <code>count</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasCountProperty() {
    return (present0 & (1L << 46)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * <p>One of [1, 5].
   *
   * @return null if the property is absent or null; {@link #hasTotalProperty} distinguishes the two
   */
  public @Nullable Integer getTotal() {
    return total;
  }

  /**
   * Returns whether the property <code>total</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasTotalProperty() {
    return (present0 & (1L << 47)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasAmountProperty} distinguishes the two
   */
  public @Nullable BigDecimal getAmount() {
    return amount;
  }

  /**
   * Returns whether the property <code>amount</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasAmountProperty() {
    return (present0 & (1L << 48)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasRoughProperty} distinguishes the two
   */
  public @Nullable Double getRough() {
    return rough;
  }

  /**
   * Returns whether the property <code>rough</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasRoughProperty() {
    return (present0 & (1L << 49)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * <p>At least 2 characters. Pattern: <code>^(&#92;$|€)&#92;d+$</code>.
   *
   * @return null if the property is absent or null; {@link #hasPriceProperty} distinguishes the two
   */
  public @Nullable String getPrice() {
    return price;
  }

  /**
   * Returns whether the property <code>price</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasPriceProperty() {
    return (present0 & (1L << 50)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller00Property} distinguishes the two
   */
  public @Nullable Boolean getFiller00() {
    return filler00;
  }

  /**
   * Returns whether the property <code>filler00</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller00Property() {
    return (present0 & (1L << 51)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller01Property} distinguishes the two
   */
  public @Nullable Boolean getFiller01() {
    return filler01;
  }

  /**
   * Returns whether the property <code>filler01</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller01Property() {
    return (present0 & (1L << 52)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller02Property} distinguishes the two
   */
  public @Nullable Boolean getFiller02() {
    return filler02;
  }

  /**
   * Returns whether the property <code>filler02</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller02Property() {
    return (present0 & (1L << 53)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller03Property} distinguishes the two
   */
  public @Nullable Boolean getFiller03() {
    return filler03;
  }

  /**
   * Returns whether the property <code>filler03</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller03Property() {
    return (present0 & (1L << 54)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller04Property} distinguishes the two
   */
  public @Nullable Boolean getFiller04() {
    return filler04;
  }

  /**
   * Returns whether the property <code>filler04</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller04Property() {
    return (present0 & (1L << 55)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller05Property} distinguishes the two
   */
  public @Nullable Boolean getFiller05() {
    return filler05;
  }

  /**
   * Returns whether the property <code>filler05</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller05Property() {
    return (present0 & (1L << 56)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller06Property} distinguishes the two
   */
  public @Nullable Boolean getFiller06() {
    return filler06;
  }

  /**
   * Returns whether the property <code>filler06</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller06Property() {
    return (present0 & (1L << 57)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller07Property} distinguishes the two
   */
  public @Nullable Boolean getFiller07() {
    return filler07;
  }

  /**
   * Returns whether the property <code>filler07</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller07Property() {
    return (present0 & (1L << 58)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller08Property} distinguishes the two
   */
  public @Nullable Boolean getFiller08() {
    return filler08;
  }

  /**
   * Returns whether the property <code>filler08</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller08Property() {
    return (present0 & (1L << 59)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller09Property} distinguishes the two
   */
  public @Nullable Boolean getFiller09() {
    return filler09;
  }

  /**
   * Returns whether the property <code>filler09</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller09Property() {
    return (present0 & (1L << 60)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller10Property} distinguishes the two
   */
  public @Nullable Boolean getFiller10() {
    return filler10;
  }

  /**
   * Returns whether the property <code>filler10</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller10Property() {
    return (present0 & (1L << 61)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller11Property} distinguishes the two
   */
  public @Nullable Boolean getFiller11() {
    return filler11;
  }

  /**
   * Returns whether the property <code>filler11</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller11Property() {
    return (present0 & (1L << 62)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller12Property} distinguishes the two
   */
  public @Nullable Boolean getFiller12() {
    return filler12;
  }

  /**
   * Returns whether the property <code>filler12</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller12Property() {
    return (present0 & (1L << 63)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller13Property} distinguishes the two
   */
  public @Nullable Boolean getFiller13() {
    return filler13;
  }

  /**
   * Returns whether the property <code>filler13</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller13Property() {
    return (present1 & (1L << 0)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller14Property} distinguishes the two
   */
  public @Nullable Boolean getFiller14() {
    return filler14;
  }

  /**
   * Returns whether the property <code>filler14</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller14Property() {
    return (present1 & (1L << 1)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller15Property} distinguishes the two
   */
  public @Nullable Boolean getFiller15() {
    return filler15;
  }

  /**
   * Returns whether the property <code>filler15</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller15Property() {
    return (present1 & (1L << 2)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller16Property} distinguishes the two
   */
  public @Nullable Boolean getFiller16() {
    return filler16;
  }

  /**
   * Returns whether the property <code>filler16</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller16Property() {
    return (present1 & (1L << 3)) != 0;
  }

  /**
   * Not described by the vendor.
   *
   * @return null if the property is absent or null; {@link #hasFiller17Property} distinguishes the two
   */
  public @Nullable Boolean getFiller17() {
    return filler17;
  }

  /**
   * Returns whether the property <code>filler17</code> is present, even if it is null.
   *
   * @return false if it is absent
   */
  public boolean hasFiller17Property() {
    return (present1 & (1L << 4)) != 0;
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
    if (!(other instanceof Thing)) {
      return false;
    }
    Thing that = (Thing) other;
    return present0 == that.present0
        && present1 == that.present1
        && Objects.equals(this.id, that.id)
        && Objects.equals(this.requiredNullable, that.requiredNullable)
        && Objects.equals(this.objectType, that.objectType)
        && Objects.equals(this.classValue, that.classValue)
        && Objects.equals(this.builderValue, that.builderValue)
        && Objects.equals(this.members, that.members)
        && Objects.equals(this.unknownMembersValue, that.unknownMembersValue)
        && Objects.equals(this.present0Value, that.present0Value)
        && Objects.equals(this.value, that.value)
        && Objects.equals(this.other, that.other)
        && Objects.equals(this.that, that.that)
        && Objects.equals(this.item, that.item)
        && Objects.equals(this.equalsValue, that.equalsValue)
        && Objects.equals(this.hashCode, that.hashCode)
        && Objects.equals(this.hasOtp, that.hasOtp)
        && Objects.equals(this.hasHasOtp, that.hasHasOtp)
        && Objects.equals(this.defaultValue, that.defaultValue)
        && Objects.equals(this.value2fa, that.value2fa)
        && Objects.equals(this.urlOfThing, that.urlOfThing)
        && Objects.equals(this.weirdName, that.weirdName)
        && Objects.equals(this.kind, that.kind)
        && Objects.equals(this.nullableKind, that.nullableKind)
        && Objects.equals(this.kinds, that.kinds)
        && Objects.equals(this.size, that.size)
        && Objects.equals(this.sizes, that.sizes)
        && Objects.equals(this.state, that.state)
        && Objects.equals(this.secretWord, that.secretWord)
        && Objects.equals(this.mail, that.mail)
        && Objects.equals(this.mails, that.mails)
        && Objects.equals(this.hashes, that.hashes)
        && Objects.equals(this.secretEither, that.secretEither)
        && Objects.equals(this.secretKind, that.secretKind)
        && Objects.equals(this.eitherBoolean, that.eitherBoolean)
        && Objects.equals(this.eitherNumber, that.eitherNumber)
        && Objects.equals(this.oneOrMany, that.oneOrMany)
        && Objects.equals(this.note, that.note)
        && Objects.equals(this.notes, that.notes)
        && Objects.equals(this.at, that.at)
        && Objects.equals(this.seconds, that.seconds)
        && Objects.equals(this.when, that.when)
        && Objects.equals(this.any, that.any)
        && Objects.equals(this.anyList, that.anyList)
        && Objects.equals(this.anyMap, that.anyMap)
        && Objects.equals(this.grid, that.grid)
        && Objects.equals(this.byName, that.byName)
        && Objects.equals(this.tail, that.tail)
        && Objects.equals(this.count, that.count)
        && Objects.equals(this.total, that.total)
        && Objects.equals(this.amount, that.amount)
        && Objects.equals(this.rough, that.rough)
        && Objects.equals(this.price, that.price)
        && Objects.equals(this.filler00, that.filler00)
        && Objects.equals(this.filler01, that.filler01)
        && Objects.equals(this.filler02, that.filler02)
        && Objects.equals(this.filler03, that.filler03)
        && Objects.equals(this.filler04, that.filler04)
        && Objects.equals(this.filler05, that.filler05)
        && Objects.equals(this.filler06, that.filler06)
        && Objects.equals(this.filler07, that.filler07)
        && Objects.equals(this.filler08, that.filler08)
        && Objects.equals(this.filler09, that.filler09)
        && Objects.equals(this.filler10, that.filler10)
        && Objects.equals(this.filler11, that.filler11)
        && Objects.equals(this.filler12, that.filler12)
        && Objects.equals(this.filler13, that.filler13)
        && Objects.equals(this.filler14, that.filler14)
        && Objects.equals(this.filler15, that.filler15)
        && Objects.equals(this.filler16, that.filler16)
        && Objects.equals(this.filler17, that.filler17)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(present0, present1, id, requiredNullable, objectType, classValue, builderValue, members, unknownMembersValue, present0Value, value, other, that, item, equalsValue, hashCode, hasOtp, hasHasOtp, defaultValue, value2fa, urlOfThing, weirdName, kind, nullableKind, kinds, size, sizes, state, secretWord, mail, mails, hashes, secretEither, secretKind, eitherBoolean, eitherNumber, oneOrMany, note, notes, at, seconds, when, any, anyList, anyMap, grid, byName, tail, count, total, amount, rough, price, filler00, filler01, filler02, filler03, filler04, filler05, filler06, filler07, filler08, filler09, filler10, filler11, filler12, filler13, filler14, filler15, filler16, filler17, unknownMembers);
  }

  /** Returns the properties that are present. Secrets, free-form values and undocumented properties are not shown. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "Thing{", "}");
    if ((present0 & (1L << 0)) != 0) {
      shown.add("id=" + this.id);
    }
    if ((present0 & (1L << 1)) != 0) {
      shown.add("requiredNullable=" + this.requiredNullable);
    }
    if ((present0 & (1L << 2)) != 0) {
      shown.add("objectType=" + this.objectType);
    }
    if ((present0 & (1L << 3)) != 0) {
      shown.add("classValue=" + this.classValue);
    }
    if ((present0 & (1L << 4)) != 0) {
      shown.add("builderValue=" + this.builderValue);
    }
    if ((present0 & (1L << 5)) != 0) {
      shown.add("members=" + this.members);
    }
    if ((present0 & (1L << 6)) != 0) {
      shown.add("unknownMembersValue=" + this.unknownMembersValue);
    }
    if ((present0 & (1L << 7)) != 0) {
      shown.add("present0Value=" + this.present0Value);
    }
    if ((present0 & (1L << 8)) != 0) {
      shown.add("value=" + this.value);
    }
    if ((present0 & (1L << 9)) != 0) {
      shown.add("other=" + this.other);
    }
    if ((present0 & (1L << 10)) != 0) {
      shown.add("that=" + this.that);
    }
    if ((present0 & (1L << 11)) != 0) {
      shown.add("item=" + this.item);
    }
    if ((present0 & (1L << 12)) != 0) {
      shown.add("equalsValue=" + (this.equalsValue == null ? "null" : "\u2588\u2588"));
    }
    if ((present0 & (1L << 13)) != 0) {
      shown.add("hashCode=" + this.hashCode);
    }
    if ((present0 & (1L << 14)) != 0) {
      shown.add("hasOtp=" + this.hasOtp);
    }
    if ((present0 & (1L << 15)) != 0) {
      shown.add("hasHasOtp=" + this.hasHasOtp);
    }
    if ((present0 & (1L << 16)) != 0) {
      shown.add("defaultValue=" + this.defaultValue);
    }
    if ((present0 & (1L << 17)) != 0) {
      shown.add("value2fa=" + this.value2fa);
    }
    if ((present0 & (1L << 18)) != 0) {
      shown.add("urlOfThing=" + this.urlOfThing);
    }
    if ((present0 & (1L << 19)) != 0) {
      shown.add("weirdName=" + this.weirdName);
    }
    if ((present0 & (1L << 20)) != 0) {
      shown.add("kind=" + this.kind);
    }
    if ((present0 & (1L << 21)) != 0) {
      shown.add("nullableKind=" + this.nullableKind);
    }
    if ((present0 & (1L << 22)) != 0) {
      shown.add("kinds=" + this.kinds);
    }
    if ((present0 & (1L << 23)) != 0) {
      shown.add("size=" + this.size);
    }
    if ((present0 & (1L << 24)) != 0) {
      shown.add("sizes=" + this.sizes);
    }
    if ((present0 & (1L << 25)) != 0) {
      shown.add("state=" + this.state);
    }
    if ((present0 & (1L << 26)) != 0) {
      shown.add("secretWord=" + (this.secretWord == null ? "null" : "\u2588\u2588"));
    }
    if ((present0 & (1L << 27)) != 0) {
      shown.add("mail=" + (this.mail == null ? "null" : "\u2588\u2588"));
    }
    if ((present0 & (1L << 28)) != 0) {
      shown.add("mails=" + (this.mails == null ? "null" : "\u2588\u2588"));
    }
    if ((present0 & (1L << 29)) != 0) {
      shown.add("hashes=" + (this.hashes == null ? "null" : "\u2588\u2588"));
    }
    if ((present0 & (1L << 30)) != 0) {
      shown.add("secretEither=" + (this.secretEither == null ? "null" : "\u2588\u2588"));
    }
    if ((present0 & (1L << 31)) != 0) {
      shown.add("secretKind=" + (this.secretKind == null ? "null" : "\u2588\u2588"));
    }
    if ((present0 & (1L << 32)) != 0) {
      shown.add("eitherBoolean=" + this.eitherBoolean);
    }
    if ((present0 & (1L << 33)) != 0) {
      shown.add("eitherNumber=" + this.eitherNumber);
    }
    if ((present0 & (1L << 34)) != 0) {
      shown.add("oneOrMany=" + this.oneOrMany);
    }
    if ((present0 & (1L << 35)) != 0) {
      shown.add("note=" + this.note);
    }
    if ((present0 & (1L << 36)) != 0) {
      shown.add("notes=" + this.notes);
    }
    if ((present0 & (1L << 37)) != 0) {
      shown.add("at=" + this.at);
    }
    if ((present0 & (1L << 38)) != 0) {
      shown.add("seconds=" + this.seconds);
    }
    if ((present0 & (1L << 39)) != 0) {
      shown.add("when=" + this.when);
    }
    if ((present0 & (1L << 40)) != 0) {
      shown.add("any=" + (this.any == null ? "null" : "\u2588\u2588"));
    }
    if ((present0 & (1L << 41)) != 0) {
      shown.add("anyList=" + (this.anyList == null ? "null" : "\u2588\u2588"));
    }
    if ((present0 & (1L << 42)) != 0) {
      shown.add("anyMap=" + (this.anyMap == null ? "null" : "\u2588\u2588"));
    }
    if ((present0 & (1L << 43)) != 0) {
      shown.add("grid=" + this.grid);
    }
    if ((present0 & (1L << 44)) != 0) {
      shown.add("byName=" + this.byName);
    }
    if ((present0 & (1L << 45)) != 0) {
      shown.add("tail=" + this.tail);
    }
    if ((present0 & (1L << 46)) != 0) {
      shown.add("count=" + this.count);
    }
    if ((present0 & (1L << 47)) != 0) {
      shown.add("total=" + this.total);
    }
    if ((present0 & (1L << 48)) != 0) {
      shown.add("amount=" + this.amount);
    }
    if ((present0 & (1L << 49)) != 0) {
      shown.add("rough=" + this.rough);
    }
    if ((present0 & (1L << 50)) != 0) {
      shown.add("price=" + this.price);
    }
    if ((present0 & (1L << 51)) != 0) {
      shown.add("filler00=" + this.filler00);
    }
    if ((present0 & (1L << 52)) != 0) {
      shown.add("filler01=" + this.filler01);
    }
    if ((present0 & (1L << 53)) != 0) {
      shown.add("filler02=" + this.filler02);
    }
    if ((present0 & (1L << 54)) != 0) {
      shown.add("filler03=" + this.filler03);
    }
    if ((present0 & (1L << 55)) != 0) {
      shown.add("filler04=" + this.filler04);
    }
    if ((present0 & (1L << 56)) != 0) {
      shown.add("filler05=" + this.filler05);
    }
    if ((present0 & (1L << 57)) != 0) {
      shown.add("filler06=" + this.filler06);
    }
    if ((present0 & (1L << 58)) != 0) {
      shown.add("filler07=" + this.filler07);
    }
    if ((present0 & (1L << 59)) != 0) {
      shown.add("filler08=" + this.filler08);
    }
    if ((present0 & (1L << 60)) != 0) {
      shown.add("filler09=" + this.filler09);
    }
    if ((present0 & (1L << 61)) != 0) {
      shown.add("filler10=" + this.filler10);
    }
    if ((present0 & (1L << 62)) != 0) {
      shown.add("filler11=" + this.filler11);
    }
    if ((present0 & (1L << 63)) != 0) {
      shown.add("filler12=" + this.filler12);
    }
    if ((present1 & (1L << 0)) != 0) {
      shown.add("filler13=" + this.filler13);
    }
    if ((present1 & (1L << 1)) != 0) {
      shown.add("filler14=" + this.filler14);
    }
    if ((present1 & (1L << 2)) != 0) {
      shown.add("filler15=" + this.filler15);
    }
    if ((present1 & (1L << 3)) != 0) {
      shown.add("filler16=" + this.filler16);
    }
    if ((present1 & (1L << 4)) != 0) {
      shown.add("filler17=" + this.filler17);
    }
    if (!unknownMembers.isEmpty()) {
      shown.add(unknownMembers.size() + " unknown");
    }
    return shown.toString();
  }

  /** Builds {@link Thing}. A property that is not set is absent; one that is set to null is null. */
  public static final class Builder {
    long present0;
    long present1;
    @Nullable String id;
    @Nullable String requiredNullable;
    @Nullable String objectType;
    @Nullable String classValue;
    @Nullable String builderValue;
    @Nullable String members;
    @Nullable String unknownMembersValue;
    @Nullable String present0Value;
    @Nullable String value;
    @Nullable String other;
    @Nullable String that;
    @Nullable List<String> item;
    @Nullable Object equalsValue;
    @Nullable String hashCode;
    @Nullable Boolean hasOtp;
    @Nullable Boolean hasHasOtp;
    @Nullable String defaultValue;
    @Nullable String value2fa;
    @Nullable String urlOfThing;
    @Nullable String weirdName;
    @Nullable Kind kind;
    @Nullable Kind nullableKind;
    @Nullable List<Kind> kinds;
    @Nullable ThingSize size;
    @Nullable List<ThingSizes> sizes;
    @Nullable ThingState state;
    @Nullable String secretWord;
    @Nullable String mail;
    @Nullable List<String> mails;
    @Nullable List<String> hashes;
    @Nullable RawValue<BigDecimal> secretEither;
    @Nullable Kind secretKind;
    @Nullable RawValue<Boolean> eitherBoolean;
    @Nullable RawValue<BigDecimal> eitherNumber;
    @Nullable List<String> oneOrMany;
    @Nullable Note note;
    @Nullable List<Note> notes;
    @Nullable RawValue<Instant> at;
    @Nullable Instant seconds;
    @Nullable List<RawValue<Instant>> when;
    @Nullable Object any;
    @Nullable List<@Nullable Object> anyList;
    @Nullable Map<String, @Nullable Object> anyMap;
    @Nullable List<List<Long>> grid;
    @Nullable Map<String, Name> byName;
    @Nullable Old tail;
    @Nullable Long count;
    @Nullable Integer total;
    @Nullable BigDecimal amount;
    @Nullable Double rough;
    @Nullable String price;
    @Nullable Boolean filler00;
    @Nullable Boolean filler01;
    @Nullable Boolean filler02;
    @Nullable Boolean filler03;
    @Nullable Boolean filler04;
    @Nullable Boolean filler05;
    @Nullable Boolean filler06;
    @Nullable Boolean filler07;
    @Nullable Boolean filler08;
    @Nullable Boolean filler09;
    @Nullable Boolean filler10;
    @Nullable Boolean filler11;
    @Nullable Boolean filler12;
    @Nullable Boolean filler13;
    @Nullable Boolean filler14;
    @Nullable Boolean filler15;
    @Nullable Boolean filler16;
    @Nullable Boolean filler17;
    final Map<String, @Nullable Object> unknownMembers = new LinkedHashMap<>();

    Builder() {}

    /**
     * Required; <code>a&lt;b&gt;</code>.
     *
     * @param id never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder id(String id) {
      Constraints.notNull("id", id);
      Constraints.wellFormed("id", id);
      this.id = id;
      present0 |= 1L << 0;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param requiredNullable null is sent as null, and not left out
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder requiredNullable(@Nullable String requiredNullable) {
      if (requiredNullable != null) {
        Constraints.wellFormed("requiredNullable", requiredNullable);
      }
      this.requiredNullable = requiredNullable;
      present0 |= 1L << 1;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param objectType never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder objectType(String objectType) {
      Constraints.notNull("objectType", objectType);
      Constraints.wellFormed("objectType", objectType);
      this.objectType = objectType;
      present0 |= 1L << 2;
      return this;
    }

    /**
     * A keyword and a method of every object.
     *
     * @param classValue never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder classValue(String classValue) {
      Constraints.notNull("classValue", classValue);
      Constraints.wellFormed("classValue", classValue);
      this.classValue = classValue;
      present0 |= 1L << 3;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * <p>The vendor's default is the empty text; it is not filled in.
     *
     * @param builderValue never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder builderValue(String builderValue) {
      Constraints.notNull("builderValue", builderValue);
      Constraints.wellFormed("builderValue", builderValue);
      this.builderValue = builderValue;
      present0 |= 1L << 4;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param members never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder members(String members) {
      Constraints.notNull("members", members);
      Constraints.wellFormed("members", members);
      this.members = members;
      present0 |= 1L << 5;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param unknownMembersValue never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder unknownMembersValue(String unknownMembersValue) {
      Constraints.notNull("unknownMembersValue", unknownMembersValue);
      Constraints.wellFormed("unknownMembersValue", unknownMembersValue);
      this.unknownMembersValue = unknownMembersValue;
      present0 |= 1L << 6;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param present0Value never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder present0Value(String present0Value) {
      Constraints.notNull("present0Value", present0Value);
      Constraints.wellFormed("present0Value", present0Value);
      this.present0Value = present0Value;
      present0 |= 1L << 7;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param value never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder value(String value) {
      Constraints.notNull("value", value);
      Constraints.wellFormed("value", value);
      this.value = value;
      present0 |= 1L << 8;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param other never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder other(String other) {
      Constraints.notNull("other", other);
      Constraints.wellFormed("other", other);
      this.other = other;
      present0 |= 1L << 9;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param that never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder that(String that) {
      Constraints.notNull("that", that);
      Constraints.wellFormed("that", that);
      this.that = that;
      present0 |= 1L << 10;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param item never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder item(List<String> item) {
      Constraints.notNull("item", item);
      Constraints.wellFormed("item", item);
      Constraints.noNullItems("item", item);
      for (String each : item) {
        Constraints.codePoints("item", each, 0, 3);
      }
      this.item = Collections.unmodifiableList(new ArrayList<>(item));
      present0 |= 1L << 11;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param equalsValue never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder equalsValue(Object equalsValue) {
      Constraints.notNull("equalsValue", equalsValue);
      Constraints.wellFormed("equalsValue", equalsValue);
      this.equalsValue = JsonAdapters.copyOfFreeForm(equalsValue);
      present0 |= 1L << 12;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param hashCode never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder hashCode(String hashCode) {
      Constraints.notNull("hashCode", hashCode);
      Constraints.wellFormed("hashCode", hashCode);
      this.hashCode = hashCode;
      present0 |= 1L << 13;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param hasOtp never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder hasOtp(Boolean hasOtp) {
      Constraints.notNull("hasOtp", hasOtp);
      this.hasOtp = hasOtp;
      present0 |= 1L << 14;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param hasHasOtp never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder hasHasOtp(Boolean hasHasOtp) {
      Constraints.notNull("hasHasOtp", hasHasOtp);
      this.hasHasOtp = hasHasOtp;
      present0 |= 1L << 15;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * <p>The vendor's default is <code>x</code>; it is not filled in.
     *
     * @param defaultValue never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder defaultValue(String defaultValue) {
      Constraints.notNull("defaultValue", defaultValue);
      Constraints.wellFormed("defaultValue", defaultValue);
      this.defaultValue = defaultValue;
      present0 |= 1L << 16;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param value2fa never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder value2fa(String value2fa) {
      Constraints.notNull("value2fa", value2fa);
      Constraints.wellFormed("value2fa", value2fa);
      this.value2fa = value2fa;
      present0 |= 1L << 17;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param urlOfThing never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder urlOfThing(String urlOfThing) {
      Constraints.notNull("urlOfThing", urlOfThing);
      Constraints.wellFormed("urlOfThing", urlOfThing);
      this.urlOfThing = urlOfThing;
      present0 |= 1L << 18;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param weirdName never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder weirdName(String weirdName) {
      Constraints.notNull("weirdName", weirdName);
      Constraints.wellFormed("weirdName", weirdName);
      this.weirdName = weirdName;
      present0 |= 1L << 19;
      return this;
    }

    /**
     * Values that make poor names.
     *
     * @param kind never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder kind(Kind kind) {
      Constraints.notNull("kind", kind);
      Constraints.wellFormed("kind", kind);
      this.kind = kind;
      present0 |= 1L << 20;
      return this;
    }

    /**
     * Values that make poor names.
     *
     * @param nullableKind null is sent as null, and not left out
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     * @deprecated The vendor marks this property as deprecated.
     */
    @Deprecated
    public Builder nullableKind(@Nullable Kind nullableKind) {
      if (nullableKind != null) {
        Constraints.wellFormed("nullableKind", nullableKind);
      }
      this.nullableKind = nullableKind;
      present0 |= 1L << 21;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param kinds never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder kinds(List<Kind> kinds) {
      Constraints.notNull("kinds", kinds);
      Constraints.wellFormed("kinds", kinds);
      Constraints.noNullItems("kinds", kinds);
      this.kinds = Collections.unmodifiableList(new ArrayList<>(kinds));
      present0 |= 1L << 22;
      return this;
    }

    /**
     * An object in place.
     *
     * @param size never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder size(ThingSize size) {
      Constraints.notNull("size", size);
      this.size = size;
      present0 |= 1L << 23;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param sizes never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder sizes(List<ThingSizes> sizes) {
      Constraints.notNull("sizes", sizes);
      Constraints.noNullItems("sizes", sizes);
      this.sizes = Collections.unmodifiableList(new ArrayList<>(sizes));
      present0 |= 1L << 24;
      return this;
    }

    /**
     * An enum in place.
     *
     * @param state null is sent as null, and not left out
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder state(@Nullable ThingState state) {
      if (state != null) {
        Constraints.wellFormed("state", state);
      }
      this.state = state;
      present0 |= 1L << 25;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param secretWord never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder secretWord(String secretWord) {
      Constraints.notNull("secretWord", secretWord);
      Constraints.wellFormed("secretWord", secretWord);
      this.secretWord = secretWord;
      present0 |= 1L << 26;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param mail never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder mail(String mail) {
      Constraints.notNull("mail", mail);
      Constraints.wellFormed("mail", mail);
      this.mail = mail;
      present0 |= 1L << 27;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param mails never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder mails(List<String> mails) {
      Constraints.notNull("mails", mails);
      Constraints.wellFormed("mails", mails);
      Constraints.noNullItems("mails", mails);
      this.mails = Collections.unmodifiableList(new ArrayList<>(mails));
      present0 |= 1L << 28;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param hashes never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder hashes(List<String> hashes) {
      Constraints.notNull("hashes", hashes);
      Constraints.wellFormed("hashes", hashes);
      Constraints.noNullItems("hashes", hashes);
      this.hashes = Collections.unmodifiableList(new ArrayList<>(hashes));
      present0 |= 1L << 29;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param secretEither never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder secretEither(RawValue<BigDecimal> secretEither) {
      Constraints.notNull("secretEither", secretEither);
      Constraints.wellFormed("secretEither", secretEither);
      this.secretEither = secretEither;
      present0 |= 1L << 30;
      return this;
    }

    /**
     * Values that make poor names.
     *
     * @param secretKind never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder secretKind(Kind secretKind) {
      Constraints.notNull("secretKind", secretKind);
      Constraints.wellFormed("secretKind", secretKind);
      this.secretKind = secretKind;
      present0 |= 1L << 31;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param eitherBoolean never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder eitherBoolean(RawValue<Boolean> eitherBoolean) {
      Constraints.notNull("eitherBoolean", eitherBoolean);
      Constraints.wellFormed("eitherBoolean", eitherBoolean);
      this.eitherBoolean = eitherBoolean;
      present0 |= 1L << 32;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param eitherNumber never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder eitherNumber(RawValue<BigDecimal> eitherNumber) {
      Constraints.notNull("eitherNumber", eitherNumber);
      Constraints.wellFormed("eitherNumber", eitherNumber);
      this.eitherNumber = eitherNumber;
      present0 |= 1L << 33;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param oneOrMany never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder oneOrMany(List<String> oneOrMany) {
      Constraints.notNull("oneOrMany", oneOrMany);
      Constraints.wellFormed("oneOrMany", oneOrMany);
      Constraints.items("oneOrMany", oneOrMany, 1, Integer.MAX_VALUE);
      Constraints.noNullItems("oneOrMany", oneOrMany);
      for (String item : oneOrMany) {
        Constraints.matches("oneOrMany", item, ONE_OR_MANY_PATTERN, "^[^$]+$");
      }
      this.oneOrMany = Collections.unmodifiableList(new ArrayList<>(oneOrMany));
      present0 |= 1L << 34;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param note never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder note(Note note) {
      Constraints.notNull("note", note);
      this.note = note;
      present0 |= 1L << 35;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param notes never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder notes(List<Note> notes) {
      Constraints.notNull("notes", notes);
      Constraints.noNullItems("notes", notes);
      this.notes = Collections.unmodifiableList(new ArrayList<>(notes));
      present0 |= 1L << 36;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * <p>Pattern: <code>^&#92;d</code>.
     *
     * @param at never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder at(RawValue<Instant> at) {
      Constraints.notNull("at", at);
      Constraints.wellFormed("at", at);
      this.at = at;
      present0 |= 1L << 37;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param seconds never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder seconds(Instant seconds) {
      Constraints.notNull("seconds", seconds);
      this.seconds = seconds;
      present0 |= 1L << 38;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param when never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder when(List<RawValue<Instant>> when) {
      Constraints.notNull("when", when);
      Constraints.wellFormed("when", when);
      Constraints.noNullItems("when", when);
      this.when = Collections.unmodifiableList(new ArrayList<>(when));
      present0 |= 1L << 39;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param any never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder any(Object any) {
      Constraints.notNull("any", any);
      Constraints.wellFormed("any", any);
      this.any = JsonAdapters.copyOfFreeForm(any);
      present0 |= 1L << 40;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param anyList never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder anyList(List<@Nullable Object> anyList) {
      Constraints.notNull("anyList", anyList);
      Constraints.wellFormed("anyList", anyList);
      this.anyList = Collections.unmodifiableList(anyList.stream().map(anyListItem -> JsonAdapters.copyOfFreeForm(anyListItem)).collect(Collectors.toList()));
      present0 |= 1L << 41;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param anyMap never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder anyMap(Map<String, @Nullable Object> anyMap) {
      Constraints.notNull("anyMap", anyMap);
      Constraints.wellFormed("anyMap", anyMap);
      this.anyMap = Collections.unmodifiableMap(new LinkedHashMap<>(anyMap));
      present0 |= 1L << 42;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param grid never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder grid(List<List<Long>> grid) {
      Constraints.notNull("grid", grid);
      Constraints.noNullItems("grid", grid);
      this.grid = Collections.unmodifiableList(grid.stream().map(gridItem -> Collections.unmodifiableList(new ArrayList<>(gridItem))).collect(Collectors.toList()));
      present0 |= 1L << 43;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param byName never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder byName(Map<String, Name> byName) {
      Constraints.notNull("byName", byName);
      Constraints.wellFormed("byName", byName);
      this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
      present0 |= 1L << 44;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param tail never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder tail(Old tail) {
      Constraints.notNull("tail", tail);
      this.tail = tail;
      present0 |= 1L << 45;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * <p>At least 0.5. At most 9007199254740993.
     *
     * @param count never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder count(Long count) {
      Constraints.notNull("count", count);
      Constraints.range("count", count, 1L, 9007199254740993L);
      this.count = count;
      present0 |= 1L << 46;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * <p>One of [1, 5].
     *
     * @param total never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder total(Integer total) {
      Constraints.notNull("total", total);
      this.total = total;
      present0 |= 1L << 47;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param amount never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder amount(BigDecimal amount) {
      Constraints.notNull("amount", amount);
      this.amount = amount;
      present0 |= 1L << 48;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param rough never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder rough(Double rough) {
      Constraints.notNull("rough", rough);
      this.rough = rough;
      present0 |= 1L << 49;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * <p>At least 2 characters. Pattern: <code>^(&#92;$|€)&#92;d+$</code>.
     *
     * @param price never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder price(String price) {
      Constraints.notNull("price", price);
      Constraints.wellFormed("price", price);
      Constraints.matches("price", price, PRICE_PATTERN, "^(\\$|\u20ac)\\d+$");
      Constraints.codePoints("price", price, 2, Integer.MAX_VALUE);
      this.price = price;
      present0 |= 1L << 50;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler00 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler00(Boolean filler00) {
      Constraints.notNull("filler00", filler00);
      this.filler00 = filler00;
      present0 |= 1L << 51;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler01 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler01(Boolean filler01) {
      Constraints.notNull("filler01", filler01);
      this.filler01 = filler01;
      present0 |= 1L << 52;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler02 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler02(Boolean filler02) {
      Constraints.notNull("filler02", filler02);
      this.filler02 = filler02;
      present0 |= 1L << 53;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler03 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler03(Boolean filler03) {
      Constraints.notNull("filler03", filler03);
      this.filler03 = filler03;
      present0 |= 1L << 54;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler04 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler04(Boolean filler04) {
      Constraints.notNull("filler04", filler04);
      this.filler04 = filler04;
      present0 |= 1L << 55;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler05 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler05(Boolean filler05) {
      Constraints.notNull("filler05", filler05);
      this.filler05 = filler05;
      present0 |= 1L << 56;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler06 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler06(Boolean filler06) {
      Constraints.notNull("filler06", filler06);
      this.filler06 = filler06;
      present0 |= 1L << 57;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler07 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler07(Boolean filler07) {
      Constraints.notNull("filler07", filler07);
      this.filler07 = filler07;
      present0 |= 1L << 58;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler08 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler08(Boolean filler08) {
      Constraints.notNull("filler08", filler08);
      this.filler08 = filler08;
      present0 |= 1L << 59;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler09 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler09(Boolean filler09) {
      Constraints.notNull("filler09", filler09);
      this.filler09 = filler09;
      present0 |= 1L << 60;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler10 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler10(Boolean filler10) {
      Constraints.notNull("filler10", filler10);
      this.filler10 = filler10;
      present0 |= 1L << 61;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler11 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler11(Boolean filler11) {
      Constraints.notNull("filler11", filler11);
      this.filler11 = filler11;
      present0 |= 1L << 62;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler12 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler12(Boolean filler12) {
      Constraints.notNull("filler12", filler12);
      this.filler12 = filler12;
      present0 |= 1L << 63;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler13 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler13(Boolean filler13) {
      Constraints.notNull("filler13", filler13);
      this.filler13 = filler13;
      present1 |= 1L << 0;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler14 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler14(Boolean filler14) {
      Constraints.notNull("filler14", filler14);
      this.filler14 = filler14;
      present1 |= 1L << 1;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler15 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler15(Boolean filler15) {
      Constraints.notNull("filler15", filler15);
      this.filler15 = filler15;
      present1 |= 1L << 2;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler16 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler16(Boolean filler16) {
      Constraints.notNull("filler16", filler16);
      this.filler16 = filler16;
      present1 |= 1L << 3;
      return this;
    }

    /**
     * Not described by the vendor.
     *
     * @param filler17 never null
     * @return this builder
     * @throws IllegalArgumentException if the vendor does not accept the value
     */
    public Builder filler17(Boolean filler17) {
      Constraints.notNull("filler17", filler17);
      this.filler17 = filler17;
      present1 |= 1L << 4;
      return this;
    }

    /**
     * Sets an undocumented property.
     *
     * @param name the property's name in JSON
     * @param value a JSON value, as {@link Thing#getUnknownMembers()} lists them
     * @return this builder
     * @throws IllegalArgumentException if the property is documented, or the value is not a JSON value
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      if (ThingJsonAdapter.NAMES.contains(name)) {
        throw new IllegalArgumentException(name + " is documented: use its own method");
      }
      Constraints.wellFormed("name", name);
      Constraints.wellFormed(name, value);
      unknownMembers.put(name, JsonAdapters.copyOfFreeForm(value));
      return this;
    }

    /**
     * Builds the model.
     *
     * @return the model
     * @throws IllegalArgumentException if a required property is missing
     */
    public Thing build() {
      Constraints.notNull("id", id);
      if ((present0 & (1L << 1)) == 0) {
        throw new IllegalArgumentException("requiredNullable must be set, even if to null");
      }
      return new Thing(this);
    }
  }
}
