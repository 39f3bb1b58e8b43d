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
import retrofit2.Invocation;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.adapter.rxjava3.Result;

/**
 * Turns a call into a Single or Maybe of its body. Retrofit's own RxJava adapter cannot: to it, a success without a body is
 * a NullPointerException.
 */
final class BodyCallAdapterFactory extends CallAdapter.Factory {
    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        if (!(returnType instanceof ParameterizedType)) {
            return null;
        }
        Class<?> rawType = getRawType(returnType);
        Type bodyType = getParameterUpperBound(0, (ParameterizedType) returnType);
        if ((rawType != Single.class && rawType != Maybe.class) || isAnswer(getRawType(bodyType))) {
            return null;
        }
        Type answer = Types.newParameterizedType(Single.class, Types.newParameterizedType(Response.class, bodyType));
        return new BodyCallAdapter(retrofit.nextCallAdapter(this, answer, annotations), rawType == Maybe.class);
    }

    /** Returns whether Retrofit hands the whole answer over, so that there is nothing to unwrap. */
    private static boolean isAnswer(Class<?> bodyType) {
        return bodyType == Response.class || bodyType == Result.class;
    }

    private static final class BodyCallAdapter implements CallAdapter<Object, Object> {
        private final CallAdapter<Object, Single<Response<Object>>> delegate;
        private final boolean mayBeEmpty;

        @SuppressWarnings("unchecked") // The factory asked for an adapter to just this type.
        BodyCallAdapter(CallAdapter<?, ?> delegate, boolean mayBeEmpty) {
            this.delegate = (CallAdapter<Object, Single<Response<Object>>>) delegate;
            this.mayBeEmpty = mayBeEmpty;
        }

        @Override
        public Type responseType() {
            return delegate.responseType();
        }

        @Override
        public Object adapt(Call<Object> call) {
            Single<Response<Object>> answer = delegate.adapt(call);
            return mayBeEmpty
                    ? answer.mapOptional(response -> Optional.ofNullable(body(response)))
                    : answer.map(BodyCallAdapter::presentBody);
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
    }
}
