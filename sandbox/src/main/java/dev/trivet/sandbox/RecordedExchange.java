package dev.trivet.sandbox;

import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.RequestRedactor;
import dev.trivet.sandbox.server.ScheduledResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request and the status of its response. Headers and the response body are not recorded.
 *
 * @param vendor the vendor
 * @param operation the operation ID, for instance {@code listEmployees}, or {@code unknown} if the
 *     request does not match an operation
 * @param method the HTTP method, masked as {@code ***} unless it is a common one
 * @param path the path and the query, without the vendor's prefix; all values that can be personal
 *     or secret are masked as {@code ***}
 * @param status the HTTP status, or 0 if the connection was closed without a response
 * @param bodyBytes the size of the request body in bytes
 * @param body the request body, truncated after 500 characters; strings, numbers and unusual names
 *     of properties are masked as {@code ***}; null if the body is not JSON or has more than
 *     100,000 characters
 */
public record RecordedExchange(
        Vendor vendor,
        String operation,
        String method,
        String path,
        int status,
        long bodyBytes,
        @Nullable String body) {

    static RecordedExchange of(
            Vendor vendor, String operation, Request request, ScheduledResponse response, Set<String> literals) {
        return new RecordedExchange(
                vendor,
                operation,
                RequestRedactor.method(request.method()),
                RequestRedactor.path(request.url(), literals),
                response.status(),
                request.body().size(),
                RequestRedactor.body(request.body().content()));
    }
}
