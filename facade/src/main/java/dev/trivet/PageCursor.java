package dev.trivet;

import static java.util.Objects.requireNonNull;

import dev.trivet.errors.MalformedResponseException;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.subjects.SingleSubject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The state of one iteration over a list, and its blocking iterator. Only {@link #cancel} is safe
 * for use by other threads.
 *
 * <p>The next position is known once a page is received, before its items are consumed. For
 * asynchronous use, call {@link #nextCall} and {@link #advance} alternately, in the order of the
 * pages.
 *
 * <p>If positions are numbers, the distance between the first two pages predicts the others. From
 * the second page on, several pages may be requested at once: the page that is needed, and the
 * pages at the predicted positions after it. If the next position of a page is not the predicted
 * one, the requests for later pages are canceled, and the rest of the list is requested page by
 * page.
 *
 * @param <T> the type of the items
 */
final class PageCursor<T> implements Iterator<Page<T>> {
    /** Numbers in the form that {@link Long#toString} returns, far from an overflow. */
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,14}");

    private final Pager<T> pager;
    private final Supplier<CallOptions> options;
    private final IntSupplier lookAhead;
    /** Concurrent, because a canceled request may still read it. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    /** The requests in progress for the page at {@link #position} and those after it, in order. */
    private final Deque<Request> requests = new ArrayDeque<>();

    private final CompositeDisposable executions = new CompositeDisposable();

    private @Nullable String position;
    /** The distance between two pages, or 0 if it is not predictable. */
    private long stride;

    private int pagesRead;
    private boolean finished;

    /**
     * Creates a cursor.
     *
     * @param options supplies the options of each request
     * @param lookAhead supplies the number of pages to request at once, at least 1
     */
    PageCursor(Pager<T> pager, Supplier<CallOptions> options, @Nullable String start, IntSupplier lookAhead) {
        this.pager = pager;
        this.options = options;
        this.position = start;
        this.lookAhead = lookAhead;
        if (start != null) {
            seen.add(start);
        }
    }

    @Override
    public boolean hasNext() {
        return !finished;
    }

    /** Waits for the next page. After a failure, the next invocation requests the same page. */
    @Override
    public Page<T> next() {
        if (finished) {
            throw new NoSuchElementException();
        }
        try {
            Page<T> page = nextCall().execute();
            advance(page);
            return page;
        } catch (Throwable e) {
            cancelRequests();
            throw e;
        }
    }

    /**
     * Returns the call for the next page, and starts the requests for the pages after it. The call
     * does not advance the cursor.
     *
     * <p>It fails with {@link MalformedResponseException} if the next position of the page was used
     * before.
     */
    ApiCall<Page<T>> nextCall() {
        Request request = requests.peek();
        if (request != null && request.page.hasThrowable()) {
            // It failed before its page was needed, so the page is requested again.
            cancelRequests();
        }
        int pages = Math.min(lookAhead.getAsInt(), pagesRead + 1);
        if (stride > 0 && pages > 1) {
            while (requests.size() < pages) {
                requests.add(new Request(predict(requests.size())));
            }
        }
        ApiCall<Page<T>> call = pager.page(position);
        request = requests.peek();
        return (request == null ? call.with(options.get()) : call.awaiting(request.page)).map(this::checked);
    }

    private Page<T> checked(Page<T> page) {
        String next = page.nextPosition();
        if (next != null && seen.contains(next)) {
            throw new ContractViolationException("$", "the next page was read before");
        }
        return page;
    }

    /** Advances the cursor past {@code page}, the result of {@link #nextCall}. */
    void advance(Page<T> page) {
        Request request = requests.poll();
        if (request != null) {
            executions.delete(request.execution);
        }
        String next = page.nextPosition();
        if (pagesRead == 0) {
            stride = next == null ? 0 : distance(next);
        } else if (stride > 0 && !predict(1).equals(next)) {
            cancelRequests();
            stride = 0;
        }
        pagesRead++;
        position = next;
        finished = next == null;
        if (next != null) {
            seen.add(next);
        }
    }

    /**
     * Returns the distance from the first page to the page at {@code next}, or 0 if positions are
     * not numbers.
     */
    private long distance(String next) {
        String first = pager.firstPosition();
        if (first != null && position != null) {
            first = position;
        }
        return first != null && isNumber(first) && isNumber(next)
                ? Math.max(0, Long.parseLong(next) - Long.parseLong(first))
                : 0;
    }

    private static boolean isNumber(String position) {
        return NUMBER.matcher(position).matches();
    }

    /**
     * Returns the predicted position of the page that is {@code pages} pages after the one at
     * {@link #position}.
     */
    private String predict(int pages) {
        return Long.toString(Long.parseLong(requireNonNull(position)) + pages * stride);
    }

    private void cancelRequests() {
        requests.clear();
        executions.clear();
    }

    /** Cancels the requests in progress, and those that are started later. */
    void cancel() {
        executions.dispose();
    }

    /** A request that is sent immediately, even if its page is not needed yet. */
    private final class Request {
        final SingleSubject<Page<T>> page = SingleSubject.create();
        final Disposable execution;

        Request(String position) {
            // Deferred, so that a position that cannot be sent fails the request.
            execution = Single.defer(
                            () -> pager.page(position).with(options.get()).toSingle())
                    .subscribe(page::onSuccess, page::onError);
            executions.add(execution);
        }
    }
}
