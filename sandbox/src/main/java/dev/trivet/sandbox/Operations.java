package dev.trivet.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of a service. Whatever goes wrong in one becomes an answer. */
final class Operations {

    /** Stands for the operation of a request that means none. */
    static final String UNKNOWN = "unknown";

    private final VendorService service;
    private final List<Route> routes;
    private final List<String> names;
    private final Set<String> words;

    Operations(VendorService service) {
        this.service = service;
        this.routes = service.routes();
        this.names = Stream.concat(Stream.of(UNKNOWN), routes.stream().map(Route::operation))
                .sorted()
                .distinct()
                .toList();
        this.words = routes.stream().flatMap(Route::words).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the operations' names, {@link #UNKNOWN} included, in alphabetical order. */
    List<String> names() {
        return names;
    }

    /** Returns the segments that the operations' paths are made of, without parameters. */
    Set<String> words() {
        return words;
    }

    /** Returns the operation that a request means, or null when there is none such. */
    @Nullable
    Route find(Request request) {
        return routes.stream().filter(each -> each.matches(request)).findFirst().orElse(null);
    }

    /** Whatever a request holds, the server lives on: a slip of the sandbox itself answers 500. */
    Answer answer(Request request, @Nullable Route route) {
        try {
            service.admit(request);
            if (request.content().isTooLarge()) {
                throw new Refusal(413, "The request body is too large");
            }
            return route == null ? notServed(request) : route.answer(request);
        } catch (Refusal refusal) {
            return error(refusal);
        } catch (RuntimeException failure) {
            return error(
                    new Refusal(500, "The sandbox failed: " + failure.getClass().getName()));
        }
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
