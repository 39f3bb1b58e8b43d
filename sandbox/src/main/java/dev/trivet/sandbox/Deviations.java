package dev.trivet.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The deviations that nobody has taken yet. The first thousand are kept. */
final class Deviations {

    private static final int CAPACITY = 1000;
    private static final int SHOWN = 20;

    private final List<Deviation> deviations = new ArrayList<>();

    synchronized void add(List<Deviation> more) {
        more.stream().limit(CAPACITY - deviations.size()).forEach(deviations::add);
    }

    synchronized List<Deviation> all() {
        return List.copyOf(deviations);
    }

    synchronized List<Deviation> take() {
        List<Deviation> taken = List.copyOf(deviations);
        deviations.clear();
        return taken;
    }

    /**
     * Takes them.
     *
     * @throws AssertionError if there are any
     */
    void requireNone() {
        List<Deviation> taken = take();
        if (!taken.isEmpty()) {
            throw new AssertionError("The OpenAPI documents do not allow this (" + taken.size() + "):\n"
                    + taken.stream().limit(SHOWN).map(Deviation::toString).collect(Collectors.joining("\n")));
        }
    }
}
