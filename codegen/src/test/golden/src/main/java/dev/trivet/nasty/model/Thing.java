package dev.trivet.nasty.model;

import dev.trivet.client.RawValue;
import dev.trivet.client.internal.Constraints;
import dev.trivet.client.internal.JsonAdapters;
import dev.trivet.client.internal.ModelToString;
import dev.trivet.client.internal.Presence;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A thing with a property of every kind: *&#47; &lt;p&gt; &amp; &#64;see &#123;&#64;link
 * Nowhere&#125; &#92;u002a/ <code>a &lt; b</code>.
 * <ul>
 *   <li>a list of <em>one</em> item
 * </ul>
 */
@SuppressWarnings("deprecation")
public final class Thing {
    private static final Pattern ONE_OR_MANY_PATTERN = Pattern.compile("^[^$]+\\z");
    private static final Pattern PRICE_PATTERN = Pattern.compile("^(\\$|\u20ac)\\d+\\z");
    static final int ID = 0;
    static final int REQUIRED_NULLABLE = 1;
    static final int OBJECT_TYPE = 2;
    static final int CLASS_VALUE = 3;
    static final int BUILDER_VALUE = 4;
    static final int PROPERTIES = 5;
    static final int UNKNOWN_PROPERTIES_VALUE = 6;
    static final int PRESENCE_VALUE = 7;
    static final int PRESENCE2_VALUE = 8;
    static final int VALUE = 9;
    static final int OTHER = 10;
    static final int THAT = 11;
    static final int ITEM = 12;
    static final int EQUALS_VALUE = 13;
    static final int HASH_CODE = 14;
    static final int HAS_OTP = 15;
    static final int HAS_HAS_OTP = 16;
    static final int DEFAULT_VALUE = 17;
    static final int VALUE2FA = 18;
    static final int URL_OF_THING = 19;
    static final int WEIRD_NAME = 20;
    static final int KIND = 21;
    static final int NULLABLE_KIND = 22;
    static final int KINDS = 23;
    static final int SIZE = 24;
    static final int SIZES = 25;
    static final int STATE = 26;
    static final int SECRET_WORD = 27;
    static final int MAIL = 28;
    static final int MAILS = 29;
    static final int HASHES = 30;
    static final int SECRET_EITHER = 31;
    static final int SECRET_KIND = 32;
    static final int EITHER_BOOLEAN = 33;
    static final int EITHER_NUMBER = 34;
    static final int ONE_OR_MANY = 35;
    static final int NOTE = 36;
    static final int NOTES = 37;
    static final int AT = 38;
    static final int SECONDS = 39;
    static final int WHEN = 40;
    static final int ANY = 41;
    static final int ANY_LIST = 42;
    static final int ANY_MAP = 43;
    static final int GRID = 44;
    static final int BY_NAME = 45;
    static final int TAIL = 46;
    static final int COUNT = 47;
    static final int TOTAL = 48;
    static final int AMOUNT = 49;
    static final int ROUGH = 50;
    static final int PRICE = 51;
    static final int FILLER00 = 52;
    static final int FILLER01 = 53;
    static final int FILLER02 = 54;
    static final int FILLER03 = 55;
    static final int FILLER04 = 56;
    static final int FILLER05 = 57;
    static final int FILLER06 = 58;
    static final int FILLER07 = 59;
    static final int FILLER08 = 60;
    static final int FILLER09 = 61;
    static final int FILLER10 = 62;
    static final int FILLER11 = 63;
    static final int FILLER12 = 64;
    static final int FILLER13 = 65;
    static final int FILLER14 = 66;
    static final int FILLER15 = 67;
    static final int FILLER16 = 68;
    static final int FILLER17 = 69;

    final long presence;
    final long presence2;
    final String id;
    final @Nullable String requiredNullable;
    final @Nullable String objectType;
    final @Nullable String classValue;
    final @Nullable String builderValue;
    final @Nullable String properties;
    final @Nullable String unknownPropertiesValue;
    final @Nullable String presenceValue;
    final @Nullable String presence2Value;
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
    final Map<String, @Nullable Object> unknownProperties;

    Thing(
            long presence,
            long presence2,
            String id,
            @Nullable String requiredNullable,
            @Nullable String objectType,
            @Nullable String classValue,
            @Nullable String builderValue,
            @Nullable String properties,
            @Nullable String unknownPropertiesValue,
            @Nullable String presenceValue,
            @Nullable String presence2Value,
            @Nullable String value,
            @Nullable String other,
            @Nullable String that,
            @Nullable List<String> item,
            @Nullable Object equalsValue,
            @Nullable String hashCode,
            @Nullable Boolean hasOtp,
            @Nullable Boolean hasHasOtp,
            @Nullable String defaultValue,
            @Nullable String value2fa,
            @Nullable String urlOfThing,
            @Nullable String weirdName,
            @Nullable Kind kind,
            @Nullable Kind nullableKind,
            @Nullable List<Kind> kinds,
            @Nullable ThingSize size,
            @Nullable List<ThingSizes> sizes,
            @Nullable ThingState state,
            @Nullable String secretWord,
            @Nullable String mail,
            @Nullable List<String> mails,
            @Nullable List<String> hashes,
            @Nullable RawValue<BigDecimal> secretEither,
            @Nullable Kind secretKind,
            @Nullable RawValue<Boolean> eitherBoolean,
            @Nullable RawValue<BigDecimal> eitherNumber,
            @Nullable List<String> oneOrMany,
            @Nullable Note note,
            @Nullable List<Note> notes,
            @Nullable RawValue<Instant> at,
            @Nullable Instant seconds,
            @Nullable List<RawValue<Instant>> when,
            @Nullable Object any,
            @Nullable List<@Nullable Object> anyList,
            @Nullable Map<String, @Nullable Object> anyMap,
            @Nullable List<List<Long>> grid,
            @Nullable Map<String, Name> byName,
            @Nullable Old tail,
            @Nullable Long count,
            @Nullable Integer total,
            @Nullable BigDecimal amount,
            @Nullable Double rough,
            @Nullable String price,
            @Nullable Boolean filler00,
            @Nullable Boolean filler01,
            @Nullable Boolean filler02,
            @Nullable Boolean filler03,
            @Nullable Boolean filler04,
            @Nullable Boolean filler05,
            @Nullable Boolean filler06,
            @Nullable Boolean filler07,
            @Nullable Boolean filler08,
            @Nullable Boolean filler09,
            @Nullable Boolean filler10,
            @Nullable Boolean filler11,
            @Nullable Boolean filler12,
            @Nullable Boolean filler13,
            @Nullable Boolean filler14,
            @Nullable Boolean filler15,
            @Nullable Boolean filler16,
            @Nullable Boolean filler17,
            Map<String, @Nullable Object> unknownProperties) {
        this.presence = presence;
        this.presence2 = presence2;
        this.id = id;
        this.requiredNullable = requiredNullable;
        this.objectType = objectType;
        this.classValue = classValue;
        this.builderValue = builderValue;
        this.properties = properties;
        this.unknownPropertiesValue = unknownPropertiesValue;
        this.presenceValue = presenceValue;
        this.presence2Value = presence2Value;
        this.value = value;
        this.other = other;
        this.that = that;
        this.item = item;
        this.equalsValue = equalsValue;
        this.hashCode = hashCode;
        this.hasOtp = hasOtp;
        this.hasHasOtp = hasHasOtp;
        this.defaultValue = defaultValue;
        this.value2fa = value2fa;
        this.urlOfThing = urlOfThing;
        this.weirdName = weirdName;
        this.kind = kind;
        this.nullableKind = nullableKind;
        this.kinds = kinds;
        this.size = size;
        this.sizes = sizes;
        this.state = state;
        this.secretWord = secretWord;
        this.mail = mail;
        this.mails = mails;
        this.hashes = hashes;
        this.secretEither = secretEither;
        this.secretKind = secretKind;
        this.eitherBoolean = eitherBoolean;
        this.eitherNumber = eitherNumber;
        this.oneOrMany = oneOrMany;
        this.note = note;
        this.notes = notes;
        this.at = at;
        this.seconds = seconds;
        this.when = when;
        this.any = any;
        this.anyList = anyList;
        this.anyMap = anyMap;
        this.grid = grid;
        this.byName = byName;
        this.tail = tail;
        this.count = count;
        this.total = total;
        this.amount = amount;
        this.rough = rough;
        this.price = price;
        this.filler00 = filler00;
        this.filler01 = filler01;
        this.filler02 = filler02;
        this.filler03 = filler03;
        this.filler04 = filler04;
        this.filler05 = filler05;
        this.filler06 = filler06;
        this.filler07 = filler07;
        this.filler08 = filler08;
        this.filler09 = filler09;
        this.filler10 = filler10;
        this.filler11 = filler11;
        this.filler12 = filler12;
        this.filler13 = filler13;
        this.filler14 = filler14;
        this.filler15 = filler15;
        this.filler16 = filler16;
        this.filler17 = filler17;
        this.unknownProperties = unknownProperties.isEmpty()
                ? Collections.emptyMap()
                : Collections.unmodifiableMap(new LinkedHashMap<>(unknownProperties));
    }

    /** Returns a builder without properties. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the properties of this object. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.presence = presence;
        builder.presence2 = presence2;
        builder.id = id;
        builder.requiredNullable = requiredNullable;
        builder.objectType = objectType;
        builder.classValue = classValue;
        builder.builderValue = builderValue;
        builder.properties = properties;
        builder.unknownPropertiesValue = unknownPropertiesValue;
        builder.presenceValue = presenceValue;
        builder.presence2Value = presence2Value;
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
        builder.unknownProperties.putAll(unknownProperties);
        return builder;
    }

    /**
     * Required; <code>a&lt;b&gt;</code>.
     */
    public String getId() {
        return id;
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getRequiredNullable() {
        return requiredNullable;
    }

    /** Returns whether <code>requiredNullable</code> was present, even if null. */
    public boolean hasRequiredNullableProperty() {
        return Presence.has(presence, REQUIRED_NULLABLE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getObjectType() {
        return objectType;
    }

    /** Returns whether <code>object</code> was present, even if null. */
    public boolean hasObjectTypeProperty() {
        return Presence.has(presence, OBJECT_TYPE);
    }

    /**
     * A keyword and a method of every object.
     */
    public @Nullable String getClassValue() {
        return classValue;
    }

    /** Returns whether <code>class</code> was present, even if null. */
    public boolean hasClassValueProperty() {
        return Presence.has(presence, CLASS_VALUE);
    }

    /**
     * Not described by the vendor.
     *
     * <p>The vendor's default is the empty string; the client does not set it.
     */
    public @Nullable String getBuilderValue() {
        return builderValue;
    }

    /** Returns whether <code>builder</code> was present, even if null. */
    public boolean hasBuilderValueProperty() {
        return Presence.has(presence, BUILDER_VALUE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getProperties() {
        return properties;
    }

    /** Returns whether <code>properties</code> was present, even if null. */
    public boolean hasPropertiesProperty() {
        return Presence.has(presence, PROPERTIES);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getUnknownPropertiesValue() {
        return unknownPropertiesValue;
    }

    /** Returns whether <code>unknownProperties</code> was present, even if null. */
    public boolean hasUnknownPropertiesValueProperty() {
        return Presence.has(presence, UNKNOWN_PROPERTIES_VALUE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getPresenceValue() {
        return presenceValue;
    }

    /** Returns whether <code>presence</code> was present, even if null. */
    public boolean hasPresenceValueProperty() {
        return Presence.has(presence, PRESENCE_VALUE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getPresence2Value() {
        return presence2Value;
    }

    /** Returns whether <code>presence2</code> was present, even if null. */
    public boolean hasPresence2ValueProperty() {
        return Presence.has(presence, PRESENCE2_VALUE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getValue() {
        return value;
    }

    /** Returns whether <code>value</code> was present, even if null. */
    public boolean hasValueProperty() {
        return Presence.has(presence, VALUE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getOther() {
        return other;
    }

    /** Returns whether <code>other</code> was present, even if null. */
    public boolean hasOtherProperty() {
        return Presence.has(presence, OTHER);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getThat() {
        return that;
    }

    /** Returns whether <code>that</code> was present, even if null. */
    public boolean hasThatProperty() {
        return Presence.has(presence, THAT);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<String> getItem() {
        return item;
    }

    /** Returns whether <code>item</code> was present, even if null. */
    public boolean hasItemProperty() {
        return Presence.has(presence, ITEM);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Object getEqualsValue() {
        return equalsValue;
    }

    /** Returns whether <code>equals</code> was present, even if null. */
    public boolean hasEqualsValueProperty() {
        return Presence.has(presence, EQUALS_VALUE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getHashCode() {
        return hashCode;
    }

    /** Returns whether <code>hashCode</code> was present, even if null. */
    public boolean hasHashCodeProperty() {
        return Presence.has(presence, HASH_CODE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean hasOtp() {
        return hasOtp;
    }

    /** Returns whether <code>has_otp</code> was present, even if null. */
    public boolean hasHasOtpProperty() {
        return Presence.has(presence, HAS_OTP);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean hasHasOtp() {
        return hasHasOtp;
    }

    /** Returns whether <code>hasHasOtp</code> was present, even if null. */
    public boolean hasHasHasOtpProperty() {
        return Presence.has(presence, HAS_HAS_OTP);
    }

    /**
     * Not described by the vendor.
     *
     * <p>The vendor's default is <code>x</code>; the client does not set it.
     */
    public @Nullable String getDefaultValue() {
        return defaultValue;
    }

    /** Returns whether <code>default</code> was present, even if null. */
    public boolean hasDefaultValueProperty() {
        return Presence.has(presence, DEFAULT_VALUE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getValue2fa() {
        return value2fa;
    }

    /** Returns whether <code>2fa</code> was present, even if null. */
    public boolean hasValue2faProperty() {
        return Presence.has(presence, VALUE2FA);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getUrlOfThing() {
        return urlOfThing;
    }

    /** Returns whether <code>URLOfThing</code> was present, even if null. */
    public boolean hasUrlOfThingProperty() {
        return Presence.has(presence, URL_OF_THING);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getWeirdName() {
        return weirdName;
    }

    /** Returns whether <code>weird &#125; *&#47; &lt;name&gt;</code> was present, even if null. */
    public boolean hasWeirdNameProperty() {
        return Presence.has(presence, WEIRD_NAME);
    }

    /**
     * Values that are not valid names.
     */
    public @Nullable Kind getKind() {
        return kind;
    }

    /** Returns whether <code>kind</code> was present, even if null. */
    public boolean hasKindProperty() {
        return Presence.has(presence, KIND);
    }

    /**
     * Values that are not valid names.
     *
     * <p>The vendor's default is <code>a/b</code>; the client does not set it.
     *
     * @deprecated The vendor marks this property as deprecated.
     */
    @Deprecated
    public @Nullable Kind getNullableKind() {
        return nullableKind;
    }

    /**
     * Returns whether <code>nullableKind</code> was present, even if null.
     *
     * @deprecated The vendor marks this property as deprecated.
     */
    @Deprecated
    public boolean hasNullableKindProperty() {
        return Presence.has(presence, NULLABLE_KIND);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<Kind> getKinds() {
        return kinds;
    }

    /** Returns whether <code>kinds</code> was present, even if null. */
    public boolean hasKindsProperty() {
        return Presence.has(presence, KINDS);
    }

    /**
     * An inline object.
     */
    public @Nullable ThingSize getSize() {
        return size;
    }

    /** Returns whether <code>size</code> was present, even if null. */
    public boolean hasSizeProperty() {
        return Presence.has(presence, SIZE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<ThingSizes> getSizes() {
        return sizes;
    }

    /** Returns whether <code>sizes</code> was present, even if null. */
    public boolean hasSizesProperty() {
        return Presence.has(presence, SIZES);
    }

    /**
     * An inline enum.
     */
    public @Nullable ThingState getState() {
        return state;
    }

    /** Returns whether <code>state</code> was present, even if null. */
    public boolean hasStateProperty() {
        return Presence.has(presence, STATE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getSecretWord() {
        return secretWord;
    }

    /** Returns whether <code>secretWord</code> was present, even if null. */
    public boolean hasSecretWordProperty() {
        return Presence.has(presence, SECRET_WORD);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable String getMail() {
        return mail;
    }

    /** Returns whether <code>mail</code> was present, even if null. */
    public boolean hasMailProperty() {
        return Presence.has(presence, MAIL);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<String> getMails() {
        return mails;
    }

    /** Returns whether <code>mails</code> was present, even if null. */
    public boolean hasMailsProperty() {
        return Presence.has(presence, MAILS);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<String> getHashes() {
        return hashes;
    }

    /** Returns whether <code>hashes</code> was present, even if null. */
    public boolean hasHashesProperty() {
        return Presence.has(presence, HASHES);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable RawValue<BigDecimal> getSecretEither() {
        return secretEither;
    }

    /** Returns whether <code>secretEither</code> was present, even if null. */
    public boolean hasSecretEitherProperty() {
        return Presence.has(presence, SECRET_EITHER);
    }

    /**
     * Values that are not valid names.
     */
    public @Nullable Kind getSecretKind() {
        return secretKind;
    }

    /** Returns whether <code>secretKind</code> was present, even if null. */
    public boolean hasSecretKindProperty() {
        return Presence.has(presence, SECRET_KIND);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable RawValue<Boolean> getEitherBoolean() {
        return eitherBoolean;
    }

    /** Returns whether <code>eitherBoolean</code> was present, even if null. */
    public boolean hasEitherBooleanProperty() {
        return Presence.has(presence, EITHER_BOOLEAN);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable RawValue<BigDecimal> getEitherNumber() {
        return eitherNumber;
    }

    /** Returns whether <code>eitherNumber</code> was present, even if null. */
    public boolean hasEitherNumberProperty() {
        return Presence.has(presence, EITHER_NUMBER);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<String> getOneOrMany() {
        return oneOrMany;
    }

    /** Returns whether <code>oneOrMany</code> was present, even if null. */
    public boolean hasOneOrManyProperty() {
        return Presence.has(presence, ONE_OR_MANY);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Note getNote() {
        return note;
    }

    /** Returns whether <code>note</code> was present, even if null. */
    public boolean hasNoteProperty() {
        return Presence.has(presence, NOTE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<Note> getNotes() {
        return notes;
    }

    /** Returns whether <code>notes</code> was present, even if null. */
    public boolean hasNotesProperty() {
        return Presence.has(presence, NOTES);
    }

    /**
     * Not described by the vendor.
     *
     * <p>Pattern: <code>^&#92;d</code>.
     */
    public @Nullable RawValue<Instant> getAt() {
        return at;
    }

    /** Returns whether <code>at</code> was present, even if null. */
    public boolean hasAtProperty() {
        return Presence.has(presence, AT);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Instant getSeconds() {
        return seconds;
    }

    /** Returns whether <code>seconds</code> was present, even if null. */
    public boolean hasSecondsProperty() {
        return Presence.has(presence, SECONDS);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<RawValue<Instant>> getWhen() {
        return when;
    }

    /** Returns whether <code>when</code> was present, even if null. */
    public boolean hasWhenProperty() {
        return Presence.has(presence, WHEN);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Object getAny() {
        return any;
    }

    /** Returns whether <code>any</code> was present, even if null. */
    public boolean hasAnyProperty() {
        return Presence.has(presence, ANY);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<@Nullable Object> getAnyList() {
        return anyList;
    }

    /** Returns whether <code>anyList</code> was present, even if null. */
    public boolean hasAnyListProperty() {
        return Presence.has(presence, ANY_LIST);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Map<String, @Nullable Object> getAnyMap() {
        return anyMap;
    }

    /** Returns whether <code>anyMap</code> was present, even if null. */
    public boolean hasAnyMapProperty() {
        return Presence.has(presence, ANY_MAP);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable List<List<Long>> getGrid() {
        return grid;
    }

    /** Returns whether <code>grid</code> was present, even if null. */
    public boolean hasGridProperty() {
        return Presence.has(presence, GRID);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Map<String, Name> getByName() {
        return byName;
    }

    /** Returns whether <code>byName</code> was present, even if null. */
    public boolean hasByNameProperty() {
        return Presence.has(presence, BY_NAME);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Old getTail() {
        return tail;
    }

    /** Returns whether <code>tail</code> was present, even if null. */
    public boolean hasTailProperty() {
        return Presence.has(presence, TAIL);
    }

    /**
     * Not described by the vendor.
     *
     * <p>At least 0.5. At most 9007199254740993.
     */
    public @Nullable Long getCount() {
        return count;
    }

    /** Returns whether <code>count</code> was present, even if null. */
    public boolean hasCountProperty() {
        return Presence.has(presence, COUNT);
    }

    /**
     * Not described by the vendor.
     *
     * <p>One of [1, 5].
     */
    public @Nullable Integer getTotal() {
        return total;
    }

    /** Returns whether <code>total</code> was present, even if null. */
    public boolean hasTotalProperty() {
        return Presence.has(presence, TOTAL);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    /** Returns whether <code>amount</code> was present, even if null. */
    public boolean hasAmountProperty() {
        return Presence.has(presence, AMOUNT);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Double getRough() {
        return rough;
    }

    /** Returns whether <code>rough</code> was present, even if null. */
    public boolean hasRoughProperty() {
        return Presence.has(presence, ROUGH);
    }

    /**
     * Not described by the vendor.
     *
     * <p>At least 2 characters. Pattern: <code>^(&#92;$|€)&#92;d+$</code>.
     */
    public @Nullable String getPrice() {
        return price;
    }

    /** Returns whether <code>price</code> was present, even if null. */
    public boolean hasPriceProperty() {
        return Presence.has(presence, PRICE);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller00() {
        return filler00;
    }

    /** Returns whether <code>filler00</code> was present, even if null. */
    public boolean hasFiller00Property() {
        return Presence.has(presence, FILLER00);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller01() {
        return filler01;
    }

    /** Returns whether <code>filler01</code> was present, even if null. */
    public boolean hasFiller01Property() {
        return Presence.has(presence, FILLER01);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller02() {
        return filler02;
    }

    /** Returns whether <code>filler02</code> was present, even if null. */
    public boolean hasFiller02Property() {
        return Presence.has(presence, FILLER02);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller03() {
        return filler03;
    }

    /** Returns whether <code>filler03</code> was present, even if null. */
    public boolean hasFiller03Property() {
        return Presence.has(presence, FILLER03);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller04() {
        return filler04;
    }

    /** Returns whether <code>filler04</code> was present, even if null. */
    public boolean hasFiller04Property() {
        return Presence.has(presence, FILLER04);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller05() {
        return filler05;
    }

    /** Returns whether <code>filler05</code> was present, even if null. */
    public boolean hasFiller05Property() {
        return Presence.has(presence, FILLER05);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller06() {
        return filler06;
    }

    /** Returns whether <code>filler06</code> was present, even if null. */
    public boolean hasFiller06Property() {
        return Presence.has(presence, FILLER06);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller07() {
        return filler07;
    }

    /** Returns whether <code>filler07</code> was present, even if null. */
    public boolean hasFiller07Property() {
        return Presence.has(presence, FILLER07);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller08() {
        return filler08;
    }

    /** Returns whether <code>filler08</code> was present, even if null. */
    public boolean hasFiller08Property() {
        return Presence.has(presence, FILLER08);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller09() {
        return filler09;
    }

    /** Returns whether <code>filler09</code> was present, even if null. */
    public boolean hasFiller09Property() {
        return Presence.has(presence, FILLER09);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller10() {
        return filler10;
    }

    /** Returns whether <code>filler10</code> was present, even if null. */
    public boolean hasFiller10Property() {
        return Presence.has(presence, FILLER10);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller11() {
        return filler11;
    }

    /** Returns whether <code>filler11</code> was present, even if null. */
    public boolean hasFiller11Property() {
        return Presence.has(presence, FILLER11);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller12() {
        return filler12;
    }

    /** Returns whether <code>filler12</code> was present, even if null. */
    public boolean hasFiller12Property() {
        return Presence.has(presence2, FILLER12);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller13() {
        return filler13;
    }

    /** Returns whether <code>filler13</code> was present, even if null. */
    public boolean hasFiller13Property() {
        return Presence.has(presence2, FILLER13);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller14() {
        return filler14;
    }

    /** Returns whether <code>filler14</code> was present, even if null. */
    public boolean hasFiller14Property() {
        return Presence.has(presence2, FILLER14);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller15() {
        return filler15;
    }

    /** Returns whether <code>filler15</code> was present, even if null. */
    public boolean hasFiller15Property() {
        return Presence.has(presence2, FILLER15);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller16() {
        return filler16;
    }

    /** Returns whether <code>filler16</code> was present, even if null. */
    public boolean hasFiller16Property() {
        return Presence.has(presence2, FILLER16);
    }

    /**
     * Not described by the vendor.
     */
    public @Nullable Boolean isFiller17() {
        return filler17;
    }

    /** Returns whether <code>filler17</code> was present, even if null. */
    public boolean hasFiller17Property() {
        return Presence.has(presence2, FILLER17);
    }

    /**
     * Returns the undocumented properties in the order of the JSON. A value is a {@code Map},
     * {@code List}, {@code String}, {@code Long}, {@code BigInteger}, {@code BigDecimal},
     * {@code Boolean} or null. Maps and lists are unmodifiable.
     */
    public Map<String, @Nullable Object> getUnknownProperties() {
        return unknownProperties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Thing && values().equals(((Thing) other).values()));
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(
                presence,
                presence2,
                id,
                requiredNullable,
                objectType,
                classValue,
                builderValue,
                properties,
                unknownPropertiesValue,
                presenceValue,
                presence2Value,
                value,
                other,
                that,
                item,
                equalsValue,
                hashCode,
                hasOtp,
                hasHasOtp,
                defaultValue,
                value2fa,
                urlOfThing,
                weirdName,
                kind,
                nullableKind,
                kinds,
                size,
                sizes,
                state,
                secretWord,
                mail,
                mails,
                hashes,
                secretEither,
                secretKind,
                eitherBoolean,
                eitherNumber,
                oneOrMany,
                note,
                notes,
                at,
                seconds,
                when,
                any,
                anyList,
                anyMap,
                grid,
                byName,
                tail,
                count,
                total,
                amount,
                rough,
                price,
                filler00,
                filler01,
                filler02,
                filler03,
                filler04,
                filler05,
                filler06,
                filler07,
                filler08,
                filler09,
                filler10,
                filler11,
                filler12,
                filler13,
                filler14,
                filler15,
                filler16,
                filler17,
                unknownProperties);
    }

    /**
     * Returns the properties that are present. Secrets, free-form values and undocumented
     * properties are not shown.
     */
    @Override
    public String toString() {
        return new ModelToString("Thing", presence, presence2)
                .add(ID, "id", id)
                .add(REQUIRED_NULLABLE, "requiredNullable", requiredNullable)
                .add(OBJECT_TYPE, "objectType", objectType)
                .add(CLASS_VALUE, "classValue", classValue)
                .add(BUILDER_VALUE, "builderValue", builderValue)
                .add(PROPERTIES, "properties", properties)
                .add(UNKNOWN_PROPERTIES_VALUE, "unknownPropertiesValue", unknownPropertiesValue)
                .add(PRESENCE_VALUE, "presenceValue", presenceValue)
                .add(PRESENCE2_VALUE, "presence2Value", presence2Value)
                .add(VALUE, "value", value)
                .add(OTHER, "other", other)
                .add(THAT, "that", that)
                .add(ITEM, "item", item)
                .addSecret(EQUALS_VALUE, "equalsValue", equalsValue)
                .add(HASH_CODE, "hashCode", hashCode)
                .add(HAS_OTP, "hasOtp", hasOtp)
                .add(HAS_HAS_OTP, "hasHasOtp", hasHasOtp)
                .add(DEFAULT_VALUE, "defaultValue", defaultValue)
                .add(VALUE2FA, "value2fa", value2fa)
                .add(URL_OF_THING, "urlOfThing", urlOfThing)
                .add(WEIRD_NAME, "weirdName", weirdName)
                .add(KIND, "kind", kind)
                .add(NULLABLE_KIND, "nullableKind", nullableKind)
                .add(KINDS, "kinds", kinds)
                .add(SIZE, "size", size)
                .add(SIZES, "sizes", sizes)
                .add(STATE, "state", state)
                .addSecret(SECRET_WORD, "secretWord", secretWord)
                .addSecret(MAIL, "mail", mail)
                .addSecret(MAILS, "mails", mails)
                .addSecret(HASHES, "hashes", hashes)
                .addSecret(SECRET_EITHER, "secretEither", secretEither)
                .addSecret(SECRET_KIND, "secretKind", secretKind)
                .add(EITHER_BOOLEAN, "eitherBoolean", eitherBoolean)
                .add(EITHER_NUMBER, "eitherNumber", eitherNumber)
                .add(ONE_OR_MANY, "oneOrMany", oneOrMany)
                .add(NOTE, "note", note)
                .add(NOTES, "notes", notes)
                .add(AT, "at", at)
                .add(SECONDS, "seconds", seconds)
                .add(WHEN, "when", when)
                .addSecret(ANY, "any", any)
                .addSecret(ANY_LIST, "anyList", anyList)
                .addSecret(ANY_MAP, "anyMap", anyMap)
                .add(GRID, "grid", grid)
                .add(BY_NAME, "byName", byName)
                .add(TAIL, "tail", tail)
                .add(COUNT, "count", count)
                .add(TOTAL, "total", total)
                .add(AMOUNT, "amount", amount)
                .add(ROUGH, "rough", rough)
                .add(PRICE, "price", price)
                .add(FILLER00, "filler00", filler00)
                .add(FILLER01, "filler01", filler01)
                .add(FILLER02, "filler02", filler02)
                .add(FILLER03, "filler03", filler03)
                .add(FILLER04, "filler04", filler04)
                .add(FILLER05, "filler05", filler05)
                .add(FILLER06, "filler06", filler06)
                .add(FILLER07, "filler07", filler07)
                .add(FILLER08, "filler08", filler08)
                .add(FILLER09, "filler09", filler09)
                .add(FILLER10, "filler10", filler10)
                .add(FILLER11, "filler11", filler11)
                .add(FILLER12, "filler12", filler12)
                .add(FILLER13, "filler13", filler13)
                .add(FILLER14, "filler14", filler14)
                .add(FILLER15, "filler15", filler15)
                .add(FILLER16, "filler16", filler16)
                .add(FILLER17, "filler17", filler17)
                .addUnknown(unknownProperties.size())
                .toString();
    }

    /**
     * A builder of {@link Thing}.
     *
     * <p>A property that is not set is absent. If a property accepts null, null is written as null.
     */
    public static final class Builder {
        long presence;
        long presence2;
        @Nullable String id;
        @Nullable String requiredNullable;
        @Nullable String objectType;
        @Nullable String classValue;
        @Nullable String builderValue;
        @Nullable String properties;
        @Nullable String unknownPropertiesValue;
        @Nullable String presenceValue;
        @Nullable String presence2Value;
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
        final Map<String, @Nullable Object> unknownProperties = new LinkedHashMap<>();

        Builder() {}

        /**
         * Required; <code>a&lt;b&gt;</code>.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder id(String id) {
            Constraints.notNull("id", id);
            Constraints.wellFormed("id", id);
            this.id = id;
            presence = Presence.with(presence, ID);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder requiredNullable(@Nullable String requiredNullable) {
            if (requiredNullable != null) {
                Constraints.wellFormed("requiredNullable", requiredNullable);
            }
            this.requiredNullable = requiredNullable;
            presence = Presence.with(presence, REQUIRED_NULLABLE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder objectType(String objectType) {
            Constraints.notNull("objectType", objectType);
            Constraints.wellFormed("objectType", objectType);
            this.objectType = objectType;
            presence = Presence.with(presence, OBJECT_TYPE);
            return this;
        }

        /**
         * A keyword and a method of every object.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder classValue(String classValue) {
            Constraints.notNull("classValue", classValue);
            Constraints.wellFormed("classValue", classValue);
            this.classValue = classValue;
            presence = Presence.with(presence, CLASS_VALUE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * <p>The vendor's default is the empty string; the client does not set it.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder builderValue(String builderValue) {
            Constraints.notNull("builderValue", builderValue);
            Constraints.wellFormed("builderValue", builderValue);
            this.builderValue = builderValue;
            presence = Presence.with(presence, BUILDER_VALUE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder properties(String properties) {
            Constraints.notNull("properties", properties);
            Constraints.wellFormed("properties", properties);
            this.properties = properties;
            presence = Presence.with(presence, PROPERTIES);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder unknownPropertiesValue(String unknownPropertiesValue) {
            Constraints.notNull("unknownPropertiesValue", unknownPropertiesValue);
            Constraints.wellFormed("unknownPropertiesValue", unknownPropertiesValue);
            this.unknownPropertiesValue = unknownPropertiesValue;
            presence = Presence.with(presence, UNKNOWN_PROPERTIES_VALUE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder presenceValue(String presenceValue) {
            Constraints.notNull("presenceValue", presenceValue);
            Constraints.wellFormed("presenceValue", presenceValue);
            this.presenceValue = presenceValue;
            presence = Presence.with(presence, PRESENCE_VALUE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder presence2Value(String presence2Value) {
            Constraints.notNull("presence2Value", presence2Value);
            Constraints.wellFormed("presence2Value", presence2Value);
            this.presence2Value = presence2Value;
            presence = Presence.with(presence, PRESENCE2_VALUE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder value(String value) {
            Constraints.notNull("value", value);
            Constraints.wellFormed("value", value);
            this.value = value;
            presence = Presence.with(presence, VALUE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder other(String other) {
            Constraints.notNull("other", other);
            Constraints.wellFormed("other", other);
            this.other = other;
            presence = Presence.with(presence, OTHER);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder that(String that) {
            Constraints.notNull("that", that);
            Constraints.wellFormed("that", that);
            this.that = that;
            presence = Presence.with(presence, THAT);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder item(List<String> item) {
            Constraints.notNull("item", item);
            Constraints.wellFormed("item", item);
            Constraints.noNullItems("item", item);
            for (String element : item) {
                Constraints.codePoints("item", element, 0, 3);
            }
            this.item = Collections.unmodifiableList(new ArrayList<>(item));
            presence = Presence.with(presence, ITEM);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder equalsValue(Object equalsValue) {
            Constraints.notNull("equalsValue", equalsValue);
            Constraints.wellFormed("equalsValue", equalsValue);
            this.equalsValue = JsonAdapters.copyOfFreeForm(equalsValue);
            presence = Presence.with(presence, EQUALS_VALUE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder hashCode(String hashCode) {
            Constraints.notNull("hashCode", hashCode);
            Constraints.wellFormed("hashCode", hashCode);
            this.hashCode = hashCode;
            presence = Presence.with(presence, HASH_CODE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder hasOtp(Boolean hasOtp) {
            Constraints.notNull("hasOtp", hasOtp);
            this.hasOtp = hasOtp;
            presence = Presence.with(presence, HAS_OTP);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder hasHasOtp(Boolean hasHasOtp) {
            Constraints.notNull("hasHasOtp", hasHasOtp);
            this.hasHasOtp = hasHasOtp;
            presence = Presence.with(presence, HAS_HAS_OTP);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * <p>The vendor's default is <code>x</code>; the client does not set it.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder defaultValue(String defaultValue) {
            Constraints.notNull("defaultValue", defaultValue);
            Constraints.wellFormed("defaultValue", defaultValue);
            this.defaultValue = defaultValue;
            presence = Presence.with(presence, DEFAULT_VALUE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder value2fa(String value2fa) {
            Constraints.notNull("value2fa", value2fa);
            Constraints.wellFormed("value2fa", value2fa);
            this.value2fa = value2fa;
            presence = Presence.with(presence, VALUE2FA);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder urlOfThing(String urlOfThing) {
            Constraints.notNull("urlOfThing", urlOfThing);
            Constraints.wellFormed("urlOfThing", urlOfThing);
            this.urlOfThing = urlOfThing;
            presence = Presence.with(presence, URL_OF_THING);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder weirdName(String weirdName) {
            Constraints.notNull("weirdName", weirdName);
            Constraints.wellFormed("weirdName", weirdName);
            this.weirdName = weirdName;
            presence = Presence.with(presence, WEIRD_NAME);
            return this;
        }

        /**
         * Values that are not valid names.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder kind(Kind kind) {
            Constraints.notNull("kind", kind);
            Constraints.wellFormed("kind", kind);
            this.kind = kind;
            presence = Presence.with(presence, KIND);
            return this;
        }

        /**
         * Values that are not valid names.
         *
         * <p>The vendor's default is <code>a/b</code>; the client does not set it.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         * @deprecated The vendor marks this property as deprecated.
         */
        @Deprecated
        public Builder nullableKind(@Nullable Kind nullableKind) {
            if (nullableKind != null) {
                Constraints.wellFormed("nullableKind", nullableKind);
            }
            this.nullableKind = nullableKind;
            presence = Presence.with(presence, NULLABLE_KIND);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder kinds(List<Kind> kinds) {
            Constraints.notNull("kinds", kinds);
            Constraints.wellFormed("kinds", kinds);
            Constraints.noNullItems("kinds", kinds);
            this.kinds = Collections.unmodifiableList(new ArrayList<>(kinds));
            presence = Presence.with(presence, KINDS);
            return this;
        }

        /**
         * An inline object.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder size(ThingSize size) {
            Constraints.notNull("size", size);
            this.size = size;
            presence = Presence.with(presence, SIZE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder sizes(List<ThingSizes> sizes) {
            Constraints.notNull("sizes", sizes);
            Constraints.noNullItems("sizes", sizes);
            this.sizes = Collections.unmodifiableList(new ArrayList<>(sizes));
            presence = Presence.with(presence, SIZES);
            return this;
        }

        /**
         * An inline enum.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder state(@Nullable ThingState state) {
            if (state != null) {
                Constraints.wellFormed("state", state);
            }
            this.state = state;
            presence = Presence.with(presence, STATE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder secretWord(String secretWord) {
            Constraints.notNull("secretWord", secretWord);
            Constraints.wellFormed("secretWord", secretWord);
            this.secretWord = secretWord;
            presence = Presence.with(presence, SECRET_WORD);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder mail(String mail) {
            Constraints.notNull("mail", mail);
            Constraints.wellFormed("mail", mail);
            this.mail = mail;
            presence = Presence.with(presence, MAIL);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder mails(List<String> mails) {
            Constraints.notNull("mails", mails);
            Constraints.wellFormed("mails", mails);
            Constraints.noNullItems("mails", mails);
            this.mails = Collections.unmodifiableList(new ArrayList<>(mails));
            presence = Presence.with(presence, MAILS);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder hashes(List<String> hashes) {
            Constraints.notNull("hashes", hashes);
            Constraints.noNullItems("hashes", hashes);
            for (String item : hashes) {
                Constraints.hexDigits("hashes", item, 8);
            }
            this.hashes = Collections.unmodifiableList(new ArrayList<>(hashes));
            presence = Presence.with(presence, HASHES);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder secretEither(RawValue<BigDecimal> secretEither) {
            Constraints.notNull("secretEither", secretEither);
            Constraints.wellFormed("secretEither", secretEither);
            this.secretEither = secretEither;
            presence = Presence.with(presence, SECRET_EITHER);
            return this;
        }

        /**
         * Values that are not valid names.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder secretKind(Kind secretKind) {
            Constraints.notNull("secretKind", secretKind);
            Constraints.wellFormed("secretKind", secretKind);
            this.secretKind = secretKind;
            presence = Presence.with(presence, SECRET_KIND);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder eitherBoolean(RawValue<Boolean> eitherBoolean) {
            Constraints.notNull("eitherBoolean", eitherBoolean);
            Constraints.wellFormed("eitherBoolean", eitherBoolean);
            this.eitherBoolean = eitherBoolean;
            presence = Presence.with(presence, EITHER_BOOLEAN);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder eitherNumber(RawValue<BigDecimal> eitherNumber) {
            Constraints.notNull("eitherNumber", eitherNumber);
            Constraints.wellFormed("eitherNumber", eitherNumber);
            this.eitherNumber = eitherNumber;
            presence = Presence.with(presence, EITHER_NUMBER);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
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
            presence = Presence.with(presence, ONE_OR_MANY);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder note(Note note) {
            Constraints.notNull("note", note);
            this.note = note;
            presence = Presence.with(presence, NOTE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder notes(List<Note> notes) {
            Constraints.notNull("notes", notes);
            Constraints.noNullItems("notes", notes);
            this.notes = Collections.unmodifiableList(new ArrayList<>(notes));
            presence = Presence.with(presence, NOTES);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * <p>Pattern: <code>^&#92;d</code>.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder at(RawValue<Instant> at) {
            Constraints.notNull("at", at);
            Constraints.wellFormed("at", at);
            this.at = at;
            presence = Presence.with(presence, AT);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder seconds(Instant seconds) {
            Constraints.notNull("seconds", seconds);
            this.seconds = seconds;
            presence = Presence.with(presence, SECONDS);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder when(List<RawValue<Instant>> when) {
            Constraints.notNull("when", when);
            Constraints.wellFormed("when", when);
            Constraints.noNullItems("when", when);
            this.when = Collections.unmodifiableList(new ArrayList<>(when));
            presence = Presence.with(presence, WHEN);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder any(Object any) {
            Constraints.notNull("any", any);
            Constraints.wellFormed("any", any);
            this.any = JsonAdapters.copyOfFreeForm(any);
            presence = Presence.with(presence, ANY);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder anyList(List<@Nullable Object> anyList) {
            Constraints.notNull("anyList", anyList);
            Constraints.wellFormed("anyList", anyList);
            this.anyList = Collections.unmodifiableList(anyList.stream().map(anyListItem -> JsonAdapters.copyOfFreeForm(anyListItem)).collect(Collectors.toList()));
            presence = Presence.with(presence, ANY_LIST);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder anyMap(Map<String, @Nullable Object> anyMap) {
            Constraints.notNull("anyMap", anyMap);
            Constraints.wellFormed("anyMap", anyMap);
            this.anyMap = Collections.unmodifiableMap(new LinkedHashMap<>(anyMap));
            presence = Presence.with(presence, ANY_MAP);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder grid(List<List<Long>> grid) {
            Constraints.notNull("grid", grid);
            Constraints.noNullItems("grid", grid);
            this.grid = Collections.unmodifiableList(grid.stream().map(gridItem -> Collections.unmodifiableList(new ArrayList<>(gridItem))).collect(Collectors.toList()));
            presence = Presence.with(presence, GRID);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder byName(Map<String, Name> byName) {
            Constraints.notNull("byName", byName);
            Constraints.wellFormed("byName", byName);
            this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
            presence = Presence.with(presence, BY_NAME);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder tail(Old tail) {
            Constraints.notNull("tail", tail);
            this.tail = tail;
            presence = Presence.with(presence, TAIL);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * <p>At least 0.5. At most 9007199254740993.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder count(Long count) {
            Constraints.notNull("count", count);
            Constraints.range("count", count, 1L, 9007199254740993L);
            this.count = count;
            presence = Presence.with(presence, COUNT);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * <p>One of [1, 5].
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder total(Integer total) {
            Constraints.notNull("total", total);
            this.total = total;
            presence = Presence.with(presence, TOTAL);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder amount(BigDecimal amount) {
            Constraints.notNull("amount", amount);
            this.amount = amount;
            presence = Presence.with(presence, AMOUNT);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder rough(Double rough) {
            Constraints.notNull("rough", rough);
            this.rough = rough;
            presence = Presence.with(presence, ROUGH);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * <p>At least 2 characters. Pattern: <code>^(&#92;$|€)&#92;d+$</code>.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder price(String price) {
            Constraints.notNull("price", price);
            Constraints.wellFormed("price", price);
            Constraints.matches("price", price, PRICE_PATTERN, "^(\\$|\u20ac)\\d+$");
            Constraints.codePoints("price", price, 2, Integer.MAX_VALUE);
            this.price = price;
            presence = Presence.with(presence, PRICE);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler00(Boolean filler00) {
            Constraints.notNull("filler00", filler00);
            this.filler00 = filler00;
            presence = Presence.with(presence, FILLER00);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler01(Boolean filler01) {
            Constraints.notNull("filler01", filler01);
            this.filler01 = filler01;
            presence = Presence.with(presence, FILLER01);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler02(Boolean filler02) {
            Constraints.notNull("filler02", filler02);
            this.filler02 = filler02;
            presence = Presence.with(presence, FILLER02);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler03(Boolean filler03) {
            Constraints.notNull("filler03", filler03);
            this.filler03 = filler03;
            presence = Presence.with(presence, FILLER03);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler04(Boolean filler04) {
            Constraints.notNull("filler04", filler04);
            this.filler04 = filler04;
            presence = Presence.with(presence, FILLER04);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler05(Boolean filler05) {
            Constraints.notNull("filler05", filler05);
            this.filler05 = filler05;
            presence = Presence.with(presence, FILLER05);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler06(Boolean filler06) {
            Constraints.notNull("filler06", filler06);
            this.filler06 = filler06;
            presence = Presence.with(presence, FILLER06);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler07(Boolean filler07) {
            Constraints.notNull("filler07", filler07);
            this.filler07 = filler07;
            presence = Presence.with(presence, FILLER07);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler08(Boolean filler08) {
            Constraints.notNull("filler08", filler08);
            this.filler08 = filler08;
            presence = Presence.with(presence, FILLER08);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler09(Boolean filler09) {
            Constraints.notNull("filler09", filler09);
            this.filler09 = filler09;
            presence = Presence.with(presence, FILLER09);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler10(Boolean filler10) {
            Constraints.notNull("filler10", filler10);
            this.filler10 = filler10;
            presence = Presence.with(presence, FILLER10);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler11(Boolean filler11) {
            Constraints.notNull("filler11", filler11);
            this.filler11 = filler11;
            presence = Presence.with(presence, FILLER11);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler12(Boolean filler12) {
            Constraints.notNull("filler12", filler12);
            this.filler12 = filler12;
            presence2 = Presence.with(presence2, FILLER12);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler13(Boolean filler13) {
            Constraints.notNull("filler13", filler13);
            this.filler13 = filler13;
            presence2 = Presence.with(presence2, FILLER13);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler14(Boolean filler14) {
            Constraints.notNull("filler14", filler14);
            this.filler14 = filler14;
            presence2 = Presence.with(presence2, FILLER14);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler15(Boolean filler15) {
            Constraints.notNull("filler15", filler15);
            this.filler15 = filler15;
            presence2 = Presence.with(presence2, FILLER15);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler16(Boolean filler16) {
            Constraints.notNull("filler16", filler16);
            this.filler16 = filler16;
            presence2 = Presence.with(presence2, FILLER16);
            return this;
        }

        /**
         * Not described by the vendor.
         *
         * @throws IllegalArgumentException if the vendor would reject the value
         */
        public Builder filler17(Boolean filler17) {
            Constraints.notNull("filler17", filler17);
            this.filler17 = filler17;
            presence2 = Presence.with(presence2, FILLER17);
            return this;
        }

        /**
         * Sets an undocumented property.
         *
         * @param name the property's name in JSON
         * @param value a value of a type that {@code getUnknownProperties()} can return
         * @throws IllegalArgumentException if the property is documented, or the value is not a
         *     JSON value, or if {@code name} or {@code value} contains an unpaired surrogate
         */
        public Builder unknownProperty(String name, @Nullable Object value) {
            if (ThingJsonAdapter.NAMES.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is a documented property: use its builder method");
            }
            Constraints.wellFormed("name", name);
            Constraints.wellFormed(name, value);
            unknownProperties.put(name, JsonAdapters.copyOfFreeForm(value));
            return this;
        }

        /**
         * Builds the model.
         *
         * @throws IllegalArgumentException if a required property is missing
         */
        public Thing build() {
            Constraints.notNull("id", id);
            if (!Presence.has(presence, REQUIRED_NULLABLE)) {
                throw new IllegalArgumentException("requiredNullable must be set, to a value or to null");
            }
            return new Thing(
                    presence,
                    presence2,
                    id,
                    requiredNullable,
                    objectType,
                    classValue,
                    builderValue,
                    properties,
                    unknownPropertiesValue,
                    presenceValue,
                    presence2Value,
                    value,
                    other,
                    that,
                    item,
                    equalsValue,
                    hashCode,
                    hasOtp,
                    hasHasOtp,
                    defaultValue,
                    value2fa,
                    urlOfThing,
                    weirdName,
                    kind,
                    nullableKind,
                    kinds,
                    size,
                    sizes,
                    state,
                    secretWord,
                    mail,
                    mails,
                    hashes,
                    secretEither,
                    secretKind,
                    eitherBoolean,
                    eitherNumber,
                    oneOrMany,
                    note,
                    notes,
                    at,
                    seconds,
                    when,
                    any,
                    anyList,
                    anyMap,
                    grid,
                    byName,
                    tail,
                    count,
                    total,
                    amount,
                    rough,
                    price,
                    filler00,
                    filler01,
                    filler02,
                    filler03,
                    filler04,
                    filler05,
                    filler06,
                    filler07,
                    filler08,
                    filler09,
                    filler10,
                    filler11,
                    filler12,
                    filler13,
                    filler14,
                    filler15,
                    filler16,
                    filler17,
                    unknownProperties);
        }
    }
}
