package dev.trivet.sandbox;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that a foreign web page makes through a browser that can reach the sandbox.
 *
 * <ul>
 *   <li>A page that resolves its own domain to the sandbox's address (DNS rebinding) sends that domain as {@code Host}. So the
 *       host must be localhost, a name below it, or an IP address.
 *   <li>A page of another origin sends {@code Origin} with a form or a script. So the origin, if there is one, must be the
 *       sandbox's own.
 * </ul>
 */
final class CrossSiteGuard {

    /** {@link HttpUrl} has no brackets around an IPv6 address, and no colon in any other host. */
    private static final Pattern LOCAL = Pattern.compile("(.+\\.)?localhost|[0-9.]+|.*:.*");

    private CrossSiteGuard() {}

    /**
     * Checks the header {@code Host}. Browsers always send it, so a request without it is accepted.
     *
     * @throws Refusal if it is a domain
     */
    static void requireLocalHost(@Nullable String header) {
        HttpUrl url = header == null ? null : HttpUrl.parse("http://" + header + "/");
        if (header != null && (url == null || !LOCAL.matcher(url.host()).matches())) {
            throw new Refusal(403, "The host must be localhost or an IP address");
        }
    }

    /**
     * Checks the header {@code Origin}.
     *
     * @throws Refusal if it is not the origin of the server
     */
    static void requireOwnOrigin(Request request) {
        String origin = request.header("Origin");
        if (origin != null && !origin.equals(request.url().scheme() + "://" + request.header("Host"))) {
            throw new Refusal(403, "The sandbox takes no requests from web pages");
        }
    }
}
