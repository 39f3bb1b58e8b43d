package dev.trivet.benchmarks;

import dev.trivet.TokenBucket;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Acquires a permit that is free. */
@State(Scope.Benchmark)
public class LimiterBenchmark {
    /** Refills faster than one thread acquires. */
    private final TokenBucket bucket = TokenBucket.create(1_000, 1_000_000_000, Schedulers.computation());

    @Benchmark
    public void trivet(Blackhole blackhole) {
        bucket.acquire(null).subscribe(new CompletableObserver() {
            @Override
            public void onSubscribe(Disposable disposable) {
                blackhole.consume(disposable);
            }

            @Override
            public void onComplete() {
                blackhole.consume(true);
            }

            @Override
            public void onError(Throwable error) {
                throw new AssertionError(error);
            }
        });
    }
}
