package dev.trivet;

import dev.trivet.client.Operation;
import io.reactivex.rxjava3.core.Single;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;

/** A walk passes the Reactive Streams TCK for publishers. The TCK is TestNG's, which runs on the JUnit Platform. */
@Test
public class ReactiveStreamsTest extends PublisherVerification<Integer> {
    private static final Operation OPERATION = new Operation("push", "listEmployees", true);
    private static final int PAGE_SIZE = 3;

    public ReactiveStreamsTest() {
        super(new TestEnvironment(200, 50));
    }

    @Override
    public Publisher<Integer> createPublisher(long elements) {
        return new PagedIterable<>(
                        position -> new ApiCall<>(OPERATION, Single.fromSupplier(() -> page(position, elements))))
                .toFlowable();
    }

    /** There is none that fails by itself: a walk fails with the request for a page, which nobody sends before demand. */
    @Override
    public @Nullable Publisher<Integer> createFailedPublisher() {
        return null;
    }

    /** Each page of items is followed by an empty one. */
    private static Page<Integer> page(@Nullable String position, long elements) {
        int number = position == null ? 0 : Integer.parseInt(position);
        List<Integer> items = new ArrayList<>();
        int start = number / 2 * PAGE_SIZE;
        for (int i = start; number % 2 == 0 && i < Math.min(elements, start + PAGE_SIZE); i++) {
            items.add(i);
        }
        return new Page<>(items, position, start + PAGE_SIZE < elements ? String.valueOf(number + 1) : null);
    }
}
