package dev.trivet.sandbox;

import dev.trivet.sandbox.Draws.Trait;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Enzoic's webhook: where it is, and the alerts that are posted there (Exposure Alerts Service API, Webhooks). */
final class ExposureAlerts {

    /** What Enzoic's document calls the posting of an alert. */
    static final String OPERATION = "receiveExposureAlert";

    private static final MediaType JSON = MediaType.get("application/json");

    /** Seven fractional digits, as in the vendor's example. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final SpecExamples examples = SpecExamples.of(Vendor.ENZOIC);
    private final OkHttpClient http;
    private final Clock clock;
    private final Draws draws;
    private final Consumer<Request> inspector;
    private final AtomicLong exposures = new AtomicLong();
    private volatile @Nullable Webhook webhook;

    /**
     * Creates the alerts of an Enzoic without a webhook.
     *
     * @param inspector is shown each alert before it is posted
     */
    ExposureAlerts(OkHttpClient http, Clock clock, long seed, Consumer<Request> inspector) {
        this.http = http;
        this.clock = clock;
        this.draws = new Draws(seed);
        this.inspector = inspector;
    }

    /** Returns what Enzoic knows an address by: the SHA-256 of its lower case form, in hexadecimal digits. */
    static String hash(String address) {
        return ByteString.encodeUtf8(address.toLowerCase(Locale.ROOT)).sha256().hex();
    }

    void register(String url, String key, String secret) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) {
            throw new IllegalArgumentException("The webhook's URL must be an HTTP or HTTPS URL.");
        }
        if (key.isEmpty() || key.contains(":") || secret.isEmpty()) {
            throw new IllegalArgumentException(
                    "The webhook's key and secret must not be empty, and the key must not contain a colon.");
        }
        webhook = new Webhook(parsed, Credentials.basic(key, secret).replaceFirst("Basic", "basic"));
    }

    boolean hasWebhook() {
        return webhook != null;
    }

    /** Posts an alert to the webhook, if there is one. */
    AlertOutcome send(String username) {
        return post(alert(username, DATE.format(clock.instant()), exposureId(exposures.getAndIncrement())));
    }

    /** Posts the alert of the vendor's page to the webhook, if there is one. */
    AlertOutcome sendExample() {
        return post(examples.example("ExposureAlert"));
    }

    private AlertOutcome post(Map<String, @Nullable Object> alert) {
        Webhook target = webhook;
        if (target == null) {
            return AlertOutcome.of(AlertOutcome.Kind.NO_WEBHOOK);
        }
        String json = Json.write(alert);
        okhttp3.Request request = new okhttp3.Request.Builder()
                .url(target.url)
                .header("authorization", target.authorization)
                .header("Content-Type", JSON.toString())
                .post(RequestBody.create(ByteString.encodeUtf8(json), JSON))
                .build();
        Content content = new Content(JSON.toString(), json, json.length());
        // A webhook may be anywhere, so the place does not count.
        HttpUrl root = target.url.newBuilder().encodedPath("/").query(null).build();
        inspector.accept(new Request("POST", root, request.headers(), content, Map.of()));
        try (Response response = http.newCall(request).execute()) {
            return new AlertOutcome(AlertOutcome.Kind.ANSWERED, response.code());
        } catch (IOException failed) {
            return AlertOutcome.of(AlertOutcome.Kind.FAILED);
        }
    }

    private static Map<String, @Nullable Object> alert(String username, String date, String exposureId) {
        Map<String, @Nullable Object> alert = new LinkedHashMap<>();
        alert.put("username", username);
        alert.put("usernameHash", hash(username));
        alert.put("date", date);
        alert.put("exposureID", exposureId);
        return alert;
    }

    /** 24 hexadecimal digits, as in the vendor's example. */
    private String exposureId(long index) {
        return String.format(Locale.ROOT, "%016x%08x", draws.bits(Trait.EXPOSURE_ID, index), (int)
                draws.bits(Trait.EXPOSURE_ID, ~index));
    }

    private record Webhook(HttpUrl url, String authorization) {

        /** The authorisation stays out of it. */
        @Override
        public String toString() {
            return "Webhook";
        }
    }
}
