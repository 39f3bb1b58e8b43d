package dev.trivet.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** One vendor: faults first, then admission, then the operation; all of it goes into the journal. */
final class VendorEndpoint implements Endpoint {

    private static final String UNKNOWN_OPERATION = "unknown";

    private final Vendor vendor;
    private final VendorService service;
    private final List<Route> routes;
    private final Journal journal;
    private final Faults faults = new Faults();

    VendorEndpoint(Vendor vendor, VendorService service, Journal journal) {
        this.vendor = vendor;
        this.service = service;
        this.routes = service.routes();
        this.journal = journal;
    }

    Faults faults() {
        return faults;
    }

    @Override
    public Answer answer(RecordedRequest recorded, HttpUrl url) {
        Content content = new Content(
                recorded.getHeader("Content-Type"), recorded.getBody().readUtf8());
        String method = Objects.requireNonNullElse(recorded.getMethod(), "");
        Request request = new Request(method, url, recorded.getHeaders(), content, Map.of());
        Route route = routes.stream()
                .filter(each -> each.matches(request))
                .findFirst()
                .orElse(null);
        String operation = route == null ? UNKNOWN_OPERATION : route.operation();

        Answer fault = faults.next(operation);
        Answer answer = fault != null ? fault : serve(request, route, recorded.getBodySize());
        journal.add(RecordedExchange.of(vendor, operation, request, answer));
        return answer;
    }

    /** Whatever a request holds, the server lives on: a slip of the sandbox itself answers 500. */
    private Answer serve(Request request, @Nullable Route route, long bodySize) {
        try {
            service.admit(request);
            if (bodySize > SandboxServer.MAX_BODY_BYTES) {
                throw new Refusal(413, "The request body is too large");
            }
            return route == null ? notServed(request) : withPrefix(route.answer(request));
        } catch (Refusal refusal) {
            return error(refusal);
        } catch (RuntimeException failure) {
            return error(
                    new Refusal(500, "The sandbox failed: " + failure.getClass().getName()));
        }
    }

    /** A vendor knows nothing of the prefix, so a redirect leaves it out. */
    private Answer withPrefix(Answer answer) {
        String location = answer.headers().get("Location");
        return location == null ? answer : answer.withHeader("Location", vendor.prefix() + location);
    }

    private Answer notServed(Request request) {
        String allowed = routes.stream()
                .filter(route -> route.hasPathOf(request))
                .map(Route::method)
                .distinct()
                .collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? error(new Refusal(404, "Not Found"))
                : error(new Refusal(405, "Method Not Allowed")).withHeader("Allow", allowed);
    }

    private Answer error(Refusal refusal) {
        return Answer.json(refusal.status(), Map.of(service.errorMember(), refusal.reason()));
    }
}
