package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.JsonAdapters;
import dev.trivet.client.JsonObjects;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Thing} without reflection. */
@SuppressWarnings("deprecation")
final class ThingJsonAdapter extends JsonAdapter<Thing> {
  static final ThingJsonAdapter INSTANCE = new ThingJsonAdapter();
  static final Set<String> NAMES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList("id", "requiredNullable", "object", "class", "builder", "members", "unknownMembers", "present0", "value", "other", "that", "item", "equals", "hashCode", "has_otp", "hasHasOtp", "default", "2fa", "URLOfThing", "weird } */ <name>", "kind", "nullableKind", "kinds", "size", "sizes", "state", "secretWord", "mail", "mails", "hashes", "secretEither", "secretKind", "eitherBoolean", "eitherNumber", "oneOrMany", "note", "notes", "at", "seconds", "when", "any", "anyList", "anyMap", "grid", "byName", "tail", "count", "total", "amount", "rough", "price", "filler00", "filler01", "filler02", "filler03", "filler04", "filler05", "filler06", "filler07", "filler08", "filler09", "filler10", "filler11", "filler12", "filler13", "filler14", "filler15", "filler16", "filler17")));

  private static final JsonReader.Options OPTIONS = JsonReader.Options.of("id", "requiredNullable", "object", "class", "builder", "members", "unknownMembers", "present0", "value", "other", "that", "item", "equals", "hashCode", "has_otp", "hasHasOtp", "default", "2fa", "URLOfThing", "weird } */ <name>", "kind", "nullableKind", "kinds", "size", "sizes", "state", "secretWord", "mail", "mails", "hashes", "secretEither", "secretKind", "eitherBoolean", "eitherNumber", "oneOrMany", "note", "notes", "at", "seconds", "when", "any", "anyList", "anyMap", "grid", "byName", "tail", "count", "total", "amount", "rough", "price", "filler00", "filler01", "filler02", "filler03", "filler04", "filler05", "filler06", "filler07", "filler08", "filler09", "filler10", "filler11", "filler12", "filler13", "filler14", "filler15", "filler16", "filler17");

  private ThingJsonAdapter() {}

  @Override
  public Thing fromJson(JsonReader reader) throws IOException {
    Thing.Builder builder = new Thing.Builder();
    JsonObjects.begin(reader);
    return properties(reader, builder);
  }

  /** Reads what is left of an object that the reader has entered. */
  static Thing properties(JsonReader reader, Thing.Builder builder) throws IOException {
    while (reader.hasNext()) {
      switch (reader.selectName(OPTIONS)) {
        case 0:
          builder.id = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 0;
          break;
        case 1:
          builder.requiredNullable = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 1;
          break;
        case 2:
          builder.objectType = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 2;
          break;
        case 3:
          builder.classValue = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 3;
          break;
        case 4:
          builder.builderValue = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 4;
          break;
        case 5:
          builder.members = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 5;
          break;
        case 6:
          builder.unknownMembersValue = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 6;
          break;
        case 7:
          builder.present0Value = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 7;
          break;
        case 8:
          builder.value = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 8;
          break;
        case 9:
          builder.other = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 9;
          break;
        case 10:
          builder.that = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 10;
          break;
        case 11:
          builder.item = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
          builder.present0 |= 1L << 11;
          break;
        case 12:
          builder.equalsValue = JsonObjects.read(reader, JsonAdapters.FREE_FORM);
          builder.present0 |= 1L << 12;
          break;
        case 13:
          builder.hashCode = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 13;
          break;
        case 14:
          builder.hasOtp = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 14;
          break;
        case 15:
          builder.hasHasOtp = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 15;
          break;
        case 16:
          builder.defaultValue = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 16;
          break;
        case 17:
          builder.value2fa = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 17;
          break;
        case 18:
          builder.urlOfThing = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 18;
          break;
        case 19:
          builder.weirdName = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 19;
          break;
        case 20:
          builder.kind = JsonObjects.read(reader, KindJsonAdapter.INSTANCE);
          builder.present0 |= 1L << 20;
          break;
        case 21:
          builder.nullableKind = JsonObjects.read(reader, KindJsonAdapter.INSTANCE);
          builder.present0 |= 1L << 21;
          break;
        case 22:
          builder.kinds = JsonObjects.read(reader, JsonAdapters.list(KindJsonAdapter.INSTANCE));
          builder.present0 |= 1L << 22;
          break;
        case 23:
          builder.size = JsonObjects.read(reader, ThingSizeJsonAdapter.INSTANCE);
          builder.present0 |= 1L << 23;
          break;
        case 24:
          builder.sizes = JsonObjects.read(reader, JsonAdapters.list(ThingSizesJsonAdapter.INSTANCE));
          builder.present0 |= 1L << 24;
          break;
        case 25:
          builder.state = JsonObjects.read(reader, ThingStateJsonAdapter.INSTANCE);
          builder.present0 |= 1L << 25;
          break;
        case 26:
          builder.secretWord = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 26;
          break;
        case 27:
          builder.mail = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 27;
          break;
        case 28:
          builder.mails = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
          builder.present0 |= 1L << 28;
          break;
        case 29:
          builder.hashes = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.STRING));
          builder.present0 |= 1L << 29;
          break;
        case 30:
          builder.secretEither = JsonObjects.read(reader, JsonAdapters.LENIENT_NUMBER);
          builder.present0 |= 1L << 30;
          break;
        case 31:
          builder.secretKind = JsonObjects.read(reader, KindJsonAdapter.INSTANCE);
          builder.present0 |= 1L << 31;
          break;
        case 32:
          builder.eitherBoolean = JsonObjects.read(reader, JsonAdapters.LENIENT_BOOLEAN);
          builder.present0 |= 1L << 32;
          break;
        case 33:
          builder.eitherNumber = JsonObjects.read(reader, JsonAdapters.LENIENT_NUMBER);
          builder.present0 |= 1L << 33;
          break;
        case 34:
          builder.oneOrMany = JsonObjects.read(reader, JsonAdapters.listOrOne(JsonAdapters.STRING));
          builder.present0 |= 1L << 34;
          break;
        case 35:
          builder.note = JsonObjects.read(reader, NoteJsonAdapter.INSTANCE);
          builder.present0 |= 1L << 35;
          break;
        case 36:
          builder.notes = JsonObjects.read(reader, JsonAdapters.list(NoteJsonAdapter.INSTANCE));
          builder.present0 |= 1L << 36;
          break;
        case 37:
          builder.at = JsonObjects.read(reader, JsonAdapters.LENIENT_INSTANT);
          builder.present0 |= 1L << 37;
          break;
        case 38:
          builder.seconds = JsonObjects.read(reader, JsonAdapters.UNIX_TIME);
          builder.present0 |= 1L << 38;
          break;
        case 39:
          builder.when = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.LENIENT_INSTANT));
          builder.present0 |= 1L << 39;
          break;
        case 40:
          builder.any = JsonObjects.read(reader, JsonAdapters.FREE_FORM);
          builder.present0 |= 1L << 40;
          break;
        case 41:
          builder.anyList = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.FREE_FORM));
          builder.present0 |= 1L << 41;
          break;
        case 42:
          builder.anyMap = JsonObjects.read(reader, JsonAdapters.map(JsonAdapters.FREE_FORM));
          builder.present0 |= 1L << 42;
          break;
        case 43:
          builder.grid = JsonObjects.read(reader, JsonAdapters.list(JsonAdapters.list(JsonAdapters.LONG)));
          builder.present0 |= 1L << 43;
          break;
        case 44:
          builder.byName = JsonObjects.read(reader, JsonAdapters.map(NameJsonAdapter.INSTANCE));
          builder.present0 |= 1L << 44;
          break;
        case 45:
          builder.tail = JsonObjects.read(reader, OldJsonAdapter.INSTANCE);
          builder.present0 |= 1L << 45;
          break;
        case 46:
          builder.count = JsonObjects.read(reader, JsonAdapters.LONG);
          builder.present0 |= 1L << 46;
          break;
        case 47:
          builder.total = JsonObjects.read(reader, JsonAdapters.INTEGER);
          builder.present0 |= 1L << 47;
          break;
        case 48:
          builder.amount = JsonObjects.read(reader, JsonAdapters.DECIMAL);
          builder.present0 |= 1L << 48;
          break;
        case 49:
          builder.rough = JsonObjects.read(reader, JsonAdapters.DOUBLE);
          builder.present0 |= 1L << 49;
          break;
        case 50:
          builder.price = JsonObjects.read(reader, JsonAdapters.STRING);
          builder.present0 |= 1L << 50;
          break;
        case 51:
          builder.filler00 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 51;
          break;
        case 52:
          builder.filler01 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 52;
          break;
        case 53:
          builder.filler02 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 53;
          break;
        case 54:
          builder.filler03 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 54;
          break;
        case 55:
          builder.filler04 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 55;
          break;
        case 56:
          builder.filler05 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 56;
          break;
        case 57:
          builder.filler06 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 57;
          break;
        case 58:
          builder.filler07 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 58;
          break;
        case 59:
          builder.filler08 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 59;
          break;
        case 60:
          builder.filler09 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 60;
          break;
        case 61:
          builder.filler10 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 61;
          break;
        case 62:
          builder.filler11 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 62;
          break;
        case 63:
          builder.filler12 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present0 |= 1L << 63;
          break;
        case 64:
          builder.filler13 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present1 |= 1L << 0;
          break;
        case 65:
          builder.filler14 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present1 |= 1L << 1;
          break;
        case 66:
          builder.filler15 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present1 |= 1L << 2;
          break;
        case 67:
          builder.filler16 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present1 |= 1L << 3;
          break;
        case 68:
          builder.filler17 = JsonObjects.read(reader, JsonAdapters.BOOLEAN);
          builder.present1 |= 1L << 4;
          break;
        default:
          JsonObjects.readUnknown(reader, builder.unknownMembers);
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
    if ((value.present0 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "id", value.id, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "requiredNullable", value.requiredNullable, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 2)) != 0) {
      JsonObjects.write(writer, "object", value.objectType, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 3)) != 0) {
      JsonObjects.write(writer, "class", value.classValue, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 4)) != 0) {
      JsonObjects.write(writer, "builder", value.builderValue, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 5)) != 0) {
      JsonObjects.write(writer, "members", value.members, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 6)) != 0) {
      JsonObjects.write(writer, "unknownMembers", value.unknownMembersValue, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 7)) != 0) {
      JsonObjects.write(writer, "present0", value.present0Value, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 8)) != 0) {
      JsonObjects.write(writer, "value", value.value, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 9)) != 0) {
      JsonObjects.write(writer, "other", value.other, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 10)) != 0) {
      JsonObjects.write(writer, "that", value.that, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 11)) != 0) {
      JsonObjects.write(writer, "item", value.item, JsonAdapters.list(JsonAdapters.STRING));
    }
    if ((value.present0 & (1L << 12)) != 0) {
      JsonObjects.write(writer, "equals", value.equalsValue, JsonAdapters.FREE_FORM);
    }
    if ((value.present0 & (1L << 13)) != 0) {
      JsonObjects.write(writer, "hashCode", value.hashCode, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 14)) != 0) {
      JsonObjects.write(writer, "has_otp", value.hasOtp, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 15)) != 0) {
      JsonObjects.write(writer, "hasHasOtp", value.hasHasOtp, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 16)) != 0) {
      JsonObjects.write(writer, "default", value.defaultValue, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 17)) != 0) {
      JsonObjects.write(writer, "2fa", value.value2fa, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 18)) != 0) {
      JsonObjects.write(writer, "URLOfThing", value.urlOfThing, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 19)) != 0) {
      JsonObjects.write(writer, "weird } */ <name>", value.weirdName, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 20)) != 0) {
      JsonObjects.write(writer, "kind", value.kind, KindJsonAdapter.INSTANCE);
    }
    if ((value.present0 & (1L << 21)) != 0) {
      JsonObjects.write(writer, "nullableKind", value.nullableKind, KindJsonAdapter.INSTANCE);
    }
    if ((value.present0 & (1L << 22)) != 0) {
      JsonObjects.write(writer, "kinds", value.kinds, JsonAdapters.list(KindJsonAdapter.INSTANCE));
    }
    if ((value.present0 & (1L << 23)) != 0) {
      JsonObjects.write(writer, "size", value.size, ThingSizeJsonAdapter.INSTANCE);
    }
    if ((value.present0 & (1L << 24)) != 0) {
      JsonObjects.write(writer, "sizes", value.sizes, JsonAdapters.list(ThingSizesJsonAdapter.INSTANCE));
    }
    if ((value.present0 & (1L << 25)) != 0) {
      JsonObjects.write(writer, "state", value.state, ThingStateJsonAdapter.INSTANCE);
    }
    if ((value.present0 & (1L << 26)) != 0) {
      JsonObjects.write(writer, "secretWord", value.secretWord, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 27)) != 0) {
      JsonObjects.write(writer, "mail", value.mail, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 28)) != 0) {
      JsonObjects.write(writer, "mails", value.mails, JsonAdapters.list(JsonAdapters.STRING));
    }
    if ((value.present0 & (1L << 29)) != 0) {
      JsonObjects.write(writer, "hashes", value.hashes, JsonAdapters.list(JsonAdapters.STRING));
    }
    if ((value.present0 & (1L << 30)) != 0) {
      JsonObjects.write(writer, "secretEither", value.secretEither, JsonAdapters.LENIENT_NUMBER);
    }
    if ((value.present0 & (1L << 31)) != 0) {
      JsonObjects.write(writer, "secretKind", value.secretKind, KindJsonAdapter.INSTANCE);
    }
    if ((value.present0 & (1L << 32)) != 0) {
      JsonObjects.write(writer, "eitherBoolean", value.eitherBoolean, JsonAdapters.LENIENT_BOOLEAN);
    }
    if ((value.present0 & (1L << 33)) != 0) {
      JsonObjects.write(writer, "eitherNumber", value.eitherNumber, JsonAdapters.LENIENT_NUMBER);
    }
    if ((value.present0 & (1L << 34)) != 0) {
      JsonObjects.write(writer, "oneOrMany", value.oneOrMany, JsonAdapters.listOrOne(JsonAdapters.STRING));
    }
    if ((value.present0 & (1L << 35)) != 0) {
      JsonObjects.write(writer, "note", value.note, NoteJsonAdapter.INSTANCE);
    }
    if ((value.present0 & (1L << 36)) != 0) {
      JsonObjects.write(writer, "notes", value.notes, JsonAdapters.list(NoteJsonAdapter.INSTANCE));
    }
    if ((value.present0 & (1L << 37)) != 0) {
      JsonObjects.write(writer, "at", value.at, JsonAdapters.LENIENT_INSTANT);
    }
    if ((value.present0 & (1L << 38)) != 0) {
      JsonObjects.write(writer, "seconds", value.seconds, JsonAdapters.UNIX_TIME);
    }
    if ((value.present0 & (1L << 39)) != 0) {
      JsonObjects.write(writer, "when", value.when, JsonAdapters.list(JsonAdapters.LENIENT_INSTANT));
    }
    if ((value.present0 & (1L << 40)) != 0) {
      JsonObjects.write(writer, "any", value.any, JsonAdapters.FREE_FORM);
    }
    if ((value.present0 & (1L << 41)) != 0) {
      JsonObjects.write(writer, "anyList", value.anyList, JsonAdapters.list(JsonAdapters.FREE_FORM));
    }
    if ((value.present0 & (1L << 42)) != 0) {
      JsonObjects.write(writer, "anyMap", value.anyMap, JsonAdapters.map(JsonAdapters.FREE_FORM));
    }
    if ((value.present0 & (1L << 43)) != 0) {
      JsonObjects.write(writer, "grid", value.grid, JsonAdapters.list(JsonAdapters.list(JsonAdapters.LONG)));
    }
    if ((value.present0 & (1L << 44)) != 0) {
      JsonObjects.write(writer, "byName", value.byName, JsonAdapters.map(NameJsonAdapter.INSTANCE));
    }
    if ((value.present0 & (1L << 45)) != 0) {
      JsonObjects.write(writer, "tail", value.tail, OldJsonAdapter.INSTANCE);
    }
    if ((value.present0 & (1L << 46)) != 0) {
      JsonObjects.write(writer, "count", value.count, JsonAdapters.LONG);
    }
    if ((value.present0 & (1L << 47)) != 0) {
      JsonObjects.write(writer, "total", value.total, JsonAdapters.INTEGER);
    }
    if ((value.present0 & (1L << 48)) != 0) {
      JsonObjects.write(writer, "amount", value.amount, JsonAdapters.DECIMAL);
    }
    if ((value.present0 & (1L << 49)) != 0) {
      JsonObjects.write(writer, "rough", value.rough, JsonAdapters.DOUBLE);
    }
    if ((value.present0 & (1L << 50)) != 0) {
      JsonObjects.write(writer, "price", value.price, JsonAdapters.STRING);
    }
    if ((value.present0 & (1L << 51)) != 0) {
      JsonObjects.write(writer, "filler00", value.filler00, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 52)) != 0) {
      JsonObjects.write(writer, "filler01", value.filler01, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 53)) != 0) {
      JsonObjects.write(writer, "filler02", value.filler02, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 54)) != 0) {
      JsonObjects.write(writer, "filler03", value.filler03, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 55)) != 0) {
      JsonObjects.write(writer, "filler04", value.filler04, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 56)) != 0) {
      JsonObjects.write(writer, "filler05", value.filler05, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 57)) != 0) {
      JsonObjects.write(writer, "filler06", value.filler06, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 58)) != 0) {
      JsonObjects.write(writer, "filler07", value.filler07, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 59)) != 0) {
      JsonObjects.write(writer, "filler08", value.filler08, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 60)) != 0) {
      JsonObjects.write(writer, "filler09", value.filler09, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 61)) != 0) {
      JsonObjects.write(writer, "filler10", value.filler10, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 62)) != 0) {
      JsonObjects.write(writer, "filler11", value.filler11, JsonAdapters.BOOLEAN);
    }
    if ((value.present0 & (1L << 63)) != 0) {
      JsonObjects.write(writer, "filler12", value.filler12, JsonAdapters.BOOLEAN);
    }
    if ((value.present1 & (1L << 0)) != 0) {
      JsonObjects.write(writer, "filler13", value.filler13, JsonAdapters.BOOLEAN);
    }
    if ((value.present1 & (1L << 1)) != 0) {
      JsonObjects.write(writer, "filler14", value.filler14, JsonAdapters.BOOLEAN);
    }
    if ((value.present1 & (1L << 2)) != 0) {
      JsonObjects.write(writer, "filler15", value.filler15, JsonAdapters.BOOLEAN);
    }
    if ((value.present1 & (1L << 3)) != 0) {
      JsonObjects.write(writer, "filler16", value.filler16, JsonAdapters.BOOLEAN);
    }
    if ((value.present1 & (1L << 4)) != 0) {
      JsonObjects.write(writer, "filler17", value.filler17, JsonAdapters.BOOLEAN);
    }
    JsonObjects.unknownMembers(writer, value.unknownMembers);
    writer.endObject();
  }
}
