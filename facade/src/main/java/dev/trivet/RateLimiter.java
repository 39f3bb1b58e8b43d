package dev.trivet;

import io.reactivex.rxjava3.core.Completable;
import java.time.Duration;

/**
 * Says when the next call may go.
 *
 * <p>One limiter belongs to one credential, because vendors count calls per credential: give the same limiter to every
 * client that uses the same key. Implementations are safe for use from many threads, hold no thread while a call waits,
 * and serve calls in the order in which they came.
 *
 * <p>What an implementation fails with, other than {@link TooLongWaitException}, is the call's failure as it is: it says nothing
 * about the vendor, and the call is not tried again.
 *
 * @see TokenBucket
 */
public interface RateLimiter {
    /**
     * Returns a queue ticket: subscribing queues, completion says that one call may go now, disposing leaves the queue at
     * once. Each subscription is a ticket of its own.
     */
    Completable acquire();

    /**
     * Returns a queue ticket that is good for {@code maximumWait}: it fails with {@link TooLongWaitException} when a call
     * that takes it cannot go by then, as soon as that is known. With {@link Duration#ZERO} nobody queues.
     */
    Completable acquire(Duration maximumWait);

    /**
     * Tells that the vendor refused a call because there were too many. No call may go before {@code duration} is over; a
     * pause that already lasts longer stays as it is.
     */
    void pause(Duration duration);
}
