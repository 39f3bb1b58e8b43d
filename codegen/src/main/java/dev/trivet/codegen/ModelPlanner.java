package dev.trivet.codegen;

import dev.trivet.codegen.ClientPlan.OperationPlan;
import dev.trivet.codegen.JavaType.Kind;
import dev.trivet.codegen.ModelView.ConstantView;
import dev.trivet.codegen.ModelView.Form;
import dev.trivet.codegen.ModelView.PageView;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out the classes of the model package. */
final class ModelPlanner {
    private final TypeMapper types;
    private final Set<String> requests = new HashSet<>();
    private final Map<String, String> pagingStyles = new HashMap<>();
    private final Set<String> anyShapePages = new HashSet<>();

    ModelPlanner(TypeMapper types, List<OperationPlan> operations) {
        this.types = types;
        for (OperationPlan operation : operations) {
            if (operation.body() != null) {
                markRequest(operation.body());
            }
            markPage(operation);
        }
    }

    private void markRequest(Schema<?> schema) {
        String name = types.componentName(schema);
        Schema<?> resolved = types.resolve(schema);
        if (name != null && !requests.add(name)) {
            return;
        }
        if (resolved.getItems() != null) {
            markRequest(resolved.getItems());
        }
        if (resolved.getProperties() != null) {
            resolved.getProperties().values().forEach(this::markRequest);
        }
    }

    private void markPage(OperationPlan operation) {
        Schema<?> schema = operation.success().schema();
        if (schema == null) {
            return;
        }
        List<Schema<?>> alternatives = Schemas.alternatives(types.resolve(schema));
        Schema<?> page = alternatives == null ? null : types.pageOf(alternatives);
        if (page != null) {
            anyShapePages.add(pageName(operation, page));
        }
        String style = operation.pagingStyle();
        if (style != null) {
            pagingStyles.put(pageName(operation, page == null ? schema : page), style);
        }
    }

    private String pageName(OperationPlan operation, Schema<?> page) {
        String name = types.componentName(page);
        if (name == null) {
            throw new SpecException(operation.id() + " answers pages, so its page must be a named component");
        }
        return name;
    }

    /** Returns whether a component becomes a class; others are only names for types that Java has. */
    boolean isGenerated(String name) {
        Schema<?> schema = types.component(name);
        return Schemas.isObject(schema) || Schemas.isEnum(schema);
    }

    ModelView model(String name) {
        Schema<?> schema = types.component(name);
        try {
            return Schemas.isEnum(schema) ? enumeration(name, schema) : object(name, schema);
        } catch (SpecException e) {
            throw new SpecException(name + ": " + e.getMessage());
        }
    }

    private static ModelView enumeration(String name, Schema<?> schema) {
        Object descriptions = Extensions.get(schema.getExtensions(), Extensions.ENUM_DESCRIPTIONS);
        Object names = Extensions.get(schema.getExtensions(), Extensions.ENUM_NAMES);
        List<ConstantView> constants = new ArrayList<>();
        Set<String> used = new HashSet<>(Set.of("UNRECOGNIZED"));
        for (Object item : schema.getEnum()) {
            String value = String.valueOf(item);
            String constant = names instanceof List<?> list
                    ? String.valueOf(list.get(constants.size()))
                    : JavaNames.constant(value);
            if (!used.add(constant)) {
                throw new SpecException("two values would be the constant " + constant + "; tell them apart with "
                        + Extensions.ENUM_NAMES);
            }
            Object text = descriptions instanceof Map<?, ?> map ? map.get(value) : null;
            String description = text == null ? "The value `" + value + "`." : text.toString();
            constants.add(new ConstantView(
                    constant, value, new Javadoc().paragraph(description).lines()));
        }
        return new ModelView(
                name,
                Form.ENUM,
                javadoc(name, schema),
                deprecation(schema),
                List.of(),
                constants,
                false,
                0,
                null,
                null);
    }

    private ModelView object(String name, Schema<?> schema) {
        boolean query = Extensions.get(schema.getExtensions(), SpecPreparation.QUERY) != null;
        boolean request = query || requests.contains(name);
        List<MemberView> members = members(schema, request, query);
        return new ModelView(
                name,
                query ? Form.QUERY : Form.OBJECT,
                javadoc(name, schema),
                deprecation(schema),
                members,
                List.of(),
                request,
                request && schema.getMinProperties() != null ? schema.getMinProperties() : 0,
                member(members, Schemas.extension(schema, Extensions.TEXT_MEMBER)),
                page(name, members));
    }

    private List<MemberView> members(Schema<?> schema, boolean request, boolean query) {
        List<MemberView> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> required = schema.getRequired() == null ? Set.of() : Set.copyOf(schema.getRequired());
        schema.getProperties().forEach((wireName, property) -> {
            MemberView member = member(members.size(), wireName, property, required.contains(wireName), request, query);
            if (!names.add(member.name())) {
                throw new SpecException("two members would be called " + member.name()
                        + " in Java; name one of them with " + Extensions.NAME);
            }
            members.add(member);
        });
        return members;
    }

    private MemberView member(
            int index, String wireName, Schema<?> property, boolean required, boolean request, boolean query) {
        String given = Schemas.extension(property, Extensions.NAME);
        String name = given == null ? JavaNames.member(wireName) : given;
        boolean nullable = types.isNullable(property);
        Schema<?> resolved = types.resolve(property);
        boolean integerOrText = query && types.isIntegerOrText(property);
        JavaType type = integerOrText ? TypeMapper.TEXT : types.typeOf(property);
        Checks checks = new Checks(types, name);
        return new MemberView(
                index,
                wireName,
                name,
                type,
                required && !nullable,
                request ? nullable : nullable || !required,
                isSecret(property, resolved) || type.kind() == Kind.FREE_FORM,
                description(property, resolved),
                deprecation(property),
                request ? checks.of(resolved, type) : List.of(),
                request ? checks.patternLiteral(resolved, type) : null,
                integerOrText ? checks.ofInteger(resolved) : null);
    }

    private static boolean isSecret(Schema<?> property, Schema<?> resolved) {
        return Extensions.isTrue(property.getExtensions(), Extensions.SECRET)
                || Extensions.isTrue(resolved.getExtensions(), Extensions.SECRET)
                || "email".equals(resolved.getFormat());
    }

    private static Javadoc description(Schema<?> property, Schema<?> resolved) {
        String text = property.getDescription() == null ? resolved.getDescription() : property.getDescription();
        Javadoc javadoc = new Javadoc().paragraph(text == null ? "Not described by the vendor." : text);
        javadoc.paragraph(Documented.limits(resolved));
        return javadoc;
    }

    private static @Nullable String deprecation(Schema<?> schema) {
        if (!Boolean.TRUE.equals(schema.getDeprecated())) {
            return null;
        }
        return schema.getDescription() == null ? "Deprecated by the vendor." : schema.getDescription();
    }

    private static List<String> javadoc(String name, Schema<?> schema) {
        String text = schema.getDescription() == null ? name + "." : schema.getDescription();
        return new Javadoc().paragraph(text).lines();
    }

    private static @Nullable MemberView member(List<MemberView> members, @Nullable String wireName) {
        for (MemberView member : members) {
            if (member.wireName().equals(wireName)) {
                return member;
            }
        }
        if (wireName != null) {
            throw new SpecException("there is no member " + wireName);
        }
        return null;
    }

    private @Nullable PageView page(String name, List<MemberView> members) {
        String style = pagingStyles.get(name);
        if (style == null) {
            return null;
        }
        boolean offset = "offset".equals(style);
        if (!offset && !"token".equals(style)) {
            throw new SpecException(Extensions.PAGING + " knows the styles offset and token, not " + style);
        }
        MemberView items = items(members);
        JavaType item = items.type().element();
        if (item == null) {
            throw new SpecException("a page holds a list");
        }
        return new PageView(
                (offset ? "OffsetPage<" : "TokenPage<") + item.name() + ">",
                items,
                item,
                offset,
                offset ? member(members, "paging") : null,
                anyShapePages.contains(name),
                item.kind() == Kind.MODEL
                        ? List.copyOf(
                                types.component(item.name()).getProperties().keySet())
                        : List.of());
    }

    private static MemberView items(List<MemberView> members) {
        List<MemberView> lists =
                members.stream().filter(member -> member.type().isList()).toList();
        if (lists.size() != 1) {
            throw new SpecException("a page must have one array member: its items");
        }
        return lists.get(0);
    }
}
