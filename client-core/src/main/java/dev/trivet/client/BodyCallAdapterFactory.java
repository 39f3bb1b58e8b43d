package dev.trivet.client;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Types;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
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
 * Adapts a call to a Single or Maybe of its body. Retrofit's own RxJava adapter fails a success without a body with a
 * NullPointerException.
 */
final class BodyCallAdapterFactory extends CallAdapter.Factory {
    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        if (!(returnType instanceof ParameterizedType)) {
            return null;
        }
        Class<?> rawType = getRawType(returnType);
        Type bodyType = getParameterUpperBound(0, (ParameterizedType) returnType);
        if ((rawType != Single.class && rawType != Maybe.class) || isResponse(getRawType(bodyType))) {
            return null;
        }
        Type response = Types.newParameterizedType(Single.class, Types.newParameterizedType(Response.class, bodyType));
        return new BodyCallAdapter(
                retrofit.nextCallAdapter(this, response, annotations), rawType == Maybe.class, operation(annotations));
    }

    /** Returns whether the method returns the whole response, so that there is nothing to unwrap. */
    private static boolean isResponse(Class<?> bodyType) {
        return bodyType == Response.class || bodyType == Result.class;
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
        private final boolean mayBeEmpty;
        private final String operation;

        @SuppressWarnings("unchecked") // The factory requested an adapter to exactly this type.
        BodyCallAdapter(CallAdapter<?, ?> delegate, boolean mayBeEmpty, String operation) {
            this.delegate = (CallAdapter<Object, Single<Response<Object>>>) delegate;
            this.mayBeEmpty = mayBeEmpty;
            this.operation = operation;
        }

        @Override
        public Type responseType() {
            return delegate.responseType();
        }

        @Override
        public Object adapt(Call<Object> call) {
            Single<Response<Object>> response = delegate.adapt(call);
            return mayBeEmpty
                    ? response.mapOptional(present -> Optional.ofNullable(body(present)))
                    : response.map(this::presentBody);
        }

        private Object presentBody(Response<Object> response) {
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
    }
}
