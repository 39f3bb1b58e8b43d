package dev.trivet.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One operation of a vendor: a method and a path, and the code that answers.
 *
 * @param template the path's segments; one in braces takes any value that is not empty
 * @param operation the operation's name, as in the vendor's OpenAPI document of this project
 * @param condition what else must hold, where a vendor serves several operations under one path
 */
record Route(
        String method,
        List<String> template,
        String operation,
        Predicate<Request> condition,
        Function<Request, Answer> handler) {

    static Route of(String method, String path, String operation, Function<Request, Answer> handler) {
        return new Route(method, List.of(path.substring(1).split("/", -1)), operation, request -> true, handler);
    }

    Route when(Predicate<Request> newCondition) {
        return new Route(method, template, operation, newCondition, handler);
    }

    /** Returns the path's segments that are no parameters. */
    Stream<String> words() {
        return template.stream().filter(segment -> !isParameter(segment));
    }

    /** Says whether the path is this route's, whatever the method. */
    boolean hasPathOf(Request request) {
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
        return method.equals(request.method()) && hasPathOf(request) && condition.test(request);
    }

    Answer answer(Request request) {
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
