package dev.trivet.codegen;

import dev.trivet.codegen.ClientPlan.OperationPlan;
import dev.trivet.codegen.JavaType.Kind;
import dev.trivet.codegen.ModelView.PageView;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out which models are pages of a list, and how their members serve as one. */
final class PagePlanner {
    private final TypeMapper types;
    private final Map<String, String> pagingStyles = new HashMap<>();
    private final Set<String> anyShapePages = new HashSet<>();
    /** Where the position of the next page is: a component and its property, joined by a point. */
    private final Set<String> tokens = new HashSet<>();
    /** The components of responses that are not pages. */
    private final Set<@Nullable String> responses = new HashSet<>();

    PagePlanner(TypeMapper types, List<OperationPlan> operations) {
        this.types = types;
        operations.forEach(this::mark);
    }

    private void mark(OperationPlan operation) {
        Schema<?> schema = operation.success().schema();
        if (schema == null) {
            return;
        }
        List<Schema<?>> alternatives = Schemas.alternatives(types.resolve(schema));
        Schema<?> page = alternatives == null ? null : types.pageOf(alternatives);
        String style = operation.pagingStyle();
        if (page != null) {
            anyShapePages.add(pageName(operation, page));
            if (style == null) {
                throw new SpecException(
                        operation.id() + ": an answer of a page, an array or an item needs " + Extensions.PAGING);
            }
        }
        if (style != null) {
            markPage(pageName(operation, page == null ? schema : page), style);
        } else {
            responses.add(types.componentName(schema));
        }
    }

    private void markPage(String page, String style) {
        pagingStyles.put(page, style);
        if (style.equals("token")) {
            tokens.add(page + ".pagingToken");
        } else if (types.component(page).getProperties() != null) {
            Schema<?> paging = types.component(page).getProperties().get("paging");
            tokens.add((paging == null ? null : types.componentName(paging)) + ".next");
        }
    }

    /** Returns whether a model is a response whose only property is a list: all of it, in one response. */
    boolean isList(String name, List<MemberView> members) {
        return responses.contains(name)
                && members.size() == 1
                && members.get(0).type().isList();
    }

    /** Returns whether a property of a model tells where the next page begins. */
    boolean isToken(String model, String property) {
        return tokens.contains(model + "." + property);
    }

    private String pageName(OperationPlan operation, Schema<?> page) {
        String name = types.componentName(page);
        if (name == null) {
            throw new SpecException(operation.id() + ": the page that it answers must be a named component");
        }
        return name;
    }

    /** Returns how a model serves as a page, or null if it does not. */
    @Nullable
    PageView page(String name, List<MemberView> members) {
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
        List<String> itemNames = itemNames(item);
        if (anyShapePages.contains(name)
                && members.stream().anyMatch(member -> itemNames.contains(member.wireName()))) {
            throw new SpecException("a page and its item cannot be told apart: they have members of the same name");
        }
        return new PageView(
                (offset ? "OffsetPage<" : "TokenPage<") + item.name() + ">",
                items,
                item,
                offset,
                offset ? ModelPlanner.member(members, "paging") : null,
                anyShapePages.contains(name),
                itemNames);
    }

    private List<String> itemNames(JavaType item) {
        return item.kind() == Kind.MODEL
                ? List.copyOf(types.component(item.name()).getProperties().keySet())
                : List.of();
    }

    /** The page's interface has methods that the properties must serve, and that no property may have in another sense. */
    private void checkPage(List<MemberView> members, MemberView items, boolean offset) {
        for (MemberView member : members) {
            boolean clashes = offset
                    ? member.name().equals("next")
                    : member.name().equals("pagingToken") && member.type().kind() != Kind.TEXT;
            if (clashes || (member.name().equals("items") && !member.equals(items))) {
                throw new SpecException(
                        "a page cannot have a member called " + member.name() + "; name it with " + Extensions.NAME);
            }
        }
        if (!offset) {
            ModelPlanner.member(members, "pagingToken");
            return;
        }
        MemberView paging = ModelPlanner.member(members, "paging");
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
