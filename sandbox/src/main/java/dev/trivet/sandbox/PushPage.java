package dev.trivet.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The part of a list that a request asks for, and the form of the answer (Push Security REST API v1, paging). */
record PushPage(int limit, int offset) {

    private static final int MAX_LIMIT = 50;

    /**
     * Reads {@code limit} and {@code offset}.
     *
     * @throws Refusal if one of them is no whole number or out of range
     */
    static PushPage of(Request request) {
        return new PushPage(
                request.number("limit", 1, MAX_LIMIT, MAX_LIMIT), request.number("offset", 0, Integer.MAX_VALUE, 0));
    }

    /** Answers this part of a list, with its objects written as {@code json} does. */
    Answer answer(Listing listing, Filter filter, IntFunction<Map<String, @Nullable Object>> json) {
        return answer(slice(listing, filter), json);
    }

    Listing.Slice slice(Listing listing, Filter filter) {
        return listing.list(filter, offset, limit);
    }

    Answer answer(Listing.Slice slice, IntFunction<Map<String, @Nullable Object>> json) {
        return answer(slice.codes().stream().map(json::apply).toList(), slice.moreResults());
    }

    /** The vendor does not say what {@code next} is on the last page; here it is null. */
    Answer answer(@Nullable List<?> items, boolean moreResults) {
        Map<String, @Nullable Object> paging = new LinkedHashMap<>();
        paging.put("moreResults", moreResults);
        paging.put("next", moreResults ? Long.toString((long) offset + limit) : null);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("result", items);
        body.put("paging", paging);
        return Answer.json(200, body);
    }
}
