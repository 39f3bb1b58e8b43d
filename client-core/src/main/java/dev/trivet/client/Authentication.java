package dev.trivet.client;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Adds a vendor's credentials to the header of each request.
 *
 * <p>Credentials that a header cannot contain are rejected with an {@link IllegalArgumentException}
 * when they are passed. Neither its message nor {@link #toString} shows them.
 */
public final class Authentication implements Interceptor {
    private final String name;
    private final String value;

    private Authentication(String name, String value) {
        this.name = name;
        this.value = value;
    }

    /**
     * Sends {@code key}, after {@code prefix}, in the header {@code name}.
     *
     * @param prefix the scheme with a trailing blank, such as {@code "JWT "}, or empty
     * @throws IllegalArgumentException if {@code key} is null or blank, has white space around it,
     *     or has characters other than printable ASCII
     */
    public static Authentication header(String name, String prefix, @Nullable String key) {
        String present = present("key", key);
        reject(present, c -> c < ' ' || c > '~', "key must be printable ASCII");
        return new Authentication(requireNonNull(name, "name"), requireNonNull(prefix, "prefix") + present);
    }

    /**
     * Sends HTTP Basic credentials, encoded as UTF-8 (RFC 7617).
     *
     * @throws IllegalArgumentException if one of the two is null or blank, has white space around
     *     it or has control characters, or if {@code username} has a colon, which separates the two
     */
    public static Authentication basic(@Nullable String username, @Nullable String password) {
        String user = present("username", username);
        String secret = present("password", password);
        reject(user, c -> c == ':', "username must not have a colon");
        return new Authentication("Authorization", Credentials.basic(user, secret, StandardCharsets.UTF_8));
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(chain.request().newBuilder().header(name, value).build());
    }

    /** Returns the name of the header, without its value. */
    @Override
    public String toString() {
        return "Authentication{" + name + "}";
    }

    private static String present(String name, @Nullable String credential) {
        String present = Constraints.notNull(name, credential);
        Constraints.notBlank(name, present);
        Constraints.wellFormed(name, present);
        reject(present, Character::isISOControl, name + " must not have control characters");
        if (isBlank(present.charAt(0)) || isBlank(present.charAt(present.length() - 1))) {
            throw new IllegalArgumentException(name + " must not start or end with a blank");
        }
        return present;
    }

    private static boolean isBlank(char character) {
        return Constraints.isBlank(String.valueOf(character));
    }

    private static void reject(String credential, IntPredicate invalid, String message) {
        if (credential.chars().anyMatch(invalid)) {
            throw new IllegalArgumentException(message);
        }
    }
}
