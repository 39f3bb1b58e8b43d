package dev.trivet.codegen;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a schema became in Java.
 *
 * @param kind which family it belongs to
 * @param name the type as written in source, boxed
 * @param adapter the expression that gives its Moshi adapter
 * @param element the type of a list's items or a map's values, or null
 * @param imports what the name needs imported, beside the model package
 */
record JavaType(
        Kind kind, String name, String adapter, @Nullable JavaType element, SortedSet<String> imports) {
    enum Kind {
        TEXT,
        BOOLEAN,
        INTEGER,
        LONG,
        DOUBLE,
        DECIMAL,
        UNIX_TIME,
        LENIENT,
        ENUM,
        MODEL,
        LIST,
        MAP,
        FREE_FORM
    }

    static JavaType scalar(Kind kind, String name, String adapter, String... imports) {
        return new JavaType(kind, name, "JsonAdapters." + adapter, null, sorted(imports));
    }

    static JavaType lenient(String meaning, String adapter, String meaningImport) {
        return scalar(Kind.LENIENT, "Lenient<" + meaning + ">", adapter, "dev.trivet.client.Lenient", meaningImport);
    }

    static JavaType generated(Kind kind, String name) {
        return new JavaType(kind, name, name + "JsonAdapter.INSTANCE", null, sorted());
    }

    static JavaType list(JavaType element, boolean orOne) {
        SortedSet<String> imports = sorted("java.util.List");
        imports.addAll(element.imports);
        String factory = orOne ? "listOrOne" : "list";
        return new JavaType(
                Kind.LIST,
                "List<" + element.name + ">",
                "JsonAdapters." + factory + "(" + element.adapter + ")",
                element,
                imports);
    }

    static JavaType map(JavaType value) {
        SortedSet<String> imports = sorted("java.util.Map");
        imports.addAll(value.imports);
        return new JavaType(
                Kind.MAP, "Map<String, " + value.name + ">", "JsonAdapters.map(" + value.adapter + ")", value, imports);
    }

    /** Returns the expression that keeps a builder's argument from being changed behind the model's back. */
    String copy(String variable) {
        return switch (kind) {
            case LIST -> "Collections.unmodifiableList(new ArrayList<>(" + variable + "))";
            case MAP -> "Collections.unmodifiableMap(new LinkedHashMap<>(" + variable + "))";
            case FREE_FORM -> "JsonAdapters.copyOfFreeForm(" + variable + ")";
            default -> variable;
        };
    }

    /** Returns the expression that writes a value into a URL. */
    String urlText(String variable) {
        return switch (kind) {
            case TEXT -> variable;
            case ENUM -> variable + ".value()";
            case UNIX_TIME -> "Long.toString(" + variable + ".getEpochSecond())";
            case BOOLEAN, INTEGER, LONG -> variable + ".toString()";
            default -> throw new SpecException("a parameter cannot be of type " + name);
        };
    }

    boolean isList() {
        return kind == Kind.LIST;
    }

    private static SortedSet<String> sorted(String... values) {
        SortedSet<String> set = new TreeSet<>();
        for (String value : values) {
            if (!value.isEmpty()) {
                set.add(value);
            }
        }
        return set;
    }
}
