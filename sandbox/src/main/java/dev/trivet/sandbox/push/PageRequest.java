package dev.trivet.sandbox.push;

import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The requested page of a list (Push Security REST API v1, paging). */
record PageRequest(int limit, int offset) {

    private static final int MAX_LIMIT = 50;

    /**
     * Reads {@code limit} and {@code offset}.
     *
     * @throws HttpError 400 if one of them is not an integer or out of range
     */
    static PageRequest of(Request request) {
        return new PageRequest(
                request.number("limit", 1, MAX_LIMIT, MAX_LIMIT), request.number("offset", 0, Integer.MAX_VALUE, 0));
    }

    /** Returns the response with this page. */
    Response response(PagedIndex index, Filter filter, IntFunction<Map<String, @Nullable Object>> json) {
        return response(slice(index, filter), json);
    }

    PagedIndex.Slice slice(PagedIndex index, Filter filter) {
        return index.list(filter, offset, limit);
    }

    Response response(PagedIndex.Slice slice, IntFunction<Map<String, @Nullable Object>> json) {
        return response(slice.codes().stream().map(json::apply).toList(), slice.moreResults());
    }

    /** The value of {@code next} on the last page is undocumented. Here it is null. */
    Response response(@Nullable List<?> items, boolean moreResults) {
        Map<String, @Nullable Object> paging = new LinkedHashMap<>();
        paging.put("moreResults", moreResults);
        paging.put("next", moreResults ? Long.toString((long) offset + limit) : null);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("result", items);
        body.put("paging", paging);
        return Response.json(200, body);
    }
}
