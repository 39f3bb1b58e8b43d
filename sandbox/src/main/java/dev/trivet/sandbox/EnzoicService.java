package dev.trivet.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Enzoic's exposure alerts, with and without the prefix {@code /v1} (the documents leave it out, Enzoic's own clients send it).
 *
 * <p>One path carries eight operations. They are told apart by the body's members and the query, as with the vendor: a check
 * with an empty {@code usernameHash} is the list.
 */
final class EnzoicService implements VendorService {

    static final String KEY = "enzoic-sandbox-key";
    static final String SECRET = "enzoic-sandbox-secret";

    private static final String SCHEME = "Basic ";
    private static final String SUBSCRIPTIONS = "/alert-subscriptions";

    private final EnzoicSubscriptions users = EnzoicSubscriptions.users();
    private final EnzoicSubscriptions domains;
    private final ExposureAlerts alerts;

    EnzoicService(Set<String> approvedDomains, ExposureAlerts alerts) {
        this.domains = EnzoicSubscriptions.domains(approvedDomains);
        this.alerts = alerts;
    }

    ExposureAlerts alerts() {
        return alerts;
    }

    /** Alerts the webhook of an exposed address, if somebody watches it or its domain. */
    AlertOutcome expose(String address) {
        String exposed = address.strip();
        if (exposed.isEmpty()) {
            throw new IllegalArgumentException("The address must not be blank.");
        }
        return isWatched(exposed) ? alerts.send(exposed) : AlertOutcome.of(AlertOutcome.Kind.NOT_WATCHED);
    }

    private boolean isWatched(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return users.subscriptions().contains(ExposureAlerts.hash(address))
                || domains.subscriptions().contains(domain);
    }

    EnzoicSubscriptions users() {
        return users;
    }

    EnzoicSubscriptions domains() {
        return domains;
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(routes(""));
        routes.addAll(routes("/v1"));
        return routes;
    }

    private List<Route> routes(String prefix) {
        String path = prefix + SUBSCRIPTIONS;
        return List.of(
                Route.of("POST", path, "subscribeDomains", domains::subscribe).when(EnzoicService::namesDomains),
                Route.of("POST", path, "subscribeUsers", users::subscribe),
                Route.of("DELETE", path, "unsubscribeDomains", domains::unsubscribe)
                        .when(EnzoicService::namesDomains),
                Route.of("DELETE", path, "unsubscribeUsers", users::unsubscribe),
                Route.of("GET", path, "getUserSubscription", users::check).when(users::isCheck),
                Route.of("GET", path, "getDomainSubscription", domains::check).when(domains::isCheck),
                Route.of("GET", path, "listDomainSubscriptions", this::listDomains)
                        .when(EnzoicService::listsDomains),
                Route.of("GET", path, "listUserSubscriptions", users::list),
                Route.of("GET", prefix + "/webhook-test", "sendTestAlert", request -> sendTestAlert()));
    }

    @Override
    public void admit(Request request) {
        if (!isAuthorised(request.header("Authorization"))) {
            throw new Refusal(401, "Unauthorized");
        }
    }

    @Override
    public String errorMember() {
        return "error";
    }

    /** The scheme's case makes no difference, the credentials' does. */
    private static boolean isAuthorised(@Nullable String header) {
        String expected = Credentials.basic(KEY, SECRET).substring(SCHEME.length());
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && header.substring(SCHEME.length()).trim().equals(expected);
    }

    private static boolean namesDomains(Request request) {
        return request.content().hasMember("domains");
    }

    private static boolean listsDomains(Request request) {
        String flag = request.query("domains");
        return flag != null && !flag.isEmpty() && !flag.equals("0");
    }

    private Answer listDomains(Request request) {
        request.integer("domains");
        return domains.list(request);
    }

    /** The vendor describes no body, and does not say what it answers when the webhook fails: here the same. */
    private Answer sendTestAlert() {
        if (!alerts.hasWebhook()) {
            throw new Refusal(404, "No webhook URL is registered for your account");
        }
        alerts.sendExample();
        return Answer.empty(200);
    }
}
