package dev.trivet;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.util.List;
import java.util.function.Function;

/**
 * Sends items of any number batch by batch, one batch at a time. While a batch is under way the next one is gathered, and no
 * more than that is kept.
 *
 * @param <T> what is sent
 * @param <R> what a batch results in
 */
final class Batcher<T, R> {
    private final int size;
    private final Function<List<T>, Single<R>> send;

    Batcher(int size, Function<List<T>, Single<R>> send) {
        this.size = requirePositive(size);
        this.send = send;
    }

    static int requirePositive(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("The batch size must be at least 1: " + size);
        }
        return size;
    }

    /**
     * Returns the result of each batch as it comes. A failing batch fails it at once; a source that fails does so when the
     * batch under way is done, and what was gathered then is not sent.
     */
    Flowable<R> send(Flowable<T> items) {
        return items.buffer(size).concatMapSingleDelayError(send::apply, false, 1);
    }
}
