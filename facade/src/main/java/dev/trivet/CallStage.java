package dev.trivet;

import io.reactivex.rxjava3.core.Single;

/**
 * A stage of the call chain. Each stage except the last calls the next one. Stages are stateless:
 * {@code C} holds the state of a call or an attempt.
 *
 * @param <C> the state that the stage works on
 * @param <T> the type of the result
 */
interface CallStage<C, T> {
    /**
     * Returns the execution; each subscription is a separate one. An exception from this method
     * fails the call.
     */
    Single<ApiResponse<T>> execute(C state);
}
