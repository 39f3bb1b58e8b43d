package dev.trivet.sandbox.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An operation: the requests that it matches, and the code that handles them.
 *
 * @param template the path segments; one in braces is a parameter, which matches any non-empty
 *     value
 * @param operation the operation ID in the OpenAPI document
 * @param condition a further condition, where several operations share a path
 */
public record Route(
        String method,
        List<String> template,
        String operation,
        Predicate<Request> condition,
        Function<Request, Response> handler) {

    /** Returns a route without a further condition. */
    public static Route of(String method, String path, String operation, Function<Request, Response> handler) {
        return new Route(method, List.of(path.substring(1).split("/", -1)), operation, request -> true, handler);
    }

    /** Returns a copy with a condition. */
    public Route when(Predicate<Request> newCondition) {
        return new Route(method, template, operation, newCondition, handler);
    }

    /** Returns the path segments that are not parameters. */
    Stream<String> literals() {
        return template.stream().filter(segment -> !isParameter(segment));
    }

    /** Returns whether the path matches, regardless of the method. */
    boolean matchesPath(Request request) {
        List<String> segments = request.url().pathSegments();
        if (segments.size() != template.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            String expected = template.get(i);
            String segment = segments.get(i);
            if (isParameter(expected) ? segment.isEmpty() : !segment.equals(expected)) {
                return false;
            }
        }
        return true;
    }

    boolean matches(Request request) {
        return method.equals(request.method()) && matchesPath(request) && condition.test(request);
    }

    Response handle(Request request) {
        return handler.apply(request.withPathParameters(pathParameters(request)));
    }

    private Map<String, String> pathParameters(Request request) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String segment = template.get(i);
            if (isParameter(segment)) {
                parameters.put(
                        segment.substring(1, segment.length() - 1),
                        request.url().pathSegments().get(i));
            }
        }
        return parameters;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
