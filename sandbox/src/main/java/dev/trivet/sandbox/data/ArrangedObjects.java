package dev.trivet.sandbox.data;

import dev.trivet.sandbox.spec.ApiSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The arranged objects of one kind, for instance accounts, in addition to those that are computed
 * from the seed.
 *
 * <p>Their codes start at {@value #FIRST}, which no generated object reaches. Therefore, one number
 * identifies an object of either origin.
 */
public final class ArrangedObjects {

    private static final int FIRST = 1 << 30;

    private final String schema;
    private final IdGenerator ids;
    private final Predicate<String> isGenerated;
    private final List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final Map<Integer, List<Integer>> codesByOwner = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();

    /**
     * Creates an empty list.
     *
     * @param schema the schema of the objects in Push Security's document
     * @param ids generates the IDs of objects without one
     * @param isGenerated returns whether an ID is that of a generated object
     */
    public ArrangedObjects(String schema, IdGenerator ids, Predicate<String> isGenerated) {
        this.schema = schema;
        this.ids = ids;
        this.isGenerated = isGenerated;
    }

    /**
     * Returns the login methods of an account: the given ones, and false or null for all others.
     *
     * @param schema the schema of the methods in Push Security's document
     */
    public static Map<String, @Nullable Object> loginMethods(String schema, @Nullable Object given) {
        Map<String, @Nullable Object> methods = new LinkedHashMap<>();
        ApiSpec.PUSH.properties(schema).forEach((method, type) -> {
            boolean isFlag = "boolean".equals(ApiSpec.object(type).get("type"));
            methods.put(method, isFlag ? false : null);
        });
        if (given != null) {
            methods.putAll(ApiSpec.object(given));
        }
        return methods;
    }

    /** Returns whether a code belongs to an arranged object, of any kind. */
    public static boolean isArranged(int code) {
        return code >= FIRST;
    }

    /** Returns the code of the object that {@link #add} adds next. */
    public int nextCode() {
        return FIRST + objects.size();
    }

    /**
     * Adds an object.
     *
     * @param owner the code of the employee, or any number for objects without an owner
     * @param given the arranged properties; those that the schema does not have are ignored
     * @param defaults the values of other properties
     * @param pointer the JSON pointer of the object
     * @throws IllegalArgumentException if the ID is empty, or another object has the same ID
     */
    public void add(
            int owner, Map<String, @Nullable Object> given, Map<String, @Nullable Object> defaults, String pointer) {
        Map<String, @Nullable Object> values = new HashMap<>(defaults);
        values.put("id", ids.id(nextCode()));
        values.putAll(given);
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String property : ApiSpec.PUSH.properties(schema).keySet()) {
            if (values.containsKey(property)) {
                object.put(property, values.get(property));
            }
        }
        String id = (String) Objects.requireNonNull(object.get("id"));
        if (id.isEmpty() || isGenerated.test(id) || codes.putIfAbsent(id, nextCode()) != null) {
            throw new IllegalArgumentException(pointer + "/id must not be empty or the ID of another object.");
        }
        codesByOwner.computeIfAbsent(owner, key -> new ArrayList<>()).add(nextCode());
        objects.add(object);
        owners.add(owner);
    }

    /** Returns the codes of all objects. */
    public IntStream codes() {
        return IntStream.range(FIRST, nextCode());
    }

    /** Returns the code of the object at a position, from 0. */
    public int code(int position) {
        return FIRST + Objects.checkIndex(position, objects.size());
    }

    /** Returns the number of objects. */
    public int size() {
        return objects.size();
    }

    /** Returns the codes of an owner's objects. */
    public IntStream codesOf(int owner) {
        return codesByOwner.getOrDefault(owner, List.of()).stream().mapToInt(Integer::intValue);
    }

    /** Returns the code of the object with this ID, or -1. */
    public int codeOf(String id) {
        return codes.getOrDefault(id, -1);
    }

    /** Returns an object. The caller may change the map, but not its values. */
    public Map<String, @Nullable Object> object(int code) {
        return new LinkedHashMap<>(objects.get(code - FIRST));
    }

    /** Returns the code of the employee that an object belongs to. */
    public int owner(int code) {
        return owners.get(code - FIRST);
    }

    /** Returns a string property of an object, or null. */
    public @Nullable String string(int code, String property) {
        return (String) objects.get(code - FIRST).get(property);
    }

    /** Returns an integer property of an object, or null. */
    public @Nullable Long integer(int code, String property) {
        Number number = (Number) objects.get(code - FIRST).get(property);
        return number == null ? null : number.longValue();
    }
}
