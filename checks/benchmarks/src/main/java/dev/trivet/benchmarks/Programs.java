package dev.trivet.benchmarks;

import static java.util.Objects.requireNonNull;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.trivet.Enzoic;
import dev.trivet.PushSecurity;
import dev.trivet.TokenBucket;
import dev.trivet.sync.ExposureSync;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Programs that are measured in separate JVMs. Each program is a separate class, so that its JVM
 * does not load the classes of the others.
 */
final class Programs {
    private Programs() {}

    /** Prints the number of accounts on the first page. */
    static final class FirstPageTrivet {
        public static void main(String[] args) {
            try (PushSecurity push =
                    PushSecurity.builder().baseUrl(args[0]).apiKey("key").build()) {
                System.out.println(
                        push.accounts().list().pages().iterator().next().items().size());
            }
        }
    }

    static final class FirstPageFloor {
        public static void main(String[] args) throws IOException {
            OkHttpClient http = new OkHttpClient();
            Request request = new Request.Builder()
                    .url(args[0] + "/v1/accounts?limit=50")
                    .header("x-api-key", "key")
                    .build();
            try (ResponseBody body = body(http.newCall(request).execute())) {
                System.out.println(
                        requireNonNull(Floor.accountPage(body.source()).getResult())
                                .size());
            }
            close(http);
        }
    }

    static final class FirstPageStockNative {
        public static void main(String[] args) throws stock.nativeclient.ApiException {
            stock.nativeclient.ApiClient client = new stock.nativeclient.ApiClient();
            client.updateBaseUri(args[0]);
            client.setRequestInterceptor(request -> request.header("x-api-key", "key"));
            System.out.println(new stock.nativeclient.api.AccountsApi(client)
                    .listAccounts(
                            null, null, null, null, 50, new stock.nativeclient.model.ListAccountsOffsetParameter("0"))
                    .getResult()
                    .size());
        }
    }

    static final class FirstPageStockOkHttpGson {
        public static void main(String[] args) throws stock.okhttp.ApiException {
            stock.okhttp.ApiClient client = new stock.okhttp.ApiClient().setBasePath(args[0]);
            client.setApiKey("key");
            System.out.println(new stock.okhttp.api.AccountsApi(client)
                    .listAccounts(null, null, null, null, 50, null)
                    .getResult()
                    .size());
            close(client.getHttpClient());
        }
    }

    /** Prints the number of addresses that were subscribed. */
    static final class SyncTrivet {
        public static void main(String[] args) {
            try (PushSecurity push = PushSecurity.builder()
                            .baseUrl(args[0])
                            .apiKey("key")
                            .rateLimiter(TokenBucket.unlimited(Schedulers.computation()))
                            .build();
                    Enzoic enzoic = Enzoic.builder()
                            .baseUrl(args[0])
                            .credentials("key", "secret")
                            .rateLimiter(TokenBucket.unlimited(Schedulers.computation()))
                            .build()) {
                System.out.println(ExposureSync.from(push).to(enzoic).run().newlySubscribed());
            }
        }
    }

    /** A handwritten sync, without retries, checks, reports or options. */
    static final class SyncFloor {
        private static final JsonReader.Options SUBSCRIPTIONS = JsonReader.Options.of("usernameHashes", "pagingToken");
        private static final JsonReader.Options EMPLOYEES = JsonReader.Options.of("result", "paging");
        private static final JsonReader.Options EMPLOYEE = JsonReader.Options.of("email");
        private static final MediaType JSON = MediaType.get("application/json");

        private final OkHttpClient http = new OkHttpClient();
        private final String url;
        private final String credentials = Credentials.basic("key", "secret");
        private final HashSet known = new HashSet();
        private final MessageDigest digest = TestData.sha256();
        private final List<byte[]> missing = new ArrayList<>();
        private int added;

        private SyncFloor(String url) {
            this.url = url;
        }

        public static void main(String[] args) throws IOException {
            SyncFloor sync = new SyncFloor(args[0]);
            sync.readSubscriptions();
            sync.readEmployees();
            System.out.println(sync.added);
            close(sync.http);
        }

        private void readSubscriptions() throws IOException {
            String token = "";
            while (token != null) {
                Request request = new Request.Builder()
                        .url(url + "/alert-subscriptions?pageSize=1000" + token)
                        .header("Authorization", credentials)
                        .build();
                token = null;
                try (ResponseBody body = body(http.newCall(request).execute())) {
                    JsonReader reader = JsonReader.of(body.source());
                    reader.beginObject();
                    while (reader.hasNext()) {
                        switch (reader.selectName(SUBSCRIPTIONS)) {
                            case 0 -> {
                                reader.beginArray();
                                while (reader.hasNext()) {
                                    known.add(ByteString.decodeHex(reader.nextString())
                                            .toByteArray());
                                }
                                reader.endArray();
                            }
                            case 1 -> token = "&pagingToken=" + reader.nextString();
                            default -> Floor.skip(reader);
                        }
                    }
                    reader.endObject();
                }
            }
        }

        private void readEmployees() throws IOException {
            String offset = "0";
            while (offset != null) {
                Request request = new Request.Builder()
                        .url(url + "/v1/employees?limit=50&offset=" + offset)
                        .header("x-api-key", "key")
                        .build();
                offset = null;
                try (ResponseBody body = body(http.newCall(request).execute())) {
                    JsonReader reader = JsonReader.of(body.source());
                    reader.beginObject();
                    while (reader.hasNext()) {
                        switch (reader.selectName(EMPLOYEES)) {
                            case 0 -> {
                                reader.beginArray();
                                while (reader.hasNext()) {
                                    readEmployee(reader);
                                }
                                reader.endArray();
                            }
                            case 1 -> offset = next(Floor.paging(reader));
                            default -> Floor.skip(reader);
                        }
                    }
                    reader.endObject();
                }
            }
            subscribe();
        }

        private static @Nullable String next(Beans.Paging paging) {
            return Boolean.TRUE.equals(paging.getMoreResults()) ? paging.getNext() : null;
        }

        private void readEmployee(JsonReader reader) throws IOException {
            reader.beginObject();
            while (reader.hasNext()) {
                if (reader.selectName(EMPLOYEE) == 0) {
                    String email = Floor.nullableString(reader);
                    if (email != null && !email.isBlank()) {
                        byte[] hash = digest.digest(
                                email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
                        if (known.add(hash) && missing.add(hash) && missing.size() == 1_000) {
                            subscribe();
                        }
                    }
                } else {
                    Floor.skip(reader);
                }
            }
            reader.endObject();
        }

        private void subscribe() throws IOException {
            if (missing.isEmpty()) {
                return;
            }
            Buffer json = new Buffer();
            try (JsonWriter writer = JsonWriter.of(json)) {
                writer.beginObject().name("usernameHashes").beginArray();
                for (byte[] hash : missing) {
                    writer.value(ByteString.of(hash).hex());
                }
                writer.endArray().endObject();
            }
            Request request = new Request.Builder()
                    .url(url + "/alert-subscriptions")
                    .header("Authorization", credentials)
                    .post(RequestBody.create(json.readByteString(), JSON))
                    .build();
            body(http.newCall(request).execute()).close();
            added += missing.size();
            missing.clear();
        }

        /** A set of hashes with open addressing. */
        private static final class HashSet {
            private static final int CHUNK = 4_096;
            private final List<byte[]> chunks = new ArrayList<>();
            private int[] slots = new int[64];
            private int size;

            boolean add(byte[] hash) {
                int slot = start(hash, 0);
                while (slots[slot] != 0) {
                    int offset = (slots[slot] - 1) % CHUNK * 32;
                    byte[] chunk = chunks.get((slots[slot] - 1) / CHUNK);
                    if (Arrays.equals(chunk, offset, offset + 32, hash, 0, 32)) {
                        return false;
                    }
                    slot = (slot + 1) & (slots.length - 1);
                }
                if (size % CHUNK == 0) {
                    chunks.add(new byte[CHUNK * 32]);
                }
                System.arraycopy(hash, 0, chunks.get(size / CHUNK), size % CHUNK * 32, 32);
                slots[slot] = ++size;
                if (size > slots.length / 2) {
                    grow();
                }
                return true;
            }

            private void grow() {
                slots = new int[slots.length * 2];
                for (int i = 0; i < size; i++) {
                    int slot = start(chunks.get(i / CHUNK), i % CHUNK * 32);
                    while (slots[slot] != 0) {
                        slot = (slot + 1) & (slots.length - 1);
                    }
                    slots[slot] = i + 1;
                }
            }

            private int start(byte[] bytes, int offset) {
                int first = (bytes[offset] & 0xff) << 24
                        | (bytes[offset + 1] & 0xff) << 16
                        | (bytes[offset + 2] & 0xff) << 8
                        | (bytes[offset + 3] & 0xff);
                return first & (slots.length - 1);
            }
        }
    }

    /**
     * Builds clients of different tenants. Prints the bytes and the number of threads that they
     * use.
     */
    static final class Tenants {
        public static void main(String[] args) {
            int count = Integer.parseInt(args[0]);
            List<PushSecurity> clients = new ArrayList<>();
            // Loads all classes, and fills the caches and resources that the clients share.
            for (int i = 0; i < 20; i++) {
                clients.add(client("first-" + i));
            }
            usedBytes();
            long bytesBefore = usedBytes();
            int threadsBefore = Thread.activeCount();
            for (int i = 0; i < count; i++) {
                clients.add(client("key-" + i));
            }
            long bytes = usedBytes() - bytesBefore;
            System.out.println(bytes + " " + (Thread.activeCount() - threadsBefore));
            clients.forEach(PushSecurity::close);
        }

        private static PushSecurity client(String key) {
            PushSecurity client = PushSecurity.builder().apiKey(key).build();
            client.accounts();
            return client;
        }

        private static long usedBytes() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            // MemoryMXBean allocates objects, which would be counted.
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    private static ResponseBody body(Response response) throws IOException {
        ResponseBody body = response.body();
        if (body == null || !response.isSuccessful()) {
            throw new IOException("Status " + response.code());
        }
        return body;
    }

    private static void close(OkHttpClient http) {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
