package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generates, compiles and tests clients of documents that were not written for the generator. */
class OrdinarySpecTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TempDir
    static Path generated;

    @BeforeAll
    static void generate() {
        generate("petstore", Map.of("baseUrl", "https://petstore.example/api/v3", "skipOperations", "uploadFile"));
        generate("repositories", Map.of());
        generate("messages", Map.of("skipOperations", "PostCharges"));
    }

    private static void generate(String name, Map<String, String> options) {
        Map<String, String> all = new java.util.HashMap<>(options);
        all.put("clientName", JavaNames.type(name));
        all.put("vendor", name);
        all.put("basePackage", "dev.trivet." + name);
        GeneratedClient.generate(RESOURCES.resolve(name + ".yaml"), generated.resolve(name), all);
    }

    @Test
    void generatedTests_compiled_pass(@TempDir Path classes) throws IOException {
        assertThat(GeneratedClient.compile(generated, List.of(), classes)).isEmpty();

        assertThat(GeneratedClient.runTests(classes)).isGreaterThan(100);
    }
}
