package dev.trivet.sandbox.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dispatches requests to the operations of a service, and maps failures to error responses. */
public final class Router {

    /** The operation ID of a request that does not match an operation. */
    public static final String UNKNOWN = "unknown";

    private final RestService service;
    private final List<Route> routes;
    private final List<String> operations;
    private final Set<String> literals;

    /** Creates a router for a service. */
    public Router(RestService service) {
        this.service = service;
        this.routes = service.routes();
        this.operations = Stream.concat(Stream.of(UNKNOWN), routes.stream().map(Route::operation))
                .sorted()
                .distinct()
                .toList();
        this.literals = routes.stream().flatMap(Route::literals).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the IDs of the operations, including {@link #UNKNOWN}, in alphabetical order. */
    public List<String> operations() {
        return operations;
    }

    /** Returns the path segments that are not parameters. */
    public Set<String> literals() {
        return literals;
    }

    /** Returns the first route that matches, or null. */
    public @Nullable Route find(Request request) {
        return routes.stream().filter(each -> each.matches(request)).findFirst().orElse(null);
    }

    /** Handles a request. An unexpected exception becomes a response with status 500. */
    public Response handle(Request request, @Nullable Route route) {
        try {
            service.authorize(request);
            if (request.body().isTooLarge()) {
                throw new HttpError(413, "The request body is too large");
            }
            return route == null ? notFound(request) : route.handle(request);
        } catch (HttpError error) {
            return response(error);
        } catch (RuntimeException failure) {
            Thread thread = Thread.currentThread();
            // Prints the stack trace to standard error by default.
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
            return response(new HttpError(500, "Internal error of the sandbox. Its standard error has a stack trace"));
        }
    }

    private Response notFound(Request request) {
        String allowed = routes.stream()
                .filter(route -> route.matchesPath(request))
                .map(Route::method)
                .distinct()
                .collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? response(new HttpError(404, "Not Found"))
                : response(new HttpError(405, "Method Not Allowed")).withHeader("Allow", allowed);
    }

    private Response response(HttpError error) {
        Response response = Response.json(error.status(), Map.of(service.errorProperty(), error.reason()));
        String retryAfter = error.retryAfter();
        return retryAfter == null ? response : response.withHeader("Retry-After", retryAfter);
    }
}
