package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.RestService;
import dev.trivet.sandbox.server.Route;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Simulates Push Security: authentication, permissions and the rate limit (REST API v1,
 * Authentication and Rate limits). Each tag of the API has a separate class.
 *
 * <p>The rate limit is enforced exactly, for each key. For instance, 10 requests per second and a
 * burst of 10 more are a bucket of 20 tokens that is refilled with 10 per second.
 */
public final class PushService implements RestService {

    /** The key with full access. */
    public static final String FULL_ACCESS_KEY = "push-sandbox-full-access-key";

    /** The read-only key. */
    public static final String READ_ONLY_KEY = "push-sandbox-read-only-key";

    private final InstantSource clock;
    private final List<Route> routes;
    /** The buckets by key, or none if requests are not limited. */
    private volatile Map<String, TokenBucket> buckets = Map.of();

    private volatile boolean retryAfter;

    /**
     * Creates a service in its initial state, without a rate limit.
     *
     * @param clock the clock of the rate limit
     */
    public PushService(Organization organization, InstantSource clock) {
        this.clock = clock;
        this.routes = routes(organization);
    }

    /**
     * Limits the rate of requests. The buckets are initially full.
     *
     * @param withRetryAfter whether a response with status 429 has the header {@code Retry-After}
     */
    public void limitRate(int perSecond, int burst, boolean withRetryAfter) {
        retryAfter = withRetryAfter;
        buckets = Map.of(
                FULL_ACCESS_KEY,
                new TokenBucket(clock, perSecond + burst, perSecond),
                READ_ONLY_KEY,
                new TokenBucket(clock, perSecond + burst, perSecond));
    }

    /** Removes the rate limit. */
    public void removeRateLimit() {
        buckets = Map.of();
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
        if (!FULL_ACCESS_KEY.equals(key) && !READ_ONLY_KEY.equals(key)) {
            throw new HttpError(401, "Unauthorized");
        }
        TokenBucket bucket = buckets.get(key);
        if (bucket != null && !bucket.tryTake()) {
            HttpError error = new HttpError(429, "Too Many Requests");
            throw retryAfter ? error.withRetryAfter(bucket.secondsToNext()) : error;
        }
        if (READ_ONLY_KEY.equals(key) && !request.method().equals("GET")) {
            throw new HttpError(403, "Forbidden");
        }
    }

    @Override
    public String errorProperty() {
        return "message";
    }
}
