package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.ArrangedObjects;
import dev.trivet.sandbox.data.IdGenerator;
import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.data.SeededRandom;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Simulates Push Security's other apps (REST API v1, Apps (Other)).
 *
 * <ul>
 *   <li>All generated employees can have accounts on the first {@value #POPULAR} apps, and each
 *       block of 100 employees on {@value #PER_HUNDRED} more.
 *   <li>App 0 is Push Security's example. App 1 has the ID in the example {@code OtherAccount}.
 *   <li>An app with password login has a domain. An app with OIDC login has an OAuth ID and a name.
 * </ul>
 */
final class OtherApps {

    private static final int POPULAR = 20;
    private static final int PER_HUNDRED = 10;
    private static final Map<Integer, String> EXAMPLE_IDS =
            Map.of(0, ApiSpec.PUSH.string("OtherApp", "id"), 1, ApiSpec.PUSH.string("OtherAccount", "otherAppId"));

    private final int size;
    private final SeededRandom random;
    private final IdGenerator ids;
    private final ArrangedObjects arranged;
    private final PagedIndex index;

    OtherApps(Organization organization) {
        this.size = organization.size() == 0 ? 0 : POPULAR + (organization.size() + 99) / 100 * PER_HUNDRED;
        this.random = organization.random();
        this.ids = new IdGenerator(random, Trait.OTHER_APP_ID, EXAMPLE_IDS);
        this.arranged = new ArrangedObjects("OtherApp", ids, id -> generatedIndexOf(id) >= 0);
        this.index = PagedIndex.ofSingles(size, arranged::codes);
        organization.forEachArranged("otherApps", this::arrange);
    }

    private void arrange(Map<String, @Nullable Object> app, String pointer) {
        Map<String, @Nullable Object> defaults = new HashMap<>();
        defaults.put("domain", null);
        defaults.put("oauthAppId", null);
        defaults.put("name", null);
        defaults.put("hidden", false);
        defaults.put("creationTimestamp", Organization.ARRANGED_TIME);
        arranged.add(0, app, defaults, pointer);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/appsOther", "listOtherApps", this::list),
                Route.of("GET", "/v1/appsOther/{id}", "getOtherApp", this::get));
    }

    private Response list(Request request) {
        Filter filter = new Filter(request).period("creationTimestamp", this::created);
        return PageRequest.of(request).response(index, filter, this::app);
    }

    private Response get(Request request) {
        return Response.json(200, app(request.index(this::indexOf, "App (Other) Not Found")));
    }

    /**
     * Returns the app of an employee's account.
     *
     * @param account the account's code
     */
    int usedBy(int employee, int account) {
        int choice = random.below(2 * POPULAR, Trait.OTHER_ACCOUNT_APP, account);
        return choice < POPULAR ? choice : POPULAR + employee / 100 * PER_HUNDRED + choice % PER_HUNDRED;
    }

    /** Returns the generated employees who can have accounts on the app with this ID. */
    OwnerRange users(String id) {
        int index = generatedIndexOf(id);
        if (index < 0) {
            return OwnerRange.NONE;
        }
        int first = (index - POPULAR) / PER_HUNDRED * 100;
        return index < POPULAR ? OwnerRange.ALL : new OwnerRange(first, first + 100);
    }

    String id(int index) {
        return ids.id(index);
    }

    /** Returns the index of the app with this ID, or -1. */
    int indexOf(String id) {
        int index = arranged.codeOf(id);
        return index >= 0 ? index : generatedIndexOf(id);
    }

    private int generatedIndexOf(String id) {
        int index = ids.indexOf(id);
        return index < size ? index : -1;
    }

    boolean hasPasswordLogin(int index) {
        return random.percent(60, Trait.OTHER_APP_KIND, index);
    }

    private @Nullable Long created(int index) {
        if (ArrangedObjects.isArranged(index)) {
            return arranged.integer(index, "creationTimestamp");
        }
        return generatedCreation(index);
    }

    private long generatedCreation(int index) {
        return index == 0
                ? ApiSpec.PUSH.integer("OtherApp", "creationTimestamp")
                : random.time(1_600_000_000L, 98_000_000, Trait.OTHER_APP_CREATION, index);
    }

    private Map<String, @Nullable Object> app(int index) {
        if (ArrangedObjects.isArranged(index)) {
            return arranged.object(index);
        }
        if (index == 0) {
            return ApiSpec.PUSH.example("OtherApp");
        }
        boolean hasPassword = hasPasswordLogin(index);
        Map<String, @Nullable Object> app = new LinkedHashMap<>();
        app.put("id", id(index));
        app.put("domain", hasPassword ? "app" + index + ".tools.example" : null);
        app.put("oauthAppId", hasPassword ? null : Long.toString(random.bits(Trait.OTHER_APP_KIND, ~index) >>> 1));
        app.put("name", hasPassword ? null : "Werkzeug № " + index);
        app.put("hidden", random.percent(20, Trait.OTHER_APP_STATUS, ~index));
        // The values are undocumented. DISCOVERED is in the example, REQUESTED is fictitious.
        if (index % 10 != 7) {
            app.put(
                    "requestSupportStatus",
                    random.percent(80, Trait.OTHER_APP_STATUS, index) ? "DISCOVERED" : "REQUESTED");
        }
        app.put("creationTimestamp", random.jsonTimestamp(generatedCreation(index), Trait.OTHER_APP_CREATION, index));
        return app;
    }
}
