package dev.trivet.sandbox;

import dev.trivet.sandbox.Draws.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Probely: Clear 2FA Configuration.
 *
 * <ul>
 *   <li>The answer is the Target of the vendor's example, with the id asked for; in it and in its next scan, {@code
 *       has_otp} is false and there is no secret.
 *   <li>A path without its slash at the end is answered by a redirect to the one with it, as Django does.
 * </ul>
 */
final class ProbelyService implements VendorService {

    static final String KEY = "probely-sandbox-key";

    private static final String SCHEME = "JWT ";
    private static final int TARGETS = 10;
    private static final int ID_LENGTH = 12;
    private static final String BASE_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private final SpecExamples examples = SpecExamples.of(Vendor.PROBELY);
    private final List<String> targetIds;

    ProbelyService(long seed) {
        Draws draws = new Draws(seed);
        this.targetIds = IntStream.range(0, TARGETS)
                .mapToObj(index -> base58(draws, index))
                .toList();
    }

    List<String> targetIds() {
        return targetIds;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("DELETE", "/targets/{id}/otp/", "clearTwoFactor", this::clearTwoFactor),
                Route.of("DELETE", "/targets/{id}/otp", "clearTwoFactor", ProbelyService::appendSlash));
    }

    @Override
    public void admit(Request request) {
        if (!isAuthorised(request.header("Authorization"))) {
            throw new Refusal(401, "Incorrect authentication credentials.");
        }
    }

    @Override
    public String errorMember() {
        return "detail";
    }

    private static boolean isAuthorised(@Nullable String header) {
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && header.substring(SCHEME.length()).equals(KEY);
    }

    private Answer clearTwoFactor(Request request) {
        String id = request.path("id");
        if (!targetIds.contains(id)) {
            throw new Refusal(404, "Not found.");
        }
        Map<String, @Nullable Object> nextScan = copy(examples.example("Target").get("next_scan"));
        nextScan.put("target", cleared(nextScan.get("target")));
        Map<String, @Nullable Object> target = cleared(examples.example("Target"));
        target.put("id", id);
        target.put("next_scan", nextScan);
        return Answer.json(200, target);
    }

    private static Map<String, @Nullable Object> cleared(@Nullable Object target) {
        Map<String, @Nullable Object> copy = copy(target);
        Map<String, @Nullable Object> site = copy(copy.get("site"));
        site.put("has_otp", false);
        site.put("otp_secret", "");
        copy.put("site", site);
        return copy;
    }

    private static Map<String, @Nullable Object> copy(@Nullable Object object) {
        return new LinkedHashMap<>(Json.object(object));
    }

    private static Answer appendSlash(Request request) {
        String query = request.url().encodedQuery();
        String location = request.url().encodedPath() + "/" + (query == null ? "" : "?" + query);
        return Answer.empty(301).withHeader("Location", location);
    }

    private static String base58(Draws draws, int index) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(BASE_58.charAt(draws.below(BASE_58.length(), Trait.TARGET_ID, (long) index * ID_LENGTH + i)));
        }
        return id.toString();
    }
}
