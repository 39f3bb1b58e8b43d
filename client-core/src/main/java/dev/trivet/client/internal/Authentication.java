package dev.trivet.client.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * An interceptor that adds a vendor's credentials to the headers of each request.
 *
 * <p>Credentials that a header cannot contain are rejected with an {@link IllegalArgumentException}
 * when they are passed. Neither its message nor {@link #toString} contains them.
 */
public final class Authentication implements Interceptor {
    private final Map<String, String> headers;

    private Authentication(Map<String, String> headers) {
        this.headers = headers;
    }

    private Authentication(String name, String value) {
        this(Collections.singletonMap(name, value));
    }

    /** Returns an interceptor that sends no credentials, for an API that needs none. */
    public static Authentication none() {
        return new Authentication(Collections.emptyMap());
    }

    /**
     * Returns an interceptor that sends an API key in the header {@code name}: {@code prefix},
     * followed by {@code key}.
     *
     * @param prefix the scheme with a trailing space, such as {@code "JWT "}, or empty
     * @throws IllegalArgumentException if {@code key} is null or blank, starts or ends with white
     *     space, or contains characters other than printable ASCII
     */
    public static Authentication header(String name, String prefix, @Nullable String key) {
        String validKey = validated("key", key);
        reject(validKey, c -> c < ' ' || c > '~', "key must be printable ASCII");
        return new Authentication(requireNonNull(name, "name"), requireNonNull(prefix, "prefix") + validKey);
    }

    /**
     * Returns an interceptor that sends HTTP Basic credentials, encoded as UTF-8 (RFC 7617).
     *
     * @param key the user name
     * @param secret the password
     * @throws IllegalArgumentException if {@code key} or {@code secret} is null or blank, starts or
     *     ends with white space, or contains control characters or an unpaired surrogate, or if
     *     {@code key} contains a colon, which separates the two
     */
    public static Authentication basic(@Nullable String key, @Nullable String secret) {
        String validKey = validated("key", key);
        String validSecret = validated("secret", secret);
        reject(validKey, c -> c == ':', "key must not contain a colon");
        return new Authentication("Authorization", Credentials.basic(validKey, validSecret, StandardCharsets.UTF_8));
    }

    /**
     * Returns an interceptor that sends these credentials and those of {@code other}. If both use
     * the same header, these credentials are sent in it.
     *
     * @param other other credentials, or null
     */
    public Authentication and(@Nullable Authentication other) {
        Map<String, String> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (other != null) {
            both.putAll(other.headers);
        }
        both.putAll(headers);
        return new Authentication(both);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request.Builder request = chain.request().newBuilder();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            request.header(header.getKey(), header.getValue());
        }
        return chain.proceed(request.build());
    }

    /** Returns the names of the headers, without their values. */
    @Override
    public String toString() {
        return "Authentication{" + String.join(", ", headers.keySet()) + "}";
    }

    private static String validated(String name, @Nullable String credential) {
        String value = Constraints.notNull(name, credential);
        Constraints.notBlank(name, value);
        Constraints.wellFormed(name, value);
        reject(value, Character::isISOControl, name + " must not contain control characters");
        if (isWhiteSpace(value.charAt(0)) || isWhiteSpace(value.charAt(value.length() - 1))) {
            throw new IllegalArgumentException(name + " must not start or end with white space");
        }
        return value;
    }

    private static boolean isWhiteSpace(char character) {
        return Constraints.isBlank(String.valueOf(character));
    }

    private static void reject(String credential, IntPredicate invalid, String message) {
        if (credential.chars().anyMatch(invalid)) {
            throw new IllegalArgumentException(message);
        }
    }
}
