package dev.trivet.sandbox.push;

import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.RequestBody;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Simulates Push Security's URL blocking (REST API v1, URL blocking). Initially, the patterns of
 * the example are blocked.
 */
final class BlockedUrls {

    /** A domain, optionally with a wildcard for its subdomains. */
    private static final Pattern HOST = Pattern.compile("(\\*\\.)?[^\\s/:*.]+(\\.[^\\s/:*.]+)*");

    private final Set<String> patterns = new LinkedHashSet<>();

    BlockedUrls() {
        if (ApiSpec.PUSH.example("BlockedUrls").get("result") instanceof List<?> blocked) {
            blocked.forEach(pattern -> patterns.add((String) pattern));
        }
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/controls/blockedUrls", "listBlockedUrls", this::list),
                Route.of("POST", "/v1/controls/blockedUrls", "addBlockedUrl", this::add),
                Route.of("DELETE", "/v1/controls/blockedUrls", "deleteAllBlockedUrls", this::deleteAll));
    }

    private synchronized Response list(Request request) {
        return Response.json(200, Map.of("result", List.copyOf(patterns)));
    }

    private synchronized Response add(Request request) {
        String pattern = "*://" + host(request.body()) + path(request.body());
        patterns.add(pattern);
        return Response.json(200, pattern);
    }

    private synchronized Response deleteAll(Request request) {
        patterns.clear();
        return Response.empty(200);
    }

    private static String host(RequestBody body) {
        String host = body.string("host");
        if (!HOST.matcher(host).matches()) {
            throw new HttpError(400, "host must be a domain, optionally prefixed with *.");
        }
        return host;
    }

    /** The default path is a wildcard, as documented. */
    private static String path(RequestBody body) {
        String path = body.has("path") ? body.string("path") : "*";
        if (path.isEmpty() || path.chars().anyMatch(Character::isWhitespace)) {
            throw new HttpError(400, "path must not be empty or contain white space");
        }
        return path.startsWith("/") ? path : "/" + path;
    }
}
