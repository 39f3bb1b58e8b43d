package dev.trivet.sandbox;

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
 * What a request's query parameters narrow a list to. Each method reads one parameter, or one pair of them, and adds a
 * condition where it is given; an object must meet all conditions.
 *
 * <p>Conditions know objects by their codes, see {@link Listing}, and ask for the one value that they need.
 */
final class Filter {

    private final Request request;
    private final Map<String, List<String>> given = new TreeMap<>();
    private IntPredicate condition = code -> true;
    private Owners owners = Owners.ALL;

    Filter(Request request) {
        this.request = request;
    }

    /** Keeps objects whose value is the parameter's. */
    Filter text(String name, IntFunction<@Nullable String> value) {
        String wanted = request.query(name);
        return wanted == null ? this : with(name, code -> wanted.equals(value.apply(code)));
    }

    /**
     * Keeps objects whose value is the parameter's, where that value says which owners' objects come into question.
     *
     * @param ownersOf the owners, for a value of the parameter
     */
    Filter text(String name, IntFunction<@Nullable String> value, Function<String, Owners> ownersOf) {
        String wanted = request.query(name);
        if (wanted != null) {
            owners = owners.and(ownersOf.apply(wanted));
        }
        return text(name, value);
    }

    /**
     * Keeps objects whose value is the parameter's.
     *
     * @throws Refusal if the parameter is none of the choices
     */
    Filter choice(String name, List<String> choices, IntFunction<@Nullable String> value) {
        String wanted = request.query(name);
        if (wanted != null && !choices.contains(wanted)) {
            throw new Refusal(400, name + " must be one of " + String.join(", ", choices));
        }
        return text(name, value);
    }

    /** Keeps objects of which one value at least is among the parameter's, which may be repeated. */
    Filter anyOf(String name, IntFunction<List<String>> values) {
        Set<String> wanted = Set.copyOf(request.queries(name));
        return wanted.isEmpty() ? this : with(name, code -> !Collections.disjoint(wanted, values.apply(code)));
    }

    /** Keeps objects whose address fits the partial address that the parameter is. */
    Filter address(String name, IntFunction<@Nullable String> value) {
        String wanted = request.query(name);
        if (wanted == null) {
            return this;
        }
        AddressPattern pattern = AddressPattern.of(wanted);
        return with(name, code -> pattern.matches(value.apply(code)));
    }

    /**
     * Keeps objects whose value is the parameter's.
     *
     * @throws Refusal if the parameter is neither true nor false
     */
    Filter flag(String name, IntPredicate value) {
        Boolean wanted = request.flag(name);
        return wanted == null ? this : with(name, code -> value.test(code) == wanted);
    }

    /**
     * Keeps objects whose time is not before {@code nameAfter} and not after {@code nameBefore}, in UNIX seconds. An
     * object without a time is in no period.
     *
     * @throws Refusal if one of the two parameters is no whole number
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

    /** Says whether there is no condition. */
    boolean isEmpty() {
        return given.isEmpty();
    }

    boolean matches(int code) {
        return condition.test(code);
    }

    /** Returns the owners whose objects come into question. */
    Owners owners() {
        return owners;
    }

    /** Returns what is equal for filters of one list that keep the same objects. */
    Object key() {
        return given;
    }

    private Filter with(String name, IntPredicate another) {
        given.put(name, request.queries(name));
        condition = condition.and(another);
        return this;
    }
}
