package dev.trivet.sandbox;

import dev.trivet.sandbox.Draws.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The apps that were found in the organisation, with the changes that were made through the service.
 *
 * <p>App 0 is the one of the vendor's example. Apps have any of their optional members absent, null or empty.
 */
final class Apps {

    static final List<String> APPROVAL_STATUSES = List.of("APPROVED", "NOT_APPROVED", "UNDER_REVIEW");
    static final List<String> SENSITIVITY_LEVELS = List.of("HIGH", "MEDIUM", "LOW");

    /** Their number is a power of two, so that every odd step leads through all of them. */
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

    private final Organisation organisation;
    private final Draws draws;
    private final ObjectIds ids;
    private final Map<Integer, Map<String, @Nullable Object>> changed = new ConcurrentHashMap<>();
    private final Listing listing = Listing.ofSingles(NAMES.size());

    Apps(Organisation organisation) {
        this.organisation = organisation;
        this.draws = organisation.draws();
        this.ids = new ObjectIds(draws, Trait.APP_ID, Map.of(0, SpecExamples.PUSH.text("App", "id")));
    }

    Listing listing() {
        return listing;
    }

    /** Returns the app that an employee uses for the account in one of a few slots; another one for each slot. */
    int usedBy(int employee, int slot) {
        int start = draws.below(NAMES.size(), Trait.ACCOUNT_APP, employee);
        int step = 1 + 2 * draws.below(NAMES.size() / 2, Trait.ACCOUNT_APP, ~employee);
        return (start + slot * step) % NAMES.size();
    }

    String id(int index) {
        return ids.id(index);
    }

    String type(int index) {
        return NAMES.get(index).toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    long created(int index) {
        return index == 0
                ? SpecExamples.PUSH.number("App", "creationTimestamp")
                : draws.time(1_600_000_000L, 98_000_000, Trait.APP_CREATION, index);
    }

    /** Returns the index of the app with this id, or -1 when there is none. */
    int indexOf(String id) {
        int index = ids.indexOf(id);
        return index < NAMES.size() ? index : -1;
    }

    /** Returns the app as changed. The map is not to be changed. */
    Map<String, @Nullable Object> app(int index) {
        Map<String, @Nullable Object> updated = changed.get(index);
        return updated != null ? updated : found(index);
    }

    /** Sets members of an app, and returns what became of it. */
    Map<String, @Nullable Object> update(int index, UnaryOperator<Map<String, @Nullable Object>> change) {
        return changed.compute(
                index, (same, before) -> change.apply(new LinkedHashMap<>(before != null ? before : found(index))));
    }

    private Map<String, @Nullable Object> found(int index) {
        if (index == 0) {
            return SpecExamples.PUSH.example("App");
        }
        String name = NAMES.get(index);
        Map<String, @Nullable Object> app = new LinkedHashMap<>();
        app.put("id", id(index));
        app.put("type", type(index));
        app.put("approvalStatus", oneOfOrNull(APPROVAL_STATUSES, Trait.APP_APPROVAL, index));
        app.put("sensitivityLevel", oneOfOrNull(SENSITIVITY_LEVELS, Trait.APP_SENSITIVITY, index));
        app.put("ownerId", draws.percent(40, Trait.APP_OWNER, index) ? owner(index) : null);
        switch (draws.below(4, Trait.APP_NOTES, index)) {
            case 0 -> app.put("notes", null);
            case 1 -> app.put("notes", "");
            case 2 -> app.put("notes", "Last security audit: " + (1 + index % 28) + " March 2023\nOwner asked twice.");
            default -> {} // No notes at all.
        }
        app.put("website", "https://www." + name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example/");
        if (index % 8 != 5) {
            app.put("description", name + ", as it is used in this organisation.");
        }
        app.put("friendlyName", name);
        labels(app, index);
        app.put("creationTimestamp", draws.written(created(index), Trait.APP_CREATION, index));
        return app;
    }

    private void labels(Map<String, @Nullable Object> app, int index) {
        int form = draws.below(10, Trait.APP_LABELS, index);
        if (form < 6) {
            int first = draws.below(LABELS.size() - 2, Trait.APP_LABELS, ~index);
            app.put("labels", LABELS.subList(first, first + form / 2));
        } else if (form < 9) {
            app.put("labels", List.of());
        }
    }

    private String owner(int index) {
        return organisation.idOf(draws.below(organisation.size(), Trait.APP_OWNER, ~index));
    }

    private @Nullable String oneOfOrNull(List<String> choices, Trait trait, int index) {
        return draws.percent(50, trait, ~index) ? null : draws.oneOf(choices, trait, index);
    }
}
