package dev.trivet.sandbox.push;

import dev.trivet.sandbox.server.HttpError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Operations on the labels or groups of an object. A new label is first, as in the vendor's
 * samples.
 */
final class Labels {

    private Labels() {}

    /** Returns the labels in a property of an object, or none if it is absent. */
    static List<String> of(Map<String, @Nullable Object> object, String property) {
        return object.get(property) instanceof List<?> labels
                ? labels.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** Returns the labels with one added, or the same labels if they contain it. */
    static List<String> with(List<String> labels, String label) {
        if (labels.contains(label)) {
            return labels;
        }
        List<String> all = new ArrayList<>();
        all.add(label);
        all.addAll(labels);
        return all;
    }

    /**
     * Returns the labels with one removed.
     *
     * @throws HttpError 404 with the message {@code notFound} if it is absent
     */
    static List<String> without(List<String> labels, String label, String notFound) {
        if (!labels.contains(label)) {
            throw new HttpError(404, notFound);
        }
        return labels.stream().filter(each -> !each.equals(label)).toList();
    }
}
