package dev.trivet.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A request as an operation sees it.
 *
 * @param pathParameters the values of the template's braces, by name
 */
record Request(String method, HttpUrl url, Headers headers, Content content, Map<String, String> pathParameters) {

    private static final int MAX_DIGITS = 18;

    /** Returns the value of a path parameter, decoded. */
    String path(String name) {
        return Objects.requireNonNull(pathParameters.get(name), name);
    }

    /**
     * Returns the index that the path's id stands for.
     *
     * @param indexOf an id's index, negative when there is none
     * @throws Refusal with {@code notFound} if there is none
     */
    int index(ToIntFunction<String> indexOf, String notFound) {
        int index = indexOf.applyAsInt(path("id"));
        if (index < 0) {
            throw new Refusal(404, notFound);
        }
        return index;
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** Returns the first value of a query parameter, or null when there is none. */
    @Nullable
    String query(String name) {
        return url.queryParameter(name);
    }

    /** Returns all values of a repeated query parameter. */
    List<String> queries(String name) {
        return url.queryParameterValues(name).stream().filter(Objects::nonNull).toList();
    }

    /**
     * Returns a whole number.
     *
     * @throws Refusal if it is there and is none, or not between {@code min} and {@code max}
     */
    int number(String name, int min, int max, int fallback) {
        String text = query(name);
        if (text == null) {
            return fallback;
        }
        if (text.matches("[0-9]{1," + MAX_DIGITS + "}")) {
            long value = Long.parseLong(text);
            if (value >= min && value <= max) {
                return (int) value;
            }
        }
        throw new Refusal(400, name + " must be an integer from " + min + " to " + max);
    }

    /**
     * Returns a whole number, which may be negative, or null when the parameter is absent.
     *
     * @throws Refusal if it is anything else
     */
    @Nullable
    Long integer(String name) {
        String text = query(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?[0-9]{1," + MAX_DIGITS + "}")) {
            throw new Refusal(400, name + " must be an integer");
        }
        return Long.valueOf(text);
    }

    /**
     * Returns true, false, or null when the parameter is absent.
     *
     * @throws Refusal if it is anything else
     */
    @Nullable
    Boolean flag(String name) {
        String text = query(name);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refusal(400, name + " must be true or false");
        };
    }

    Request withUrl(HttpUrl newUrl) {
        return new Request(method, newUrl, headers, content, pathParameters);
    }

    Request withPathParameters(Map<String, String> parameters) {
        return new Request(method, url, headers, content, parameters);
    }

    /** Returns the method only: a request carries secrets. */
    @Override
    public String toString() {
        return "Request[" + method + "]";
    }
}
