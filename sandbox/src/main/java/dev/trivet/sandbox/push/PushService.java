package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.RestService;
import dev.trivet.sandbox.server.Route;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Simulates Push Security: authentication, permissions and the rate limit (REST API v1,
 * Authentication and Rate limits). Each tag of the API has a separate class.
 *
 * <p>Each key allows 10 requests per second and a burst of 10 more. The limit is enforced exactly,
 * by a bucket of 20 tokens that is refilled with 10 per second.
 */
public final class PushService implements RestService {

    /** The key with full access. */
    public static final String FULL_ACCESS_KEY = "push-sandbox-full-access-key";

    /** The read-only key. */
    public static final String READ_ONLY_KEY = "push-sandbox-read-only-key";

    private static final int PER_SECOND = 10;
    private static final int BURST = 10;

    private final Map<String, TokenBucket> buckets;
    private final List<Route> routes;

    /** Creates a service in its initial state. The rate limit uses the clock. */
    public PushService(Organization organization, Clock clock) {
        this.buckets = Map.of(FULL_ACCESS_KEY, bucket(clock), READ_ONLY_KEY, bucket(clock));
        this.routes = routes(organization);
    }

    private static List<Route> routes(Organization organization) {
        Apps apps = new Apps(organization);
        OtherApps otherApps = new OtherApps(organization);
        Accounts accounts = new Accounts(organization, apps);
        Employees employees = new Employees(organization, accounts);
        Findings findings = new Findings(organization, accounts);
        accounts.onForget(findings::removeAccount);
        return Stream.of(
                        accounts.routes(),
                        new OtherAccounts(organization, otherApps).routes(),
                        apps.routes(),
                        otherApps.routes(),
                        new Browsers(organization, employees).routes(),
                        employees.routes(),
                        findings.routes(),
                        new BlockedUrls().routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public void authorize(Request request) {
        String key = request.header("x-api-key");
        TokenBucket bucket = key == null ? null : buckets.get(key);
        if (bucket == null) {
            throw new HttpError(401, "Unauthorized");
        }
        if (!bucket.tryTake()) {
            throw new HttpError(429, "Too Many Requests");
        }
        if (READ_ONLY_KEY.equals(key) && !request.method().equals("GET")) {
            throw new HttpError(403, "Forbidden");
        }
    }

    @Override
    public String errorProperty() {
        return "message";
    }

    private static TokenBucket bucket(Clock clock) {
        return new TokenBucket(clock, PER_SECOND + BURST, PER_SECOND);
    }
}
