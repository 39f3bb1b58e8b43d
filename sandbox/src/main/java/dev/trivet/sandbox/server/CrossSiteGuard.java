package dev.trivet.sandbox.server;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Rejects cross-site requests: those that a foreign web page sends through the user's browser.
 *
 * <ul>
 *   <li>If the domain of a page resolves to the sandbox's address (DNS rebinding), the browser
 *       sends that domain as {@code Host}. The host must therefore be localhost, a subdomain of it,
 *       or an IP address.
 *   <li>For a form or script of another origin, the browser usually sends {@code Origin}. If
 *       present, it must therefore be the origin of the sandbox.
 * </ul>
 */
public final class CrossSiteGuard {

    /** {@link HttpUrl} omits the brackets of IPv6 addresses; no other host contains a colon. */
    private static final Pattern LOCAL = Pattern.compile("(.+\\.)?localhost|[0-9.]+|.*:.*");

    private static final Pattern LOOPBACK = Pattern.compile("(.+\\.)?localhost|127(\\.[0-9]+){3}|::1");

    private CrossSiteGuard() {}

    /**
     * Checks the {@code Host} header. Browsers always send it, so a request without it is accepted.
     *
     * @throws HttpError 403 if it is neither localhost, nor a subdomain of it, nor an IP address
     */
    public static void requireLocalHost(@Nullable String header) {
        requireHost(header, LOCAL, "The host must be localhost or an IP address");
    }

    /**
     * Checks the {@code Host} header of a browser.
     *
     * @throws HttpError 403 if it is neither localhost, nor a subdomain of it, nor a loopback
     *     address
     */
    public static void requireLoopbackHost(@Nullable String header) {
        requireHost(header, LOOPBACK, "The host must be localhost or a loopback address");
    }

    private static void requireHost(@Nullable String header, Pattern allowed, String rule) {
        HttpUrl url = header == null ? null : HttpUrl.parse("http://" + header + "/");
        if (header != null && (url == null || !allowed.matcher(url.host()).matches())) {
            throw new HttpError(403, rule);
        }
    }

    /**
     * Checks the {@code Origin} header.
     *
     * @throws HttpError 403 if it is not the sandbox's origin
     */
    public static void requireSameOrigin(Request request) {
        String origin = request.header("Origin");
        if (origin != null && !origin.equals(request.url().scheme() + "://" + request.header("Host"))) {
            throw new HttpError(403, "The sandbox does not accept requests from web pages of other origins");
        }
    }
}
