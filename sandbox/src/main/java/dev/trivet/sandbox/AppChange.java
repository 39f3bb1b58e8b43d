package dev.trivet.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a PATCH of an app asks for (Push Security REST API v1, Update an app). */
final class AppChange {

    private AppChange() {}

    /**
     * Returns the members to set, or with null to unset. What is left out stays; what is unknown is ignored.
     *
     * @throws Refusal if the body is empty, or a member is of the wrong type or none of its values
     */
    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> body) {
        if (body.isEmpty()) {
            throw new Refusal(400, "The request body names nothing to change");
        }
        Map<String, @Nullable Object> changes = new LinkedHashMap<>(body);
        changes.keySet().retainAll(List.of("approvalStatus", "sensitivityLevel", "notes"));
        check(changes, "approvalStatus", Apps.APPROVAL_STATUSES);
        check(changes, "sensitivityLevel", Apps.SENSITIVITY_LEVELS);
        if (changes.get("notes") != null && !(changes.get("notes") instanceof String)) {
            throw new Refusal(400, "notes must be a string or null");
        }
        return changes;
    }

    private static void check(Map<String, @Nullable Object> changes, String name, List<String> choices) {
        Object value = changes.get(name);
        if (value != null && !choices.contains(value)) {
            throw new Refusal(400, name + " must be null or one of " + String.join(", ", choices));
        }
    }
}
