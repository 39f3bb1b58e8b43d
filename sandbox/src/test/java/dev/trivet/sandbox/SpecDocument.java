package dev.trivet.sandbox;

import dev.trivet.sandbox.server.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** A vendor's OpenAPI document, parsed independently of the sandbox. */
public final class SpecDocument {

    private final Map<String, Map<String, Map<String, Map<String, Object>>>> root;

    private SpecDocument(Map<String, Map<String, Map<String, Map<String, Object>>>> root) {
        this.root = root;
    }

    public static SpecDocument of(Vendor vendor) {
        try (InputStream document =
                SpecDocument.class.getResourceAsStream("/dev/trivet/specs/" + vendor.document() + ".yaml")) {
            return new SpecDocument(new Yaml().load(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the operations by path and method. */
    public Map<String, Map<String, Map<String, Object>>> paths() {
        return root.get("paths");
    }

    /** Returns the examples by name. */
    public Map<String, Map<String, Object>> examples() {
        return root.get("components").get("examples");
    }

    public Map<?, ?> example(String name) {
        return (Map<?, ?>) examples().get(name).get("value");
    }

    public String exampleJson(String name) {
        return Json.write(example(name));
    }
}
