package dev.trivet;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.trivet.client.Operation;
import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;

/** Runs the Reactive Streams TCK for publishers on the Flowable of a list. A skipped test fails. */
class ReactiveStreamsTest {
    private static final Operation OPERATION = Operation.readOnly("push", "listEmployees");
    private static final int PAGE_SIZE = 3;

    @TestFactory
    Stream<DynamicTest> toFlowable_eachTckRule_isObeyed() {
        return Arrays.stream(PublisherVerification.class.getMethods())
                .filter(method -> method.isAnnotationPresent(org.testng.annotations.Test.class))
                // The TCK uses these names for rules without a test.
                .filter(method -> !method.getName().startsWith("untested_"))
                .map(method -> dynamicTest(method.getName(), () -> run(method)));
    }

    private static void run(Method method) throws Throwable {
        ListVerification verification = new ListVerification();
        verification.setUp();
        try {
            method.invoke(verification);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static final class ListVerification extends PublisherVerification<Integer> {
        ListVerification() {
            super(new TestEnvironment(200, 50));
        }

        @Override
        public Publisher<Integer> createPublisher(long elements) {
            return new PagedIterable<>(
                            position -> new ApiCall<>(OPERATION, Single.fromSupplier(() -> page(position, elements))))
                    .toFlowable();
        }

        /** Adds demand by {@code rebatchRequests}: without demand, the page is not requested. */
        @Override
        public Publisher<Integer> createFailedPublisher() {
            return new PagedIterable<Integer>(
                            position -> new ApiCall<>(OPERATION, Single.error(new IOException("no page"))))
                    .toFlowable()
                    .rebatchRequests(1);
        }

        /** Returns a page of items if the position is even, and an empty page if it is odd. */
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
}
