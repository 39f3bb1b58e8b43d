package dev.trivet.benchmarks;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.trivet.PushSecurity;
import dev.trivet.TokenBucket;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.PushJsonAdapterFactory;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import retrofit2.Retrofit;
import retrofit2.adapter.rxjava3.RxJava3CallAdapterFactory;
import retrofit2.converter.moshi.MoshiConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Path;

/**
 * Gets one account from an interceptor that returns a prepared response. This measures the layers
 * above OkHttp, without a network or a thread switch.
 *
 * <p>The interceptor is an application interceptor, so those that Trivet adds after it, for
 * credentials and the user agent, do not run.
 */
@State(Scope.Benchmark)
public class CallBenchmark {
    private static final String ID = "d6a32ba5-0532-4a66-8137-48cdf409c972";
    private static final String KEY = "key";

    private final Buffer account = account();
    private final OkHttpClient http = offlineClient(url -> account.clone());
    private final PushSecurity push = PushSecurity.builder()
            .apiKey(KEY)
            .okHttpClient(http)
            .rateLimiter(TokenBucket.unlimited(Schedulers.computation()))
            .build();
    private final AccountsApi retrofit = new Retrofit.Builder()
            .baseUrl("https://api.pushsecurity.com")
            .client(http)
            .addConverterFactory(MoshiConverterFactory.create(
                    new Moshi.Builder().add(new PushJsonAdapterFactory()).build()))
            .addCallAdapterFactory(RxJava3CallAdapterFactory.create())
            .build()
            .create(AccountsApi.class);

    @Benchmark
    public Account trivet() {
        return push.accounts().get(ID).execute();
    }

    @Benchmark
    public Beans.Account floor() throws IOException {
        Request request = new Request.Builder()
                .url("https://api.pushsecurity.com/v1/accounts/" + ID)
                .header("x-api-key", KEY)
                .build();
        try (Response response = http.newCall(request).execute();
                ResponseBody body = response.body()) {
            if (body == null || !response.isSuccessful()) {
                throw new IOException("Status " + response.code());
            }
            return Floor.account(JsonReader.of(body.source()));
        }
    }

    /** Retrofit and RxJava with the same adapters, without the facade. */
    @Benchmark
    public Account retrofitRxJava() {
        return retrofit.account(ID, KEY).blockingGet();
    }

    /** Returns a client that responds with the result of {@code body}, on the calling thread. */
    static OkHttpClient offlineClient(Function<HttpUrl, Buffer> body) {
        MediaType json = MediaType.get("application/json");
        return new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(new DirectExecutor()))
                .addInterceptor(chain -> {
                    Buffer content = body.apply(chain.request().url());
                    return new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .code(200)
                            .message("OK")
                            .body(ResponseBody.create(content, json, content.size()))
                            .build();
                })
                .build();
    }

    private static Buffer account() {
        byte[] page = TestData.accountPage(1);
        Buffer json = new Buffer();
        json.write(page);
        try {
            json.skip(json.indexOf((byte) '['));
            json.skip(1);
            // The first closing brace ends the account's loginMethods, the second one the account.
            return new Buffer()
                    .writeUtf8(json.readUtf8(json.indexOf((byte) '}') + 1))
                    .writeUtf8(json.readUtf8(json.indexOf((byte) '}') + 1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    interface AccountsApi {
        @GET("v1/accounts/{id}")
        Single<Account> account(@Path("id") String id, @Header("x-api-key") String key);
    }

    /** Runs each task on the calling thread. */
    private static final class DirectExecutor extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
