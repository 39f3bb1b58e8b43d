package dev.trivet.sandbox;

import dev.trivet.sandbox.server.CrossSiteGuard;
import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.RequestRedactor;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.RestService;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.server.Router;
import dev.trivet.sandbox.server.ScheduledResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /** A thousand years. */
    private static final long MAX_SECONDS = 31_556_952_000L;

    private final Sandbox sandbox;
    private final Router router = new Router(this);
    private final Router pageRouter = new Router(new SandboxPage());

    AdminApi(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    ScheduledResponse handle(Request request) {
        Response response = router.handle(request, router.find(request));
        return ScheduledResponse.of(response.status() == 404 ? unknownPath() : response);
    }

    private Response unknownPath() {
        String paths = routes().stream()
                .map(route -> PREFIX + "/" + String.join("/", route.template()))
                .distinct()
                .collect(Collectors.joining(", "));
        return Response.json(404, Map.of(errorProperty(), "Not Found. The paths are " + paths));
    }

    /** Handles requests for the page. Its style and its script have the prefix of this API. */
    ScheduledResponse handlePage(Request request) {
        return ScheduledResponse.of(pageRouter.handle(request, pageRouter.find(request)));
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/", "describe", request -> describe()),
                Route.of("GET", "/health", "health", request -> Response.json(200, Map.of("status", "ok"))),
                Route.of("GET", "/page.css", "style", request -> SandboxPage.style()),
                Route.of("GET", "/page.js", "script", request -> SandboxPage.script()),
                Route.of("GET", "/journal", "journal", this::journal),
                Route.of("DELETE", "/journal", "clearJournal", request -> clearJournal()),
                Route.of("POST", "/faults", "inject", this::inject),
                Route.of("DELETE", "/faults", "clearFaults", request -> clearFaults()),
                Route.of("PUT", "/webhook", "webhook", this::webhook),
                Route.of("POST", "/expose", "expose", this::expose),
                Route.of("GET", "/subscriptions", "subscriptions", request -> subscriptions()),
                Route.of("GET", "/organization", "organization", request -> organization()),
                Route.of("PUT", "/organization", "replaceOrganization", this::replaceOrganization),
                // The British spelling is accepted too.
                Route.of("GET", "/organisation", "organization", request -> organization()),
                Route.of("PUT", "/organisation", "replaceOrganization", this::replaceOrganization),
                Route.of("GET", "/rate-limit", "rateLimit", request -> rateLimit()),
                Route.of("PUT", "/rate-limit", "setRateLimit", this::setRateLimit),
                Route.of("GET", "/approved-domains", "approvedDomains", request -> approvedDomains()),
                Route.of("PUT", "/approved-domains", "setApprovedDomains", this::setApprovedDomains),
                Route.of("GET", "/clock", "clock", request -> clock()),
                Route.of("PUT", "/clock", "stopClock", this::stopClock),
                Route.of("DELETE", "/clock", "resumeClock", request -> resumeClock()),
                Route.of("POST", "/clock/advance", "advanceClock", this::advanceClock),
                Route.of("GET", "/strict", "strict", request -> strict()),
                Route.of("PUT", "/strict", "setStrict", this::setStrict),
                Route.of("GET", "/spec-violations", "violations", request -> json(sandbox.specViolations())),
                Route.of("DELETE", "/spec-violations", "takeViolations", request -> json(sandbox.takeSpecViolations())),
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

    /**
     * Returns the last exchanges, which the query can limit by number, vendor and operation.
     * Misspelled names are rejected, because an empty result would suggest that no requests were
     * sent.
     */
    private Response journal(Request request) {
        requireKnown("parameter", request.url().queryParameterNames(), List.of("vendor", "operation", "limit"));
        List<Vendor> vendors = vendors(request.query("vendor"));
        String operation = request.query("operation");
        if (operation != null) {
            requireKnown(
                    "operation",
                    List.of(operation),
                    vendors.stream()
                            .flatMap(vendor -> sandbox.operations(vendor).stream())
                            .distinct()
                            .toList());
        }
        List<RecordedExchange> exchanges = sandbox.journal().exchanges().stream()
                .filter(exchange -> vendors.contains(exchange.vendor()))
                .filter(exchange -> operation == null || operation.equals(exchange.operation()))
                .toList();
        int limit = request.number("limit", 0, Journal.CAPACITY, Journal.CAPACITY);
        int first = Math.max(0, exchanges.size() - limit);
        return Response.json(
                200,
                exchanges.subList(first, exchanges.size()).stream()
                        .map(AdminApi::json)
                        .toList());
    }

    /** Returns the vendor with this name, or all vendors if it is null. */
    private static List<Vendor> vendors(@Nullable String name) {
        List<Vendor> vendors = List.of(Vendor.values());
        if (name == null) {
            return vendors;
        }
        List<String> names = vendors.stream().map(AdminApi::lowerCase).toList();
        requireKnown("vendor", List.of(name), names);
        return List.of(vendors.get(names.indexOf(name)));
    }

    private static void requireKnown(String kind, Collection<String> names, List<String> allowed) {
        for (String name : names) {
            if (!allowed.contains(name)) {
                throw new HttpError(
                        400,
                        "Unknown " + kind + " " + RequestRedactor.name(name) + ". Allowed " + kind + "s: "
                                + String.join(", ", allowed) + ".");
            }
        }
    }

    private Response clearJournal() {
        sandbox.journal().clear();
        return Response.empty(204);
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

    private Response subscriptions() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("usernameHashes", sandbox.subscribedUsernameHashes());
        body.put("domains", sandbox.subscribedDomains());
        return Response.json(200, body);
    }

    private Response organization() {
        return Response.json(200, sandbox.organization().document());
    }

    private Response replaceOrganization(Request request) {
        return badRequestIfInvalid(() -> {
            sandbox.organization(OrganizationPlan.of(request.body().json()));
            return Response.json(200, Map.of("employees", sandbox.employees().size()));
        });
    }

    private Response rateLimit() {
        RateLimit limit = sandbox.rateLimit();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("enabled", limit.enabled());
        body.put("perSecond", limit.perSecond());
        body.put("burst", limit.burst());
        body.put("retryAfter", limit.retryAfter());
        return Response.json(200, body);
    }

    /** Sets the rate limit. Properties that are absent have their documented value. */
    private Response setRateLimit(Request request) {
        JsonObjectReader reader = JsonObjectReader.of(request.body().object(), "The body");
        return badRequestIfInvalid(() -> {
            RateLimit limit = new RateLimit(
                    reader.flag("enabled", true),
                    reader.number("perSecond", RateLimit.DOCUMENTED.perSecond()),
                    reader.number("burst", RateLimit.DOCUMENTED.burst()),
                    reader.flag("retryAfter"));
            reader.rejectUnknown();
            sandbox.rateLimit(limit);
            return rateLimit();
        });
    }

    private Response approvedDomains() {
        return Response.json(200, Map.of("domains", sandbox.approvedDomains()));
    }

    private Response setApprovedDomains(Request request) {
        JsonObjectReader reader = JsonObjectReader.of(request.body().object(), "The body");
        return badRequestIfInvalid(() -> {
            List<String> domains = reader.strings("domains");
            reader.rejectUnknown();
            sandbox.approvedDomains(domains.toArray(String[]::new));
            return approvedDomains();
        });
    }

    private Response clock() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("time", sandbox.now().toString());
        body.put("stopped", sandbox.isClockStopped());
        return Response.json(200, body);
    }

    private Response stopClock(Request request) {
        JsonObjectReader reader = JsonObjectReader.of(request.body().object(), "The body");
        return badRequestIfInvalid(() -> {
            String time = reader.requiredString("time");
            reader.rejectUnknown();
            sandbox.stopClock(time(time));
            return clock();
        });
    }

    private static Instant time(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException invalid) {
            throw new IllegalArgumentException(
                    "The property time must be a time in UTC, for instance 2026-01-01T00:00:00Z.", invalid);
        }
    }

    private Response resumeClock() {
        sandbox.resumeClock();
        return clock();
    }

    private Response advanceClock(Request request) {
        JsonObjectReader reader = JsonObjectReader.of(request.body().object(), "The body");
        return badRequestIfInvalid(() -> {
            Long seconds = reader.integer("seconds");
            reader.rejectUnknown();
            if (seconds == null || seconds < 0 || seconds > MAX_SECONDS) {
                throw new IllegalArgumentException("The property seconds must be from 0 to " + MAX_SECONDS + ".");
            }
            sandbox.advanceClock(Duration.ofSeconds(seconds));
            return clock();
        });
    }

    private Response strict() {
        return Response.json(200, Map.of("enabled", sandbox.isStrict()));
    }

    private Response setStrict(Request request) {
        JsonObjectReader reader = JsonObjectReader.of(request.body().object(), "The body");
        return badRequestIfInvalid(() -> {
            boolean enabled = reader.flag("enabled", true);
            reader.rejectUnknown();
            sandbox.strict(enabled);
            return strict();
        });
    }

    private static Response json(List<SpecViolation> violations) {
        return Response.json(
                200,
                violations.stream()
                        .map(violation -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("vendor", lowerCase(violation.vendor()));
                            json.put("operation", violation.operation());
                            json.put("rule", violation.rule());
                            json.put("location", violation.location());
                            return json;
                        })
                        .toList());
    }

    private Response reset() {
        sandbox.reset();
        return Response.empty(204);
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Runs an action. An {@link IllegalArgumentException} becomes a response with status 400, and
     * an {@link IllegalStateException} one with status 501.
     */
    private static <T> T badRequestIfInvalid(Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException invalid) {
            throw new HttpError(400, String.valueOf(invalid.getMessage()));
        } catch (IllegalStateException unavailable) {
            // Strict mode, without the validator.
            throw new HttpError(501, String.valueOf(unavailable.getMessage()));
        }
    }
}
