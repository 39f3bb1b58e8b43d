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
import javax.lang.model.SourceVersion;
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
        types.parts(resolved).forEach(this::markRequest);
        if (resolved.getProperties() != null) {
            resolved.getProperties().forEach((member, property) -> {
                try {
                    markRequest(property);
                } catch (SpecException e) {
                    throw e.in(name + ": " + member);
                }
            });
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
            throw e.in(name);
        }
    }

    private static ModelView enumeration(String name, Schema<?> schema) {
        Object descriptions = Extensions.get(schema.getExtensions(), Extensions.ENUM_DESCRIPTIONS);
        Object names = Extensions.get(schema.getExtensions(), Extensions.ENUM_NAMES);
        if (names instanceof List<?> list && list.size() != schema.getEnum().size()) {
            throw new SpecException(Extensions.ENUM_NAMES + " must name each value of enum, in order");
        }
        List<ConstantView> constants = new ArrayList<>();
        Set<String> values = new HashSet<>();
        Set<String> used = new HashSet<>(Set.of("UNRECOGNIZED"));
        for (Object item : schema.getEnum()) {
            String value = String.valueOf(item);
            String constant = names instanceof List<?> list
                    ? String.valueOf(list.get(constants.size()))
                    : JavaNames.constant(value);
            if (item == null || !values.add(value)) {
                throw new SpecException("enum must not hold null, or a value twice");
            }
            if (!SourceVersion.isName(constant)) {
                throw new SpecException(constant + " is no name for a Java constant");
            }
            if (!used.add(constant)) {
                throw new SpecException("a second value would be the constant " + constant + "; tell them apart with "
                        + Extensions.ENUM_NAMES);
            }
            Object text = descriptions instanceof Map<?, ?> map ? map.get(value) : null;
            String undescribed = value.isEmpty() ? "The empty value." : "The value `" + value + "`.";
            String description = text == null ? undescribed : text.toString();
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
        Schemas.wrapped(schema);
        Schemas.alternatives(schema);
        boolean query = Extensions.get(schema.getExtensions(), SpecPreparation.QUERY) != null;
        boolean request = query || requests.contains(name);
        List<MemberView> members = members(schema, request, query);
        PageView page = page(name, members);
        if (page != null) {
            members.replaceAll(member -> member.name().equals("items") ? member.asPageItems() : member);
        }
        return new ModelView(
                name,
                query ? Form.QUERY : Form.OBJECT,
                javadoc(name, schema),
                deprecation(schema),
                members,
                List.of(),
                request,
                request && schema.getMinProperties() != null ? schema.getMinProperties() : 0,
                textMember(members, Schemas.extension(schema, Extensions.TEXT_MEMBER)),
                page);
    }

    private List<MemberView> members(Schema<?> schema, boolean request, boolean query) {
        List<MemberView> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> required = schema.getRequired() == null ? Set.of() : Set.copyOf(schema.getRequired());
        if (!schema.getProperties().keySet().containsAll(required)) {
            throw new SpecException("required names a member that is not there");
        }
        schema.getProperties().forEach((wireName, property) -> {
            MemberView member = placed(members.size(), wireName, property, required.contains(wireName), request, query);
            if (!names.add(member.name())) {
                throw new SpecException("two members would be called " + member.name()
                        + " in Java; name one of them with " + Extensions.NAME);
            }
            members.add(member);
        });
        return members;
    }

    private MemberView placed(
            int index, String wireName, Schema<?> property, boolean required, boolean request, boolean query) {
        try {
            return member(index, wireName, property, required, request, query);
        } catch (SpecException e) {
            throw e.in(wireName);
        }
    }

    private MemberView member(
            int index, String wireName, Schema<?> property, boolean required, boolean request, boolean query) {
        String given = Schemas.extension(property, Extensions.NAME);
        String name = given == null ? JavaNames.member(wireName) : JavaNames.given(given);
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
                request && required && nullable,
                request ? nullable : nullable || !required,
                false,
                types.isSecret(property) || type.holdsAnyJson(),
                description(property, resolved),
                deprecation(property),
                request ? checks.of(resolved, type) : List.of(),
                request ? checks.patternLiteral(resolved, type) : null,
                integerOrText ? checks.ofInteger(resolved) : null);
    }

    private static Javadoc description(Schema<?> property, Schema<?> resolved) {
        String text = Documented.or(
                property.getDescription(), Documented.or(resolved.getDescription(), "Not described by the vendor."));
        Javadoc javadoc = new Javadoc().paragraph(text);
        javadoc.paragraph(Documented.limits(resolved));
        return javadoc;
    }

    private static @Nullable String deprecation(Schema<?> schema) {
        if (!Boolean.TRUE.equals(schema.getDeprecated())) {
            return null;
        }
        return "The vendor marks this as deprecated.";
    }

    private static List<String> javadoc(String name, Schema<?> schema) {
        return new Javadoc()
                .paragraph(Documented.or(schema.getDescription(), name + "."))
                .lines();
    }

    private static @Nullable MemberView textMember(List<MemberView> members, @Nullable String wireName) {
        MemberView member = member(members, wireName);
        if (member != null && member.type().kind() != Kind.TEXT) {
            throw new SpecException(Extensions.TEXT_MEMBER + " must name a string");
        }
        return member;
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
        checkPage(members, items, offset);
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

    /** The page's interface has methods that the members must serve, and that no member may have in another sense. */
    private void checkPage(List<MemberView> members, MemberView items, boolean offset) {
        for (MemberView member : members) {
            boolean clashes = offset
                    ? Set.of("moreResults", "next").contains(member.name())
                    : member.name().equals("pagingToken") && member.type().kind() != Kind.TEXT;
            if (clashes || (member.name().equals("items") && !member.equals(items))) {
                throw new SpecException(
                        "a page cannot have a member called " + member.name() + "; name it with " + Extensions.NAME);
            }
        }
        if (!offset) {
            member(members, "pagingToken");
            return;
        }
        MemberView paging = member(members, "paging");
        Schema<?> schema = paging == null || paging.type().kind() != Kind.MODEL
                ? new Schema<>()
                : types.component(paging.type().name());
        if (!isMember(schema, "moreResults", Kind.BOOLEAN) || !isMember(schema, "next", Kind.TEXT)) {
            throw new SpecException("paging must have a boolean moreResults and a string next");
        }
    }

    private boolean isMember(Schema<?> object, String name, Kind kind) {
        Schema<?> property =
                object.getProperties() == null ? null : object.getProperties().get(name);
        return property != null && types.typeOf(property).kind() == kind;
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
