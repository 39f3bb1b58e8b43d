package dev.trivet.nasty.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

/** Reads and writes the models and enums. */
@SuppressWarnings("deprecation")
class NastyModelContractTest {
    private static final Moshi MOSHI = new Moshi.Builder().add(new NastyJsonAdapterFactory()).build();

    @Nested
    class ThingTest {
        private final JsonAdapter<Thing> adapter = MOSHI.adapter(Thing.class);

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class KindTest {
        private final JsonAdapter<Kind> adapter = MOSHI.adapter(Kind.class);
        private final List<Kind> constants = List.of(
                Kind.EMPTY, Kind.A_B, Kind.VALUE_1, Kind.UPPER_CASE, Kind.CAMEL_CASE, Kind.ANY);

        @Test
        void fromJson_undocumentedValue_isKept() throws Exception {
            Kind undocumented = adapter.fromJson("\"trivet-undocumented\"");

            assertEquals("\"trivet-undocumented\"", adapter.toJson(undocumented));
            assertEquals(Kind.Known.UNRECOGNIZED, undocumented.asEnum());
        }

        @Test
        void fromJson_documentedValue_returnsItsConstant() throws Exception {
            for (Kind constant : constants) {
                assertSame(constant, adapter.fromJson(adapter.toJson(constant)));
            }
        }

        @Test
        void asEnum_constants_returnAllKnownValues() {
            assertEquals(
                    EnumSet.complementOf(EnumSet.of(Kind.Known.UNRECOGNIZED)).stream().toList(),
                    constants.stream().map(Kind::asEnum).toList());
        }
    }

    @Nested
    class PlainTest {
        private final JsonAdapter<Plain> adapter = MOSHI.adapter(Plain.class);
        private final List<Plain> constants = List.of(
                Plain.EMPTY, Plain.A_B, Plain.VALUE_1, Plain.UPPER_CASE, Plain.CAMEL_CASE, Plain.CLASS);

        @Test
        void fromJson_undocumentedValue_isKept() throws Exception {
            Plain undocumented = adapter.fromJson("\"trivet-undocumented\"");

            assertEquals("\"trivet-undocumented\"", adapter.toJson(undocumented));
            assertEquals(Plain.Known.UNRECOGNIZED, undocumented.asEnum());
        }

        @Test
        void fromJson_documentedValue_returnsItsConstant() throws Exception {
            for (Plain constant : constants) {
                assertSame(constant, adapter.fromJson(adapter.toJson(constant)));
            }
        }

        @Test
        void asEnum_constants_returnAllKnownValues() {
            assertEquals(
                    EnumSet.complementOf(EnumSet.of(Plain.Known.UNRECOGNIZED)).stream().toList(),
                    constants.stream().map(Plain::asEnum).toList());
        }
    }

    @Nested
    class NoteTest {
        private final JsonAdapter<Note> adapter = MOSHI.adapter(Note.class);

        @Test
        void fromJson_unknownProperties_areWrittenBack() throws Exception {
            String unknown = "\"trivet-unknown\":{\"integer\":12345678901234567890,\"decimal\":0.10,\"none\":null}";
            String json = "{" + unknown + "}";

            Note model = adapter.fromJson(json);

            assertEquals(1, model.getUnknownProperties().size());
            assertEquals(model, model.toBuilder().build());
            assertEquals(json, adapter.toJson(model));
            assertTrue(model.toString().contains("1 unknown"));
        }

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class OldTest {
        private final JsonAdapter<Old> adapter = MOSHI.adapter(Old.class);

        @Test
        void fromJson_unknownProperties_areWrittenBack() throws Exception {
            String unknown = "\"trivet-unknown\":{\"integer\":12345678901234567890,\"decimal\":0.10,\"none\":null}";
            String json = "{" + unknown + "}";

            Old model = adapter.fromJson(json);

            assertEquals(1, model.getUnknownProperties().size());
            assertEquals(model, model.toBuilder().build());
            assertEquals(json, adapter.toJson(model));
            assertTrue(model.toString().contains("1 unknown"));
        }

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class OldAgeTest {
        private final JsonAdapter<OldAge> adapter = MOSHI.adapter(OldAge.class);
        private final List<OldAge> constants = List.of(OldAge.OLD);

        @Test
        void fromJson_undocumentedValue_isKept() throws Exception {
            OldAge undocumented = adapter.fromJson("\"trivet-undocumented\"");

            assertEquals("\"trivet-undocumented\"", adapter.toJson(undocumented));
            assertEquals(OldAge.Known.UNRECOGNIZED, undocumented.asEnum());
        }

        @Test
        void fromJson_documentedValue_returnsItsConstant() throws Exception {
            for (OldAge constant : constants) {
                assertSame(constant, adapter.fromJson(adapter.toJson(constant)));
            }
        }

        @Test
        void asEnum_constants_returnAllKnownValues() {
            assertEquals(
                    EnumSet.complementOf(EnumSet.of(OldAge.Known.UNRECOGNIZED)).stream().toList(),
                    constants.stream().map(OldAge::asEnum).toList());
        }
    }

    @Nested
    class NameTest {
        private final JsonAdapter<Name> adapter = MOSHI.adapter(Name.class);

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class RemovalTest {
        private final JsonAdapter<Removal> adapter = MOSHI.adapter(Removal.class);

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class ThingPageTest {
        private final JsonAdapter<ThingPage> adapter = MOSHI.adapter(ThingPage.class);

        @Test
        void fromJson_unknownProperties_areWrittenBack() throws Exception {
            String unknown = "\"trivet-unknown\":{\"integer\":12345678901234567890,\"decimal\":0.10,\"none\":null}";
            String list = MOSHI.adapter(String.class).toJson("items") + ":[]";
            String json = "{" + list + "," + unknown + "}";

            ThingPage model = adapter.fromJson(json);

            assertEquals(1, model.getUnknownProperties().size());
            assertEquals(model, model.toBuilder().build());
            assertEquals(json, adapter.toJson(model));
            assertTrue(model.toString().contains("1 unknown"));
        }

        @Test
        void fromJson_missingListWithUnknownProperty_fails() {
            JsonDataException thrown = assertThrows(
                    JsonDataException.class, () -> adapter.fromJson("{\"trivet-unknown\": \"timed out\"}"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }

        @Test
        void fromJson_emptyObject_isWrittenBack() throws Exception {
            assertEquals("{}", adapter.toJson(adapter.fromJson("{}")));
        }

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class RequiredListPageTest {
        private final JsonAdapter<RequiredListPage> adapter = MOSHI.adapter(RequiredListPage.class);

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class PagingTest {
        private final JsonAdapter<Paging> adapter = MOSHI.adapter(Paging.class);

        @Test
        void fromJson_unknownProperties_areWrittenBack() throws Exception {
            String unknown = "\"trivet-unknown\":{\"integer\":12345678901234567890,\"decimal\":0.10,\"none\":null}";
            String json = "{" + unknown + "}";

            Paging model = adapter.fromJson(json);

            assertEquals(1, model.getUnknownProperties().size());
            assertEquals(model, model.toBuilder().build());
            assertEquals(json, adapter.toJson(model));
            assertTrue(model.toString().contains("1 unknown"));
        }

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class NamePageTest {
        private final JsonAdapter<NamePage> adapter = MOSHI.adapter(NamePage.class);

        @Test
        void fromJson_unknownProperties_areWrittenBack() throws Exception {
            String unknown = "\"trivet-unknown\":{\"integer\":12345678901234567890,\"decimal\":0.10,\"none\":null}";
            String list = MOSHI.adapter(String.class).toJson("values") + ":[]";
            String json = "{" + list + "," + unknown + "}";

            NamePage model = adapter.fromJson(json);

            assertEquals(1, model.getUnknownProperties().size());
            assertEquals(model, model.toBuilder().build());
            assertEquals(json, adapter.toJson(model));
            assertTrue(model.toString().contains("1 unknown"));
        }

        @Test
        void fromJson_missingListWithUnknownProperty_fails() {
            JsonDataException thrown = assertThrows(
                    JsonDataException.class, () -> adapter.fromJson("{\"trivet-unknown\": \"timed out\"}"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }

        @Test
        void fromJson_emptyObject_isWrittenBack() throws Exception {
            assertEquals("{}", adapter.toJson(adapter.fromJson("{}")));
        }

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class CountedPageTest {
        private final JsonAdapter<CountedPage> adapter = MOSHI.adapter(CountedPage.class);

        @Test
        void fromJson_unknownProperties_areWrittenBack() throws Exception {
            String unknown = "\"trivet-unknown\":{\"integer\":12345678901234567890,\"decimal\":0.10,\"none\":null}";
            String list = MOSHI.adapter(String.class).toJson("rows") + ":[]";
            String json = "{" + list + "," + unknown + "}";

            CountedPage model = adapter.fromJson(json);

            assertEquals(1, model.getUnknownProperties().size());
            assertEquals(model, model.toBuilder().build());
            assertEquals(json, adapter.toJson(model));
            assertTrue(model.toString().contains("1 unknown"));
        }

        @Test
        void fromJson_missingListWithUnknownProperty_fails() {
            JsonDataException thrown = assertThrows(
                    JsonDataException.class, () -> adapter.fromJson("{\"trivet-unknown\": \"timed out\"}"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }

        @Test
        void fromJson_emptyObject_isWrittenBack() throws Exception {
            assertEquals("{}", adapter.toJson(adapter.fromJson("{}")));
        }

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class NumberedPageTest {
        private final JsonAdapter<NumberedPage> adapter = MOSHI.adapter(NumberedPage.class);

        @Test
        void fromJson_unknownProperties_areWrittenBack() throws Exception {
            String unknown = "\"trivet-unknown\":{\"integer\":12345678901234567890,\"decimal\":0.10,\"none\":null}";
            String list = MOSHI.adapter(String.class).toJson("results") + ":[]";
            String json = "{" + list + "," + unknown + "}";

            NumberedPage model = adapter.fromJson(json);

            assertEquals(1, model.getUnknownProperties().size());
            assertEquals(model, model.toBuilder().build());
            assertEquals(json, adapter.toJson(model));
            assertTrue(model.toString().contains("1 unknown"));
        }

        @Test
        void fromJson_missingListWithUnknownProperty_fails() {
            JsonDataException thrown = assertThrows(
                    JsonDataException.class, () -> adapter.fromJson("{\"trivet-unknown\": \"timed out\"}"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }

        @Test
        void fromJson_emptyObject_isWrittenBack() throws Exception {
            assertEquals("{}", adapter.toJson(adapter.fromJson("{}")));
        }

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class FeedTest {
        private final JsonAdapter<Feed> adapter = MOSHI.adapter(Feed.class);

        @Test
        void fromJson_unknownProperties_areWrittenBack() throws Exception {
            String unknown = "\"trivet-unknown\":{\"integer\":12345678901234567890,\"decimal\":0.10,\"none\":null}";
            String list = MOSHI.adapter(String.class).toJson("data") + ":{}";
            String json = "{" + list + "," + unknown + "}";

            Feed model = adapter.fromJson(json);

            assertEquals(1, model.getUnknownProperties().size());
            assertEquals(model, model.toBuilder().build());
            assertEquals(json, adapter.toJson(model));
            assertTrue(model.toString().contains("1 unknown"));
        }

        @Test
        void fromJson_missingListWithUnknownProperty_fails() {
            JsonDataException thrown = assertThrows(
                    JsonDataException.class, () -> adapter.fromJson("{\"trivet-unknown\": \"timed out\"}"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }

        @Test
        void fromJson_emptyObject_isWrittenBack() throws Exception {
            assertEquals("{}", adapter.toJson(adapter.fromJson("{}")));
        }

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class ListThingsQueryStateTest {
        private final JsonAdapter<ListThingsQueryState> adapter = MOSHI.adapter(ListThingsQueryState.class);
        private final List<ListThingsQueryState> constants = List.of(
                ListThingsQueryState.OPEN, ListThingsQueryState.SHUT);

        @Test
        void fromJson_undocumentedValue_isKept() throws Exception {
            ListThingsQueryState undocumented = adapter.fromJson("\"trivet-undocumented\"");

            assertEquals("\"trivet-undocumented\"", adapter.toJson(undocumented));
            assertEquals(ListThingsQueryState.Known.UNRECOGNIZED, undocumented.asEnum());
        }

        @Test
        void fromJson_documentedValue_returnsItsConstant() throws Exception {
            for (ListThingsQueryState constant : constants) {
                assertSame(constant, adapter.fromJson(adapter.toJson(constant)));
            }
        }

        @Test
        void asEnum_constants_returnAllKnownValues() {
            assertEquals(
                    EnumSet.complementOf(EnumSet.of(ListThingsQueryState.Known.UNRECOGNIZED)).stream().toList(),
                    constants.stream().map(ListThingsQueryState::asEnum).toList());
        }
    }

    @Nested
    class AddAllCallbackTest {
        private final JsonAdapter<AddAllCallback> adapter = MOSHI.adapter(AddAllCallback.class);

        @Test
        void fromJson_unknownProperties_areWrittenBack() throws Exception {
            String unknown = "\"trivet-unknown\":{\"integer\":12345678901234567890,\"decimal\":0.10,\"none\":null}";
            String json = "{" + unknown + "}";

            AddAllCallback model = adapter.fromJson(json);

            assertEquals(1, model.getUnknownProperties().size());
            assertEquals(model, model.toBuilder().build());
            assertEquals(json, adapter.toJson(model));
            assertTrue(model.toString().contains("1 unknown"));
        }

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class ThingSizeTest {
        private final JsonAdapter<ThingSize> adapter = MOSHI.adapter(ThingSize.class);

        @Test
        void fromJson_unknownProperties_areWrittenBack() throws Exception {
            String unknown = "\"trivet-unknown\":{\"integer\":12345678901234567890,\"decimal\":0.10,\"none\":null}";
            String json = "{" + unknown + "}";

            ThingSize model = adapter.fromJson(json);

            assertEquals(1, model.getUnknownProperties().size());
            assertEquals(model, model.toBuilder().build());
            assertEquals(json, adapter.toJson(model));
            assertTrue(model.toString().contains("1 unknown"));
        }

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class ThingSizesTest {
        private final JsonAdapter<ThingSizes> adapter = MOSHI.adapter(ThingSizes.class);

        @Test
        void fromJson_unknownProperties_areWrittenBack() throws Exception {
            String unknown = "\"trivet-unknown\":{\"integer\":12345678901234567890,\"decimal\":0.10,\"none\":null}";
            String json = "{" + unknown + "}";

            ThingSizes model = adapter.fromJson(json);

            assertEquals(1, model.getUnknownProperties().size());
            assertEquals(model, model.toBuilder().build());
            assertEquals(json, adapter.toJson(model));
            assertTrue(model.toString().contains("1 unknown"));
        }

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Nested
    class ThingStateTest {
        private final JsonAdapter<ThingState> adapter = MOSHI.adapter(ThingState.class);
        private final List<ThingState> constants = List.of(ThingState.OPEN, ThingState.SHUT);

        @Test
        void fromJson_undocumentedValue_isKept() throws Exception {
            ThingState undocumented = adapter.fromJson("\"trivet-undocumented\"");

            assertEquals("\"trivet-undocumented\"", adapter.toJson(undocumented));
            assertEquals(ThingState.Known.UNRECOGNIZED, undocumented.asEnum());
        }

        @Test
        void fromJson_documentedValue_returnsItsConstant() throws Exception {
            for (ThingState constant : constants) {
                assertSame(constant, adapter.fromJson(adapter.toJson(constant)));
            }
        }

        @Test
        void asEnum_constants_returnAllKnownValues() {
            assertEquals(
                    EnumSet.complementOf(EnumSet.of(ThingState.Known.UNRECOGNIZED)).stream().toList(),
                    constants.stream().map(ThingState::asEnum).toList());
        }
    }

    @Nested
    class FeedDataTest {
        private final JsonAdapter<FeedData> adapter = MOSHI.adapter(FeedData.class);

        @Test
        void fromJson_unknownProperties_areWrittenBack() throws Exception {
            String unknown = "\"trivet-unknown\":{\"integer\":12345678901234567890,\"decimal\":0.10,\"none\":null}";
            String json = "{" + unknown + "}";

            FeedData model = adapter.fromJson(json);

            assertEquals(1, model.getUnknownProperties().size());
            assertEquals(model, model.toBuilder().build());
            assertEquals(json, adapter.toJson(model));
            assertTrue(model.toString().contains("1 unknown"));
        }

        @Test
        void fromJson_wrongType_messageContainsThePath() {
            JsonDataException thrown = assertThrows(JsonDataException.class, () -> adapter.fromJson("42"));

            assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        }
    }

    @Test
    void fromJson_exampleOfThing_isWrittenBack() throws Exception {
        JsonAdapter<Thing> adapter = MOSHI.adapter(Thing.class);
        String json = """
                {
                  "id" : "alone"
                }
                """;

        Thing model = adapter.fromJson(json);

        JSONAssert.assertEquals(json, adapter.toJson(model), true);
    }
}
