package dev.trivet.sandbox.server;

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
 * Redacts requests: keeps the structure, and masks values as {@code ***}. Addresses, hashes and
 * secrets can be anywhere in a request. Therefore, a string is shown only if it is known, or if its
 * format excludes addresses, hashes and secrets.
 */
public final class RequestRedactor {

    private static final String MASK = "***";

    /** The maximum number of characters shown, which is enough for the structure of a body. */
    private static final int MAX_LENGTH = 500;

    /**
     * The maximum number of characters parsed. Parsing a longer body can take more time than the
     * operation.
     */
    private static final int MAX_PARSED = 100_000;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> SHOWN_PARAMETERS =
            Set.of("limit", "offset", "pageSize", "licensed", "chatopsEnabled", "domains");
    private static final Pattern SHOWN_VALUE = Pattern.compile("true|false|-?[0-9]{1,10}");
    /** Names with digits are masked, because hashes and keys contain digits. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");
    /** A UUID, as used by Push Security, or 12 Base58 digits, as used by Probely. */
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[1-9A-HJ-NP-Za-km-z]{12}");

    private RequestRedactor() {}

    /** Returns the method, masked unless it is a common one. */
    public static String method(String method) {
        return METHODS.contains(method) ? method : MASK;
    }

    /**
     * Returns the path and the query.
     *
     * @param literals the literal segments of the vendor's paths
     */
    public static String path(HttpUrl url, Set<String> literals) {
        StringBuilder path = new StringBuilder();
        for (String segment : url.pathSegments()) {
            boolean isShown = segment.isEmpty()
                    || literals.contains(segment)
                    || ID.matcher(segment).matches();
            path.append('/').append(isShown ? segment : MASK);
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
        if (value != null
                && SHOWN_PARAMETERS.contains(name)
                && SHOWN_VALUE.matcher(value).matches()) {
            return value;
        }
        return MASK;
    }

    /**
     * Returns a JSON body, truncated after 500 characters, or null if it is not JSON or has more
     * than 100,000 characters. Strings, numbers and unusual names of properties are masked.
     */
    public static @Nullable String body(String content) {
        if (content.length() > MAX_PARSED) {
            return null;
        }
        try {
            String json = Json.write(masked(Json.read(content)));
            return json.length() <= MAX_LENGTH ? json : json.substring(0, MAX_LENGTH) + "…";
        } catch (IOException | JsonDataException notJson) {
            return null;
        }
    }

    private static @Nullable Object masked(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            object.forEach((name, property) -> properties.put(name(String.valueOf(name)), masked(property)));
            return properties;
        }
        if (value instanceof List<?> array) {
            return array.stream().limit(MAX_LENGTH).map(RequestRedactor::masked).toList();
        }
        return value instanceof Boolean ? value : value == null ? null : MASK;
    }

    /** Returns the name of a property or parameter, masked unless it has the form of a name. */
    public static String name(String name) {
        return NAME.matcher(name).matches() ? name : MASK;
    }
}
