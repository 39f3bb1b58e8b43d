package dev.trivet.sandbox.enzoic;

import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.RestService;
import dev.trivet.sandbox.server.Route;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Simulates Enzoic's exposure alerts, with and without the prefix {@code /v1}: the API
 * documentation omits it, but the clients that Enzoic publishes send it.
 *
 * <p>Eight operations share one path. As in Enzoic's API, the properties of the body and the query
 * select the operation: a request with an empty {@code usernameHash} lists the subscriptions.
 */
public final class EnzoicService implements RestService {

    /** The user name of the API's Basic credentials. */
    public static final String KEY = "enzoic-sandbox-key";

    /** The password of the API's Basic credentials. */
    public static final String SECRET = "enzoic-sandbox-secret";

    /** The operation ID of an alert in Enzoic's document. */
    public static final String ALERT_OPERATION = "receiveExposureAlert";

    private static final String SCHEME = "Basic ";

    private final EnzoicSubscriptions users = EnzoicSubscriptions.users();
    private final EnzoicSubscriptions domains;
    private final ExposureAlerts alerts;

    /**
     * Creates a service without subscriptions and without a webhook.
     *
     * @param isApproved returns whether a domain, in lower case, can be subscribed
     * @param alertSender sends the alerts
     * @param clock provides the dates of the alerts
     * @param seed determines the IDs of the exposures
     * @param validator receives each alert before it is sent
     */
    public EnzoicService(
            Predicate<String> isApproved,
            OkHttpClient alertSender,
            InstantSource clock,
            long seed,
            Consumer<Request> validator) {
        this.domains = EnzoicSubscriptions.domains(isApproved);
        this.alerts = new ExposureAlerts(alertSender, clock, seed, validator);
    }

    /** Returns the subscribed hashes, the oldest subscription first. */
    public List<String> subscribedUsernameHashes() {
        return users.all();
    }

    /** Returns the subscribed domains, the oldest subscription first. */
    public List<String> subscribedDomains() {
        return domains.all();
    }

    /** Returns whether the hash of an address, or its domain, is subscribed. */
    public boolean isSubscribed(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return users.contains(ExposureAlerts.hash(address)) || domains.contains(domain);
    }

    /**
     * Registers the webhook, replacing the previous one.
     *
     * @throws IllegalArgumentException if the URL is not HTTP or HTTPS, or the credentials are not
     *     valid Basic credentials
     */
    public void registerWebhook(String url, String key, String secret) {
        alerts.registerWebhook(url, key, secret);
    }

    /** Returns whether a webhook is registered. */
    public boolean hasWebhook() {
        return alerts.hasWebhook();
    }

    /**
     * Sends an alert to the webhook, which must be registered.
     *
     * @return the HTTP status of the webhook's response, or 0 without a response
     */
    public int sendAlert(String address) {
        return alerts.send(address);
    }

    @Override
    public List<Route> routes() {
        return Stream.of("", "/v1").map(this::routes).flatMap(List::stream).toList();
    }

    private List<Route> routes(String prefix) {
        String path = prefix + "/alert-subscriptions";
        return List.of(
                Route.of("POST", path, "subscribeDomains", domains::subscribe).when(EnzoicService::hasDomains),
                Route.of("POST", path, "subscribeUsers", users::subscribe),
                Route.of("DELETE", path, "unsubscribeDomains", domains::unsubscribe)
                        .when(EnzoicService::hasDomains),
                Route.of("DELETE", path, "unsubscribeUsers", users::unsubscribe),
                Route.of("GET", path, "getUserSubscription", users::get).when(users::hasSubject),
                Route.of("GET", path, "getDomainSubscription", domains::get).when(domains::hasSubject),
                Route.of("GET", path, "listDomainSubscriptions", this::listDomains)
                        .when(EnzoicService::isDomainList),
                Route.of("GET", path, "listUserSubscriptions", users::list),
                Route.of("GET", prefix + "/webhook-test", "sendTestAlert", request -> sendTestAlert()));
    }

    @Override
    public void authorize(Request request) {
        if (!isAuthorized(request.header("Authorization"))) {
            throw new HttpError(401, "Unauthorized");
        }
    }

    @Override
    public String errorProperty() {
        return "error";
    }

    /** The scheme is case-insensitive, the credentials are not. */
    private static boolean isAuthorized(@Nullable String header) {
        String expected = Credentials.basic(KEY, SECRET).substring(SCHEME.length());
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && header.substring(SCHEME.length()).trim().equals(expected);
    }

    private static boolean hasDomains(Request request) {
        return request.body().has("domains");
    }

    private static boolean isDomainList(Request request) {
        String flag = request.query("domains");
        return flag != null && !flag.isEmpty() && !flag.equals("0");
    }

    private Response listDomains(Request request) {
        request.integer("domains");
        return domains.list(request);
    }

    /** The response if the webhook fails is undocumented. Here it is the same as for success. */
    private Response sendTestAlert() {
        if (!alerts.hasWebhook()) {
            throw new HttpError(404, "No webhook URL is registered for your account");
        }
        alerts.sendExample();
        return Response.empty(200);
    }
}
