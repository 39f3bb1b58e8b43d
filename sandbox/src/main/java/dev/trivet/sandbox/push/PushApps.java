package dev.trivet.sandbox.push;

import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Push Security REST API (v1), Apps. */
final class PushApps {

    private static final int MAX_LABEL_CHARACTERS = 50;
    private static final String LABEL_NOT_FOUND = "App Not Found, or the app does not have this label";

    private final Apps apps;

    PushApps(Apps apps) {
        this.apps = apps;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/apps", "listApps", this::list),
                Route.of("GET", "/v1/apps/{id}", "getApp", this::get),
                Route.of("PATCH", "/v1/apps/{id}", "updateApp", this::update),
                Route.of("POST", "/v1/apps/{id}/labels", "addAppLabel", this::addLabel),
                Route.of("DELETE", "/v1/apps/{id}/labels", "deleteAppLabel", this::deleteLabel));
    }

    private Response list(Request request) {
        Filter filter = new Filter(request).period("creationTimestamp", apps::created);
        return PageRequest.of(request).response(apps.index(), filter, apps::app);
    }

    private Response get(Request request) {
        return Response.json(200, apps.app(index(request)));
    }

    private Response update(Request request) {
        Map<String, @Nullable Object> changes = changes(request.body().object());
        return Response.json(200, apps.update(index(request), app -> app.putAll(changes)));
    }

    /** Returns the properties to change. Unknown properties are ignored, as at the vendor. */
    private static Map<String, @Nullable Object> changes(Map<String, @Nullable Object> body) {
        if (body.isEmpty()) {
            throw new HttpError(400, "The request body contains no changes");
        }
        Map<String, @Nullable Object> changes = new LinkedHashMap<>(body);
        changes.keySet().retainAll(List.of("approvalStatus", "sensitivityLevel", "notes"));
        requireOneOf(Apps.APPROVAL_STATUSES, changes, "approvalStatus");
        requireOneOf(Apps.SENSITIVITY_LEVELS, changes, "sensitivityLevel");
        if (changes.get("notes") != null && !(changes.get("notes") instanceof String)) {
            throw new HttpError(400, "notes must be a string or null");
        }
        return changes;
    }

    private static void requireOneOf(List<String> choices, Map<String, @Nullable Object> changes, String name) {
        Object value = changes.get(name);
        if (value != null && !choices.contains(value)) {
            throw new HttpError(400, name + " must be null or one of " + String.join(", ", choices));
        }
    }

    private Response addLabel(Request request) {
        String label = label(request);
        if (label.codePointCount(0, label.length()) > MAX_LABEL_CHARACTERS) {
            throw new HttpError(400, "label must have at most " + MAX_LABEL_CHARACTERS + " characters");
        }
        return labels(request, labels -> Labels.with(labels, label));
    }

    private Response deleteLabel(Request request) {
        String label = label(request);
        return labels(request, labels -> Labels.without(labels, label, LABEL_NOT_FOUND));
    }

    private static String label(Request request) {
        String label = request.body().string("label");
        if (label.isBlank()) {
            throw new HttpError(400, "label must not be blank");
        }
        return label;
    }

    private Response labels(Request request, UnaryOperator<List<String>> change) {
        Map<String, @Nullable Object> updated =
                apps.update(index(request), app -> app.put("labels", change.apply(Labels.of(app, "labels"))));
        return Response.json(200, Map.of("labels", Labels.of(updated, "labels")));
    }

    private int index(Request request) {
        return request.index(apps::indexOf, "App Not Found");
    }
}
