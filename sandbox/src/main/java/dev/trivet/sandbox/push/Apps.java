package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.ArrangedObjects;
import dev.trivet.sandbox.data.IdGenerator;
import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.data.SeededRandom;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Simulates Push Security's apps (REST API v1, Apps). Of generated apps, only changes are stored.
 *
 * <p>App 0 is Push Security's example. Optional properties can be absent, null or empty. Without
 * generated employees, there are only arranged apps, and those of arranged accounts.
 */
final class Apps {

    private static final int MAX_LABEL_CHARACTERS = 50;
    private static final String LABEL_NOT_FOUND = "App Not Found, or the app does not have this label";

    private static final List<String> APPROVAL_STATUSES = ApiSpec.PUSH.enumValues("ApprovalStatus");
    private static final List<String> SENSITIVITY_LEVELS = ApiSpec.PUSH.enumValues("SensitivityLevel");

    /** The number of names is a power of two, so that any odd step reaches all of them. */
    private static final List<String> NAMES = List.of(String.join(
                    ",",
                    "Zapier,Atlassian,Push Security,Google Workspace,Okta,Slack,GitHub,GitLab",
                    "Salesforce,HubSpot,Zendesk,Intercom,Notion,Figma,Miro,Canva",
                    "Dropbox,Box,DocuSign,Zoom,Webex,Trello,Asana,Monday",
                    "ClickUp,Linear,Airtable,Smartsheet,Mailchimp,SendGrid,Twilio,Stripe",
                    "PayPal,Xero,QuickBooks,Expensify,Ramp,Gusto,BambooHR,Workday",
                    "Greenhouse,Lever,LinkedIn,Calendly,Typeform,SurveyMonkey,Datadog,New Relic",
                    "Sentry,PagerDuty,Statuspage,Cloudflare,Netlify,Vercel,Heroku,DigitalOcean",
                    "Microsoft 365,Snowflake,Tableau,Looker,ChatGPT,Grammarly,1Password,LastPass")
            .split(",", -1));

    private static final List<String> LABELS =
            List.of("GenAI", "marketing", "personal-use", "other-label", "critical", "zu prüfen", "R&D / lab");

    private final Organization organization;
    private final SeededRandom random;
    private final IdGenerator ids;
    private final Map<Integer, Map<String, @Nullable Object>> changed = new ConcurrentHashMap<>();
    private final ArrangedObjects arranged;
    private final Map<String, Integer> codesOfTypes = new HashMap<>();
    private final int size;
    private final PagedIndex index;

    Apps(Organization organization) {
        this.organization = organization;
        this.random = organization.random();
        this.ids = new IdGenerator(random, Trait.APP_ID, Map.of(0, ApiSpec.PUSH.string("App", "id")));
        this.size = organization.size() == 0 ? 0 : NAMES.size();
        this.arranged = new ArrangedObjects("App", ids, id -> generatedIndexOf(id) >= 0);
        this.index = PagedIndex.ofSingles(size, arranged::codes);
        for (int app = 0; app < size; app++) {
            codesOfTypes.put(generatedType(app), app);
        }
        organization.forEachArranged("apps", this::arrange);
        organization.forEachArranged(
                "accounts", (employee, account, pointer) -> addAppOfAccount(account.get("appType"), pointer));
    }

    /** Adds an arranged app, or changes the generated app of the same type. */
    private void arrange(Map<String, @Nullable Object> app, String pointer) {
        String type = requireType(app.get("type"), pointer + "/type");
        if (app.get("ownerId") instanceof String owner && organization.indexOf(owner) < 0) {
            throw new IllegalArgumentException(pointer + "/ownerId is not the ID of an employee.");
        }
        Integer existing = codesOfTypes.get(type);
        if (existing == null) {
            add(type, app, pointer);
        } else if (ArrangedObjects.isArranged(existing)) {
            throw new IllegalArgumentException(pointer + "/type is the type of another app.");
        } else if (app.containsKey("id")) {
            throw new IllegalArgumentException(
                    pointer + "/id cannot be set, because the generated organization contains this app.");
        } else {
            change(existing, generated -> generated.putAll(app));
        }
    }

    private void addAppOfAccount(@Nullable Object appType, String pointer) {
        String type = requireType(appType, pointer + "/appType");
        if (!codesOfTypes.containsKey(type)) {
            add(type, Map.of("type", type), pointer);
        }
    }

    private static String requireType(@Nullable Object type, String pointer) {
        if (type instanceof String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException(pointer + " must not be blank.");
            }
            return name;
        }
        throw new IllegalArgumentException(pointer + " is missing.");
    }

    private void add(String type, Map<String, @Nullable Object> app, String pointer) {
        Map<String, @Nullable Object> defaults = new HashMap<>();
        defaults.put("approvalStatus", null);
        defaults.put("sensitivityLevel", null);
        defaults.put("ownerId", null);
        defaults.put(
                "friendlyName",
                NAMES.stream()
                        .filter(name -> type(name).equals(type))
                        .findFirst()
                        .orElse(type));
        defaults.put("labels", List.of());
        defaults.put("creationTimestamp", Organization.ARRANGED_TIME);
        codesOfTypes.put(type, arranged.nextCode());
        arranged.add(0, app, defaults, pointer);
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
        Filter filter = new Filter(request).period("creationTimestamp", this::created);
        return PageRequest.of(request).response(index, filter, this::app);
    }

    private Response get(Request request) {
        return Response.json(200, app(index(request)));
    }

    private Response update(Request request) {
        Map<String, @Nullable Object> changes = changes(request.body().object());
        return Response.json(200, change(index(request), app -> app.putAll(changes)));
    }

    /** Returns the properties to change. Unknown properties are ignored, as in the vendor's API. */
    private static Map<String, @Nullable Object> changes(Map<String, @Nullable Object> body) {
        if (body.isEmpty()) {
            throw new HttpError(400, "The request body contains no changes");
        }
        Map<String, @Nullable Object> changes = new LinkedHashMap<>(body);
        changes.keySet().retainAll(List.of("approvalStatus", "sensitivityLevel", "notes"));
        requireOneOf(APPROVAL_STATUSES, changes, "approvalStatus");
        requireOneOf(SENSITIVITY_LEVELS, changes, "sensitivityLevel");
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
        return changeLabels(request, labels -> Labels.with(labels, label));
    }

    private Response deleteLabel(Request request) {
        String label = label(request);
        return changeLabels(request, labels -> Labels.without(labels, label, LABEL_NOT_FOUND));
    }

    private static String label(Request request) {
        String label = request.body().string("label");
        if (label.isBlank()) {
            throw new HttpError(400, "label must not be blank");
        }
        return label;
    }

    private Response changeLabels(Request request, UnaryOperator<List<String>> change) {
        Map<String, @Nullable Object> updated =
                change(index(request), app -> app.put("labels", change.apply(Labels.of(app, "labels"))));
        return Response.json(200, Map.of("labels", Labels.of(updated, "labels")));
    }

    private int index(Request request) {
        return request.index(this::indexOf, "App Not Found");
    }

    /** Returns the app of an employee's account. Each slot has a different app. */
    int usedBy(int employee, int slot) {
        int start = random.below(NAMES.size(), Trait.ACCOUNT_APP, employee);
        int step = 1 + 2 * random.below(NAMES.size() / 2, Trait.ACCOUNT_APP, ~employee);
        return (start + slot * step) % NAMES.size();
    }

    /** Returns the ID of the app of this type, which must exist. */
    String idOfType(String type) {
        return (String) Objects.requireNonNull(
                app(Objects.requireNonNull(codesOfTypes.get(type))).get("id"));
    }

    /** Returns the ID of a generated app. */
    String id(int index) {
        return ids.id(index);
    }

    /** Returns the type of a generated app. */
    String generatedType(int index) {
        return type(NAMES.get(index));
    }

    private static String type(String name) {
        return name.toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private long created(int index) {
        return ((Number) Objects.requireNonNull(app(index).get("creationTimestamp"))).longValue();
    }

    private long generatedCreation(int index) {
        return random.time(1_600_000_000L, 98_000_000, Trait.APP_CREATION, index);
    }

    /** Returns the index of the app with this ID, or -1. */
    private int indexOf(String id) {
        int index = arranged.codeOf(id);
        return index >= 0 ? index : generatedIndexOf(id);
    }

    private int generatedIndexOf(String id) {
        int index = ids.indexOf(id);
        return index < size ? index : -1;
    }

    /** Returns the app. The caller must not change the map. */
    private Map<String, @Nullable Object> app(int index) {
        Map<String, @Nullable Object> updated = changed.get(index);
        return updated != null ? updated : initial(index);
    }

    private Map<String, @Nullable Object> initial(int index) {
        return ArrangedObjects.isArranged(index) ? arranged.object(index) : generate(index);
    }

    /** Changes an app and returns the result. The change receives a copy. */
    private Map<String, @Nullable Object> change(int index, Consumer<Map<String, @Nullable Object>> change) {
        return changed.compute(index, (key, before) -> {
            Map<String, @Nullable Object> updated = new LinkedHashMap<>(before != null ? before : initial(index));
            change.accept(updated);
            return updated;
        });
    }

    private Map<String, @Nullable Object> generate(int index) {
        if (index == 0) {
            return ApiSpec.PUSH.example("App");
        }
        String name = NAMES.get(index);
        Map<String, @Nullable Object> app = new LinkedHashMap<>();
        app.put("id", id(index));
        app.put("type", generatedType(index));
        app.put("approvalStatus", oneOfOrNull(APPROVAL_STATUSES, Trait.APP_APPROVAL, index));
        app.put("sensitivityLevel", oneOfOrNull(SENSITIVITY_LEVELS, Trait.APP_SENSITIVITY, index));
        app.put("ownerId", random.percent(40, Trait.APP_OWNER, index) ? owner(index) : null);
        switch (random.below(4, Trait.APP_NOTES, index)) {
            case 0 -> app.put("notes", null);
            case 1 -> app.put("notes", "");
            case 2 -> app.put("notes", "Last security audit: " + (1 + index % 28) + " March 2023\nOwner asked twice.");
            default -> {} // The property is absent.
        }
        app.put("website", "https://www." + name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example/");
        if (index % 8 != 5) {
            app.put("description", name + ", as used in this organization.");
        }
        app.put("friendlyName", name);
        putLabels(app, index);
        app.put("creationTimestamp", random.jsonTimestamp(generatedCreation(index), Trait.APP_CREATION, index));
        return app;
    }

    private void putLabels(Map<String, @Nullable Object> app, int index) {
        int form = random.below(10, Trait.APP_LABELS, index);
        if (form < 6) {
            int first = random.below(LABELS.size() - 2, Trait.APP_LABELS, ~index);
            app.put("labels", LABELS.subList(first, first + form / 2));
        } else if (form < 9) {
            app.put("labels", List.of());
        }
    }

    private String owner(int index) {
        return organization.id(random.below(organization.size(), Trait.APP_OWNER, ~index));
    }

    private @Nullable String oneOfOrNull(List<String> choices, Trait trait, int index) {
        return random.percent(50, trait, ~index) ? null : random.oneOf(choices, trait, index);
    }
}
