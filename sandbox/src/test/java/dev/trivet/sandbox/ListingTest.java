package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

    private static final int OWNERS = 100_000;

    private int asked;
    private final List<Integer> withoutAny = new ArrayList<>();
    private final Listing listing = new Listing(OWNERS, this::codesOf);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49_999, 50_000, 99_949})
    void list_everythingAtAnyOffset_asksTheOwnersAroundOnly(int offset) {
        listing.list(filter(""), 0, 1);
        asked = 0;
        List<Integer> codes = listing.list(filter(""), offset, 50).codes();
        assertThat(codes).isEqualTo(expected(offset, 50));
        assertThat(asked).isLessThan(400);
    }

    @Test
    void list_lastOfEverything_saysThatNothingFollows() {
        assertThat(listing.list(filter(""), 99_948, 50).moreResults()).isTrue();
        assertThat(listing.list(filter(""), 99_949, 50).moreResults()).isFalse();
        for (int offset : new int[] {OWNERS, Integer.MAX_VALUE}) {
            assertThat(listing.list(filter(""), offset, 50)).isEqualTo(new Listing.Slice(List.of(), false));
        }
    }

    @Test
    void list_filteredWalk_asksEveryOwnerOnceOrTwiceAndFindsAll() {
        Listing small = new Listing(10_000, this::codesOf);
        List<Integer> all =
                codes(0, 10_000).stream().filter(ListingTest::passes).toList();
        asked = 0;
        assertThat(walk(small)).isEqualTo(all);
        // The owner of the object that shows that more follow is asked again for the next page.
        assertThat(asked).isBetween(10_000, 10_000 + all.size() / 50 + 1);
    }

    @Test
    void list_filteredFromTheMiddle_agreesWithTheWalk() {
        List<Integer> all = walk(new Listing(2_000, this::codesOf));
        assertThat(new Listing(2_000, this::codesOf).list(filter("f=x"), 70, 10).codes())
                .isEqualTo(all.subList(70, 80));
    }

    @Test
    void list_filteredWithOwners_asksNobodyElse() {
        Filter narrowed = new Filter(request("f=x&g=x"))
                .text("f", code -> passes(code) ? "x" : "y", value -> new Owners(0, 510))
                .text("g", code -> "x", value -> new Owners(500, OWNERS));
        asked = 0;
        List<Integer> codes = listing.list(narrowed, 0, 50).codes();
        assertThat(asked).isEqualTo(10);
        assertThat(codes)
                .isEqualTo(codes(500, 510).stream().filter(ListingTest::passes).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 254, 255, 256, 257, 500, 998, 99_800})
    void changed_ownerLostItsObjects_movesAllThatFollow(int owner) {
        listing.list(filter(""), 0, 1);
        walk(new Listing(1_000, this::codesOf));
        withoutAny.add(owner);
        listing.changed(owner);
        for (int offset : new int[] {0, 240, 990, 50_000, 99_900}) {
            assertThat(listing.list(filter(""), offset, 50).codes()).isEqualTo(expected(offset, 50));
        }
    }

    @Test
    void changed_amidAFilteredWalk_countsAnew() {
        Listing small = new Listing(2_000, this::codesOf);
        List<Integer> before = walk(small);
        int owner = before.get(0) / 2;
        withoutAny.add(owner);
        small.changed(owner);
        assertThat(walk(small))
                .isEqualTo(before.stream().filter(code -> code / 2 != owner).toList());
    }

    /** Owner 0 has none, owner 1 one, owner 2 two, owner 3 none, and so on: one each on average. */
    private int[] codesOf(int owner) {
        asked++;
        int count = withoutAny.contains(owner) ? 0 : owner % 3;
        return IntStream.range(0, count).map(slot -> owner * 2 + slot).toArray();
    }

    private List<Integer> codes(int firstOwner, int endOwner) {
        return IntStream.range(firstOwner, endOwner)
                .flatMap(owner -> IntStream.of(codesOf(owner)))
                .boxed()
                .toList();
    }

    private List<Integer> expected(int offset, int limit) {
        int before = asked;
        List<Integer> expected = IntStream.range(0, OWNERS)
                .flatMap(owner -> IntStream.of(codesOf(owner)))
                .skip(offset)
                .limit(limit)
                .boxed()
                .toList();
        asked = before;
        return expected;
    }

    private static boolean passes(int code) {
        return code % 7 < 3;
    }

    private static List<Integer> walk(Listing listing) {
        List<Integer> found = new ArrayList<>();
        Listing.Slice slice;
        do {
            slice = listing.list(filter("f=x"), found.size(), 50);
            found.addAll(slice.codes());
        } while (slice.moreResults());
        return found;
    }

    /** A filter for a third and more of the objects where the query says f=x. */
    private static Filter filter(String query) {
        return new Filter(request(query)).text("f", code -> passes(code) ? "x" : "y");
    }

    private static Request request(String query) {
        HttpUrl url = HttpUrl.get("http://localhost/?" + query);
        return new Request("GET", url, Headers.of(), new Content(null, "", 0), Map.of());
    }
}
