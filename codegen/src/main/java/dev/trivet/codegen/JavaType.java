package dev.trivet.codegen;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Java type of a schema.
 *
 * @param kind which family it belongs to
 * @param name the type as written in source, boxed
 * @param adapter the expression that gives its Moshi adapter
 * @param element the type of a list's items or a map's values, or null
 * @param orOne whether it is a list that the vendor may also write as its one item
 */
record JavaType(
        Kind kind, String name, String adapter, @Nullable JavaType element, boolean orOne) {
    enum Kind {
        TEXT,
        BOOLEAN,
        INTEGER,
        LONG,
        DOUBLE,
        DECIMAL,
        UNIX_TIME,
        RAW_VALUE,
        ENUM,
        MODEL,
        LIST,
        MAP,
        FREE_FORM
    }

    /**
     * Kinds for which Moshi finds the adapter by the type alone, which is how whole bodies are
     * read.
     */
    private static final Set<Kind> WHOLE_BODIES =
            Set.of(Kind.TEXT, Kind.BOOLEAN, Kind.INTEGER, Kind.LONG, Kind.ENUM, Kind.MODEL, Kind.FREE_FORM);

    static JavaType scalar(Kind kind, String name, String adapter) {
        return new JavaType(kind, name, "JsonAdapters." + adapter, null, false);
    }

    static JavaType rawValue(String meaning, String adapter) {
        return scalar(Kind.RAW_VALUE, "RawValue<" + meaning + ">", adapter);
    }

    static JavaType generated(Kind kind, String name) {
        return new JavaType(kind, name, name + "JsonAdapter.INSTANCE", null, false);
    }

    static JavaType list(JavaType element, boolean orOne) {
        String factory = orOne ? "listOrOne" : "list";
        return new JavaType(
                Kind.LIST,
                "List<" + element.argument() + ">",
                "JsonAdapters." + factory + "(" + element.adapter + ")",
                element,
                orOne);
    }

    static JavaType map(JavaType value) {
        return new JavaType(
                Kind.MAP,
                "Map<String, " + value.argument() + ">",
                "JsonAdapters.map(" + value.adapter + ")",
                value,
                false);
    }

    /** Returns the type as a type argument; free-form JSON may be null there. */
    String argument() {
        return kind == Kind.FREE_FORM ? "@Nullable Object" : name;
    }

    /**
     * Returns the expression that copies a builder's argument, so that later changes to it do not
     * change the model.
     */
    String copy(String variable) {
        return switch (kind) {
            case LIST -> copyOfList(variable);
            case MAP -> "Collections.unmodifiableMap(new LinkedHashMap<>(" + variable + "))";
            case FREE_FORM -> "JsonAdapters.copyOfFreeForm(" + variable + ")";
            default -> variable;
        };
    }

    private String copyOfList(String variable) {
        String item = variable + "Item";
        String copy = element == null ? item : element.copy(item);
        return copy.equals(item)
                ? "Collections.unmodifiableList(new ArrayList<>(" + variable + "))"
                : "Collections.unmodifiableList(" + variable + ".stream().map(" + item + " -> " + copy
                        + ").collect(Collectors.toList()))";
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

    /**
     * Returns whether it contains free-form JSON, which the spec does not describe and may be
     * secret.
     */
    boolean holdsAnyJson() {
        return element == null ? kind == Kind.FREE_FORM : element.holdsAnyJson();
    }

    /** Returns whether it may contain text from the caller. Models check their own. */
    boolean holdsText() {
        return switch (kind) {
            case TEXT, ENUM, RAW_VALUE, MAP, FREE_FORM -> true;
            case LIST -> element != null && element.holdsText();
            default -> false;
        };
    }

    boolean isWholeBody() {
        return element == null ? WHOLE_BODIES.contains(kind) : !orOne && element.isWholeBody();
    }

    /** Returns the expression that gives the type to Moshi. */
    String expression() {
        if (element == null) {
            return name + ".class";
        }
        return isList()
                ? "Types.newParameterizedType(List.class, " + element.expression() + ")"
                : "Types.newParameterizedType(Map.class, String.class, " + element.expression() + ")";
    }
}
