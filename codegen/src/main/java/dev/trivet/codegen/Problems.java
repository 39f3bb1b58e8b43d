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
 * <p>Rejections are sorted by the element of the document that has the problem: paths, operations
 * and components, in the order of the document.
 */
final class Problems {
    private record Rejection(String element, String message) {}

    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<Rejection> rejections = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /** Removes all elements. Their problems remain. */
    void clearElements() {
        positions.clear();
    }

    /** Adds an element after the other elements, unless it exists. */
    void addElement(String element) {
        positions.putIfAbsent(element, positions.size());
    }

    /** Adds {@code element} at the position of {@code other}, unless {@code element} exists. */
    void addElement(String element, String other) {
        positions.putIfAbsent(element, positions.getOrDefault(other, 0));
    }

    void reject(String element, String message) {
        rejections.add(new Rejection(element, message));
    }

    void warn(String message) {
        warnings.add(message);
    }

    /**
     * Returns the supplied value. If the supplier throws a {@link SpecException}, records a
     * rejection and returns null.
     */
    <T> @Nullable T collect(String element, Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (SpecException e) {
            reject(element, e.getMessage());
            return null;
        }
    }

    /**
     * Runs the action, and returns true. If the action throws a {@link SpecException}, records a
     * rejection and returns false.
     */
    boolean check(String element, Runnable action) {
        return collect(element, () -> {
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
        sorted.sort(Comparator.comparing(rejection -> positions.getOrDefault(rejection.element(), -1)));
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
