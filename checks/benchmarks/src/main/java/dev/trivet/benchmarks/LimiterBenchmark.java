package dev.trivet.benchmarks;

import dev.trivet.TokenBucket;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Acquires an available permit. */
@State(Scope.Benchmark)
public class LimiterBenchmark {
    /** Never empty: it refills faster than one thread acquires permits. */
    private final TokenBucket bucket = TokenBucket.create(1_000_000_000, 1_000_000_000, Schedulers.computation());

    private boolean granted;

    private final CompletableObserver observer = new CompletableObserver() {
        @Override
        public void onSubscribe(Disposable disposable) {}

        @Override
        public void onComplete() {
            granted = true;
        }

        @Override
        public void onError(Throwable error) {
            throw new AssertionError(error);
        }
    };

    @Benchmark
    public boolean trivet() {
        granted = false;
        bucket.acquire(null).subscribe(observer);
        if (!granted) {
            throw new AssertionError("No permit was available");
        }
        return granted;
    }
}
