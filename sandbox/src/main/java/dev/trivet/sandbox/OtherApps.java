package dev.trivet.sandbox;

import dev.trivet.sandbox.Draws.Trait;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The other apps that were found in the organisation.
 *
 * <ul>
 *   <li>The first {@value #POPULAR} are used everywhere; each ten of the others by one hundred of employees only.
 *   <li>Other app 0 is the one of the vendor's example, and other app 1 has the id to which the example of an account on an
 *       other app leads.
 *   <li>An app that is logged into with a password has a domain, one of an OIDC login an id and a name.
 * </ul>
 */
final class OtherApps {

    private static final int POPULAR = 20;
    private static final int PER_HUNDRED = 10;
    private static final Map<Integer, String> EXAMPLE_IDS = Map.of(
            0, SpecExamples.PUSH.text("OtherApp", "id"), 1, SpecExamples.PUSH.text("OtherAccount", "otherAppId"));

    private final int size;
    private final Draws draws;
    private final ObjectIds ids;
    private final Listing listing;

    OtherApps(Organisation organisation) {
        this.size = POPULAR + (organisation.size() + 99) / 100 * PER_HUNDRED;
        this.draws = organisation.draws();
        this.ids = new ObjectIds(draws, Trait.OTHER_APP_ID, EXAMPLE_IDS);
        this.listing = Listing.ofSingles(size);
    }

    Listing listing() {
        return listing;
    }

    /**
     * Returns the app of an employee's account.
     *
     * @param account the account's code
     */
    int usedBy(int employee, int account) {
        int choice = draws.below(2 * POPULAR, Trait.OTHER_ACCOUNT_APP, account);
        return choice < POPULAR ? choice : POPULAR + employee / 100 * PER_HUNDRED + choice % PER_HUNDRED;
    }

    /** Returns the employees who may use the app with this id. */
    Owners users(String id) {
        int index = indexOf(id);
        if (index < 0) {
            return Owners.NONE;
        }
        int first = (index - POPULAR) / PER_HUNDRED * 100;
        return index < POPULAR ? Owners.ALL : new Owners(first, first + 100);
    }

    String id(int index) {
        return ids.id(index);
    }

    /** Returns the index of the app with this id, or -1 when there is none. */
    int indexOf(String id) {
        int index = ids.indexOf(id);
        return index < size ? index : -1;
    }

    boolean hasPasswordLogin(int index) {
        return draws.percent(60, Trait.OTHER_APP_KIND, index);
    }

    long created(int index) {
        return index == 0
                ? SpecExamples.PUSH.number("OtherApp", "creationTimestamp")
                : draws.time(1_600_000_000L, 98_000_000, Trait.OTHER_APP_CREATION, index);
    }

    Map<String, @Nullable Object> app(int index) {
        if (index == 0) {
            return SpecExamples.PUSH.example("OtherApp");
        }
        boolean password = hasPasswordLogin(index);
        Map<String, @Nullable Object> app = new LinkedHashMap<>();
        app.put("id", id(index));
        app.put("domain", password ? "app" + index + ".tools.example" : null);
        app.put("oauthAppId", password ? null : Long.toString(draws.bits(Trait.OTHER_APP_KIND, ~index) >>> 1));
        app.put("name", password ? null : "Werkzeug № " + index);
        app.put("hidden", draws.percent(20, Trait.OTHER_APP_STATUS, ~index));
        // The page lists no values: DISCOVERED is its example, the other one is made up.
        if (index % 10 != 7) {
            app.put(
                    "requestSupportStatus",
                    draws.percent(80, Trait.OTHER_APP_STATUS, index) ? "DISCOVERED" : "REQUESTED");
        }
        app.put("creationTimestamp", draws.written(created(index), Trait.OTHER_APP_CREATION, index));
        return app;
    }
}
