package dev.trivet.sandbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Push Security REST API (v1), URL blocking. The patterns of the page's example are blocked from the start. */
final class PushBlockedUrls {

    /** A domain, perhaps with a wildcard for its subdomains. */
    private static final Pattern HOST = Pattern.compile("(\\*\\.)?[^\\s/:*.]+(\\.[^\\s/:*.]+)*");

    private final Set<String> patterns = new LinkedHashSet<>();

    PushBlockedUrls() {
        if (SpecExamples.PUSH.example("BlockedUrls").get("result") instanceof List<?> blocked) {
            blocked.forEach(pattern -> patterns.add((String) pattern));
        }
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/controls/blockedUrls", "listBlockedUrls", this::list),
                Route.of("POST", "/v1/controls/blockedUrls", "addBlockedUrl", this::add),
                Route.of("DELETE", "/v1/controls/blockedUrls", "deleteAllBlockedUrls", this::deleteAll));
    }

    private synchronized Answer list(Request request) {
        return Answer.json(200, Map.of("result", List.copyOf(patterns)));
    }

    private synchronized Answer add(Request request) {
        String pattern = "*://" + host(request.content()) + path(request.content());
        patterns.add(pattern);
        return Answer.json(200, pattern);
    }

    private synchronized Answer deleteAll(Request request) {
        patterns.clear();
        return Answer.empty(200);
    }

    private static String host(Content content) {
        String host = content.text("host");
        if (!HOST.matcher(host).matches()) {
            throw new Refusal(400, "host must be a domain, with *. before it at most");
        }
        return host;
    }

    /** Left out it is the wildcard, as the page says. */
    private static String path(Content content) {
        String path = content.hasMember("path") ? content.text("path") : "*";
        if (path.isEmpty() || path.chars().anyMatch(Character::isWhitespace)) {
            throw new Refusal(400, "path must not be empty, and without white space");
        }
        return path.startsWith("/") ? path : "/" + path;
    }
}
