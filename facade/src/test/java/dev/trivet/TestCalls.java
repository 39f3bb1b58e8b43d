package dev.trivet;

import static java.util.Collections.emptyList;

import dev.trivet.client.Operation;
import dev.trivet.client.VendorResponse;
import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.ErrorMapper;
import dev.trivet.errors.TrivetException;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.ResponseBody;
import retrofit2.HttpException;
import retrofit2.Response;

/** Creates calls without a client, and their responses and failures. */
public final class TestCalls {
    private TestCalls() {}

    static CallExecutor calls() {
        return calls(CallOptions.NONE, new TestScheduler());
    }

    static CallExecutor calls(CallOptions defaults, Scheduler scheduler) {
        return calls(defaults, scheduler, TokenBucket.unlimited(scheduler));
    }

    static CallExecutor calls(CallOptions defaults, Scheduler scheduler, RateLimiter limiter) {
        return new CallExecutor(
                defaults,
                Fixtures.always(0.5),
                limiter,
                null,
                Completable.never(),
                new ErrorMapper(emptyList()),
                scheduler,
                attempt -> {});
    }

    /** Returns a request whose response has status 200 and the given body. */
    static <T> Single<VendorResponse<T>> responses(Single<T> body) {
        return body.map(value -> VendorResponse.of(200, Headers.of(), value));
    }

    /** Returns the exception that a generated client throws for an error response. */
    public static HttpException httpError(int status, String body, Headers headers) {
        okhttp3.Response raw = new okhttp3.Response.Builder()
                .code(status)
                .message("")
                .protocol(Protocol.HTTP_1_1)
                .headers(headers)
                .request(new Request.Builder().url("http://localhost/").build())
                .build();
        return new HttpException(Response.error(ResponseBody.create(body, MediaType.get("application/json")), raw));
    }

    /** Returns the failure of the first attempt of {@code operation}. */
    public static TrivetException failure(Operation operation, int status, String body) {
        return (TrivetException) new ErrorMapper(emptyList())
                .map(httpError(status, body, Headers.of()), ErrorContext.withoutResponse(operation, 1));
    }
}
