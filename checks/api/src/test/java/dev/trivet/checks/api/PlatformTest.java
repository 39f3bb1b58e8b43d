package dev.trivet.checks.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.codehaus.mojo.animal_sniffer.SignatureChecker;
import org.codehaus.mojo.animal_sniffer.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the modules for Android and Java 8 call only methods that these platforms have. */
class PlatformTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path FIXTURES = Path.of("target/test-classes/dev/trivet/checks/api/fixture/platform");

    private static final Set<String> NEED_JAVA_17 = Set.of("rate-limit-redis", "sandbox");

    /** The packages of dependencies, whose platforms are checked by their own builds. */
    private static final Set<String> DEPENDENCIES = Set.of(
            "com.squareup.moshi.*",
            "dev.trivet.*",
            "io.reactivex.rxjava3.*",
            "kotlin.*",
            "okhttp3.*",
            "okio.*",
            "org.jspecify.annotations.*",
            "org.reactivestreams.*",
            "retrofit2.*");

    enum Platform {
        ANDROID_26("gummy-bears-api-26.signature"),
        /** With core library desugaring, which adds {@code java.time} among others. */
        ANDROID_24_DESUGARED("gummy-bears-api-24-coreLib2.signature"),
        JAVA_8("java18.signature");

        private final Path signatures;

        Platform(String signatures) {
            this.signatures = Path.of("target/signatures", signatures);
        }

        /** Returns a message for each call in {@code classes} that is missing on the platform. */
        List<String> violations(Path classes) throws IOException {
            Messages messages = new Messages();
            try (InputStream input = Files.newInputStream(signatures)) {
                SignatureChecker checker = new SignatureChecker(input, DEPENDENCIES, messages);
                checker.setAnnotationTypes(List.of());
                checker.setSourcePath(List.of());
                checker.process(classes.toFile());
            }
            return messages.errors;
        }
    }

    static Stream<Arguments> modulesAndPlatforms() {
        return PublishedApiTest.PUBLISHED.stream()
                .filter(module -> !NEED_JAVA_17.contains(module))
                .flatMap(module -> Stream.of(Platform.values()).map(platform -> Arguments.of(module, platform)));
    }

    @ParameterizedTest
    @MethodSource("modulesAndPlatforms")
    void calls_ofModule_existOnPlatform(String module, Platform platform) throws IOException {
        Path classes = ROOT.resolve(module).resolve("target/classes");
        assertThat(classes).isDirectory();

        assertThat(platform.violations(classes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NeedsKeySetView, ANDROID_26, KeySetView",
        "NeedsKeySetView, ANDROID_24_DESUGARED, KeySetView",
        "NeedsAndroid26, ANDROID_24_DESUGARED, MethodHandles",
        "NeedsBackport, JAVA_8, java.util.List.of"
    })
    void calls_missingFromPlatform_areReported(String fixture, Platform platform, String reported) throws IOException {
        assertThat(platform.violations(FIXTURES.resolve(fixture + ".class")))
                .isNotEmpty()
                .allMatch(message -> message.contains(reported));
    }

    @Test
    void calls_addedByTheBuild_areAllowed() throws IOException {
        assertThat(Platform.ANDROID_24_DESUGARED.violations(FIXTURES.resolve("NeedsBackport.class")))
                .isEmpty();
    }

    private static final class Messages implements Logger {
        private final List<String> errors = new ArrayList<>();

        @Override
        public void info(String message) {}

        @Override
        public void info(String message, Throwable cause) {}

        @Override
        public void debug(String message) {}

        @Override
        public void debug(String message, Throwable cause) {}

        @Override
        public void warn(String message) {}

        @Override
        public void warn(String message, Throwable cause) {}

        @Override
        public void error(String message) {
            errors.add(message);
        }

        @Override
        public void error(String message, Throwable cause) {
            errors.add(message + ": " + cause);
        }
    }
}
