package dev.trivet;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.SerialDisposable;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
final class WalkFlowable<T, R> extends Flowable<R> {
    private final Supplier<PageWalk<T>> walks;
    private final Function<Page<T>, ? extends Iterable<R>> contents;

    WalkFlowable(Supplier<PageWalk<T>> walks, Function<Page<T>, ? extends Iterable<R>> contents) {
        this.walks = walks;
        this.contents = contents;
    }

    @Override
    protected void subscribeActual(Subscriber<? super R> subscriber) {
        PageWalk<T> walk;
        try {
            walk = walks.get();
        } catch (RuntimeException listenerBroke) {
            Flowable.<R>error(listenerBroke).subscribe(subscriber);
            return;
        }
        subscriber.onSubscribe(new Walker<>(subscriber, walk, contents));
    }

    private static final class Walker<T, R> implements Subscription {
        private final Subscriber<? super R> subscriber;
        private final PageWalk<T> walk;
        private final Function<Page<T>, ? extends Iterable<R>> contents;

        private final AtomicLong demand = new AtomicLong();
        /** Who raises this from 0 goes the steps; the others only leave word that there is more to do. */
        private final AtomicInteger work = new AtomicInteger();

        private final SerialDisposable fetch = new SerialDisposable();
        private volatile Iterator<R> items = Collections.emptyIterator();
        private volatile boolean fetching;
        private volatile boolean ended;
        private volatile @Nullable Throwable error;

        Walker(Subscriber<? super R> subscriber, PageWalk<T> walk, Function<Page<T>, ? extends Iterable<R>> contents) {
            this.subscriber = subscriber;
            this.walk = walk;
            this.contents = contents;
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
                while (!ended && step()) {
                    // Step by step, until there is nothing to do.
                }
                done = work.addAndGet(-done);
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
