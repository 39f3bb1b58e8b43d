package dev.trivet.sandbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request and how it was answered. Headers and the answer's body are not kept.
 *
 * @param vendor the vendor that was called
 * @param operation the operation, for instance {@code listEmployees}, or {@code unknown} when the vendor has none such
 * @param method the HTTP method, or {@code ***} for one that HTTP does not know
 * @param path the path and the query; what is no word of the vendor's paths, no id and no number is masked by {@code ***}
 * @param status the HTTP status, or 0 when the connection was cut without an answer
 * @param bodyBytes the size of the request's body in bytes
 * @param body the request's body, all texts and numbers in it masked by {@code ***} and its end cut off when it is long, or null when it
 *     was no JSON or had more than 100,000 characters
 */
public record RecordedExchange(
        Vendor vendor,
        String operation,
        String method,
        String path,
        int status,
        long bodyBytes,
        @Nullable String body) {

    static RecordedExchange of(Vendor vendor, String operation, Request request, Delivery delivery, Set<String> words) {
        return new RecordedExchange(
                vendor,
                operation,
                Mask.method(request.method()),
                Mask.path(request.url(), words),
                delivery.status(),
                request.content().size(),
                Mask.body(request.content().text()));
    }
}
