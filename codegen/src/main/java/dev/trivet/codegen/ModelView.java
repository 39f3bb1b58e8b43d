package dev.trivet.codegen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of the model package, for the templates.
 *
 * @param name its simple name
 * @param form the kind of class
 * @param javadoc the lines of its comment
 * @param deprecated whether it is deprecated
 * @param properties its properties or parameters, if it is an object or a query
 * @param constants its values, if it is an enum
 * @param request whether it is part of a request; if so, its builder checks the documented
 *     constraints
 * @param minimumProperties the minimum number of properties of a request
 * @param textProperty the property that a bare string is read into, or null. A model that was read
 *     from a bare string is written as one.
 * @param page its description as a page of a list, or null
 * @param optionalList the list property of a list response if the property is optional, or null. A
 *     response without this property must not have unknown properties.
 * @param position the position of the page in a query, or null
 */
record ModelView(
        String name,
        Form form,
        List<String> javadoc,
        boolean deprecated,
        List<PropertyView> properties,
        List<ConstantView> constants,
        boolean request,
        int minimumProperties,
        @Nullable PropertyView textProperty,
        @Nullable PageView page,
        @Nullable PropertyView optionalList,
        @Nullable PositionView position) {

    enum Form {
        OBJECT,
        QUERY,
        ENUM
    }

    /**
     * A page of a list.
     *
     * @param list the property of the model that is the list of items, or contains it
     * @param item the type of an item
     * @param items the expression of the list of items
     * @param nextPosition the statements that return the position of the next page
     * @param anyShape whether a bare array and a bare item are read as a page too
     * @param itemNames the wire names of an item's properties, which distinguish a bare item from a
     *     page
     */
    record PageView(
            PropertyView list,
            JavaType item,
            String items,
            List<String> nextPosition,
            boolean anyShape,
            List<String> itemNames) {}

    /**
     * The position of the page in a query.
     *
     * @param parameter the parameter that holds it
     * @param first the literal of the first page's position if positions are numbers, or null
     */
    record PositionView(PropertyView parameter, @Nullable String first) {}

    /** A value of an open enum. */
    record ConstantView(String name, String value, List<String> javadoc) {
        String literal() {
            return JavaLiterals.literal(value);
        }
    }

    boolean isObject() {
        return form == Form.OBJECT;
    }

    boolean isQuery() {
        return form == Form.QUERY;
    }

    boolean isEnum() {
        return form == Form.ENUM;
    }

    /** Returns the constants of an enum as arguments, each with the name of its class. */
    String constantArguments() {
        return JavaLiterals.arguments(
                "        private final List<" + name + "> constants = List.of",
                constants.stream().map(constant -> name + "." + constant.name()).toList());
    }

    /** Returns whether building can fail. */
    boolean canFail() {
        return hasMinimum() || hasRequired();
    }

    boolean hasMinimum() {
        return minimumProperties > 0;
    }

    /** Returns whether a property must be set. */
    boolean hasRequired() {
        return properties.stream().anyMatch(property -> property.required() || property.mustBeSet());
    }

    List<PropertyView> mustBeSetProperties() {
        return properties.stream().filter(PropertyView::mustBeSet).toList();
    }

    List<PropertyView> requiredProperties() {
        return properties.stream().filter(PropertyView::required).toList();
    }

    /** Returns whether a bare object is read as a page of one item. */
    boolean hasBareItem() {
        return page != null && page.anyShape() && !page.itemNames().isEmpty();
    }

    boolean hasOptionalList() {
        return optionalList != null;
    }

    /** Returns the fields that hold the presence of the properties. */
    List<String> presenceFields() {
        return properties.stream().map(PropertyView::presenceField).distinct().toList();
    }

    /** Returns the statements that mark the property of index {@code nameIndex} as present. */
    List<String> presenceStatements() {
        List<String> fields = presenceFields();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String statement = fields.get(i) + " = Presence.with(" + fields.get(i) + ", nameIndex);";
            if (fields.size() == 1) {
                lines.add(statement);
            } else {
                lines.addAll(List.of("if (nameIndex / Long.SIZE == " + i + ") {", "    " + statement, "}"));
            }
        }
        return lines;
    }

    /** Returns the parameters of an object's constructor, in the order of {@link #fields}. */
    String constructorParameters() {
        List<String> parameters = new ArrayList<>();
        presenceFields().forEach(field -> parameters.add("long " + field));
        properties.forEach(property -> parameters.add(
                (property.required() ? "" : "@Nullable ") + property.type().name() + " " + property.name()));
        parameters.add("Map<String, @Nullable Object> unknownProperties");
        if (textProperty != null) {
            parameters.add("boolean isBareString");
        }
        return JavaLiterals.arguments("    " + name, parameters);
    }

    /** Returns the arguments of the check of the number of properties. */
    String minimumArguments() {
        List<String> counts = new ArrayList<>();
        presenceFields().forEach(field -> counts.add("Long.bitCount(" + field + ")"));
        counts.add("unknownProperties.size()");
        return JavaLiterals.arguments(
                "            Constraints.minProperties",
                List.of(JavaLiterals.literal(name), String.join(" + ", counts), Integer.toString(minimumProperties)));
    }

    /** Returns the arguments of the constructor in the builder. */
    String buildArguments() {
        return JavaLiterals.arguments("            return new " + name, objectArguments());
    }

    /** Returns the arguments of the constructor for an object that was read. */
    String readArguments() {
        return JavaLiterals.arguments("        return new " + name, objectArguments());
    }

    private List<String> objectArguments() {
        List<String> arguments = fields();
        if (textProperty != null) {
            arguments.add("false");
        }
        return arguments;
    }

    /** Returns the arguments of the constructor for a bare string. */
    String textPropertyArguments() {
        return argumentsWithOnly("            return new ", textProperty);
    }

    /** Returns the arguments of the constructor for a bare list. */
    String bareListArguments() {
        return argumentsWithOnly("        return new ", page == null ? null : page.list());
    }

    /** Returns the arguments of the constructor for an object with one property. */
    private String argumentsWithOnly(String prefix, @Nullable PropertyView present) {
        if (present == null) {
            throw new IllegalStateException(name + " is only read from an object");
        }
        List<String> arguments = new ArrayList<>();
        presenceFields()
                .forEach(field -> arguments.add(
                        field.equals(present.presenceField())
                                ? "Presence.with(0, " + name + "." + present.constant() + ")"
                                : "0"));
        properties.forEach(property -> arguments.add(property.index() == present.index() ? property.name() : "null"));
        arguments.add("Collections.emptyMap()");
        if (textProperty != null) {
            arguments.add(Boolean.toString(present.equals(textProperty)));
        }
        return JavaLiterals.arguments(prefix + name, arguments);
    }

    /** Returns the fields of an object: presence, properties, unknown properties. */
    private List<String> fields() {
        List<String> fields = new ArrayList<>(presenceFields());
        properties.forEach(property -> fields.add(property.name()));
        fields.add("unknownProperties");
        return fields;
    }

    /** Returns the names of an object's properties, or the values of an enum, as arguments. */
    String wireNames() {
        List<String> names = isEnum()
                ? constants.stream().map(ConstantView::literal).toList()
                : properties.stream().map(PropertyView::wireLiteral).toList();
        return JavaLiterals.arguments(
                "    private static final JsonReader.Options OPTIONS = JsonReader.Options.of", names);
    }

    /**
     * Returns the values that {@code equals} compares, as arguments. A model that was read from a
     * bare string equals one with the same text property.
     */
    String values() {
        List<String> arguments = isObject()
                ? fields()
                : properties.stream().map(PropertyView::name).toList();
        return JavaLiterals.arguments("        return Arrays.asList", arguments);
    }
}
