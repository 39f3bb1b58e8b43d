package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.RawValue;
import dev.trivet.client.internal.JsonAdapters;
import dev.trivet.client.internal.JsonObjects;
import dev.trivet.client.internal.Presence;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON adapter of {@link Thing}. It uses no reflection. */
@SuppressWarnings("deprecation")
final class ThingJsonAdapter extends JsonAdapter<Thing> {
    // Declared as JsonAdapter: otherwise the JVM would load every adapter to verify the factory.
    static final JsonAdapter<Thing> INSTANCE = new ThingJsonAdapter();
    private static final JsonReader.Options OPTIONS = JsonReader.Options.of(
            "id",
            "requiredNullable",
            "object",
            "class",
            "builder",
            "properties",
            "unknownProperties",
            "presence",
            "presence2",
            "value",
            "other",
            "that",
            "item",
            "equals",
            "hashCode",
            "has_otp",
            "hasHasOtp",
            "default",
            "2fa",
            "URLOfThing",
            "weird } */ <name>",
            "kind",
            "nullableKind",
            "kinds",
            "size",
            "sizes",
            "state",
            "secretWord",
            "mail",
            "mails",
            "hashes",
            "secretEither",
            "secretKind",
            "eitherBoolean",
            "eitherNumber",
            "oneOrMany",
            "note",
            "notes",
            "at",
            "seconds",
            "when",
            "any",
            "anyList",
            "anyMap",
            "grid",
            "byName",
            "tail",
            "count",
            "total",
            "amount",
            "rough",
            "price",
            "filler00",
            "filler01",
            "filler02",
            "filler03",
            "filler04",
            "filler05",
            "filler06",
            "filler07",
            "filler08",
            "filler09",
            "filler10",
            "filler11",
            "filler12",
            "filler13",
            "filler14",
            "filler15",
            "filler16",
            "filler17");
    static final Set<String> NAMES = new HashSet<>(OPTIONS.strings());

    private ThingJsonAdapter() {}

    @Override
    public Thing fromJson(JsonReader reader) throws IOException {
        JsonObjects.begin(reader);
        return readProperties(reader, Collections.emptyMap());
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Thing readProperties(JsonReader reader, Map<String, @Nullable Object> unknownProperties)
            throws IOException {
        long presence = 0;
        long presence2 = 0;
        String id = null;
        String requiredNullable = null;
        String objectType = null;
        String classValue = null;
        String builderValue = null;
        String properties = null;
        String unknownPropertiesValue = null;
        String presenceValue = null;
        String presence2Value = null;
        String value = null;
        String other = null;
        String that = null;
        List<String> item = null;
        Object equalsValue = null;
        String hashCode = null;
        Boolean hasOtp = null;
        Boolean hasHasOtp = null;
        String defaultValue = null;
        String value2fa = null;
        String urlOfThing = null;
        String weirdName = null;
        Kind kind = null;
        Kind nullableKind = null;
        List<Kind> kinds = null;
        ThingSize size = null;
        List<ThingSizes> sizes = null;
        ThingState state = null;
        String secretWord = null;
        String mail = null;
        List<String> mails = null;
        List<String> hashes = null;
        RawValue<BigDecimal> secretEither = null;
        Kind secretKind = null;
        RawValue<Boolean> eitherBoolean = null;
        RawValue<BigDecimal> eitherNumber = null;
        List<String> oneOrMany = null;
        Note note = null;
        List<Note> notes = null;
        RawValue<Instant> at = null;
        Instant seconds = null;
        List<RawValue<Instant>> when = null;
        Object any = null;
        List<@Nullable Object> anyList = null;
        Map<String, @Nullable Object> anyMap = null;
        List<List<Long>> grid = null;
        Map<String, Name> byName = null;
        Old tail = null;
        Long count = null;
        Integer total = null;
        BigDecimal amount = null;
        Double rough = null;
        String price = null;
        Boolean filler00 = null;
        Boolean filler01 = null;
        Boolean filler02 = null;
        Boolean filler03 = null;
        Boolean filler04 = null;
        Boolean filler05 = null;
        Boolean filler06 = null;
        Boolean filler07 = null;
        Boolean filler08 = null;
        Boolean filler09 = null;
        Boolean filler10 = null;
        Boolean filler11 = null;
        Boolean filler12 = null;
        Boolean filler13 = null;
        Boolean filler14 = null;
        Boolean filler15 = null;
        Boolean filler16 = null;
        Boolean filler17 = null;
        while (reader.hasNext()) {
            int nameIndex = reader.selectName(OPTIONS);
            switch (nameIndex) {
                case Thing.ID:
                    id = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.REQUIRED_NULLABLE:
                    requiredNullable = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.OBJECT_TYPE:
                    objectType = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.CLASS_VALUE:
                    classValue = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.BUILDER_VALUE:
                    builderValue = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.PROPERTIES:
                    properties = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.UNKNOWN_PROPERTIES_VALUE:
                    unknownPropertiesValue = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.PRESENCE_VALUE:
                    presenceValue = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.PRESENCE2_VALUE:
                    presence2Value = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.VALUE:
                    value = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.OTHER:
                    other = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.THAT:
                    that = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.ITEM:
                    item = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
                    break;
                case Thing.EQUALS_VALUE:
                    equalsValue = JsonObjects.read(reader, JsonAdapters.FREE_FORM);
                    break;
                case Thing.HASH_CODE:
                    hashCode = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.HAS_OTP:
                    hasOtp = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.HAS_HAS_OTP:
                    hasHasOtp = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.DEFAULT_VALUE:
                    defaultValue = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.VALUE2FA:
                    value2fa = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.URL_OF_THING:
                    urlOfThing = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.WEIRD_NAME:
                    weirdName = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.KIND:
                    kind = JsonObjects.read(reader, KindJsonAdapter.INSTANCE);
                    break;
                case Thing.NULLABLE_KIND:
                    nullableKind = JsonObjects.read(reader, KindJsonAdapter.INSTANCE);
                    break;
                case Thing.KINDS:
                    kinds = JsonObjects.read(reader, JsonAdapters.list(KindJsonAdapter.INSTANCE));
                    break;
                case Thing.SIZE:
                    size = JsonObjects.read(reader, ThingSizeJsonAdapter.INSTANCE);
                    break;
                case Thing.SIZES:
                    sizes = JsonObjects.read(reader, JsonAdapters.list(ThingSizesJsonAdapter.INSTANCE));
                    break;
                case Thing.STATE:
                    state = JsonObjects.read(reader, ThingStateJsonAdapter.INSTANCE);
                    break;
                case Thing.SECRET_WORD:
                    secretWord = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.MAIL:
                    mail = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.MAILS:
                    mails = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
                    break;
                case Thing.HASHES:
                    hashes = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
                    break;
                case Thing.SECRET_EITHER:
                    secretEither = JsonObjects.read(reader, JsonAdapters.RAW_NUMBER);
                    break;
                case Thing.SECRET_KIND:
                    secretKind = JsonObjects.read(reader, KindJsonAdapter.INSTANCE);
                    break;
                case Thing.EITHER_BOOLEAN:
                    eitherBoolean = JsonObjects.read(reader, JsonAdapters.RAW_BOOLEAN);
                    break;
                case Thing.EITHER_NUMBER:
                    eitherNumber = JsonObjects.read(reader, JsonAdapters.RAW_NUMBER);
                    break;
                case Thing.ONE_OR_MANY:
                    oneOrMany = JsonObjects.read(reader, JsonAdapters.listOrOne(JsonAdapters.STRING));
                    break;
                case Thing.NOTE:
                    note = JsonObjects.read(reader, NoteJsonAdapter.INSTANCE);
                    break;
                case Thing.NOTES:
                    notes = JsonObjects.read(reader, JsonAdapters.list(NoteJsonAdapter.INSTANCE));
                    break;
                case Thing.AT:
                    at = JsonObjects.read(reader, JsonAdapters.RAW_INSTANT);
                    break;
                case Thing.SECONDS:
                    seconds = JsonObjects.read(reader, JsonAdapters.UNIX_TIME);
                    break;
                case Thing.WHEN:
                    when = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.RAW_INSTANT));
                    break;
                case Thing.ANY:
                    any = JsonObjects.read(reader, JsonAdapters.FREE_FORM);
                    break;
                case Thing.ANY_LIST:
                    anyList = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.FREE_FORM));
                    break;
                case Thing.ANY_MAP:
                    anyMap = JsonObjects.read(reader, JsonAdapters.map(JsonAdapters.FREE_FORM));
                    break;
                case Thing.GRID:
                    grid = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.list(JsonAdapters.LONG)));
                    break;
                case Thing.BY_NAME:
                    byName = JsonObjects.read(reader, JsonAdapters.map(NameJsonAdapter.INSTANCE));
                    break;
                case Thing.TAIL:
                    tail = JsonObjects.read(reader, OldJsonAdapter.INSTANCE);
                    break;
                case Thing.COUNT:
                    count = JsonObjects.read(reader, JsonAdapters.LONG);
                    break;
                case Thing.TOTAL:
                    total = JsonObjects.read(reader, JsonAdapters.INTEGER);
                    break;
                case Thing.AMOUNT:
                    amount = JsonObjects.read(reader, JsonAdapters.DECIMAL);
                    break;
                case Thing.ROUGH:
                    rough = JsonObjects.read(reader, JsonAdapters.DOUBLE);
                    break;
                case Thing.PRICE:
                    price = JsonObjects.read(reader, JsonAdapters.STRING);
                    break;
                case Thing.FILLER00:
                    filler00 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER01:
                    filler01 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER02:
                    filler02 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER03:
                    filler03 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER04:
                    filler04 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER05:
                    filler05 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER06:
                    filler06 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER07:
                    filler07 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER08:
                    filler08 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER09:
                    filler09 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER10:
                    filler10 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER11:
                    filler11 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER12:
                    filler12 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER13:
                    filler13 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER14:
                    filler14 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER15:
                    filler15 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER16:
                    filler16 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                case Thing.FILLER17:
                    filler17 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    break;
                default:
                    unknownProperties = JsonObjects.readUnknown(reader, unknownProperties);
                    continue;
            }
            if (nameIndex / Long.SIZE == 0) {
                presence = Presence.with(presence, nameIndex);
            }
            if (nameIndex / Long.SIZE == 1) {
                presence2 = Presence.with(presence2, nameIndex);
            }
        }
        reader.endObject();
        if (id == null) {
            throw JsonObjects.missing("id", reader);
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

    @Override
    public void toJson(JsonWriter writer, @Nullable Thing value) throws IOException {
        writer.beginObject();
        if (Presence.has(value.presence, Thing.ID)) {
            JsonObjects.write(writer, "id", value.id, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.REQUIRED_NULLABLE)) {
            JsonObjects.write(writer, "requiredNullable", value.requiredNullable, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.OBJECT_TYPE)) {
            JsonObjects.write(writer, "object", value.objectType, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.CLASS_VALUE)) {
            JsonObjects.write(writer, "class", value.classValue, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.BUILDER_VALUE)) {
            JsonObjects.write(writer, "builder", value.builderValue, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.PROPERTIES)) {
            JsonObjects.write(writer, "properties", value.properties, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.UNKNOWN_PROPERTIES_VALUE)) {
            JsonObjects.write(writer, "unknownProperties", value.unknownPropertiesValue, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.PRESENCE_VALUE)) {
            JsonObjects.write(writer, "presence", value.presenceValue, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.PRESENCE2_VALUE)) {
            JsonObjects.write(writer, "presence2", value.presence2Value, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.VALUE)) {
            JsonObjects.write(writer, "value", value.value, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.OTHER)) {
            JsonObjects.write(writer, "other", value.other, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.THAT)) {
            JsonObjects.write(writer, "that", value.that, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.ITEM)) {
            JsonObjects.write(writer, "item", value.item, JsonAdapters.list(JsonAdapters.STRING));
        }
        if (Presence.has(value.presence, Thing.EQUALS_VALUE)) {
            JsonObjects.write(writer, "equals", value.equalsValue, JsonAdapters.FREE_FORM);
        }
        if (Presence.has(value.presence, Thing.HASH_CODE)) {
            JsonObjects.write(writer, "hashCode", value.hashCode, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.HAS_OTP)) {
            JsonObjects.write(writer, "has_otp", value.hasOtp, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.HAS_HAS_OTP)) {
            JsonObjects.write(writer, "hasHasOtp", value.hasHasOtp, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.DEFAULT_VALUE)) {
            JsonObjects.write(writer, "default", value.defaultValue, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.VALUE2FA)) {
            JsonObjects.write(writer, "2fa", value.value2fa, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.URL_OF_THING)) {
            JsonObjects.write(writer, "URLOfThing", value.urlOfThing, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.WEIRD_NAME)) {
            JsonObjects.write(writer, "weird } */ <name>", value.weirdName, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.KIND)) {
            JsonObjects.write(writer, "kind", value.kind, KindJsonAdapter.INSTANCE);
        }
        if (Presence.has(value.presence, Thing.NULLABLE_KIND)) {
            JsonObjects.write(writer, "nullableKind", value.nullableKind, KindJsonAdapter.INSTANCE);
        }
        if (Presence.has(value.presence, Thing.KINDS)) {
            JsonObjects.write(writer, "kinds", value.kinds, JsonAdapters.list(KindJsonAdapter.INSTANCE));
        }
        if (Presence.has(value.presence, Thing.SIZE)) {
            JsonObjects.write(writer, "size", value.size, ThingSizeJsonAdapter.INSTANCE);
        }
        if (Presence.has(value.presence, Thing.SIZES)) {
            JsonObjects.write(writer, "sizes", value.sizes, JsonAdapters.list(ThingSizesJsonAdapter.INSTANCE));
        }
        if (Presence.has(value.presence, Thing.STATE)) {
            JsonObjects.write(writer, "state", value.state, ThingStateJsonAdapter.INSTANCE);
        }
        if (Presence.has(value.presence, Thing.SECRET_WORD)) {
            JsonObjects.write(writer, "secretWord", value.secretWord, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.MAIL)) {
            JsonObjects.write(writer, "mail", value.mail, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.MAILS)) {
            JsonObjects.write(writer, "mails", value.mails, JsonAdapters.list(JsonAdapters.STRING));
        }
        if (Presence.has(value.presence, Thing.HASHES)) {
            JsonObjects.write(writer, "hashes", value.hashes, JsonAdapters.list(JsonAdapters.STRING));
        }
        if (Presence.has(value.presence, Thing.SECRET_EITHER)) {
            JsonObjects.write(writer, "secretEither", value.secretEither, JsonAdapters.RAW_NUMBER);
        }
        if (Presence.has(value.presence, Thing.SECRET_KIND)) {
            JsonObjects.write(writer, "secretKind", value.secretKind, KindJsonAdapter.INSTANCE);
        }
        if (Presence.has(value.presence, Thing.EITHER_BOOLEAN)) {
            JsonObjects.write(writer, "eitherBoolean", value.eitherBoolean, JsonAdapters.RAW_BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.EITHER_NUMBER)) {
            JsonObjects.write(writer, "eitherNumber", value.eitherNumber, JsonAdapters.RAW_NUMBER);
        }
        if (Presence.has(value.presence, Thing.ONE_OR_MANY)) {
            JsonObjects.write(writer, "oneOrMany", value.oneOrMany, JsonAdapters.listOrOne(JsonAdapters.STRING));
        }
        if (Presence.has(value.presence, Thing.NOTE)) {
            JsonObjects.write(writer, "note", value.note, NoteJsonAdapter.INSTANCE);
        }
        if (Presence.has(value.presence, Thing.NOTES)) {
            JsonObjects.write(writer, "notes", value.notes, JsonAdapters.list(NoteJsonAdapter.INSTANCE));
        }
        if (Presence.has(value.presence, Thing.AT)) {
            JsonObjects.write(writer, "at", value.at, JsonAdapters.RAW_INSTANT);
        }
        if (Presence.has(value.presence, Thing.SECONDS)) {
            JsonObjects.write(writer, "seconds", value.seconds, JsonAdapters.UNIX_TIME);
        }
        if (Presence.has(value.presence, Thing.WHEN)) {
            JsonObjects.write(writer, "when", value.when, JsonAdapters.list(JsonAdapters.RAW_INSTANT));
        }
        if (Presence.has(value.presence, Thing.ANY)) {
            JsonObjects.write(writer, "any", value.any, JsonAdapters.FREE_FORM);
        }
        if (Presence.has(value.presence, Thing.ANY_LIST)) {
            JsonObjects.write(writer, "anyList", value.anyList, JsonAdapters.list(JsonAdapters.FREE_FORM));
        }
        if (Presence.has(value.presence, Thing.ANY_MAP)) {
            JsonObjects.write(writer, "anyMap", value.anyMap, JsonAdapters.map(JsonAdapters.FREE_FORM));
        }
        if (Presence.has(value.presence, Thing.GRID)) {
            JsonObjects.write(writer, "grid", value.grid, JsonAdapters.list(JsonAdapters.list(JsonAdapters.LONG)));
        }
        if (Presence.has(value.presence, Thing.BY_NAME)) {
            JsonObjects.write(writer, "byName", value.byName, JsonAdapters.map(NameJsonAdapter.INSTANCE));
        }
        if (Presence.has(value.presence, Thing.TAIL)) {
            JsonObjects.write(writer, "tail", value.tail, OldJsonAdapter.INSTANCE);
        }
        if (Presence.has(value.presence, Thing.COUNT)) {
            JsonObjects.write(writer, "count", value.count, JsonAdapters.LONG);
        }
        if (Presence.has(value.presence, Thing.TOTAL)) {
            JsonObjects.write(writer, "total", value.total, JsonAdapters.INTEGER);
        }
        if (Presence.has(value.presence, Thing.AMOUNT)) {
            JsonObjects.write(writer, "amount", value.amount, JsonAdapters.DECIMAL);
        }
        if (Presence.has(value.presence, Thing.ROUGH)) {
            JsonObjects.write(writer, "rough", value.rough, JsonAdapters.DOUBLE);
        }
        if (Presence.has(value.presence, Thing.PRICE)) {
            JsonObjects.write(writer, "price", value.price, JsonAdapters.STRING);
        }
        if (Presence.has(value.presence, Thing.FILLER00)) {
            JsonObjects.write(writer, "filler00", value.filler00, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.FILLER01)) {
            JsonObjects.write(writer, "filler01", value.filler01, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.FILLER02)) {
            JsonObjects.write(writer, "filler02", value.filler02, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.FILLER03)) {
            JsonObjects.write(writer, "filler03", value.filler03, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.FILLER04)) {
            JsonObjects.write(writer, "filler04", value.filler04, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.FILLER05)) {
            JsonObjects.write(writer, "filler05", value.filler05, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.FILLER06)) {
            JsonObjects.write(writer, "filler06", value.filler06, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.FILLER07)) {
            JsonObjects.write(writer, "filler07", value.filler07, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.FILLER08)) {
            JsonObjects.write(writer, "filler08", value.filler08, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.FILLER09)) {
            JsonObjects.write(writer, "filler09", value.filler09, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.FILLER10)) {
            JsonObjects.write(writer, "filler10", value.filler10, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence, Thing.FILLER11)) {
            JsonObjects.write(writer, "filler11", value.filler11, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence2, Thing.FILLER12)) {
            JsonObjects.write(writer, "filler12", value.filler12, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence2, Thing.FILLER13)) {
            JsonObjects.write(writer, "filler13", value.filler13, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence2, Thing.FILLER14)) {
            JsonObjects.write(writer, "filler14", value.filler14, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence2, Thing.FILLER15)) {
            JsonObjects.write(writer, "filler15", value.filler15, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence2, Thing.FILLER16)) {
            JsonObjects.write(writer, "filler16", value.filler16, JsonAdapters.BOOLEAN);
        }
        if (Presence.has(value.presence2, Thing.FILLER17)) {
            JsonObjects.write(writer, "filler17", value.filler17, JsonAdapters.BOOLEAN);
        }
        JsonObjects.writeUnknown(writer, value.unknownProperties);
        writer.endObject();
    }
}
