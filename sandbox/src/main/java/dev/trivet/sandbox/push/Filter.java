package dev.trivet.sandbox.push;

import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A filter for the objects of a list. Methods such as {@link #flag} read a query parameter of a
 * request, or a pair of them, and add a condition if it is present. An object matches if all
 * conditions hold.
 *
 * <p>Objects are represented by their codes, see {@link PagedIndex}, so that a condition can
 * compute only the value that it compares.
 */
final class Filter {

    private final Request request;
    private final Map<String, List<String>> parameters = new TreeMap<>();
    private IntPredicate condition = code -> true;
    private OwnerRange owners = OwnerRange.ALL;

    Filter(Request request) {
        this.request = request;
    }

    /** Selects objects with the value of the parameter. */
    Filter string(String name, IntFunction<@Nullable String> value) {
        String expected = request.query(name);
        return expected == null ? this : with(name, code -> expected.equals(value.apply(code)));
    }

    /**
     * Selects objects with the value of the parameter, for a value that limits the possible owners.
     *
     * @param ownersOf returns the possible owners for a value
     */
    Filter string(String name, IntFunction<@Nullable String> value, Function<String, OwnerRange> ownersOf) {
        String expected = request.query(name);
        if (expected != null) {
            owners = owners.and(ownersOf.apply(expected));
        }
        return string(name, value);
    }

    /**
     * Selects objects with the value of the parameter.
     *
     * @throws HttpError 400 if the parameter is not one of the choices
     */
    Filter choice(String name, List<String> choices, IntFunction<@Nullable String> value) {
        String expected = request.query(name);
        if (expected != null && !choices.contains(expected)) {
            throw new HttpError(400, name + " must be one of " + String.join(", ", choices));
        }
        return string(name, value);
    }

    /** Selects objects with at least one of the values of a repeated parameter. */
    Filter anyOf(String name, IntFunction<List<String>> values) {
        Set<String> expected = Set.copyOf(request.queries(name));
        return expected.isEmpty() ? this : with(name, code -> !Collections.disjoint(expected, values.apply(code)));
    }

    /** Selects objects whose address matches the pattern in the parameter. */
    Filter address(String name, IntFunction<@Nullable String> value) {
        String expected = request.query(name);
        if (expected == null) {
            return this;
        }
        AddressPattern pattern = AddressPattern.of(expected);
        return with(name, code -> pattern.matches(value.apply(code)));
    }

    /**
     * Selects objects with the value of the parameter.
     *
     * @throws HttpError 400 if the parameter is not a boolean
     */
    Filter flag(String name, IntPredicate value) {
        Boolean expected = request.flag(name);
        return expected == null ? this : with(name, code -> value.test(code) == expected);
    }

    /**
     * Selects objects from {@code nameAfter} to {@code nameBefore}, inclusive UNIX timestamps.
     * Objects without a timestamp do not match.
     *
     * @throws HttpError 400 if one of the two parameters is not an integer
     */
    Filter period(String name, IntFunction<@Nullable Long> value) {
        Long start = request.integer(name + "After");
        if (start != null) {
            with(name + "After", code -> {
                Long time = value.apply(code);
                return time != null && time >= start;
            });
        }
        Long end = request.integer(name + "Before");
        if (end != null) {
            with(name + "Before", code -> {
                Long time = value.apply(code);
                return time != null && time <= end;
            });
        }
        return this;
    }

    /** Returns whether the filter has no conditions. */
    boolean isEmpty() {
        return parameters.isEmpty();
    }

    boolean matches(int code) {
        return condition.test(code);
    }

    /** Returns the owners whose objects can match. */
    OwnerRange owners() {
        return owners;
    }

    /** Returns a key, which is equal for filters with the same conditions on one list. */
    Object key() {
        return parameters;
    }

    private Filter with(String name, IntPredicate another) {
        parameters.put(name, request.queries(name));
        condition = condition.and(another);
        return this;
    }
}
