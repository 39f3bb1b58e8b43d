package dev.trivet.codegen;

import dev.trivet.codegen.ClientPlan.OperationPlan;
import dev.trivet.codegen.JavaType.Kind;
import dev.trivet.codegen.ModelView.PageView;
import dev.trivet.codegen.ModelView.PositionView;
import dev.trivet.codegen.Paging.Pointer;
import dev.trivet.codegen.Paging.Style;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the paging: the models that are pages, and the query parameters that hold a position. */
final class PagePlanner {
    private static final Set<Kind> POSITIONS = Set.of(Kind.STRING, Kind.INTEGER, Kind.LONG);

    private final SchemaResolver schemas;

    /** The pagings, by the component of the page. */
    private final Map<String, Paging> pagings = new HashMap<>();

    /** The pagings, by the name of the query model. */
    private final Map<String, Paging> queries = new HashMap<>();

    /** The components of pages that may also be an array or a single item. */
    private final Set<String> anyShapePages = new HashSet<>();

    /** The properties that hold the position of the next page, as {@code Component.property}. */
    private final Set<String> nextPositions = new HashSet<>();

    /** The components of responses that are not pages. */
    private final Set<@Nullable String> responses = new HashSet<>();

    PagePlanner(SchemaResolver schemas, List<OperationPlan> operations, Problems problems) {
        this.schemas = schemas;
        for (OperationPlan operation : operations) {
            problems.check(operation.id(), () -> {
                try {
                    mark(operation);
                } catch (SpecException e) {
                    throw e.in(operation.id());
                }
            });
        }
    }

    /** Records the page and the query of a paged operation, or the response of an unpaged one. */
    private void mark(OperationPlan operation) {
        Schema<?> schema = operation.success().schema();
        Paging paging = Paging.of(operation.operation());
        if (schema == null) {
            if (paging != null) {
                throw new SpecException(Extensions.PAGING + " needs a response with content");
            }
            return;
        }
        List<Schema<?>> alternatives = SchemaResolver.alternatives(schemas.resolve(schema));
        Schema<?> page = alternatives == null ? null : schemas.pageOf(alternatives);
        if (page != null && paging == null) {
            throw new SpecException("a response that is a page, an array or an item needs " + Extensions.PAGING);
        }
        if (paging == null) {
            responses.add(schemas.componentName(schema));
            return;
        }
        String name = schemas.componentName(page == null ? schema : page);
        if (name == null) {
            throw new SpecException(Extensions.PAGING + " needs a response that is an object with the array of items;"
                    + " remove it from an operation with another response");
        }
        if (page != null) {
            anyShapePages.add(name);
        }
        markPage(name, paging);
        markParameter(operation, paging);
    }

    private void markPage(String page, Paging paging) {
        Paging other = pagings.putIfAbsent(page, paging);
        if (other != null && !other.hasSamePage(paging)) {
            throw new SpecException(
                    Extensions.PAGING + " describes the page " + page + " differently from another operation");
        }
        if (paging.next() != null) {
            List<Property> path = resolve(page, paging.next());
            Property next = path.get(path.size() - 1);
            nextPositions.add(next.owner() + "." + next.wireName());
        }
    }

    private void markParameter(OperationPlan operation, Paging paging) {
        boolean found = operation.operation().getParameters().stream()
                .anyMatch(parameter -> SpecNormalizer.isOptionalQuery(parameter)
                        && parameter.getName().equals(paging.parameter()));
        if (!found) {
            throw new SpecException(
                    Extensions.PAGING + ": the operation has no optional query parameter " + paging.parameter());
        }
        queries.put(SpecNormalizer.queryName(operation.operation()), paging);
    }

    /**
     * A property in the path of a pointer.
     *
     * @param owner the component that has the property, or null if the object has no name
     */
    private record Property(@Nullable String owner, String wireName, Schema<?> schema) {}

    /** Returns the properties from the page to the target of a pointer. */
    private List<Property> resolve(String page, Pointer pointer) {
        List<Property> path = new ArrayList<>();
        String owner = page;
        Schema<?> object = schemas.component(page);
        for (String name : pointer.names()) {
            Schema<?> property = object.getProperties() == null
                    ? null
                    : object.getProperties().get(name);
            if (property == null) {
                throw new SpecException(Extensions.PAGING + ": " + page + " has no property at " + pointer.text());
            }
            path.add(new Property(owner, name, property));
            owner = schemas.componentName(property);
            object = schemas.resolve(property);
        }
        return path;
    }

    /** Returns whether a model is an unpaged response whose only property is a list. */
    boolean isList(String name, List<PropertyView> properties) {
        return responses.contains(name)
                && properties.size() == 1
                && properties.get(0).type().isList();
    }

    /** Returns whether a property of a model holds the position of the next page. */
    boolean isNextPosition(String model, String property) {
        return nextPositions.contains(model + "." + property);
    }

    /** Returns the position of the page in a query model, or null if it has none. */
    @Nullable
    PositionView position(String query, List<PropertyView> properties) {
        Paging paging = queries.get(query);
        PropertyView property = paging == null ? null : ModelPlanner.find(properties, paging.parameter());
        if (paging == null || property == null) {
            return null;
        }
        if (!POSITIONS.contains(property.type().kind())) {
            throw new SpecException(
                    Extensions.PAGING + ": the parameter " + property.wireName() + " must be a string or an integer");
        }
        return new PositionView(property, paging.style().first());
    }

    /** Returns the view of a model that is a page, or null if it is not a page. */
    @Nullable
    PageView page(String name, List<PropertyView> properties) {
        Paging paging = pagings.get(name);
        if (paging == null) {
            return null;
        }
        boolean anyShape = anyShapePages.contains(name);
        JavaType item = schemas.typeOf(target(name, paging.items())).element();
        if (item == null || !schemas.typeOf(target(name, paging.items())).isList()) {
            throw new SpecException(Extensions.PAGING + ": items must point to an array, but " + name
                    + " has another type at " + paging.items().text());
        }
        PropertyView list = ModelPlanner.find(properties, paging.items().names().get(0));
        if (list == null) {
            // The property was rejected, which is reported.
            return null;
        }
        boolean nested = paging.items().names().size() > 1;
        if (nested && anyShape) {
            throw new SpecException(
                    "a page that may also be an array must have its items in a top-level property, not at "
                            + paging.items().text());
        }
        for (PropertyView property : properties) {
            if (property.name().equals("items") && (nested || !property.equals(list))) {
                throw new SpecException("a page cannot have a property called items other than its list of items;"
                        + " name it with " + Extensions.NAME);
            }
        }
        List<String> itemNames = itemNames(item);
        if (anyShape && properties.stream().anyMatch(property -> itemNames.contains(property.wireName()))) {
            throw new SpecException(
                    "a page and its item cannot be distinguished: they have properties of the same name");
        }
        return new PageView(
                list, item, expression(name, paging.items()), nextPosition(name, paging), anyShape, itemNames);
    }

    private List<String> itemNames(JavaType item) {
        return item.kind() == Kind.MODEL
                ? List.copyOf(schemas.component(item.name()).getProperties().keySet())
                : List.of();
    }

    /** Returns the statements that return the position of the next page. */
    private List<String> nextPosition(String page, Paging paging) {
        String next =
                paging.next() == null ? "null" : expression(page, paging.next(), POSITIONS, "a string or an integer");
        String path = paging.next() == null ? "$" : paging.next().path();
        boolean cursor = paging.style() == Style.CURSOR;
        if (cursor && paging.more() == null) {
            return List.of("return PagePosition.cursor(" + next + ");");
        }
        List<String> statements = new ArrayList<>();
        if (!cursor) {
            statements.add(
                    "String current = position == null ? " + paging.style().first() + " : position;");
        }
        statements.add("if (" + isLast(page, paging, next) + ") {");
        statements.add("    return null;");
        statements.add("}");
        String step = paging.style() == Style.OFFSET ? "getItems().size()" : "1";
        statements.add("return PagePosition." + (cursor ? "requiredCursor(" : "next(current, " + step + ", ") + next
                + ", " + JavaLiterals.literal(path) + ");");
        return statements;
    }

    private String isLast(String page, Paging paging, String next) {
        if (paging.more() != null) {
            return "!Boolean.TRUE.equals(" + expression(page, paging.more(), Set.of(Kind.BOOLEAN), "a boolean") + ")";
        }
        if (paging.next() != null) {
            return "!PagePosition.isPresent(" + next + ")";
        }
        if (paging.last() != null) {
            String last = expression(page, paging.last(), Set.of(Kind.INTEGER, Kind.LONG), "an integer");
            return "!PagePosition.isBefore(current, " + last + ")";
        }
        return "getItems().isEmpty()";
    }

    /** Returns the expression of a pointer's target, which must be of one of the kinds. */
    private String expression(String page, Pointer pointer, Set<Kind> kinds, String required) {
        if (!kinds.contains(schemas.typeOf(target(page, pointer)).kind())) {
            throw new SpecException(Extensions.PAGING + ": " + pointer.text() + " must be " + required);
        }
        return expression(page, pointer);
    }

    /** Returns the schema of a pointer's target. */
    private Schema<?> target(String page, Pointer pointer) {
        List<Property> path = resolve(page, pointer);
        return path.get(path.size() - 1).schema();
    }

    /**
     * Returns the expression of a pointer's target. It evaluates to null if a property in the path
     * is null.
     */
    private String expression(String page, Pointer pointer) {
        List<Property> path = resolve(page, pointer);
        String expression =
                "this." + ModelPlanner.name(path.get(0).wireName(), path.get(0).schema());
        for (int i = 1; i < path.size(); i++) {
            Property property = path.get(i);
            String name = ModelPlanner.name(property.wireName(), property.schema());
            String object = i == 1 ? expression : "(" + expression + ")";
            expression = object + " == null ? null : " + object + "."
                    + JavaNames.accessor(name, schemas.typeOf(property.schema())) + "()";
        }
        return expression;
    }
}
