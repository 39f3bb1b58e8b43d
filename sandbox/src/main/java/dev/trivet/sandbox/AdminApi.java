package dev.trivet.sandbox;

import dev.trivet.sandbox.server.CrossSiteGuard;
import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.RestService;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.server.Router;
import dev.trivet.sandbox.server.ScheduledResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP API that controls a sandbox, for programs in other languages.
 *
 * <p>{@link CrossSiteGuard} rejects requests that web pages of other origins send. A browser may
 * omit {@code Origin}; therefore, a body must also have the content type JSON, which a web page
 * cannot send to another origin without a CORS preflight request.
 */
final class AdminApi implements RestService {

    /** The prefix of all paths. */
    static final String PREFIX = "/sandbox";

    private final Sandbox sandbox;
    private final Router router = new Router(this);

    AdminApi(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    ScheduledResponse handle(Request request) {
        return ScheduledResponse.of(router.handle(request, router.find(request)));
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
    public void authorize(Request request) {
        CrossSiteGuard.requireLocalHost(request.header("Host"));
        CrossSiteGuard.requireSameOrigin(request);
        if (request.header("Content-Type") != null) {
            request.body().requireJson();
        }
    }

    @Override
    public String errorProperty() {
        return "error";
    }

    private Response describe() {
        Map<String, Object> push = new LinkedHashMap<>();
        push.put("url", sandbox.pushUrl());
        push.put("apiKey", sandbox.pushApiKey());
        push.put("readOnlyApiKey", sandbox.pushReadOnlyApiKey());
        push.put("employees", sandbox.employees().size());
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
        return Response.json(200, body);
    }

    private Response journal() {
        return Response.json(
                200, sandbox.journal().exchanges().stream().map(AdminApi::json).toList());
    }

    private static Map<String, @Nullable Object> json(RecordedExchange exchange) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("vendor", lowerCase(exchange.vendor()));
        json.put("operation", exchange.operation());
        json.put("method", exchange.method());
        json.put("path", exchange.path());
        json.put("status", exchange.status());
        json.put("bodyBytes", exchange.bodyBytes());
        json.put("body", exchange.body());
        return json;
    }

    private Response inject(Request request) {
        return badRequestIfInvalid(() -> {
            FaultPlan plan = FaultPlan.of(request.body().json());
            sandbox.inject(plan);
            return Response.json(201, Map.of("injected", plan.entries().size()));
        });
    }

    private Response clearFaults() {
        for (Vendor vendor : Vendor.values()) {
            sandbox.clearFaults(vendor);
        }
        return Response.empty(204);
    }

    private Response webhook(Request request) {
        JsonObjectReader reader = JsonObjectReader.of(request.body().object(), "The body");
        return badRequestIfInvalid(() -> {
            String url = reader.requiredString("url");
            String key = reader.requiredString("key");
            String secret = reader.requiredString("secret");
            reader.rejectUnknown();
            sandbox.webhook(url, key, secret);
            return Response.empty(204);
        });
    }

    private Response expose(Request request) {
        JsonObjectReader reader = JsonObjectReader.of(request.body().object(), "The body");
        AlertOutcome outcome = badRequestIfInvalid(() -> {
            String address = reader.requiredString("address");
            reader.rejectUnknown();
            return sandbox.expose(address);
        });
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", lowerCase(outcome.kind()));
        body.put("status", outcome.status());
        return Response.json(200, body);
    }

    private Response reset() {
        sandbox.reset();
        return Response.empty(204);
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Runs an action. An {@link IllegalArgumentException} becomes a response with status 400. */
    private static <T> T badRequestIfInvalid(Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException invalid) {
            throw new HttpError(400, String.valueOf(invalid.getMessage()));
        }
    }
}
