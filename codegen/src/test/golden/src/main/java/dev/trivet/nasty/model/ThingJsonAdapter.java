package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.JsonAdapters;
import dev.trivet.client.JsonObjects;
import dev.trivet.client.Presence;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Thing} without reflection. */
@SuppressWarnings("deprecation")
final class ThingJsonAdapter extends JsonAdapter<Thing> {
    static final ThingJsonAdapter INSTANCE = new ThingJsonAdapter();
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
        Thing.Builder builder = new Thing.Builder();
        JsonObjects.begin(reader);
        return properties(reader, builder);
    }

    /** Reads the remaining properties of an object that the reader has entered. */
    static Thing properties(JsonReader reader, Thing.Builder builder) throws IOException {
        while (reader.hasNext()) {
            switch (reader.selectName(OPTIONS)) {
                case Thing.ID:
                    builder.id = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.ID);
                    break;
                case Thing.REQUIRED_NULLABLE:
                    builder.requiredNullable = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.REQUIRED_NULLABLE);
                    break;
                case Thing.OBJECT_TYPE:
                    builder.objectType = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.OBJECT_TYPE);
                    break;
                case Thing.CLASS_VALUE:
                    builder.classValue = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.CLASS_VALUE);
                    break;
                case Thing.BUILDER_VALUE:
                    builder.builderValue = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.BUILDER_VALUE);
                    break;
                case Thing.PROPERTIES:
                    builder.properties = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.PROPERTIES);
                    break;
                case Thing.UNKNOWN_PROPERTIES_VALUE:
                    builder.unknownPropertiesValue = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.UNKNOWN_PROPERTIES_VALUE);
                    break;
                case Thing.PRESENCE_VALUE:
                    builder.presenceValue = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.PRESENCE_VALUE);
                    break;
                case Thing.PRESENCE2_VALUE:
                    builder.presence2Value = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.PRESENCE2_VALUE);
                    break;
                case Thing.VALUE:
                    builder.value = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.VALUE);
                    break;
                case Thing.OTHER:
                    builder.other = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.OTHER);
                    break;
                case Thing.THAT:
                    builder.that = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.THAT);
                    break;
                case Thing.ITEM:
                    builder.item = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
                    builder.presence = Presence.with(builder.presence, Thing.ITEM);
                    break;
                case Thing.EQUALS_VALUE:
                    builder.equalsValue = JsonObjects.read(reader, JsonAdapters.FREE_FORM);
                    builder.presence = Presence.with(builder.presence, Thing.EQUALS_VALUE);
                    break;
                case Thing.HASH_CODE:
                    builder.hashCode = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.HASH_CODE);
                    break;
                case Thing.HAS_OTP:
                    builder.hasOtp = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.HAS_OTP);
                    break;
                case Thing.HAS_HAS_OTP:
                    builder.hasHasOtp = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.HAS_HAS_OTP);
                    break;
                case Thing.DEFAULT_VALUE:
                    builder.defaultValue = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.DEFAULT_VALUE);
                    break;
                case Thing.VALUE2FA:
                    builder.value2fa = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.VALUE2FA);
                    break;
                case Thing.URL_OF_THING:
                    builder.urlOfThing = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.URL_OF_THING);
                    break;
                case Thing.WEIRD_NAME:
                    builder.weirdName = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.WEIRD_NAME);
                    break;
                case Thing.KIND:
                    builder.kind = JsonObjects.read(reader, KindJsonAdapter.INSTANCE);
                    builder.presence = Presence.with(builder.presence, Thing.KIND);
                    break;
                case Thing.NULLABLE_KIND:
                    builder.nullableKind = JsonObjects.read(reader, KindJsonAdapter.INSTANCE);
                    builder.presence = Presence.with(builder.presence, Thing.NULLABLE_KIND);
                    break;
                case Thing.KINDS:
                    builder.kinds = JsonObjects.read(reader, JsonAdapters.list(KindJsonAdapter.INSTANCE));
                    builder.presence = Presence.with(builder.presence, Thing.KINDS);
                    break;
                case Thing.SIZE:
                    builder.size = JsonObjects.read(reader, ThingSizeJsonAdapter.INSTANCE);
                    builder.presence = Presence.with(builder.presence, Thing.SIZE);
                    break;
                case Thing.SIZES:
                    builder.sizes = JsonObjects.read(reader, JsonAdapters.list(ThingSizesJsonAdapter.INSTANCE));
                    builder.presence = Presence.with(builder.presence, Thing.SIZES);
                    break;
                case Thing.STATE:
                    builder.state = JsonObjects.read(reader, ThingStateJsonAdapter.INSTANCE);
                    builder.presence = Presence.with(builder.presence, Thing.STATE);
                    break;
                case Thing.SECRET_WORD:
                    builder.secretWord = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.SECRET_WORD);
                    break;
                case Thing.MAIL:
                    builder.mail = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.MAIL);
                    break;
                case Thing.MAILS:
                    builder.mails = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
                    builder.presence = Presence.with(builder.presence, Thing.MAILS);
                    break;
                case Thing.HASHES:
                    builder.hashes = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
                    builder.presence = Presence.with(builder.presence, Thing.HASHES);
                    break;
                case Thing.SECRET_EITHER:
                    builder.secretEither = JsonObjects.read(reader, JsonAdapters.RAW_NUMBER);
                    builder.presence = Presence.with(builder.presence, Thing.SECRET_EITHER);
                    break;
                case Thing.SECRET_KIND:
                    builder.secretKind = JsonObjects.read(reader, KindJsonAdapter.INSTANCE);
                    builder.presence = Presence.with(builder.presence, Thing.SECRET_KIND);
                    break;
                case Thing.EITHER_BOOLEAN:
                    builder.eitherBoolean = JsonObjects.read(reader, JsonAdapters.RAW_BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.EITHER_BOOLEAN);
                    break;
                case Thing.EITHER_NUMBER:
                    builder.eitherNumber = JsonObjects.read(reader, JsonAdapters.RAW_NUMBER);
                    builder.presence = Presence.with(builder.presence, Thing.EITHER_NUMBER);
                    break;
                case Thing.ONE_OR_MANY:
                    builder.oneOrMany = JsonObjects.read(reader, JsonAdapters.listOrOne(JsonAdapters.STRING));
                    builder.presence = Presence.with(builder.presence, Thing.ONE_OR_MANY);
                    break;
                case Thing.NOTE:
                    builder.note = JsonObjects.read(reader, NoteJsonAdapter.INSTANCE);
                    builder.presence = Presence.with(builder.presence, Thing.NOTE);
                    break;
                case Thing.NOTES:
                    builder.notes = JsonObjects.read(reader, JsonAdapters.list(NoteJsonAdapter.INSTANCE));
                    builder.presence = Presence.with(builder.presence, Thing.NOTES);
                    break;
                case Thing.AT:
                    builder.at = JsonObjects.read(reader, JsonAdapters.RAW_INSTANT);
                    builder.presence = Presence.with(builder.presence, Thing.AT);
                    break;
                case Thing.SECONDS:
                    builder.seconds = JsonObjects.read(reader, JsonAdapters.UNIX_TIME);
                    builder.presence = Presence.with(builder.presence, Thing.SECONDS);
                    break;
                case Thing.WHEN:
                    builder.when = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.RAW_INSTANT));
                    builder.presence = Presence.with(builder.presence, Thing.WHEN);
                    break;
                case Thing.ANY:
                    builder.any = JsonObjects.read(reader, JsonAdapters.FREE_FORM);
                    builder.presence = Presence.with(builder.presence, Thing.ANY);
                    break;
                case Thing.ANY_LIST:
                    builder.anyList = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.FREE_FORM));
                    builder.presence = Presence.with(builder.presence, Thing.ANY_LIST);
                    break;
                case Thing.ANY_MAP:
                    builder.anyMap = JsonObjects.read(reader, JsonAdapters.map(JsonAdapters.FREE_FORM));
                    builder.presence = Presence.with(builder.presence, Thing.ANY_MAP);
                    break;
                case Thing.GRID:
                    builder.grid = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.list(JsonAdapters.LONG)));
                    builder.presence = Presence.with(builder.presence, Thing.GRID);
                    break;
                case Thing.BY_NAME:
                    builder.byName = JsonObjects.read(reader, JsonAdapters.map(NameJsonAdapter.INSTANCE));
                    builder.presence = Presence.with(builder.presence, Thing.BY_NAME);
                    break;
                case Thing.TAIL:
                    builder.tail = JsonObjects.read(reader, OldJsonAdapter.INSTANCE);
                    builder.presence = Presence.with(builder.presence, Thing.TAIL);
                    break;
                case Thing.COUNT:
                    builder.count = JsonObjects.read(reader, JsonAdapters.LONG);
                    builder.presence = Presence.with(builder.presence, Thing.COUNT);
                    break;
                case Thing.TOTAL:
                    builder.total = JsonObjects.read(reader, JsonAdapters.INTEGER);
                    builder.presence = Presence.with(builder.presence, Thing.TOTAL);
                    break;
                case Thing.AMOUNT:
                    builder.amount = JsonObjects.read(reader, JsonAdapters.DECIMAL);
                    builder.presence = Presence.with(builder.presence, Thing.AMOUNT);
                    break;
                case Thing.ROUGH:
                    builder.rough = JsonObjects.read(reader, JsonAdapters.DOUBLE);
                    builder.presence = Presence.with(builder.presence, Thing.ROUGH);
                    break;
                case Thing.PRICE:
                    builder.price = JsonObjects.read(reader, JsonAdapters.STRING);
                    builder.presence = Presence.with(builder.presence, Thing.PRICE);
                    break;
                case Thing.FILLER00:
                    builder.filler00 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.FILLER00);
                    break;
                case Thing.FILLER01:
                    builder.filler01 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.FILLER01);
                    break;
                case Thing.FILLER02:
                    builder.filler02 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.FILLER02);
                    break;
                case Thing.FILLER03:
                    builder.filler03 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.FILLER03);
                    break;
                case Thing.FILLER04:
                    builder.filler04 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.FILLER04);
                    break;
                case Thing.FILLER05:
                    builder.filler05 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.FILLER05);
                    break;
                case Thing.FILLER06:
                    builder.filler06 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.FILLER06);
                    break;
                case Thing.FILLER07:
                    builder.filler07 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.FILLER07);
                    break;
                case Thing.FILLER08:
                    builder.filler08 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.FILLER08);
                    break;
                case Thing.FILLER09:
                    builder.filler09 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.FILLER09);
                    break;
                case Thing.FILLER10:
                    builder.filler10 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.FILLER10);
                    break;
                case Thing.FILLER11:
                    builder.filler11 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence = Presence.with(builder.presence, Thing.FILLER11);
                    break;
                case Thing.FILLER12:
                    builder.filler12 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence2 = Presence.with(builder.presence2, Thing.FILLER12);
                    break;
                case Thing.FILLER13:
                    builder.filler13 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence2 = Presence.with(builder.presence2, Thing.FILLER13);
                    break;
                case Thing.FILLER14:
                    builder.filler14 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence2 = Presence.with(builder.presence2, Thing.FILLER14);
                    break;
                case Thing.FILLER15:
                    builder.filler15 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence2 = Presence.with(builder.presence2, Thing.FILLER15);
                    break;
                case Thing.FILLER16:
                    builder.filler16 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence2 = Presence.with(builder.presence2, Thing.FILLER16);
                    break;
                case Thing.FILLER17:
                    builder.filler17 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
                    builder.presence2 = Presence.with(builder.presence2, Thing.FILLER17);
                    break;
                default:
                    JsonObjects.readUnknown(reader, builder.unknownProperties);
            }
        }
        reader.endObject();
        if (builder.id == null) {
            throw JsonObjects.missing("id", reader);
        }
        return new Thing(builder);
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
        JsonObjects.unknownProperties(writer, value.unknownProperties);
        writer.endObject();
    }
}
