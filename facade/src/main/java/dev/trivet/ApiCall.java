package dev.trivet;

import dev.trivet.client.Operation;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.functions.Function;

/**
 * One operation with its arguments, ready to run.
 *
 * <ul>
 *   <li>Nothing is sent before {@link #execute} is called or the {@link #toSingle Single} is subscribed to.
 *   <li>It may be run any number of times, on many threads at once; each run is a call of its own.
 *   <li>A run waits for the rate limit, tries again where that may help, and fails with a {@link TrivetException}. An
 *       argument that can never be sent fails with an {@link IllegalArgumentException} instead.
 * </ul>
 *
 * @param <T> what the vendor answers with
 */
public final class ApiCall<T> {
    private final Operation operation;
    private final Single<T> run;

    ApiCall(Operation operation, Single<T> run) {
        this.operation = operation;
        this.run = run;
    }

    /**
     * Runs the call and waits for its result.
     *
     * @throws InterruptedCallException if the thread is interrupted; the call is cancelled
     * @throws TrivetException if the call fails
     */
    public T execute() {
        try {
            return run.blockingGet();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new InterruptedCallException(Failure.unanswered(operation, 0));
            }
            throw e;
        }
    }

    /** Returns the call for RxJava: each subscription runs it, and disposing cancels that run wherever it is. */
    public Single<T> toSingle() {
        return run;
    }

    /** Returns a call whose result is made from this one's; what {@code mapper} throws is the call's failure. */
    <R> ApiCall<R> map(Function<? super T, ? extends R> mapper) {
        return new ApiCall<>(operation, run.map(mapper));
    }

    /** Returns a call whose result is {@code value} where this one's failure is that nothing was found. */
    ApiCall<T> whenNotFound(T value) {
        return new ApiCall<>(
                operation,
                run.onErrorResumeNext(
                        error -> error instanceof NotFoundException ? Single.just(value) : Single.error(error)));
    }

    Operation operation() {
        return operation;
    }

    /** Returns the operation's name. */
    @Override
    public String toString() {
        return operation.toString();
    }
}
