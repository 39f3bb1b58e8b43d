package dev.trivet.sandbox;

import java.util.ArrayList;
import java.util.List;

/** Sets of labels or groups. What is added stands first, as in the samples of Push Security's page. */
final class Labels {

    private Labels() {}

    /** Returns the labels with one more; unchanged when it is among them. */
    static List<String> with(List<String> labels, String label) {
        if (labels.contains(label)) {
            return labels;
        }
        List<String> more = new ArrayList<>();
        more.add(label);
        more.addAll(labels);
        return more;
    }

    /**
     * Returns the labels without one.
     *
     * @throws Refusal with {@code notFound} if it is not among them
     */
    static List<String> without(List<String> labels, String label, String notFound) {
        if (!labels.contains(label)) {
            throw new Refusal(404, notFound);
        }
        return labels.stream().filter(each -> !each.equals(label)).toList();
    }
}
