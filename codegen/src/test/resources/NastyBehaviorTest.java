package dev.trivet.nasty.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import dev.trivet.client.RawValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the classes that are generated from {@code nasty.yaml}. */
@SuppressWarnings("deprecation")
class NastyBehaviorTest {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(new NastyJsonAdapterFactory()).build();

    @Test
    void toString_secretsAtAnyDepth_areHidden() {
        Thing thing = thing()
                .secretWord("S3CRET")
                .mail("S3CRET")
                .mails(List.of("S3CRET"))
                .hashes(List.of("5EC2E700"))
                .secretEither(RawValue.number("S3CRET"))
                .secretKind(Kind.of("S3CRET"))
                .any("S3CRET")
                .anyList(List.of("S3CRET"))
                .anyMap(Map.of("a", "S3CRET"))
                .byName(Map.of("a", Name.builder().first("S3CRET").last(null).build()))
                .unknownProperty("more", "S3CRET")
                .build();

        assertThat(thing.toString())
                .doesNotContain("S3CRET", "5EC2E700")
                .contains("id=a", "mails=[redacted]", "last=null", "1 unknown");
    }

    @Test
    void equals_propertiesNamedLikeVariables_areCompared() {
        assertThat(thing().other("1").build()).isNotEqualTo(thing().other("2").build());
        assertThat(thing().that("1").build()).isNotEqualTo(thing().that("2").build());
        assertThat(thing().properties("1").build()).isNotEqualTo(thing().properties("2").build());
        assertThat(thing().presenceValue("1").build()).isNotEqualTo(thing().presenceValue("2").build());
        assertThat(thing().properties("1").build().toString()).contains("properties=1");
    }

    @Test
    void presence_propertiesBeyond64_isKept() throws Exception {
        String json = "{\"id\":\"a\",\"requiredNullable\":null,\"filler17\":null}";

        Thing thing = read(Thing.class, json);

        assertThat(thing.hasFiller17Property()).isTrue();
        assertThat(thing.isFiller17()).isNull();
        assertThat(thing.hasFiller16Property()).isFalse();
        assertThat(thing.toBuilder().build()).isEqualTo(thing);
        assertThat(MOSHI.adapter(Thing.class).toJson(thing)).isEqualTo(json);
    }

    @Test
    void build_requiredPropertyNotSet_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Name.builder().first("a").build())
                .withMessageContaining("last");
        assertThat(Name.builder().first("a").last(null).build().hasLastProperty()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Name.builder().last("b").build())
                .withMessageContaining("first");
    }

    @Test
    void build_tooFewProperties_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Removal.builder().reason("r").build())
                .withMessageContaining("2 properties");
    }

    @Test
    void build_listOfLists_isDeepCopied() {
        List<Long> row = new ArrayList<>(List.of(1L));
        Thing thing = thing().grid(List.of(row)).build();

        row.add(2L);

        assertThat(thing.getGrid()).containsExactly(List.of(1L));
        assertThatThrownBy(() -> thing.getGrid().get(0).add(3L)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void builder_invalidValue_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> thing().item(List.of("four")));
        assertThatIllegalArgumentException().isThrownBy(() -> thing().item(Collections.singletonList(null)));
        assertThatIllegalArgumentException().isThrownBy(() -> thing().oneOrMany(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> thing().oneOrMany(List.of("a$")));
        assertThatIllegalArgumentException().isThrownBy(() -> thing().hashes(List.of("0123456g")));
        assertThatIllegalArgumentException().isThrownBy(() -> thing().count(0L));
        assertThatIllegalArgumentException().isThrownBy(() -> thing().count(9007199254740994L));
        assertThatIllegalArgumentException().isThrownBy(() -> thing().price("$1\n"));
        assertThat(thing().price("$1").count(1L).anyList(Arrays.asList(1, null)).build().getAnyList())
                .containsExactly(1L, null);
    }

    @Test
    void of_invalidJavaName_returnsItsConstant() {
        assertThat(Kind.of("")).isSameAs(Kind.EMPTY);
        assertThat(Kind.of("*")).isSameAs(Kind.ANY);
        assertThat(Plain.of("1").asEnum()).isEqualTo(Plain.Known.VALUE_1);
        assertThat(Plain.of("a-b").asEnum()).isEqualTo(Plain.Known.UNRECOGNIZED);
    }

    @Test
    void getItems_nullItemsProperty_isEmpty() throws Exception {
        assertThat(read(ThingPage.class, "{\"items\": null}").getItems()).isEmpty();
        assertThat(read(ThingPage.class, "{\"items\": null}").hasItemsProperty()).isTrue();
    }

    @Test
    void nextPosition_offsetWithNext_isRead() throws Exception {
        ThingPage page = read(ThingPage.class, "{\"items\": [], \"paging\": {\"moreResults\": true, \"next\": 51}}");
        ThingPage lastPage = read(ThingPage.class, "{\"items\": [], \"paging\": {\"moreResults\": false}}");

        assertThat(page.nextPosition(null)).isEqualTo("51");
        assertThat(lastPage.nextPosition("x")).isNull();
    }

    @Test
    void nextPosition_offsetWithoutNext_isComputed() throws Exception {
        assertThat(read(CountedPage.class, "{\"rows\": [1, 2]}").nextPosition(null)).isEqualTo("2");
        assertThat(read(CountedPage.class, "{\"rows\": [1, 2]}").nextPosition("5")).isEqualTo("7");
        assertThat(read(CountedPage.class, "{\"rows\": []}").nextPosition("7")).isNull();
    }

    @Test
    void nextPosition_lastPage_isNull() throws Exception {
        NumberedPage page = read(NumberedPage.class, "{\"results\": [], \"page_total\": 3}");
        assertThat(page.nextPosition(null)).isEqualTo("2");
        assertThat(page.nextPosition("2")).isEqualTo("3");
        assertThat(page.nextPosition("3")).isNull();
        assertThat(read(NumberedPage.class, "{}").nextPosition(null)).isNull();
    }

    @Test
    void nextPosition_cursor_isUnchanged() throws Exception {
        assertThat(read(NamePage.class, "{\"pagingToken\": \"a b\"}").nextPosition("x")).isEqualTo("a b");
        assertThat(read(NamePage.class, "{\"pagingToken\": \"\"}").nextPosition("x")).isNull();
        assertThat(read(NamePage.class, "{}").nextPosition(null)).isNull();
    }

    @Test
    void nextPosition_missingRequiredCursor_fails() throws Exception {
        Feed feed = read(Feed.class, "{\"data\": {\"entries\": [\"a\"], \"next/id\": 7}, \"has_more\": true}");
        assertThat(feed.getItems()).containsExactly("a");
        assertThat(feed.nextPosition(null)).isEqualTo("7");
        assertThat(read(Feed.class, "{}").getItems()).isEmpty();
        assertThat(read(Feed.class, "{\"data\": {\"next/id\": 7}}").nextPosition(null)).isNull();
        Feed withoutCursor = read(Feed.class, "{\"has_more\": true}");
        assertThatThrownBy(() -> withoutCursor.nextPosition(null)).hasMessageEndingWith(" at path $.data.next/id");
    }

    @Test
    void position_anyStyle_isTheParameter() {
        assertThat(ListThingsQuery.builder().limit(5).build().withPosition("51"))
                .isEqualTo(ListThingsQuery.builder().limit(5).offset("51").build());
        assertThat(ListCountedQuery.builder().build().withPosition("7").position()).isEqualTo("7");
        assertThat(ListNumberedQuery.builder().page(2L).build().position()).isEqualTo("2");
        assertThat(ListFeedQuery.builder().build().position()).isNull();
    }

    @Test
    void toJson_textProperty_writesWhatWasRead() throws Exception {
        String json = "{\"id\":\"a\",\"requiredNullable\":null,\"note\":\"plain\","
                + "\"notes\":[{\"text\":\"plain\"},\"plain\"]}";

        Thing thing = read(Thing.class, json);

        assertThat(MOSHI.adapter(Thing.class).toJson(thing)).isEqualTo(json);
        assertThat(MOSHI.adapter(Thing.class).toJson(thing.toBuilder().build())).isEqualTo(json);
    }

    @Test
    void toJson_builtTextProperty_writesAnObject() throws Exception {
        Note read = read(Note.class, "\"plain\"");
        Note built = Note.builder().text("plain").build();

        assertThat(built).isEqualTo(read).hasSameHashCodeAs(read).hasToString(read.toString());
        assertThat(MOSHI.adapter(Note.class).toJson(built)).isEqualTo("{\"text\":\"plain\"}");
        assertThat(MOSHI.adapter(Note.class).toJson(read.toBuilder().code(1L).build()))
                .isEqualTo("{\"code\":1,\"text\":\"plain\"}");
    }

    @Test
    void adapterOfApi_bodyOfCallback_isReturned() {
        assertThat(NastyJsonAdapterFactory.closeApi(AddAllCallback.class)).isNotNull();
        assertThat(NastyJsonAdapterFactory.closeApi(Plain.class)).isNotNull();
        assertThat(NastyJsonAdapterFactory.closeApi(Thing.class)).isNull();
    }

    private static <T> T read(Class<T> model, String json) throws Exception {
        return MOSHI.adapter(model).fromJson(json);
    }

    private static Thing.Builder thing() {
        return Thing.builder().id("a").requiredNullable(null);
    }
}
