package dev.trivet.sandbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Push Security: keys, permissions and the rate limit. The operations are in classes of their own.
 *
 * <p>See Push Security REST API (v1), Authentication and Rate limits. A key has 10 requests a second and a burst of 10 more;
 * this is the strict reading: a bucket of 20, refilled by 10 each second.
 */
final class PushService implements VendorService {

    static final String FULL_ACCESS_KEY = "push-sandbox-full-access-key";
    static final String READ_ONLY_KEY = "push-sandbox-read-only-key";

    private static final int PER_SECOND = 10;
    private static final int BURST = 10;

    private final Map<String, TokenBucket> buckets;
    private final List<Route> routes;

    PushService(Organisation organisation, Clock clock) {
        this.buckets = Map.of(FULL_ACCESS_KEY, bucket(clock), READ_ONLY_KEY, bucket(clock));
        this.routes = routes(organisation);
    }

    private static List<Route> routes(Organisation organisation) {
        EmployeeDirectory employees = new EmployeeDirectory(organisation);
        Apps apps = new Apps(organisation);
        OtherApps otherApps = new OtherApps(organisation);
        Accounts accounts = new Accounts(organisation, apps);
        OtherAccounts otherAccounts = new OtherAccounts(organisation, otherApps);
        Browsers browsers = new Browsers(organisation, employees);
        Findings findings = new Findings(organisation, accounts);
        return Stream.of(
                        new PushAccounts(accounts, findings, organisation).routes(),
                        new PushOtherAccounts(otherAccounts, otherApps).routes(),
                        new PushApps(apps).routes(),
                        new PushOtherApps(otherApps).routes(),
                        new PushBrowsers(browsers, organisation).routes(),
                        new PushEmployees(employees, accounts).routes(),
                        new PushFindings(findings, organisation).routes(),
                        new PushBlockedUrls().routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public void admit(Request request) {
        String key = request.header("x-api-key");
        TokenBucket bucket = key == null ? null : buckets.get(key);
        if (bucket == null) {
            throw new Refusal(401, "Unauthorized");
        }
        if (!bucket.tryTake()) {
            throw new Refusal(429, "Too Many Requests");
        }
        if (READ_ONLY_KEY.equals(key) && !request.method().equals("GET")) {
            throw new Refusal(403, "Forbidden");
        }
    }

    @Override
    public String errorMember() {
        return "message";
    }

    private static TokenBucket bucket(Clock clock) {
        return new TokenBucket(clock, PER_SECOND + BURST, PER_SECOND);
    }
}
