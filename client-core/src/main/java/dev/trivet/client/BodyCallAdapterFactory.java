package dev.trivet.client;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Types;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.HttpException;
import retrofit2.Invocation;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.adapter.rxjava3.Result;

/**
 * Turns a call into a Single or Maybe of its body, or a Completable.
 *
 * <p>Retrofit's own RxJava adapter does most of the work, with two exceptions. A success without a body is not a
 * NullPointerException here. And an {@link Error} that the rest of the chain throws is signalled to it: RxJava would rethrow
 * it on OkHttp's thread, and the subscriber would wait forever.
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
        if (getRawType(bodyType) == Result.class) {
            return null;
        }
        boolean isResponse = getRawType(bodyType) == Response.class;
        Type response = isResponse ? bodyType : Types.newParameterizedType(Response.class, bodyType);
        CallAdapter<?, ?> delegate =
                retrofit.nextCallAdapter(this, Types.newParameterizedType(Single.class, response), annotations);
        return new BodyCallAdapter(delegate, isResponse ? answer -> answer : unwrapping(rawType));
    }

    private static Function<Single<Response<Object>>, Object> unwrapping(Class<?> rawType) {
        if (rawType == Single.class) {
            return response -> response.map(BodyCallAdapterFactory::presentBody);
        }
        return rawType == Maybe.class
                ? response -> response.mapOptional(received -> Optional.ofNullable(body(received)))
                : response -> response.doOnSuccess(BodyCallAdapterFactory::body).ignoreElement();
    }

    private static Object presentBody(Response<Object> response) {
        Object body = body(response);
        if (body == null) {
            throw new JsonDataException(
                    operation(response) + " answered " + response.code() + " with no body where one is documented");
        }
        return body;
    }

    private static @Nullable Object body(Response<Object> response) {
        if (!response.isSuccessful()) {
            throw new HttpException(response);
        }
        return response.body();
    }

    /** Names the method and not the URL, which may hold an address or a hash. */
    private static String operation(Response<?> response) {
        Invocation invocation = response.raw().request().tag(Invocation.class);
        return invocation == null
                ? "The vendor"
                : invocation.service().getSimpleName() + "."
                        + invocation.method().getName();
    }

    private static final class BodyCallAdapter implements CallAdapter<Object, Object> {
        private final CallAdapter<Object, Single<Response<Object>>> delegate;
        private final Function<Single<Response<Object>>, Object> unwrapping;

        @SuppressWarnings("unchecked") // The factory requested an adapter of exactly this type.
        BodyCallAdapter(CallAdapter<?, ?> delegate, Function<Single<Response<Object>>, Object> unwrapping) {
            this.delegate = (CallAdapter<Object, Single<Response<Object>>>) delegate;
            this.unwrapping = unwrapping;
        }

        @Override
        public Type responseType() {
            return delegate.responseType();
        }

        @Override
        public Object adapt(Call<Object> call) {
            return unwrapping.apply(delegate.adapt(call).lift(Guard::new));
        }
    }

    /** Signals as an error what the downstream throws when it receives the response. */
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
