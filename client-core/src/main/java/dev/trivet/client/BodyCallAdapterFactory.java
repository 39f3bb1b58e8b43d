package dev.trivet.client;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Types;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.MaybeObserver;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.HttpException;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/**
 * Adapts a call to a Single or Maybe of its body, or to a Completable. Each is also a source of
 * {@link VendorResponse}s.
 *
 * <p>It differs from Retrofit's own RxJava adapter in two cases. A success without a body is not a
 * NullPointerException. An {@link Error} that a downstream operator throws is signaled to the
 * subscriber; RxJava would rethrow it on OkHttp's thread, and the subscriber would wait forever.
 */
final class BodyCallAdapterFactory extends CallAdapter.Factory {
    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        Class<?> rawType = getRawType(returnType);
        if (rawType != Single.class && rawType != Maybe.class && rawType != Completable.class) {
            return null;
        }
        Type bodyType = returnType instanceof ParameterizedType
                ? getParameterUpperBound(0, (ParameterizedType) returnType)
                : Void.class;
        Type response =
                Types.newParameterizedType(Response.class, Types.newParameterizedType(ParsedBody.class, bodyType));
        CallAdapter<?, ?> delegate =
                retrofit.nextCallAdapter(this, Types.newParameterizedType(Single.class, response), annotations);
        return new BodyCallAdapter(delegate, adapter(rawType, operation(annotations)));
    }

    private static Function<Single<Response<ParsedBody<Object>>>, Object> adapter(Class<?> rawType, String operation) {
        if (rawType == Single.class) {
            return received -> new SingleBody(responses(received, response -> presentBody(response, operation)));
        }
        Reader<Optional<Object>> reader = response -> Optional.ofNullable(body(response));
        return rawType == Maybe.class
                ? received -> new OptionalBody(responses(received, reader))
                : received -> new NoBody(responses(received, reader));
    }

    private static <T> Single<VendorResponse<T>> responses(
            Single<Response<ParsedBody<Object>>> received, Reader<T> reader) {
        return received.map(
                response -> new VendorResponse<>(response.code(), response.headers(), () -> reader.read(response)));
    }

    private static Object presentBody(Response<ParsedBody<Object>> response, String operation) throws IOException {
        Object body = body(response);
        if (body == null) {
            throw new JsonDataException(
                    operation + " returned " + response.code() + " without a body, and one is documented");
        }
        return body;
    }

    private static @Nullable Object body(Response<ParsedBody<Object>> response) throws IOException {
        if (!response.isSuccessful()) {
            throw new HttpException(response);
        }
        ParsedBody<Object> body = response.body();
        return body == null ? null : body.value();
    }

    private interface Reader<T> {
        T read(Response<ParsedBody<Object>> response) throws IOException;
    }

    private static final class SingleBody extends Single<Object> implements VendorResponse.Source<Object> {
        private final Single<VendorResponse<Object>> responses;

        SingleBody(Single<VendorResponse<Object>> responses) {
            this.responses = responses;
        }

        @Override
        public Single<VendorResponse<Object>> responses() {
            return responses;
        }

        @Override
        protected void subscribeActual(SingleObserver<? super Object> observer) {
            responses.map(VendorResponse::body).subscribe(observer);
        }
    }

    private static final class OptionalBody extends Maybe<Object> implements VendorResponse.Source<Optional<Object>> {
        private final Single<VendorResponse<Optional<Object>>> responses;

        OptionalBody(Single<VendorResponse<Optional<Object>>> responses) {
            this.responses = responses;
        }

        @Override
        public Single<VendorResponse<Optional<Object>>> responses() {
            return responses;
        }

        @Override
        protected void subscribeActual(MaybeObserver<? super Object> observer) {
            responses.mapOptional(VendorResponse::body).subscribe(observer);
        }
    }

    private static final class NoBody extends Completable implements VendorResponse.Source<Optional<Object>> {
        private final Single<VendorResponse<Optional<Object>>> responses;

        NoBody(Single<VendorResponse<Optional<Object>>> responses) {
            this.responses = responses;
        }

        @Override
        public Single<VendorResponse<Optional<Object>>> responses() {
            return responses;
        }

        @Override
        protected void subscribeActual(CompletableObserver observer) {
            responses.map(VendorResponse::body).ignoreElement().subscribe(observer);
        }
    }

    /**
     * Returns the HTTP method and the path template of an operation. They contain no values of
     * parameters, which may be secret, and shrinkers do not change them.
     */
    private static String operation(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof GET) {
                return "GET /" + ((GET) annotation).value();
            } else if (annotation instanceof POST) {
                return "POST /" + ((POST) annotation).value();
            } else if (annotation instanceof PUT) {
                return "PUT /" + ((PUT) annotation).value();
            } else if (annotation instanceof PATCH) {
                return "PATCH /" + ((PATCH) annotation).value();
            } else if (annotation instanceof DELETE) {
                return "DELETE /" + ((DELETE) annotation).value();
            } else if (annotation instanceof HTTP) {
                return ((HTTP) annotation).method() + " /" + ((HTTP) annotation).path();
            }
        }
        return "The vendor";
    }

    private static final class BodyCallAdapter implements CallAdapter<Object, Object> {
        private final CallAdapter<Object, Single<Response<ParsedBody<Object>>>> delegate;
        private final Function<Single<Response<ParsedBody<Object>>>, Object> adapter;

        @SuppressWarnings("unchecked") // The factory requested an adapter of exactly this type.
        BodyCallAdapter(CallAdapter<?, ?> delegate, Function<Single<Response<ParsedBody<Object>>>, Object> adapter) {
            this.delegate = (CallAdapter<Object, Single<Response<ParsedBody<Object>>>>) delegate;
            this.adapter = adapter;
        }

        @Override
        public Type responseType() {
            return delegate.responseType();
        }

        @Override
        public Object adapt(Call<Object> call) {
            return adapter.apply(delegate.adapt(call).lift(Guard::new));
        }
    }

    /** Signals an exception that the downstream throws from {@code onSuccess} as an error. */
    private static final class Guard<T> implements SingleObserver<T> {
        private final SingleObserver<? super T> downstream;

        Guard(SingleObserver<? super T> downstream) {
            this.downstream = downstream;
        }

        @Override
        public void onSubscribe(Disposable upstream) {
            downstream.onSubscribe(upstream);
        }

        @Override
        public void onSuccess(T response) {
            try {
                downstream.onSuccess(response);
            } catch (Throwable e) {
                downstream.onError(e);
            }
        }

        @Override
        public void onError(Throwable e) {
            downstream.onError(e);
        }
    }
}
