package dev.trivet.sandbox.enzoic;

import dev.trivet.sandbox.data.SeededRandom;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.server.Json;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.RequestBody;
import dev.trivet.sandbox.spec.ApiSpec;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Sends exposure alerts to a webhook (Exposure Alerts Service API, Webhooks). */
final class ExposureAlerts {

    private static final MediaType JSON = MediaType.get("application/json");

    /** Seven fractional digits, as in the vendor's example. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ApiSpec spec = ApiSpec.of("enzoic");
    private final OkHttpClient http;
    private final InstantSource clock;
    private final SeededRandom random;
    private final Consumer<Request> validator;
    private final AtomicLong exposureCount = new AtomicLong();
    private volatile @Nullable Webhook webhook;

    ExposureAlerts(OkHttpClient http, InstantSource clock, long seed, Consumer<Request> validator) {
        this.http = http;
        this.clock = clock;
        this.random = new SeededRandom(seed);
        this.validator = validator;
    }

    /** Converts an address to lower case, and returns its SHA-256 hash in hexadecimal. */
    static String hash(String address) {
        return ByteString.encodeUtf8(address.toLowerCase(Locale.ROOT)).sha256().hex();
    }

    void registerWebhook(String url, String key, String secret) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) {
            throw new IllegalArgumentException("The webhook's URL must be an HTTP or HTTPS URL.");
        }
        if (key.isEmpty() || key.contains(":") || secret.isEmpty()) {
            throw new IllegalArgumentException(
                    "The webhook's key and secret must not be empty, and the key must not contain a colon.");
        }
        // The API documentation writes the scheme in lower case.
        webhook = new Webhook(parsed, Credentials.basic(key, secret).replaceFirst("Basic", "basic"));
    }

    boolean hasWebhook() {
        return webhook != null;
    }

    int send(String username) {
        Map<String, @Nullable Object> alert = new LinkedHashMap<>();
        alert.put("username", username);
        alert.put("usernameHash", hash(username));
        alert.put("date", DATE.format(clock.instant()));
        alert.put("exposureID", exposureId(exposureCount.getAndIncrement()));
        return post(alert);
    }

    /** Sends the example in Enzoic's document. */
    int sendExample() {
        return post(spec.example("ExposureAlert"));
    }

    /** Returns the HTTP status of the webhook's response, or 0 without a response. */
    private int post(Map<String, @Nullable Object> alert) {
        Webhook target = Objects.requireNonNull(webhook);
        String json = Json.write(alert);
        ByteString bytes = ByteString.encodeUtf8(json);
        okhttp3.Request request = new okhttp3.Request.Builder()
                .url(target.url)
                .header("authorization", target.authorization)
                .header("Content-Type", JSON.toString())
                .post(okhttp3.RequestBody.create(bytes, JSON))
                .build();
        RequestBody body = new RequestBody(JSON.toString(), json, bytes.size());
        // The document does not define the path of the webhook, so the alert is validated at the
        // root.
        HttpUrl root = target.url.newBuilder().encodedPath("/").query(null).build();
        validator.accept(new Request("POST", root, request.headers(), body, Map.of()));
        try (Response response = http.newCall(request).execute()) {
            return response.code();
        } catch (IOException failed) {
            return 0;
        }
    }

    /** Returns 24 hexadecimal digits, as in the vendor's example. */
    private String exposureId(long index) {
        return String.format(Locale.ROOT, "%016x%08x", random.bits(Trait.EXPOSURE_ID, index), (int)
                random.bits(Trait.EXPOSURE_ID, ~index));
    }

    private record Webhook(HttpUrl url, String authorization) {

        /** Omits the credentials. */
        @Override
        public String toString() {
            return "Webhook";
        }
    }
}
