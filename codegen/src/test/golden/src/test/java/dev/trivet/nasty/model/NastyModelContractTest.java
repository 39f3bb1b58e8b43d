package dev.trivet.nasty.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

/** Reads and writes every model. */
@SuppressWarnings("deprecation")
class NastyModelContractTest {
    private static final Moshi MOSHI = new Moshi.Builder().add(new NastyJsonAdapterFactory()).build();
    private static final List<Kind> DOCUMENTED_Kind = List.of(Kind.EMPTY, Kind.A_B, Kind.VALUE_1, Kind.UPPER_CASE, Kind.CAMEL_CASE, Kind.ANY);
    private static final List<Plain> DOCUMENTED_Plain = List.of(Plain.EMPTY, Plain.A_B, Plain.VALUE_1, Plain.UPPER_CASE, Plain.CAMEL_CASE, Plain.CLASS);
    private static final List<OldAge> DOCUMENTED_OldAge = List.of(OldAge.OLD);
    private static final List<ListThingsQueryState> DOCUMENTED_ListThingsQueryState = List.of(ListThingsQueryState.OPEN, ListThingsQueryState.SHUT);
    private static final List<ThingState> DOCUMENTED_ThingState = List.of(ThingState.OPEN, ThingState.SHUT);

    @Test
    void readThing_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(Thing.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readKind_undocumentedValue_isKept() throws Exception {
        JsonAdapter<Kind> adapter = MOSHI.adapter(Kind.class);

        Kind undocumented = adapter.fromJson("\"trivet-undocumented\"");

        assertEquals("\"trivet-undocumented\"", adapter.toJson(undocumented));
        assertEquals(Kind.Known.UNRECOGNIZED, undocumented.asEnum());
        for (Kind.Known known : Kind.Known.values()) {
            if (known != Kind.Known.UNRECOGNIZED) {
                assertEquals(1, DOCUMENTED_Kind.stream().filter(constant -> constant.asEnum() == known).count());
            }
        }
        for (Kind documented : DOCUMENTED_Kind) {
            assertSame(documented, adapter.fromJson(adapter.toJson(documented)));
        }
    }

    @Test
    void readPlain_undocumentedValue_isKept() throws Exception {
        JsonAdapter<Plain> adapter = MOSHI.adapter(Plain.class);

        Plain undocumented = adapter.fromJson("\"trivet-undocumented\"");

        assertEquals("\"trivet-undocumented\"", adapter.toJson(undocumented));
        assertEquals(Plain.Known.UNRECOGNIZED, undocumented.asEnum());
        for (Plain.Known known : Plain.Known.values()) {
            if (known != Plain.Known.UNRECOGNIZED) {
                assertEquals(1, DOCUMENTED_Plain.stream().filter(constant -> constant.asEnum() == known).count());
            }
        }
        for (Plain documented : DOCUMENTED_Plain) {
            assertSame(documented, adapter.fromJson(adapter.toJson(documented)));
        }
    }

    @Test
    void readNote_unknownProperties_areWrittenBack() throws Exception {
        String unknown = "\"trivet-unknown\":{\"whole\":12345678901234567890,\"exact\":0.10,\"none\":null}";
        String json = "{" + unknown + "}";
        JsonAdapter<Note> adapter = MOSHI.adapter(Note.class);

        Note model = adapter.fromJson(json);

        assertEquals(1, model.getUnknownProperties().size());
        assertEquals(model, model.toBuilder().build());
        assertEquals(json, adapter.toJson(model));
        assertTrue(model.toString().contains("1 unknown"));
    }

    @Test
    void readNote_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(Note.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readOld_unknownProperties_areWrittenBack() throws Exception {
        String unknown = "\"trivet-unknown\":{\"whole\":12345678901234567890,\"exact\":0.10,\"none\":null}";
        String json = "{" + unknown + "}";
        JsonAdapter<Old> adapter = MOSHI.adapter(Old.class);

        Old model = adapter.fromJson(json);

        assertEquals(1, model.getUnknownProperties().size());
        assertEquals(model, model.toBuilder().build());
        assertEquals(json, adapter.toJson(model));
        assertTrue(model.toString().contains("1 unknown"));
    }

    @Test
    void readOld_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(Old.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readOldAge_undocumentedValue_isKept() throws Exception {
        JsonAdapter<OldAge> adapter = MOSHI.adapter(OldAge.class);

        OldAge undocumented = adapter.fromJson("\"trivet-undocumented\"");

        assertEquals("\"trivet-undocumented\"", adapter.toJson(undocumented));
        assertEquals(OldAge.Known.UNRECOGNIZED, undocumented.asEnum());
        for (OldAge.Known known : OldAge.Known.values()) {
            if (known != OldAge.Known.UNRECOGNIZED) {
                assertEquals(1, DOCUMENTED_OldAge.stream().filter(constant -> constant.asEnum() == known).count());
            }
        }
        for (OldAge documented : DOCUMENTED_OldAge) {
            assertSame(documented, adapter.fromJson(adapter.toJson(documented)));
        }
    }

    @Test
    void readName_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(Name.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readRemoval_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(Removal.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readThingPage_unknownProperties_areWrittenBack() throws Exception {
        String unknown = "\"trivet-unknown\":{\"whole\":12345678901234567890,\"exact\":0.10,\"none\":null}";
        String json = "{" + MOSHI.adapter(String.class).toJson("items") + ":[]," + unknown + "}";
        JsonAdapter<ThingPage> adapter = MOSHI.adapter(ThingPage.class);

        ThingPage model = adapter.fromJson(json);

        assertEquals(1, model.getUnknownProperties().size());
        assertEquals(model, model.toBuilder().build());
        assertEquals(json, adapter.toJson(model));
        assertTrue(model.toString().contains("1 unknown"));
    }

    @Test
    void readThingPage_missingList_isRefused() throws Exception {
        JsonAdapter<ThingPage> adapter = MOSHI.adapter(ThingPage.class);

        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> adapter.fromJson("{\"trivet-unknown\": \"timed out\"}"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        assertEquals("{}", adapter.toJson(adapter.fromJson("{}")));
    }

    @Test
    void readThingPage_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(ThingPage.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readPaging_unknownProperties_areWrittenBack() throws Exception {
        String unknown = "\"trivet-unknown\":{\"whole\":12345678901234567890,\"exact\":0.10,\"none\":null}";
        String json = "{" + unknown + "}";
        JsonAdapter<Paging> adapter = MOSHI.adapter(Paging.class);

        Paging model = adapter.fromJson(json);

        assertEquals(1, model.getUnknownProperties().size());
        assertEquals(model, model.toBuilder().build());
        assertEquals(json, adapter.toJson(model));
        assertTrue(model.toString().contains("1 unknown"));
    }

    @Test
    void readPaging_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(Paging.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readNamePage_unknownProperties_areWrittenBack() throws Exception {
        String unknown = "\"trivet-unknown\":{\"whole\":12345678901234567890,\"exact\":0.10,\"none\":null}";
        String json = "{" + MOSHI.adapter(String.class).toJson("values") + ":[]," + unknown + "}";
        JsonAdapter<NamePage> adapter = MOSHI.adapter(NamePage.class);

        NamePage model = adapter.fromJson(json);

        assertEquals(1, model.getUnknownProperties().size());
        assertEquals(model, model.toBuilder().build());
        assertEquals(json, adapter.toJson(model));
        assertTrue(model.toString().contains("1 unknown"));
    }

    @Test
    void readNamePage_missingList_isRefused() throws Exception {
        JsonAdapter<NamePage> adapter = MOSHI.adapter(NamePage.class);

        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> adapter.fromJson("{\"trivet-unknown\": \"timed out\"}"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        assertEquals("{}", adapter.toJson(adapter.fromJson("{}")));
    }

    @Test
    void readNamePage_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(NamePage.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readCountedPage_unknownProperties_areWrittenBack() throws Exception {
        String unknown = "\"trivet-unknown\":{\"whole\":12345678901234567890,\"exact\":0.10,\"none\":null}";
        String json = "{" + MOSHI.adapter(String.class).toJson("rows") + ":[]," + unknown + "}";
        JsonAdapter<CountedPage> adapter = MOSHI.adapter(CountedPage.class);

        CountedPage model = adapter.fromJson(json);

        assertEquals(1, model.getUnknownProperties().size());
        assertEquals(model, model.toBuilder().build());
        assertEquals(json, adapter.toJson(model));
        assertTrue(model.toString().contains("1 unknown"));
    }

    @Test
    void readCountedPage_missingList_isRefused() throws Exception {
        JsonAdapter<CountedPage> adapter = MOSHI.adapter(CountedPage.class);

        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> adapter.fromJson("{\"trivet-unknown\": \"timed out\"}"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        assertEquals("{}", adapter.toJson(adapter.fromJson("{}")));
    }

    @Test
    void readCountedPage_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(CountedPage.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readNumberedPage_unknownProperties_areWrittenBack() throws Exception {
        String unknown = "\"trivet-unknown\":{\"whole\":12345678901234567890,\"exact\":0.10,\"none\":null}";
        String json = "{" + MOSHI.adapter(String.class).toJson("results") + ":[]," + unknown + "}";
        JsonAdapter<NumberedPage> adapter = MOSHI.adapter(NumberedPage.class);

        NumberedPage model = adapter.fromJson(json);

        assertEquals(1, model.getUnknownProperties().size());
        assertEquals(model, model.toBuilder().build());
        assertEquals(json, adapter.toJson(model));
        assertTrue(model.toString().contains("1 unknown"));
    }

    @Test
    void readNumberedPage_missingList_isRefused() throws Exception {
        JsonAdapter<NumberedPage> adapter = MOSHI.adapter(NumberedPage.class);

        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> adapter.fromJson("{\"trivet-unknown\": \"timed out\"}"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        assertEquals("{}", adapter.toJson(adapter.fromJson("{}")));
    }

    @Test
    void readNumberedPage_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(NumberedPage.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readFeed_unknownProperties_areWrittenBack() throws Exception {
        String unknown = "\"trivet-unknown\":{\"whole\":12345678901234567890,\"exact\":0.10,\"none\":null}";
        String json = "{" + MOSHI.adapter(String.class).toJson("data") + ":{}," + unknown + "}";
        JsonAdapter<Feed> adapter = MOSHI.adapter(Feed.class);

        Feed model = adapter.fromJson(json);

        assertEquals(1, model.getUnknownProperties().size());
        assertEquals(model, model.toBuilder().build());
        assertEquals(json, adapter.toJson(model));
        assertTrue(model.toString().contains("1 unknown"));
    }

    @Test
    void readFeed_missingList_isRefused() throws Exception {
        JsonAdapter<Feed> adapter = MOSHI.adapter(Feed.class);

        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> adapter.fromJson("{\"trivet-unknown\": \"timed out\"}"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
        assertEquals("{}", adapter.toJson(adapter.fromJson("{}")));
    }

    @Test
    void readFeed_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(Feed.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readListThingsQueryState_undocumentedValue_isKept() throws Exception {
        JsonAdapter<ListThingsQueryState> adapter = MOSHI.adapter(ListThingsQueryState.class);

        ListThingsQueryState undocumented = adapter.fromJson("\"trivet-undocumented\"");

        assertEquals("\"trivet-undocumented\"", adapter.toJson(undocumented));
        assertEquals(ListThingsQueryState.Known.UNRECOGNIZED, undocumented.asEnum());
        for (ListThingsQueryState.Known known : ListThingsQueryState.Known.values()) {
            if (known != ListThingsQueryState.Known.UNRECOGNIZED) {
                assertEquals(1, DOCUMENTED_ListThingsQueryState.stream().filter(constant -> constant.asEnum() == known).count());
            }
        }
        for (ListThingsQueryState documented : DOCUMENTED_ListThingsQueryState) {
            assertSame(documented, adapter.fromJson(adapter.toJson(documented)));
        }
    }

    @Test
    void readThingSize_unknownProperties_areWrittenBack() throws Exception {
        String unknown = "\"trivet-unknown\":{\"whole\":12345678901234567890,\"exact\":0.10,\"none\":null}";
        String json = "{" + unknown + "}";
        JsonAdapter<ThingSize> adapter = MOSHI.adapter(ThingSize.class);

        ThingSize model = adapter.fromJson(json);

        assertEquals(1, model.getUnknownProperties().size());
        assertEquals(model, model.toBuilder().build());
        assertEquals(json, adapter.toJson(model));
        assertTrue(model.toString().contains("1 unknown"));
    }

    @Test
    void readThingSize_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(ThingSize.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readThingSizes_unknownProperties_areWrittenBack() throws Exception {
        String unknown = "\"trivet-unknown\":{\"whole\":12345678901234567890,\"exact\":0.10,\"none\":null}";
        String json = "{" + unknown + "}";
        JsonAdapter<ThingSizes> adapter = MOSHI.adapter(ThingSizes.class);

        ThingSizes model = adapter.fromJson(json);

        assertEquals(1, model.getUnknownProperties().size());
        assertEquals(model, model.toBuilder().build());
        assertEquals(json, adapter.toJson(model));
        assertTrue(model.toString().contains("1 unknown"));
    }

    @Test
    void readThingSizes_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(ThingSizes.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readThingState_undocumentedValue_isKept() throws Exception {
        JsonAdapter<ThingState> adapter = MOSHI.adapter(ThingState.class);

        ThingState undocumented = adapter.fromJson("\"trivet-undocumented\"");

        assertEquals("\"trivet-undocumented\"", adapter.toJson(undocumented));
        assertEquals(ThingState.Known.UNRECOGNIZED, undocumented.asEnum());
        for (ThingState.Known known : ThingState.Known.values()) {
            if (known != ThingState.Known.UNRECOGNIZED) {
                assertEquals(1, DOCUMENTED_ThingState.stream().filter(constant -> constant.asEnum() == known).count());
            }
        }
        for (ThingState documented : DOCUMENTED_ThingState) {
            assertSame(documented, adapter.fromJson(adapter.toJson(documented)));
        }
    }

    @Test
    void readFeedData_unknownProperties_areWrittenBack() throws Exception {
        String unknown = "\"trivet-unknown\":{\"whole\":12345678901234567890,\"exact\":0.10,\"none\":null}";
        String json = "{" + unknown + "}";
        JsonAdapter<FeedData> adapter = MOSHI.adapter(FeedData.class);

        FeedData model = adapter.fromJson(json);

        assertEquals(1, model.getUnknownProperties().size());
        assertEquals(model, model.toBuilder().build());
        assertEquals(json, adapter.toJson(model));
        assertTrue(model.toString().contains("1 unknown"));
    }

    @Test
    void readFeedData_wrongType_showsThePath() {
        JsonDataException thrown =
                assertThrows(JsonDataException.class, () -> MOSHI.adapter(FeedData.class).fromJson("42"));

        assertTrue(thrown.getMessage().endsWith("at path $"), thrown.getMessage());
    }

    @Test
    void readThing_example_isWrittenBack() throws Exception {
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
