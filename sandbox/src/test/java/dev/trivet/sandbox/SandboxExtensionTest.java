package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class SandboxExtensionTest {

    /** The URLs of the sandboxes that the classes below used. These tests run those classes. */
    private static final List<String> URLS = new ArrayList<>();

    @BeforeEach
    void clearUrls() {
        URLS.clear();
    }

    @Test
    void staticField_severalTests_shareOneServer() {
        run(PerClass.class, 4);
        assertThat(URLS).hasSize(5).containsOnly(URLS.get(0));
        assertClosed(URLS.get(0));
    }

    @Test
    void instanceField_severalTests_haveOneServerEach() {
        run(PerTest.class, 2);
        assertThat(URLS).hasSize(2);
        URLS.forEach(SandboxExtensionTest::assertClosed);
    }

    @Test
    void strict_testWithViolation_fails() {
        run(WithViolation.class)
                .assertStatistics(
                        statistics -> statistics.started(2).succeeded(1).failed(1))
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(
                                instanceOf(AssertionError.class),
                                message(reason -> reason.endsWith("request.parameter.schema.minimum at limit"))));
    }

    @Test
    void get_noTestRunning_throws() {
        assertThatIllegalStateException()
                .isThrownBy(SandboxExtension.of(Sandbox.builder())::get)
                .withMessageContaining("registered");
    }

    private static void run(Class<?> tests, int number) {
        run(tests).assertStatistics(statistics -> statistics.started(number).succeeded(number));
    }

    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    private static void assertClosed(String url) {
        try (PlainClient client = new PlainClient(url)) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.get("/v1/employees"));
        }
    }

    static class PerClass {

        @RegisterExtension
        static final SandboxExtension EXTENSION =
                SandboxExtension.of(Sandbox.builder().strict().employees(10));

        @BeforeAll
        static void start(Sandbox sandbox) {
            URLS.add(sandbox.pushUrl());
        }

        @Test
        void first(Sandbox sandbox) throws IOException {
            use(sandbox);
        }

        @Test
        void second(Sandbox sandbox) throws IOException {
            assertThat(sandbox).isSameAs(EXTENSION.get());
            use(sandbox);
        }

        private static void use(Sandbox sandbox) throws IOException {
            assertThat(sandbox.journal().exchanges()).isEmpty();
            URLS.add(sandbox.pushUrl());
            try (PlainClient push = PlainClient.push(sandbox)) {
                assertThat(push.get("/v1/employees").result()).hasSize(10);
            }
        }

        @Nested
        class Inner {

            @Test
            void third(Sandbox sandbox) throws IOException {
                use(sandbox);
            }

            @Test
            void fourth(Sandbox sandbox) throws IOException {
                use(sandbox);
            }
        }
    }

    static class PerTest {

        @RegisterExtension
        final SandboxExtension extension =
                SandboxExtension.of(Sandbox.builder().strict().employees(10));

        @Test
        void first() {
            URLS.add(extension.get().pushUrl());
        }

        @Test
        void second() {
            URLS.add(extension.get().pushUrl());
        }
    }

    static class WithViolation {

        @RegisterExtension
        static final SandboxExtension EXTENSION =
                SandboxExtension.of(Sandbox.builder().strict().employees(10));

        @Test
        void invalidRequest(Sandbox sandbox) throws IOException {
            try (PlainClient push = PlainClient.push(sandbox)) {
                push.get("/v1/employees?limit=0");
            }
        }

        @Test
        void noRequest(Sandbox sandbox) {
            assertThat(sandbox.specViolations()).isEmpty();
        }
    }
}
