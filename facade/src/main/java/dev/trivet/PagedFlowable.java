package dev.trivet;

import static java.util.Collections.emptyIterator;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.SerialDisposable;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * A {@code Flowable} that requests a page only on demand. RxJava's operators would request the
 * first page on subscription.
 *
 * @param <T> the type of the list's items
 * @param <R> the type of the emitted values
 */
final class PagedFlowable<T, R> extends Flowable<R> {
    private final Supplier<PageCursor<T>> cursors;
    private final Function<Page<T>, ? extends Iterable<R>> contents;
    private final @Nullable Consumer<Throwable> crashHandler;

    /**
     * Creates the Flowable.
     *
     * @param cursors creates the cursor of each subscription
     * @param contents returns the values to emit for a page
     * @param crashHandler receives exceptions from the subscriber; null to signal them to the
     *     subscriber as an error
     */
    PagedFlowable(
            Supplier<PageCursor<T>> cursors,
            Function<Page<T>, ? extends Iterable<R>> contents,
            @Nullable Consumer<Throwable> crashHandler) {
        this.cursors = cursors;
        this.contents = contents;
        this.crashHandler = crashHandler;
    }

    @Override
    protected void subscribeActual(Subscriber<? super R> subscriber) {
        PageCursor<T> cursor;
        try {
            cursor = cursors.get();
        } catch (Throwable thrownByListener) {
            Flowable.<R>error(thrownByListener).subscribe(subscriber);
            return;
        }
        subscriber.onSubscribe(new PageSubscription<>(subscriber, cursor, contents, crashHandler));
    }

    private static final class PageSubscription<T, R> implements Subscription {
        private final Subscriber<? super R> subscriber;
        private final PageCursor<T> cursor;
        private final Function<Page<T>, ? extends Iterable<R>> contents;
        private final @Nullable Consumer<Throwable> crashHandler;

        private final AtomicLong demand = new AtomicLong();
        /**
         * Serializes the drain loop: the thread that increments it from 0 drains, the others only
         * record that there is more work.
         */
        private final AtomicInteger work = new AtomicInteger();

        private final SerialDisposable fetch = new SerialDisposable();
        private volatile Iterator<R> items = emptyIterator();
        private volatile boolean fetching;
        private volatile boolean ended;
        private volatile @Nullable Throwable error;

        PageSubscription(
                Subscriber<? super R> subscriber,
                PageCursor<T> cursor,
                Function<Page<T>, ? extends Iterable<R>> contents,
                @Nullable Consumer<Throwable> crashHandler) {
            this.subscriber = subscriber;
            this.cursor = cursor;
            this.contents = contents;
            this.crashHandler = crashHandler;
        }

        @Override
        public void request(long count) {
            if (count > 0) {
                demand.getAndUpdate(before -> before + count < 0 ? Long.MAX_VALUE : before + count);
            } else {
                error = new IllegalArgumentException("request() must be given a positive number: " + count);
            }
            drain();
        }

        @Override
        public void cancel() {
            ended = true;
            fetch.dispose();
            cursor.cancel();
        }

        private void drain() {
            if (work.getAndIncrement() != 0) {
                return;
            }
            int done = 1;
            while (done != 0) {
                try {
                    while (!ended && step()) {
                        // step() does the work.
                    }
                } catch (Throwable e) {
                    fail(e);
                }
                done = work.addAndGet(-done);
            }
        }

        /**
         * Signals an exception, such as one from the subscriber. It must not be rethrown: if the
         * calling thread belongs to OkHttp, the subscriber would never be notified.
         */
        private void fail(Throwable thrown) {
            if (ended) {
                RxJavaPlugins.onError(thrown);
                return;
            }
            cancel();
            if (crashHandler == null) {
                subscriber.onError(thrown);
            } else {
                crashHandler.accept(thrown);
            }
        }

        /**
         * Executes the next step; returns false if it must wait for demand or for a page, or if the
         * subscription has ended.
         */
        private boolean step() {
            Throwable failure = error;
            if (failure != null) {
                cancel();
                subscriber.onError(failure);
                return false;
            }
            if (fetching) {
                return false;
            }
            if (!items.hasNext() && !cursor.hasNext()) {
                cancel();
                subscriber.onComplete();
                return false;
            }
            if (demand.get() == 0) {
                return false;
            }
            if (items.hasNext()) {
                demand.getAndUpdate(before -> before == Long.MAX_VALUE ? before : before - 1);
                subscriber.onNext(items.next());
            } else {
                fetch();
            }
            return true;
        }

        private void fetch() {
            fetching = true;
            // Deferred, so that an exception is signaled to the subscriber and not thrown.
            fetch.set(Single.defer(() -> cursor.nextCall().toSingle())
                    .subscribe(
                            page -> {
                                cursor.advance(page);
                                items = contents.apply(page).iterator();
                                fetching = false;
                                drain();
                            },
                            failure -> {
                                error = failure;
                                drain();
                            }));
        }
    }
}
