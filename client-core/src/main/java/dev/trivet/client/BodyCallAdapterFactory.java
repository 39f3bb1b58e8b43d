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
import io.reactivex.rxjava3.exceptions.CompositeException;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Callback;
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
 * <p>It differs from Retrofit's own RxJava adapter in three cases. A success without a body does
 * not cause a NullPointerException. A fatal {@link Error} that a downstream operator throws is
 * signaled to the subscriber; RxJava would rethrow it on OkHttp's thread, and the subscriber would
 * never be notified. A call that was canceled, but not by the subscriber, fails.
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
        return new BodyCallAdapter(
                Types.newParameterizedType(ParsedBody.class, bodyType), adapter(rawType, operation(annotations)));
    }

    private static Function<Call<ParsedBody<Object>>, Object> adapter(Class<?> rawType, String operation) {
        if (rawType == Single.class) {
            return call -> new SingleBody(new Responses<>(call, response -> presentBody(response, operation)));
        }
        Reader<Optional<Object>> reader = response -> Optional.ofNullable(body(response));
        return rawType == Maybe.class
                ? call -> new OptionalBody(new Responses<>(call, reader))
                : call -> new NoBody(new Responses<>(call, reader));
    }

    private static Object presentBody(Response<ParsedBody<Object>> response, String operation) throws IOException {
        Object body = body(response);
        if (body == null) {
            throw new JsonDataException(operation + " returned " + response.code() + " without the documented body");
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
     * Returns the HTTP method and the path template of an operation, or {@code The vendor} for an
     * HTTP method that is not listed here. They contain no values of parameters, which may be
     * secret, and shrinkers do not change them.
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

    private static final class BodyCallAdapter implements CallAdapter<ParsedBody<Object>, Object> {
        private final Type responseType;
        private final Function<Call<ParsedBody<Object>>, Object> adapter;

        BodyCallAdapter(Type responseType, Function<Call<ParsedBody<Object>>, Object> adapter) {
            this.responseType = responseType;
            this.adapter = adapter;
        }

        @Override
        public Type responseType() {
            return responseType;
        }

        @Override
        public Object adapt(Call<ParsedBody<Object>> call) {
            return adapter.apply(call);
        }
    }

    /** The responses to a call. Each subscription sends a copy; disposing cancels the copy. */
    private static final class Responses<T> extends Single<VendorResponse<T>> {
        private final Call<ParsedBody<Object>> call;
        private final Reader<T> reader;

        Responses(Call<ParsedBody<Object>> call, Reader<T> reader) {
            this.call = call;
            this.reader = reader;
        }

        @Override
        protected void subscribeActual(SingleObserver<? super VendorResponse<T>> observer) {
            Call<ParsedBody<Object>> sent = call.clone();
            ResponseCallback<T> callback = new ResponseCallback<>(sent, reader, observer);
            observer.onSubscribe(callback);
            if (!callback.isDisposed()) {
                sent.enqueue(callback);
            }
        }
    }

    private static final class ResponseCallback<T> implements Callback<ParsedBody<Object>>, Disposable {
        private final Call<ParsedBody<Object>> sent;
        private final Reader<T> reader;
        private final SingleObserver<? super VendorResponse<T>> observer;
        private volatile boolean disposed;

        ResponseCallback(
                Call<ParsedBody<Object>> sent, Reader<T> reader, SingleObserver<? super VendorResponse<T>> observer) {
            this.sent = sent;
            this.reader = reader;
            this.observer = observer;
        }

        @Override
        public void onResponse(Call<ParsedBody<Object>> call, Response<ParsedBody<Object>> response) {
            if (disposed) {
                return;
            }
            try {
                observer.onSuccess(
                        new VendorResponse<>(response.code(), response.headers(), () -> reader.read(response)));
            } catch (Throwable e) {
                fail(e);
            }
        }

        @Override
        public void onFailure(Call<ParsedBody<Object>> call, Throwable failure) {
            if (!disposed) {
                fail(failure);
            }
        }

        private void fail(Throwable failure) {
            try {
                observer.onError(failure);
            } catch (Throwable another) {
                RxJavaPlugins.onError(new CompositeException(failure, another));
            }
        }

        @Override
        public void dispose() {
            disposed = true;
            sent.cancel();
        }

        @Override
        public boolean isDisposed() {
            return disposed;
        }
    }
}
