package dev.trivet.sandbox;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Shows a request's form and hides what it says. Addresses, hashes and secrets may stand anywhere in a request, so that is
 * shown which is known, or has a form that they cannot have.
 */
final class Mask {

    /** Stands for what is hidden. */
    private static final String HIDDEN = "***";

    /** A body of a thousand hashes says no more than one of ten. */
    private static final int MAX_LENGTH = 500;

    /** Reading a huge body takes longer than answering it. */
    private static final int MAX_READ = 100_000;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> SHOWN =
            Set.of("limit", "offset", "pageSize", "licensed", "chatopsEnabled", "domains");
    private static final Pattern PLAIN_VALUE = Pattern.compile("true|false|-?[0-9]{1,10}");
    /** A word without digits: hashes and keys have some. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");
    /** A UUID, as Push Security's, or 12 Base58 digits, as Probely's. */
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[1-9A-HJ-NP-Za-km-z]{12}");

    private Mask() {}

    /** Returns the method, or {@code ***} when it is none that is known. */
    static String method(String method) {
        return METHODS.contains(method) ? method : HIDDEN;
    }

    /**
     * Returns the path and the query, both with {@code ***} for what may not be shown.
     *
     * @param words the segments that the vendor's paths are made of
     */
    static String path(HttpUrl url, Set<String> words) {
        StringBuilder path = new StringBuilder();
        for (String segment : url.pathSegments()) {
            boolean isShown = segment.isEmpty()
                    || words.contains(segment)
                    || ID.matcher(segment).matches();
            path.append('/').append(isShown ? segment : HIDDEN);
        }
        char separator = '?';
        for (int i = 0; i < url.querySize(); i++) {
            String name = url.queryParameterName(i);
            path.append(separator).append(name(name)).append('=').append(value(name, url.queryParameterValue(i)));
            separator = '&';
        }
        return path.toString();
    }

    private static String value(String name, @Nullable String value) {
        if (value != null && SHOWN.contains(name) && PLAIN_VALUE.matcher(value).matches()) {
            return value;
        }
        return HIDDEN;
    }

    /**
     * Returns a body with {@code ***} in place of its texts and numbers, cut off when it is long, or null when it is huge or no
     * JSON.
     */
    static @Nullable String body(String text) {
        if (text.length() > MAX_READ) {
            return null;
        }
        try {
            String json = Json.write(masked(Json.read(text)));
            return json.length() <= MAX_LENGTH ? json : json.substring(0, MAX_LENGTH) + "…";
        } catch (IOException | JsonDataException notJson) {
            return null;
        }
    }

    private static @Nullable Object masked(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            object.forEach((name, member) -> members.put(name(String.valueOf(name)), masked(member)));
            return members;
        }
        if (value instanceof List<?> array) {
            return array.stream().limit(MAX_LENGTH).map(Mask::masked).toList();
        }
        return value instanceof Boolean ? value : value == null ? null : HIDDEN;
    }

    /** Returns a name, or {@code ***} when it does not look like one. */
    static String name(String name) {
        return NAME.matcher(name).matches() ? name : HIDDEN;
    }
}
