package dev.trivet.codegen;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Java type of a schema.
 *
 * @param kind the kind of type
 * @param name the type in source code, boxed
 * @param adapter the expression of its Moshi adapter
 * @param element the type of a list's items or a map's values, or null
 * @param orOne whether it is a list that is also read from a single item without an array
 * @param nullable whether it is the type of items or values that may be null
 */
record JavaType(
        Kind kind, String name, String adapter, @Nullable JavaType element, boolean orOne, boolean nullable) {
    enum Kind {
        STRING,
        BOOLEAN,
        INTEGER,
        LONG,
        DOUBLE,
        DECIMAL,
        UNIX_TIME,
        INSTANT,
        RAW_VALUE,
        ENUM,
        MODEL,
        LIST,
        MAP,
        FREE_FORM
    }

    /** The kinds of a body. The client finds the adapter of such a body by the Java type. */
    private static final Set<Kind> BODIES =
            Set.of(Kind.STRING, Kind.BOOLEAN, Kind.INTEGER, Kind.LONG, Kind.ENUM, Kind.MODEL, Kind.FREE_FORM);

    static JavaType scalar(Kind kind, String name, String adapter) {
        return new JavaType(kind, name, "JsonAdapters." + adapter, null, false, false);
    }

    static JavaType rawValue(String parsedType, String adapter) {
        return scalar(Kind.RAW_VALUE, "RawValue<" + parsedType + ">", adapter);
    }

    static JavaType generated(Kind kind, String name) {
        return new JavaType(kind, name, name + "JsonAdapter.INSTANCE", null, false, false);
    }

    static JavaType list(JavaType element, boolean orOne) {
        String factory = orOne ? "listOrOne" : "list";
        return new JavaType(
                Kind.LIST,
                "List<" + element.argument() + ">",
                "JsonAdapters." + factory + "(" + element.adapter + ")",
                element,
                orOne,
                false);
    }

    static JavaType map(JavaType value) {
        return new JavaType(
                Kind.MAP,
                "Map<String, " + value.argument() + ">",
                "JsonAdapters.map(" + value.adapter + ")",
                value,
                false,
                false);
    }

    /** Returns this type for items or values that may be null. */
    JavaType orNull() {
        return nullable || kind == Kind.FREE_FORM
                ? this
                : new JavaType(kind, name, "JsonAdapters.nullable(" + adapter + ")", element, orOne, true);
    }

    /** Returns this type for items that are not null. */
    JavaType notNull() {
        return new JavaType(kind, name, adapter, element, orOne, false);
    }

    /** Returns the type as a type argument. Free-form JSON may be null in a list or map. */
    String argument() {
        return acceptsNull() ? "@Nullable " + name : name;
    }

    /** Returns whether an item or a value of this type may be null. */
    boolean acceptsNull() {
        return nullable || kind == Kind.FREE_FORM;
    }

    /**
     * Returns the expression that copies a builder's argument, which the caller may change later.
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
        if (element != null && element.nullable && !copy.equals(item)) {
            copy = item + " == null ? null : " + copy;
        }
        return copy.equals(item)
                ? "Collections.unmodifiableList(new ArrayList<>(" + variable + "))"
                : "Collections.unmodifiableList(" + variable + ".stream().map(" + item + " -> " + copy
                        + ").collect(Collectors.toList()))";
    }

    /** Returns the expression of the string that represents a value in a URL. */
    String urlString(String variable) {
        return switch (kind) {
            case STRING -> variable;
            case ENUM -> variable + ".value()";
            case UNIX_TIME -> "Long.toString(" + variable + ".getEpochSecond())";
            case DECIMAL -> variable + ".toPlainString()";
            case BOOLEAN, INTEGER, LONG, DOUBLE, INSTANT -> variable + ".toString()";
            default -> throw new IllegalStateException(name + " is not the type of a parameter");
        };
    }

    /** Returns whether {@link #urlString} can represent a value. */
    boolean isUrlValue() {
        return switch (kind) {
            case STRING, ENUM, UNIX_TIME, DECIMAL, BOOLEAN, INTEGER, LONG, DOUBLE, INSTANT -> true;
            default -> false;
        };
    }

    /** Returns the type of the items of nested lists or maps, or this type. */
    JavaType innermost() {
        return element == null ? this : element.innermost();
    }

    /** Returns whether it is a class of the model package. */
    boolean isGenerated() {
        return kind == Kind.ENUM || kind == Kind.MODEL;
    }

    boolean isList() {
        return kind == Kind.LIST;
    }

    /**
     * Returns whether it contains free-form JSON. The document does not describe its content, which
     * may be secret.
     */
    boolean containsFreeForm() {
        return element == null ? kind == Kind.FREE_FORM : element.containsFreeForm();
    }

    /**
     * Returns whether it may contain a string outside a model. The builder of a model checks the
     * strings of the model.
     */
    boolean containsString() {
        return switch (kind) {
            case STRING, ENUM, RAW_VALUE, MAP, FREE_FORM -> true;
            case LIST -> element != null && element.containsString();
            default -> false;
        };
    }

    /** Returns whether it can be the type of a request body or a response body. */
    boolean isBody() {
        return element == null ? BODIES.contains(kind) : !orOne && !element.nullable && element.isBody();
    }

    /** Returns the expression of the type, as an argument for Moshi. */
    String expression() {
        if (element == null) {
            return name + ".class";
        }
        return isList()
                ? "Types.newParameterizedType(List.class, " + element.expression() + ")"
                : "Types.newParameterizedType(Map.class, String.class, " + element.expression() + ")";
    }
}
