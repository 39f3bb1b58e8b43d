package dev.trivet.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** A vendor's OpenAPI document, read from the YAML independently of the sandbox. */
final class SpecDocument {

    private final Map<String, Map<String, Map<String, Map<String, Object>>>> root;

    private SpecDocument(Map<String, Map<String, Map<String, Map<String, Object>>>> root) {
        this.root = root;
    }

    static SpecDocument of(Vendor vendor) {
        try (InputStream document = SpecDocument.class.getResourceAsStream("specs" + vendor.prefix() + ".yaml")) {
            return new SpecDocument(new Yaml().load(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the operations: by path, then by verb. */
    Map<String, Map<String, Map<String, Object>>> paths() {
        return root.get("paths");
    }

    /** Returns the examples by name. */
    Map<String, Map<String, Object>> examples() {
        return root.get("components").get("examples");
    }

    Map<?, ?> example(String name) {
        return (Map<?, ?>) examples().get(name).get("value");
    }

    String exampleJson(String name) {
        return Json.write(example(name));
    }
}
