package dev.trivet.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs OpenAPI Generator with {@link TrivetCodegen}, like its Maven plugin. */
final class GeneratedClient {
    private GeneratedClient() {}

    static void generate(Path spec, Path output) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("trivet")
                .setInputSpec(spec.toString())
                .setOutputDir(output.toString())
                .addAdditionalProperty("clientName", "Nasty")
                .addAdditionalProperty("vendor", "Nasty & <Sons>")
                .addAdditionalProperty("basePackage", "dev.trivet.nasty");
        DefaultGenerator generator = new DefaultGenerator();
        generator.setGenerateMetadata(false);
        generator.opts(configurator.toClientOptInput()).generate();
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
