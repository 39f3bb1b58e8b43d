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
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.adapter.rxjava3.Result;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

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
        return new BodyCallAdapter(
                delegate, isResponse ? received -> received : unwrapping(rawType, operation(annotations)));
    }

    private static Function<Single<Response<Object>>, Object> unwrapping(Class<?> rawType, String operation) {
        if (rawType == Single.class) {
            return response -> response.map(received -> presentBody(received, operation));
        }
        return rawType == Maybe.class
                ? response -> response.mapOptional(received -> Optional.ofNullable(body(received)))
                : response -> response.doOnSuccess(BodyCallAdapterFactory::body).ignoreElement();
    }

    private static Object presentBody(Response<Object> response, String operation) {
        Object body = body(response);
        if (body == null) {
            throw new JsonDataException(
                    operation + " returned " + response.code() + " without a body, and one is documented");
        }
        return body;
    }

    private static @Nullable Object body(Response<Object> response) {
        if (!response.isSuccessful()) {
            throw new HttpException(response);
        }
        return response.body();
    }

    /**
     * Returns the method and the path of an operation, with the names of the path's parameters in place of their values, which
     * may be secret. Unlike the name of a Java method, they are the same after shrinking.
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
