package dev.trivet.sandbox;

import java.time.Duration;

/** One vendor: faults first, then admission, then the operation; all of it goes into the journal. */
final class VendorEndpoint implements Endpoint {

    private final Vendor vendor;
    private final Journal journal;
    private final Faults faults;
    private final Duration latency;
    private final Inspector inspector;
    private final Deviations deviations;
    private volatile Operations operations;

    VendorEndpoint(
            Vendor vendor,
            VendorService service,
            Journal journal,
            Faults faults,
            Duration latency,
            Inspector inspector,
            Deviations deviations) {
        this.vendor = vendor;
        this.journal = journal;
        this.faults = faults;
        this.latency = latency;
        this.inspector = inspector;
        this.deviations = deviations;
        this.operations = new Operations(service);
    }

    /** Goes on with another service, as a rule one that nothing has happened to yet. */
    void serve(VendorService service) {
        operations = new Operations(service);
    }

    Faults faults() {
        return faults;
    }

    /**
     * Checks that a fault can show here: one of an operation that is misspelt never would.
     *
     * @throws IllegalArgumentException if it concerns an operation that the vendor does not have
     */
    void requireKnown(Fault fault) {
        String operation = fault.trigger().operation();
        if (operation != null && !operations.names().contains(operation)) {
            throw new IllegalArgumentException(vendor.name() + " has no operation " + Mask.name(operation)
                    + ". Its operations are " + String.join(", ", operations.names()) + ".");
        }
    }

    @Override
    public Delivery answer(Request request) {
        Operations current = operations;
        Route route = current.find(request);
        String operation = route == null ? Operations.UNKNOWN : route.operation();

        Fault fault = faults.next(operation);
        Answer replacement = fault == null ? null : fault.replacement();
        Answer answer = replacement != null ? replacement : withPrefix(current.answer(request, route));
        Delivery delivery = fault == null ? Delivery.of(answer) : fault.spoil(answer);
        deviations.add(inspector.inspect(vendor, operation, request, fault == null ? answer : null));
        journal.add(RecordedExchange.of(vendor, operation, request, delivery, current.words()));
        return delivery.withLatency(latency);
    }

    /** A vendor knows nothing of the prefix, so a redirect leaves it out. */
    private Answer withPrefix(Answer answer) {
        String location = answer.headers().get("Location");
        return location == null ? answer : answer.withHeader("Location", vendor.prefix() + location);
    }
}
