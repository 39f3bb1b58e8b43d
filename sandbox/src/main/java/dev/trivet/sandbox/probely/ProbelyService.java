package dev.trivet.sandbox.probely;

import dev.trivet.sandbox.data.SeededRandom;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.server.HttpError;
import dev.trivet.sandbox.server.Json;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.RestService;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Simulates Probely's operation Clear 2FA Configuration.
 *
 * <ul>
 *   <li>The response is the target in Probely's example, with the requested ID. In this target and
 *       in that of its next scan, {@code has_otp} is false and {@code otp_secret} is empty.
 *   <li>As in Django, a path without a trailing slash is redirected to the path with it.
 * </ul>
 */
public final class ProbelyService implements RestService {

    /** The API key, without the scheme {@code JWT}. */
    public static final String KEY = "probely-sandbox-key";

    private static final String SCHEME = "JWT ";
    private static final int TARGETS = 10;
    private static final int ID_LENGTH = 12;
    private static final String BASE_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private final ApiSpec spec = ApiSpec.of("probely");
    private final List<String> targetIds;

    /** Creates a service whose target IDs are computed from the seed. */
    public ProbelyService(long seed) {
        SeededRandom random = new SeededRandom(seed);
        this.targetIds = IntStream.range(0, TARGETS)
                .mapToObj(index -> base58(random, index))
                .toList();
    }

    /** Returns the IDs of all targets. */
    public List<String> targetIds() {
        return targetIds;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("DELETE", "/targets/{id}/otp/", "clearTwoFactor", this::clearTwoFactor),
                Route.of("DELETE", "/targets/{id}/otp", "clearTwoFactor", ProbelyService::appendSlash));
    }

    @Override
    public void authorize(Request request) {
        if (!isAuthorized(request.header("Authorization"))) {
            throw new HttpError(401, "Incorrect authentication credentials.");
        }
    }

    @Override
    public String errorProperty() {
        return "detail";
    }

    private static boolean isAuthorized(@Nullable String header) {
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && header.substring(SCHEME.length()).equals(KEY);
    }

    private Response clearTwoFactor(Request request) {
        String id = request.path("id");
        if (!targetIds.contains(id)) {
            throw new HttpError(404, "Not found.");
        }
        Map<String, @Nullable Object> example = spec.example("Target");
        Map<String, @Nullable Object> nextScan = copy(example.get("next_scan"));
        nextScan.put("target", withoutOtp(nextScan.get("target")));
        Map<String, @Nullable Object> target = withoutOtp(example);
        target.put("id", id);
        target.put("next_scan", nextScan);
        return Response.json(200, target);
    }

    private static Map<String, @Nullable Object> withoutOtp(@Nullable Object target) {
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

    private static Response appendSlash(Request request) {
        String query = request.url().encodedQuery();
        String location = request.url().encodedPath() + "/" + (query == null ? "" : "?" + query);
        return Response.empty(301).withHeader("Location", location);
    }

    private static String base58(SeededRandom random, int index) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(BASE_58.charAt(random.below(BASE_58.length(), Trait.TARGET_ID, (long) index * ID_LENGTH + i)));
        }
        return id.toString();
    }
}
