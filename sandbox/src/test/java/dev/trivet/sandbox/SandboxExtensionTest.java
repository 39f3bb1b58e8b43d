package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventStatistics;

class SandboxExtensionTest {

    /** Filled by the classes below, each of which runs inside one of these tests. */
    private static final List<String> URLS = new ArrayList<>();

    @BeforeEach
    void forgetUrls() {
        URLS.clear();
    }

    @Test
    void staticField_severalTests_shareAServerThatStartsAnewAndIsClosedAtTheEnd() {
        run(OneForTheClass.class, 4);
        assertThat(URLS).hasSize(5).containsOnly(URLS.get(0));
        assertClosed(URLS.get(0));
    }

    @Test
    void instanceField_severalTests_haveAServerEach() {
        run(OneForEachTest.class, 2);
        assertThat(URLS).hasSize(2);
        URLS.forEach(SandboxExtensionTest::assertClosed);
    }

    @Test
    void get_outsideATest_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(SandboxExtension.of(Sandbox.builder())::get)
                .withMessageContaining("registered");
    }

    private static void run(Class<?> tests, int number) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents()
                .assertStatistics((EventStatistics statistics) ->
                        statistics.started(number).succeeded(number));
    }

    private static void assertClosed(String url) {
        try (PlainClient late = new PlainClient(url)) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> late.get("/v1/employees"));
        }
    }

    static class OneForTheClass {

        @RegisterExtension
        static final SandboxExtension EXTENSION =
                SandboxExtension.of(Sandbox.builder().employees(10));

        @BeforeAll
        static void begin(Sandbox sandbox) {
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

    static class OneForEachTest {

        @RegisterExtension
        final SandboxExtension extension = SandboxExtension.of(Sandbox.builder().employees(10));

        @Test
        void first() {
            URLS.add(extension.get().pushUrl());
        }

        @Test
        void second() {
            URLS.add(extension.get().pushUrl());
        }
    }
}
