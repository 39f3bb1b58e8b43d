package dev.trivet.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's own paths, for programs in other languages: what a Java test does with {@link Sandbox} itself.
 *
 * <p>A body must be sent as JSON, which a web page cannot do to another host without its consent. {@link CrossSiteGuard} refuses
 * the requests that a page can make.
 */
final class Controls implements VendorService, Endpoint {

    /** What the paths begin with. */
    static final String PREFIX = "/sandbox";

    private final Sandbox sandbox;
    private final Operations operations = new Operations(this);

    Controls(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public Delivery answer(Request request) {
        return Delivery.of(operations.answer(request, operations.find(request)));
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/", "describe", request -> describe()),
                Route.of("GET", "/journal", "journal", request -> journal()),
                Route.of("POST", "/faults", "inject", this::inject),
                Route.of("DELETE", "/faults", "clearFaults", request -> clearFaults()),
                Route.of("PUT", "/webhook", "webhook", this::webhook),
                Route.of("POST", "/expose", "expose", this::expose),
                Route.of("POST", "/reset", "reset", request -> reset()));
    }

    @Override
    public void admit(Request request) {
        CrossSiteGuard.requireLocalHost(request.header("Host"));
        CrossSiteGuard.requireOwnOrigin(request);
        if (request.header("Content-Type") != null) {
            request.content().requireJson();
        }
    }

    @Override
    public String errorMember() {
        return "error";
    }

    private Answer describe() {
        Map<String, Object> push = new LinkedHashMap<>();
        push.put("url", sandbox.pushUrl());
        push.put("apiKey", sandbox.pushApiKey());
        push.put("readOnlyApiKey", sandbox.pushReadOnlyApiKey());
        push.put("employees", sandbox.organisation().size());
        Map<String, Object> enzoic = new LinkedHashMap<>();
        enzoic.put("url", sandbox.enzoicUrl());
        enzoic.put("apiKey", sandbox.enzoicApiKey());
        enzoic.put("apiSecret", sandbox.enzoicApiSecret());
        enzoic.put("subscribedUsers", sandbox.subscribedUsernameHashes().size());
        enzoic.put("subscribedDomains", sandbox.subscribedDomains().size());
        Map<String, Object> probely = new LinkedHashMap<>();
        probely.put("url", sandbox.probelyUrl());
        probely.put("apiKey", sandbox.probelyApiKey());
        probely.put("targetIds", sandbox.probelyTargetIds());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("push", push);
        body.put("enzoic", enzoic);
        body.put("probely", probely);
        return Answer.json(200, body);
    }

    private Answer journal() {
        return Answer.json(
                200, sandbox.journal().exchanges().stream().map(Controls::json).toList());
    }

    private static Map<String, @Nullable Object> json(RecordedExchange exchange) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("vendor", exchange.vendor().name().toLowerCase(Locale.ROOT));
        json.put("operation", exchange.operation());
        json.put("method", exchange.method());
        json.put("path", exchange.path());
        json.put("status", exchange.status());
        json.put("bodyBytes", exchange.bodyBytes());
        json.put("body", exchange.body());
        return json;
    }

    private Answer inject(Request request) {
        return checked(() -> {
            FaultPlan plan = FaultPlan.of(request.content().json());
            sandbox.inject(plan);
            return Answer.json(201, Map.of("injected", plan.entries().size()));
        });
    }

    private Answer clearFaults() {
        for (Vendor vendor : Vendor.values()) {
            sandbox.clearFaults(vendor);
        }
        return Answer.empty(204);
    }

    private Answer webhook(Request request) {
        Members members = Members.of(request.content().object(), "The body");
        return checked(() -> {
            String url = members.requiredText("url");
            String key = members.requiredText("key");
            String secret = members.requiredText("secret");
            members.requireNoOthers();
            sandbox.webhook(url, key, secret);
            return Answer.empty(204);
        });
    }

    private Answer expose(Request request) {
        Members members = Members.of(request.content().object(), "The body");
        AlertOutcome outcome = checked(() -> {
            String address = members.requiredText("address");
            members.requireNoOthers();
            return sandbox.expose(address);
        });
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", outcome.kind().name().toLowerCase(Locale.ROOT));
        body.put("status", outcome.status());
        return Answer.json(200, body);
    }

    private Answer reset() {
        sandbox.reset();
        return Answer.empty(204);
    }

    private static <T> T checked(Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(400, String.valueOf(wrong.getMessage()));
        }
    }
}
