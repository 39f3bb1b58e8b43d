package dev.trivet.sandbox.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request.
 *
 * @param pathParameters the values of the route's path parameters, by name
 */
public record Request(
        String method, HttpUrl url, Headers headers, RequestBody body, Map<String, String> pathParameters) {

    private static final int MAX_DIGITS = 18;

    /** Returns the decoded value of a path parameter. */
    public String path(String name) {
        return Objects.requireNonNull(pathParameters.get(name), name);
    }

    /**
     * Returns the index of the object that the path parameter {@code id} refers to.
     *
     * @param indexOf returns the index for an ID, or a negative number
     * @param notFound the error message if the object does not exist
     * @throws HttpError 404 if the object does not exist
     */
    public int index(ToIntFunction<String> indexOf, String notFound) {
        int index = indexOf.applyAsInt(path("id"));
        if (index < 0) {
            throw new HttpError(404, notFound);
        }
        return index;
    }

    /** Returns the last value of a header, or null. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** Returns the first value of a query parameter, or null. */
    public @Nullable String query(String name) {
        return url.queryParameter(name);
    }

    /** Returns all values of a query parameter. */
    public List<String> queries(String name) {
        return url.queryParameterValues(name).stream().filter(Objects::nonNull).toList();
    }

    /**
     * Returns an integer query parameter.
     *
     * @throws HttpError 400 if it is present and not an integer from {@code min} to {@code max}
     */
    public int number(String name, int min, int max, int defaultValue) {
        String value = query(name);
        if (value == null) {
            return defaultValue;
        }
        if (value.matches("[0-9]{1," + MAX_DIGITS + "}")) {
            long number = Long.parseLong(value);
            if (number >= min && number <= max) {
                return (int) number;
            }
        }
        throw new HttpError(400, name + " must be an integer from " + min + " to " + max);
    }

    /**
     * Returns an integer query parameter, or null if it is absent.
     *
     * @throws HttpError 400 if it is present and not an integer of at most 18 digits
     */
    public @Nullable Long integer(String name) {
        String value = query(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("-?[0-9]{1," + MAX_DIGITS + "}")) {
            throw new HttpError(400, name + " must be an integer of at most " + MAX_DIGITS + " digits");
        }
        return Long.valueOf(value);
    }

    /**
     * Returns a boolean query parameter, or null if it is absent.
     *
     * @throws HttpError 400 if it is present and not a boolean
     */
    public @Nullable Boolean flag(String name) {
        String value = query(name);
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new HttpError(400, name + " must be true or false");
        };
    }

    Request withUrl(HttpUrl newUrl) {
        return new Request(method, newUrl, headers, body, pathParameters);
    }

    Request withPathParameters(Map<String, String> parameters) {
        return new Request(method, url, headers, body, parameters);
    }

    /** Returns the method only, because requests contain secrets. */
    @Override
    public String toString() {
        return "Request[" + method + "]";
    }
}
