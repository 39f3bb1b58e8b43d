package dev.trivet.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagedIndexTest {

    private static final int OWNERS = 100_000;

    private int computed;
    private final List<Integer> withoutObjects = new ArrayList<>();
    private final PagedIndex index = new PagedIndex(OWNERS, this::codesOf, IntStream::empty);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49_999, 50_000, 99_949})
    void list_unfilteredAtAnyOffset_computesFewOwners(int offset) {
        index.list(filter(""), 0, 1);
        computed = 0;
        List<Integer> codes = index.list(filter(""), offset, 50).codes();
        assertThat(codes).isEqualTo(expected(offset, 50));
        assertThat(computed).isLessThan(400);
    }

    @Test
    void list_lastPage_hasNoMoreResults() {
        assertThat(index.list(filter(""), 99_948, 50).moreResults()).isTrue();
        assertThat(index.list(filter(""), 99_949, 50).moreResults()).isFalse();
        for (int offset : new int[] {OWNERS, Integer.MAX_VALUE}) {
            assertThat(index.list(filter(""), offset, 50)).isEqualTo(new PagedIndex.Slice(List.of(), false));
        }
    }

    @Test
    void list_filteredIteration_resumesAtEachPage() {
        PagedIndex small = new PagedIndex(10_000, this::codesOf, IntStream::empty);
        List<Integer> all =
                codes(0, 10_000).stream().filter(PagedIndexTest::passes).toList();
        computed = 0;
        assertThat(readAll(small)).isEqualTo(all);
        // The owner of the first object after a page is computed again for the next page.
        assertThat(computed).isBetween(10_000, 10_000 + all.size() / 50 + 1);
    }

    @Test
    void list_filteredFromMiddle_matchesIteration() {
        List<Integer> all = readAll(new PagedIndex(2_000, this::codesOf, IntStream::empty));
        assertThat(new PagedIndex(2_000, this::codesOf, IntStream::empty)
                        .list(filter("f=x"), 70, 10)
                        .codes())
                .isEqualTo(all.subList(70, 80));
    }

    @Test
    void list_filteredWithOwners_computesOnlyThem() {
        Filter narrowed = new Filter(request("f=x&g=x"))
                .string("f", code -> passes(code) ? "x" : "y", value -> new OwnerRange(0, 510))
                .string("g", code -> "x", value -> new OwnerRange(500, OWNERS));
        computed = 0;
        List<Integer> codes = index.list(narrowed, 0, 50).codes();
        assertThat(computed).isEqualTo(10);
        assertThat(codes)
                .isEqualTo(
                        codes(500, 510).stream().filter(PagedIndexTest::passes).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 254, 255, 256, 257, 500, 998, 99_800})
    void update_ownerWithoutObjects_movesLaterObjects(int owner) {
        index.list(filter(""), 0, 1);
        withoutObjects.add(owner);
        index.update(owner);
        for (int offset : new int[] {0, 240, 990, 50_000, 99_900}) {
            assertThat(index.list(filter(""), offset, 50).codes()).isEqualTo(expected(offset, 50));
        }
    }

    @Test
    void update_afterFilteredIteration_recounts() {
        PagedIndex small = new PagedIndex(2_000, this::codesOf, IntStream::empty);
        List<Integer> before = readAll(small);
        int owner = before.get(0) / 2;
        withoutObjects.add(owner);
        small.update(owner);
        assertThat(readAll(small))
                .isEqualTo(before.stream().filter(code -> code / 2 != owner).toList());
    }

    /** Owners have 0, 1, 2, 0, 1, 2 … objects. */
    private int[] codesOf(int owner) {
        computed++;
        int count = withoutObjects.contains(owner) ? 0 : owner % 3;
        return IntStream.range(0, count).map(slot -> owner * 2 + slot).toArray();
    }

    private List<Integer> codes(int firstOwner, int endOwner) {
        return IntStream.range(firstOwner, endOwner)
                .flatMap(owner -> IntStream.of(codesOf(owner)))
                .boxed()
                .toList();
    }

    private List<Integer> expected(int offset, int limit) {
        int before = computed;
        List<Integer> expected = IntStream.range(0, OWNERS)
                .flatMap(owner -> IntStream.of(codesOf(owner)))
                .skip(offset)
                .limit(limit)
                .boxed()
                .toList();
        computed = before;
        return expected;
    }

    private static boolean passes(int code) {
        return code % 7 < 3;
    }

    private static List<Integer> readAll(PagedIndex index) {
        List<Integer> found = new ArrayList<>();
        PagedIndex.Slice slice;
        do {
            slice = index.list(filter("f=x"), found.size(), 50);
            found.addAll(slice.codes());
        } while (slice.moreResults());
        return found;
    }

    /** Returns a filter that matches three of seven objects if the query is f=x. */
    private static Filter filter(String query) {
        return new Filter(request(query)).string("f", code -> passes(code) ? "x" : "y");
    }

    private static Request request(String query) {
        HttpUrl url = HttpUrl.get("http://localhost/?" + query);
        return new Request("GET", url, Headers.of(), new RequestBody(null, "", 0), Map.of());
    }
}
