package dev.trivet.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The problems of a document: rejections, which fail the generation together, and warnings.
 *
 * <p>Rejections are sorted by their places: paths, operations and components in the order of the
 * document.
 */
final class Problems {
    private record Rejection(String place, String message) {}

    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<Rejection> rejections = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /** Removes all places. The problems in them remain. */
    void clearPlaces() {
        positions.clear();
    }

    /** Adds a place after the other places, unless it exists. */
    void addPlace(String place) {
        positions.putIfAbsent(place, positions.size());
    }

    /** Adds a place at the position of another place. */
    void addPlace(String place, String other) {
        positions.putIfAbsent(place, positions.getOrDefault(other, 0));
    }

    void reject(String place, String message) {
        rejections.add(new Rejection(place, message));
    }

    void warn(String message) {
        warnings.add(message);
    }

    /** Returns the supplied value, or null if the supplier throws an exception, which is added. */
    <T> @Nullable T collect(String place, Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (SpecException e) {
            reject(place, e.getMessage());
            return null;
        }
    }

    /** Runs the action. If it throws an exception, adds it, and returns false. */
    boolean check(String place, Runnable action) {
        return collect(place, () -> {
                    action.run();
                    return true;
                })
                != null;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Throws an exception with all rejections, if there are any. */
    void throwIfRejected() {
        List<Rejection> sorted = new ArrayList<>(rejections);
        sorted.sort(Comparator.comparing(rejection -> positions.getOrDefault(rejection.place(), -1)));
        Set<String> messages =
                sorted.stream().map(Rejection::message).collect(Collectors.toCollection(LinkedHashSet::new));
        if (messages.size() == 1) {
            throw new SpecException(messages.iterator().next());
        }
        if (!messages.isEmpty()) {
            throw new SpecException("The document is rejected for " + messages.size() + " reasons:\n- "
                    + String.join("\n- ", messages));
        }
    }
}
