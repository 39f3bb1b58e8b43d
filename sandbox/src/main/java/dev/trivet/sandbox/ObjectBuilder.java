package dev.trivet.sandbox;

import dev.trivet.sandbox.server.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A builder of an arranged object, for instance a finding or an app. Properties have the names of
 * Push Security's API. Those that are not set have default values.
 */
public class ObjectBuilder {

    private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();

    ObjectBuilder() {}

    /**
     * Sets a property. {@link OrganizationPlan} validates it.
     *
     * @param property the name in Push Security's API, for instance {@code creationTimestamp}
     * @param value a string, a number, a boolean, a list or a map of them, or null
     */
    public ObjectBuilder set(String property, @Nullable Object value) {
        properties.put(Objects.requireNonNull(property, "property"), value);
        return this;
    }

    /** Adds an object to an array. */
    final void add(String array, ObjectBuilder object) {
        List<Object> objects = new ArrayList<>();
        if (properties.get(array) instanceof List<?> earlier) {
            objects.addAll(earlier);
        }
        objects.add(object.properties);
        properties.put(array, objects);
    }

    /** Sets a property of an object. */
    final void setIn(String object, String property, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        if (properties.get(object) instanceof Map<?, ?> earlier) {
            changed.putAll(Json.object(earlier));
        }
        changed.put(property, value);
        properties.put(object, changed);
    }

    /** Returns the object as JSON, with the types that {@link Json#read} returns. */
    final Map<String, @Nullable Object> json() {
        try {
            return Json.object(Json.read(Json.write(properties)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
