package dev.trivet;

import io.reactivex.rxjava3.core.Single;

/**
 * A stage of the call chain: it executes a call by means of the next stage. Stages have no state of
 * their own; a call has its state in {@code C}.
 *
 * @param <C> the state that the stage works on
 * @param <T> the type of the result
 */
interface CallStage<C, T> {
    /** Starts the execution; each subscription is one. What this throws fails the call. */
    Single<ApiResponse<T>> execute(C state);
}
