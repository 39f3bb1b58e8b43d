package dev.trivet.sandbox;

import java.util.Set;
import okhttp3.HttpUrl;

/**
 * A request and how it was answered. Headers and bodies are not kept.
 *
 * @param vendor the vendor that was called
 * @param operation the operation, for instance {@code listEmployees}, or {@code unknown} when the vendor has none such
 * @param method the HTTP method
 * @param path the path and the query; values that may be addresses, hashes or secrets are masked by {@code ***}
 * @param status the HTTP status, or 0 when the connection was cut without an answer
 */
public record RecordedExchange(Vendor vendor, String operation, String method, String path, int status) {

    private static final Set<String> SHOWN =
            Set.of("limit", "offset", "pageSize", "licensed", "chatopsEnabled", "domains");

    static RecordedExchange of(Vendor vendor, String operation, Request request, int status) {
        return new RecordedExchange(vendor, operation, request.method(), masked(request.url()), status);
    }

    private static String masked(HttpUrl url) {
        StringBuilder path = new StringBuilder(url.encodedPath());
        char separator = '?';
        for (int i = 0; i < url.querySize(); i++) {
            String name = url.queryParameterName(i);
            String value = SHOWN.contains(name) ? url.queryParameterValue(i) : "***";
            path.append(separator).append(name).append('=').append(value);
            separator = '&';
        }
        return path.toString();
    }
}
