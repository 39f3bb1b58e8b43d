package dev.trivet.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects violations until they are taken, at most 1,000. */
final class SpecViolations {

    private static final int CAPACITY = 1000;
    private static final int MAX_LISTED = 20;

    private final List<SpecViolation> violations = new ArrayList<>();

    synchronized void add(SpecViolation violation) {
        if (violations.size() < CAPACITY) {
            violations.add(violation);
        }
    }

    synchronized List<SpecViolation> all() {
        return List.copyOf(violations);
    }

    /** Returns all violations and removes them. */
    synchronized List<SpecViolation> take() {
        List<SpecViolation> taken = all();
        violations.clear();
        return taken;
    }

    /**
     * Removes all violations.
     *
     * @throws AssertionError if there were any
     */
    void requireNone() {
        List<SpecViolation> taken = take();
        if (!taken.isEmpty()) {
            throw new AssertionError("Violations of the OpenAPI documents (" + taken.size() + "):\n"
                    + taken.stream()
                            .limit(MAX_LISTED)
                            .map(SpecViolation::toString)
                            .collect(Collectors.joining("\n")));
        }
    }
}
