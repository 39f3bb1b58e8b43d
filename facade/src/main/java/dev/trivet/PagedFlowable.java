package dev.trivet;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.SerialDisposable;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.util.Collections;
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
 * A walk for RxJava that asks for a page only when something of it is wanted. RxJava's own operators ask for the first one
 * as soon as they are subscribed to.
 *
 * @param <T> what the list holds
 * @param <R> what is handed on for it
 */
final class PagedFlowable<T, R> extends Flowable<R> {
    private final Supplier<PageCursor<T>> walks;
    private final Function<Page<T>, ? extends Iterable<R>> contents;
    private final @Nullable Consumer<Throwable> crashed;

    /**
     * Creates the Flowable.
     *
     * @param crashed receives what the subscriber throws; null to signal it to the subscriber as an error
     */
    PagedFlowable(
            Supplier<PageCursor<T>> walks,
            Function<Page<T>, ? extends Iterable<R>> contents,
            @Nullable Consumer<Throwable> crashed) {
        this.walks = walks;
        this.contents = contents;
        this.crashed = crashed;
    }

    @Override
    protected void subscribeActual(Subscriber<? super R> subscriber) {
        PageCursor<T> walk;
        try {
            walk = walks.get();
        } catch (Throwable thrownByListener) {
            Flowable.<R>error(thrownByListener).subscribe(subscriber);
            return;
        }
        subscriber.onSubscribe(new Walker<>(subscriber, walk, contents, crashed));
    }

    private static final class Walker<T, R> implements Subscription {
        private final Subscriber<? super R> subscriber;
        private final PageCursor<T> walk;
        private final Function<Page<T>, ? extends Iterable<R>> contents;
        private final @Nullable Consumer<Throwable> crashed;

        private final AtomicLong demand = new AtomicLong();
        /** Who raises this from 0 goes the steps; the others only leave word that there is more to do. */
        private final AtomicInteger work = new AtomicInteger();

        private final SerialDisposable fetch = new SerialDisposable();
        private volatile Iterator<R> items = Collections.emptyIterator();
        private volatile boolean fetching;
        private volatile boolean ended;
        private volatile @Nullable Throwable error;

        Walker(
                Subscriber<? super R> subscriber,
                PageCursor<T> walk,
                Function<Page<T>, ? extends Iterable<R>> contents,
                @Nullable Consumer<Throwable> crashed) {
            this.subscriber = subscriber;
            this.walk = walk;
            this.contents = contents;
            this.crashed = crashed;
        }

        @Override
        public void request(long count) {
            if (count > 0) {
                demand.getAndUpdate(before -> before + count < 0 ? Long.MAX_VALUE : before + count);
            } else {
                error = new IllegalArgumentException("request() must be given a positive number: " + count);
            }
            work();
        }

        @Override
        public void cancel() {
            ended = true;
            fetch.dispose();
        }

        private void work() {
            if (work.getAndIncrement() != 0) {
                return;
            }
            int done = 1;
            while (done != 0) {
                try {
                    while (!ended && step()) {
                        // Step by step, until there is nothing to do.
                    }
                } catch (Throwable e) {
                    fail(e);
                }
                done = work.addAndGet(-done);
            }
        }

        /**
         * Signals what the subscriber, or an adapter of an item, has thrown. It must not be rethrown: the calling thread may
         * be one of OkHttp, and the subscriber would wait forever.
         */
        private void fail(Throwable thrown) {
            if (ended) {
                RxJavaPlugins.onError(thrown);
                return;
            }
            cancel();
            if (crashed == null) {
                subscriber.onError(thrown);
            } else {
                crashed.accept(thrown);
            }
        }

        /** Does the next thing; returns false when it must wait for demand or for a page. */
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
            if (!items.hasNext() && walk.isFinished()) {
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
            // Deferred, so that what it throws is signalled and not thrown at whoever asks for more.
            fetch.set(Single.defer(() -> walk.next().toSingle())
                    .subscribe(
                            page -> {
                                walk.took(page);
                                items = contents.apply(page).iterator();
                                fetching = false;
                                work();
                            },
                            failure -> {
                                error = failure;
                                work();
                            }));
        }
    }
}
