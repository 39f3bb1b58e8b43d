package dev.trivet.cli.output;

import dev.trivet.cli.EditDistance;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The format of items of one type. The properties of the items that have no column are fields too.
 *
 * @param type the class of the items: a vendor's model or a record
 * @param columns the columns of the table, the most useful one first: on a narrow terminal the last
 *     ones are omitted
 * @param <T> the type of the items
 */
public record ItemFormat<T>(Class<T> type, List<Column<T>> columns) {
    private static final Pattern GETTER = Pattern.compile("(?:get|is)([A-Z])(\\w*)");
    private static final Set<String> NO_PROPERTIES = Set.of("getClass", "getUnknownProperties");

    /** Returns all fields by name: those of the columns first, and the others sorted by name. */
    public Map<String, Column<T>> fields() {
        Map<String, Column<T>> others = new TreeMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                put(component.getName(), component.getAccessor(), others);
            }
        } else {
            for (Method method : type.getMethods()) {
                Matcher getter = GETTER.matcher(method.getName());
                boolean isProperty = method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && !NO_PROPERTIES.contains(method.getName());
                if (isProperty && getter.matches()) {
                    put(getter.group(1).toLowerCase(Locale.ROOT) + getter.group(2), method, others);
                }
            }
        }
        Map<String, Column<T>> fields = new LinkedHashMap<>();
        columns.forEach(column -> fields.put(column.field(), column));
        others.forEach(fields::putIfAbsent);
        return fields;
    }

    private static <T> void put(String name, Method getter, Map<String, Column<T>> fields) {
        fields.put(
                name,
                name.endsWith("Id")
                        ? Column.id(name, title(name), item -> invoke(getter, item))
                        : new Column<>(name, title(name), item -> invoke(getter, item)));
    }

    /**
     * Returns the field called {@code name}, which is a value of {@code option}.
     *
     * @throws ParameterException if there is no such field; the message lists the fields
     */
    public Column<T> field(CommandSpec command, String option, String name) {
        Map<String, Column<T>> fields = fields();
        Column<T> field = fields.get(name.strip());
        if (field == null) {
            throw new ParameterException(
                    command.commandLine(),
                    option + " has an unknown field." + EditDistance.suggestion(name.strip(), fields.keySet())
                            + " Fields: " + String.join(", ", fields.keySet()) + ".");
        }
        return field;
    }

    private static String title(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
    }

    private static @Nullable Object invoke(Method getter, Object item) {
        try {
            return getter.invoke(item);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
