package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import dev.trivet.client.internal.Authentication;
import java.io.Closeable;
import java.lang.reflect.Type;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * The base class of the generated clients. It connects to the vendor with a base URL and
 * credentials.
 *
 * <ul>
 *   <li>Calls are asynchronous; disposing of a subscription cancels the call.
 *   <li>Required parameters that are null or blank are rejected with {@link
 *       IllegalArgumentException}, and nothing is sent.
 *   <li>Only a GET is resent after a broken connection. OkHttp alone would resend a request of any
 *       method.
 *   <li>Any 2xx status is a success. If the body is empty or JSON null, a Maybe completes, and a
 *       Single fails with {@link com.squareup.moshi.JsonDataException}.
 *   <li>Any other status causes a {@link retrofit2.HttpException}; redirects are not followed. Its
 *       response contains the request without query, credentials and arguments, and at most 64 KiB
 *       of the error body.
 *   <li>An unexpected exception or {@link Error} of an interceptor, an adapter or OkHttp is the
 *       cause of an {@link java.io.IOException}.
 * </ul>
 *
 * <p>All of these errors are signaled through {@code onError}.
 */
public abstract class ApiClient implements Closeable {
    private final OkHttpClient client;
    private final boolean ownsClient;
    private final Retrofit retrofit;
    private final long maximumResponseSize;
    private final ConcurrentMap<Class<?>, Object> apis = new ConcurrentHashMap<>();

    /**
     * Creates a client with {@code settings}.
     *
     * @param authentication the credentials, or null if they were not set
     * @throws IllegalStateException if {@code authentication} is null
     */
    protected ApiClient(ClientBuilder<?> settings, @Nullable Authentication authentication) {
        if (authentication == null) {
            throw new IllegalStateException("The credentials are not set. Pass them to the builder.");
        }
        OkHttpClient callersClient = settings.okHttpClient;
        ownsClient = callersClient == null;
        OkHttpClient.Builder builder = (callersClient == null ? ownClient() : callersClient.newBuilder())
                .followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(authentication)
                .addInterceptor(new ErrorBodyLimit());
        StatusMask.install(builder);
        // Added first: the caller's interceptors must receive error responses with the complete
        // request.
        builder.interceptors().add(0, new RedactingInterceptor());
        UncheckedExceptionInterceptor.install(builder);
        client = builder.build();
        maximumResponseSize = settings.maximumResponseSize;
        retrofit = new Retrofit.Builder()
                .baseUrl(settings.baseUrl)
                .callFactory(new ValidatingCallFactory(client))
                .addCallAdapterFactory(new BodyCallAdapterFactory())
                .build();
    }

    private static OkHttpClient.Builder ownClient() {
        return new OkHttpClient.Builder().dispatcher(new Dispatcher(new DispatcherExecutor()));
    }

    /**
     * Returns an implementation of the generated Retrofit interface {@code api}. It is created once
     * and may be shared between threads.
     *
     * @param models returns the adapter of a generated class, or null for another type
     */
    protected final <T> T create(Class<T> api, Function<Type, @Nullable JsonAdapter<?>> models) {
        return api.cast(apis.computeIfAbsent(
                api,
                type -> retrofit.newBuilder()
                        .addConverterFactory(new BodyConverterFactory(models, maximumResponseSize))
                        .build()
                        .create(type)));
    }

    /**
     * Closes the idle connections, and ends the threads. Running calls finish, and later calls fail
     * with {@link java.io.IOException}. Closing again has no effect.
     *
     * <p>If an {@code OkHttpClient} was passed to the builder, this method has no effect: that
     * client stays open, and so does this one.
     */
    @Override
    public final void close() {
        if (ownsClient) {
            // Closes the connections of running calls when they finish.
            client.dispatcher().setIdleCallback(client.connectionPool()::evictAll);
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    OkHttpClient client() {
        return client;
    }
}
