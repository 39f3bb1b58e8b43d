package dev.trivet.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Push Security REST API (v1), Apps. */
final class PushApps {

    private static final int MAX_LABEL_CHARACTERS = 50;
    private static final String LABEL_NOT_FOUND = "App Not Found, or the label is not on it";

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

    private Answer list(Request request) {
        Filter filter = new Filter(request).period("creationTimestamp", apps::created);
        return PushPage.of(request).answer(apps.listing(), filter, apps::app);
    }

    private Answer get(Request request) {
        return Answer.json(200, apps.app(index(request)));
    }

    private Answer update(Request request) {
        Map<String, @Nullable Object> changes = AppChange.of(request.content().object());
        return Answer.json(200, apps.update(index(request), app -> {
            app.putAll(changes);
            return app;
        }));
    }

    private Answer addLabel(Request request) {
        String label = label(request);
        if (label.codePointCount(0, label.length()) > MAX_LABEL_CHARACTERS) {
            throw new Refusal(400, "label must have at most " + MAX_LABEL_CHARACTERS + " characters");
        }
        return labels(request, labels -> Labels.with(labels, label));
    }

    private Answer deleteLabel(Request request) {
        String label = label(request);
        return labels(request, labels -> Labels.without(labels, label, LABEL_NOT_FOUND));
    }

    private static String label(Request request) {
        String label = request.content().text("label");
        if (label.isBlank()) {
            throw new Refusal(400, "label must not be blank");
        }
        return label;
    }

    private Answer labels(Request request, UnaryOperator<List<String>> change) {
        Map<String, @Nullable Object> updated = apps.update(index(request), app -> {
            app.put("labels", change.apply(labels(app)));
            return app;
        });
        return Answer.json(200, Map.of("labels", labels(updated)));
    }

    /** An app without the member has no labels. */
    private static List<String> labels(Map<String, @Nullable Object> app) {
        return app.get("labels") instanceof List<?> labels
                ? labels.stream().map(String.class::cast).toList()
                : List.of();
    }

    private int index(Request request) {
        return request.index(apps::indexOf, "App Not Found");
    }
}
