package dev.trivet.cli;

import dev.trivet.CallAttempt;
import dev.trivet.CallListener;
import dev.trivet.enzoic.EnzoicClient;
import dev.trivet.probely.ProbelyClient;
import dev.trivet.push.PushClient;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/**
 * Prints each request to standard error: method, path, status, time and attempt.
 *
 * <p>The path is the template in the vendor's document, without IDs and query parameters, which may
 * be addresses or hashes. It is found by the name of the operation, because a listener does not
 * receive the request.
 */
final class DebugListener implements CallListener {
    private static final List<Class<?>> CLIENTS = List.of(PushClient.class, EnzoicClient.class, ProbelyClient.class);

    private static final Duration REPORTED_WAIT = Duration.ofMillis(100);

    private final CliContext context;
    private final Map<String, String> requests = requests();

    DebugListener(CliContext context) {
        this.context = context;
    }

    @Override
    public void attemptEnded(CallAttempt attempt) {
        StringBuilder line = new StringBuilder("debug: ")
                .append(attempt.vendor())
                .append(' ')
                .append(requests.getOrDefault(attempt.operation(), attempt.operation()))
                .append(": ")
                .append(
                        attempt.status() > 0
                                ? String.valueOf(attempt.status())
                                : attempt.outcome().description())
                .append(", ")
                .append(milliseconds(attempt.duration()))
                .append(", attempt ")
                .append(attempt.number());
        if (attempt.rateLimitWait().compareTo(REPORTED_WAIT) >= 0) {
            line.append(", waited ")
                    .append(milliseconds(attempt.rateLimitWait()))
                    .append(" for the rate limit");
        }
        Duration retryDelay = attempt.retryDelay();
        if (retryDelay != null) {
            line.append(", next attempt in ").append(milliseconds(retryDelay));
        }
        context.message(line.toString());
    }

    private static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%,d ms", duration.toMillis());
    }

    /** Returns the method and the path template of each operation. */
    private static Map<String, String> requests() {
        Map<String, String> requests = new HashMap<>();
        for (Class<?> client : CLIENTS) {
            for (Method accessor : client.getMethods()) {
                for (Method operation : accessor.getReturnType().getMethods()) {
                    for (Annotation annotation : operation.getAnnotations()) {
                        String request = request(annotation);
                        if (!request.isEmpty()) {
                            requests.put(operation.getName(), request);
                        }
                    }
                }
            }
        }
        return requests;
    }

    private static String request(Annotation annotation) {
        if (annotation instanceof GET get) {
            return "GET /" + get.value();
        }
        if (annotation instanceof POST post) {
            return "POST /" + post.value();
        }
        if (annotation instanceof PUT put) {
            return "PUT /" + put.value();
        }
        if (annotation instanceof PATCH patch) {
            return "PATCH /" + patch.value();
        }
        if (annotation instanceof DELETE delete) {
            return "DELETE /" + delete.value();
        }
        return annotation instanceof HTTP http ? http.method() + " /" + http.path() : "";
    }
}
