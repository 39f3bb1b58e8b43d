package dev.trivet;

import dev.trivet.errors.ErrorMapper;
import dev.trivet.errors.TrivetException;
import io.reactivex.rxjava3.core.Single;

/**
 * Maps the exceptions of the generated clients to {@link TrivetException}s.
 *
 * @param <T> the type of the result
 */
final class ErrorMappingStage<T> implements CallStage<Attempt, T> {
    private final CallStage<Attempt, T> next;
    private final ErrorMapper errors;

    ErrorMappingStage(CallStage<Attempt, T> next, ErrorMapper errors) {
        this.next = next;
        this.errors = errors;
    }

    @Override
    public Single<ApiResponse<T>> execute(Attempt attempt) {
        return next.execute(attempt).onErrorResumeNext(error -> Single.defer(() -> Single.error(map(error, attempt))));
    }

    private Throwable map(Throwable error, Attempt attempt) {
        Throwable mapped = errors.map(error, attempt.errorContext());
        if (mapped instanceof TrivetException) {
            attempt.failed((TrivetException) mapped);
        }
        return mapped;
    }
}
