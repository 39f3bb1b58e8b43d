package dev.trivet;

import static java.util.Collections.emptyList;

import dev.trivet.client.VendorResponse;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import okhttp3.Headers;

/** Calls that belong to no client. */
final class TestCalls {
    private TestCalls() {}

    static CallExecutor pipeline() {
        return pipeline(CallOptions.NONE, new TestScheduler());
    }

    static CallExecutor pipeline(CallOptions defaults, Scheduler scheduler) {
        return new CallExecutor(
                defaults,
                new Retries(RetryPolicy.defaults(), RetryPolicyTest.always(0.5)),
                new Permits(TokenBucket.unlimited(scheduler), null),
                Completable.never(),
                new ErrorMapper(new Redaction(emptyList())),
                scheduler,
                attempt -> {});
    }

    /** Returns the vendor's responses, whose bodies {@code request} signals. */
    static <T> Single<VendorResponse<T>> responses(Single<T> request) {
        return request.map(body -> VendorResponse.of(200, Headers.of(), body));
    }
}
