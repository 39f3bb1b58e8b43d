package dev.trivet.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import org.jspecify.annotations.Nullable;

/**
 * The executor of an OkHttp {@link Dispatcher}: {@code new Dispatcher(new DispatcherExecutor())}.
 *
 * <p>If the thread of a generated client's call ends with an error such as {@link
 * OutOfMemoryError}, the call fails, and the error is the cause. With OkHttp's default executor,
 * the call would never complete. Otherwise this executor behaves like the default one.
 */
public final class DispatcherExecutor extends ThreadPoolExecutor {
    private final Set<GuardedCall> calls = ConcurrentHashMap.newKeySet();

    public DispatcherExecutor() {
        super(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), DispatcherExecutor::thread);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "OkHttp Dispatcher");
        // Otherwise inherited from the caller, which may be a thread of RxJava.
        thread.setDaemon(false);
        return thread;
    }

    void started(GuardedCall call) {
        calls.add(call);
    }

    void completed(GuardedCall call) {
        calls.remove(call);
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable error) {
        if (error == null) {
            return;
        }
        for (GuardedCall call : calls) {
            try {
                call.threadDied(Thread.currentThread(), error);
            } catch (Throwable another) {
                // The remaining calls must still be notified. The thread ends with the first error.
            }
        }
    }
}
