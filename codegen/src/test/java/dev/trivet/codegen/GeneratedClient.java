package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * Runs OpenAPI Generator with {@link TrivetCodegen}, like its Maven plugin, and compiles and tests
 * the generated code.
 */
final class GeneratedClient {
    private GeneratedClient() {}

    static void generate(Path document, Path output) {
        generate(
                document,
                output,
                Map.of("clientName", "Nasty", "vendor", "Nasty & <Sons>", "basePackage", "dev.trivet.nasty"));
    }

    static void generate(Path document, Path output, Map<String, String> options) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("trivet")
                .setInputSpec(document.toString())
                .setOutputDir(output.toString());
        options.forEach(configurator::addAdditionalProperty);
        DefaultGenerator generator = new DefaultGenerator();
        generator.setGenerateMetadata(false);
        generator.opts(configurator.toClientOptInput()).generate();
    }

    /**
     * Compiles the generated classes and other sources, with warnings as errors, and returns the
     * messages of the compiler.
     */
    static String compile(Path generated, List<Path> others, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> sources = new ArrayList<>(others);
            files(generated).keySet().stream()
                    .filter(name -> name.endsWith(".java") && !name.endsWith("/module-info.java"))
                    .forEach(name -> sources.add(generated.resolve(name)));
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-Werror",
                    "-Xlint:all,-options,-classfile,-processing",
                    "-Xdoclint:all/protected,-missing",
                    "-d",
                    classes.toString());
            compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return messages.toString();
    }

    /** Runs the compiled tests, which must pass, and returns their number. */
    static long runTests(Path classes) throws IOException {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClasspathRoots(Set.of(classes)))
                                    .build(),
                            listener);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(listener.getSummary().getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .isEmpty();
        return listener.getSummary().getTestsSucceededCount();
    }

    /** Returns the contents of the sources and resources in a folder, by relative path. */
    static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(GeneratedClient::isSourceOrResource).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static boolean isSourceOrResource(Path path) {
        return path.toString().endsWith(".java")
                || path.toString().endsWith(".pro")
                || path.toString().endsWith("metadata.json");
    }
}
