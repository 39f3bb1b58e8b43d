package dev.trivet.sandbox;

import dev.trivet.sandbox.fault.FaultQueue;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.RequestRedactor;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.RestService;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.server.Router;
import dev.trivet.sandbox.server.ScheduledResponse;
import dev.trivet.sandbox.spec.ApiSpec;
import dev.trivet.sandbox.spec.SpecValidator;
import java.time.Duration;
import java.util.List;

/** Handles the requests to a vendor: applies faults, calls the service, validates and records. */
final class VendorEndpoint {

    private static final String DOCUMENT_PATH = "/openapi.yaml";

    private final Vendor vendor;
    private final Journal journal;
    private final FaultQueue<Fault> faults;
    private final Duration latency;
    private final SpecValidator validator;
    private final SpecViolations violations;
    private volatile Router router;

    VendorEndpoint(
            Vendor vendor,
            RestService service,
            Journal journal,
            FaultQueue<Fault> faults,
            Duration latency,
            SpecValidator validator,
            SpecViolations violations) {
        this.vendor = vendor;
        this.journal = journal;
        this.faults = faults;
        this.latency = latency;
        this.validator = validator;
        this.violations = violations;
        this.router = new Router(service);
    }

    /** Replaces the service, for instance with one in the initial state. */
    void serve(RestService service) {
        router = new Router(service);
    }

    void inject(Fault fault) {
        faults.add(fault, fault.trigger());
    }

    void clearFaults() {
        faults.clear();
    }

    /** Returns the IDs of the operations, including {@link Router#UNKNOWN}. */
    List<String> operations() {
        return router.operations();
    }

    /**
     * Checks the operation of a fault, because a misspelled operation would never match.
     *
     * @throws IllegalArgumentException if the vendor does not have the operation
     */
    void requireKnownOperation(Fault fault) {
        String operation = fault.trigger().operation();
        if (operation != null && !router.operations().contains(operation)) {
            throw new IllegalArgumentException(
                    "The API " + vendor.document() + " has no operation " + RequestRedactor.name(operation)
                            + ". Its operations are " + String.join(", ", router.operations()) + ".");
        }
    }

    ScheduledResponse handle(Request request) {
        if (request.method().equals("GET") && request.url().encodedPath().equals(DOCUMENT_PATH)) {
            return ScheduledResponse.of(openApiDocument());
        }
        Router current = router;
        Route route = current.find(request);
        String operation = route == null ? Router.UNKNOWN : route.operation();

        Fault fault = faults.next(operation);
        Response replacement = fault == null ? null : fault.replacement();
        Response response = replacement != null ? replacement : withPrefix(current.handle(request, route));
        ScheduledResponse scheduled = fault == null ? ScheduledResponse.of(response) : fault.applyTo(response);
        validator.validate(
                vendor.document(),
                request,
                fault == null ? response : null,
                (rule, location) -> violations.add(new SpecViolation(vendor, operation, rule, location)));
        journal.add(RecordedExchange.of(vendor, operation, request, scheduled, current.literals()));
        return scheduled.plusDelay(latency);
    }

    /** The document is not part of the vendor's API, so the request is not recorded. */
    private Response openApiDocument() {
        return Response.empty(200)
                .withBody("application/yaml; charset=utf-8", ApiSpec.read(vendor.document() + ".yaml"));
    }

    /** Adds the vendor's prefix to redirects, because services respond without it. */
    private Response withPrefix(Response response) {
        String location = response.headers().get("Location");
        return location == null ? response : response.withHeader("Location", vendor.prefix() + location);
    }
}
