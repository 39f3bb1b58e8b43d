package dev.trivet.codegen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One class of the model package, as the templates see it.
 *
 * @param name its simple name
 * @param form what kind of class it is
 * @param javadoc the lines of its comment
 * @param deprecation what the spec says of its deprecation, or null if it is not deprecated
 * @param members its members, if it is an object or a query
 * @param constants its values, if it is an enum
 * @param request whether it is sent, so that its builder checks what the vendor documents
 * @param minimumMembers how many members a request must name at least
 * @param textMember the member that a bare string stands for, or null
 * @param page how it serves as a page of a list, or null
 * @param list the property that makes a response a list, or null: without it only an object without unknown properties is one
 * @param position the parameter of a query that holds the position of the page, or null
 */
record ModelView(
        String name,
        Form form,
        List<String> javadoc,
        @Nullable String deprecation,
        List<MemberView> members,
        List<ConstantView> constants,
        boolean request,
        int minimumMembers,
        @Nullable MemberView textMember,
        @Nullable PageView page,
        @Nullable MemberView list,
        @Nullable MemberView position) {

    enum Form {
        OBJECT,
        QUERY,
        ENUM
    }

    /**
     * How a model serves as a page.
     *
     * @param list the property of the model that is the list of items, or contains it
     * @param item the type of an item
     * @param items the expression of the list of items
     * @param nextPosition the statements that return the position of the next page
     * @param anyShape whether a bare array and a bare item are read as a page too
     * @param itemNames the wire names of an item's properties, which distinguish a bare item from a page
     */
    record PageView(
            MemberView list,
            JavaType item,
            String items,
            List<String> nextPosition,
            boolean anyShape,
            List<String> itemNames) {

        /** Returns whether a bare object is read as a page of one item. */
        boolean itemShape() {
            return anyShape && !itemNames.isEmpty();
        }
    }

    /** One value of an open enum. */
    record ConstantView(String name, String value, List<String> javadoc) {
        String literal() {
            return JavaText.literal(value);
        }
    }

    boolean object() {
        return form == Form.OBJECT;
    }

    boolean query() {
        return form == Form.QUERY;
    }

    boolean enumeration() {
        return form == Form.ENUM;
    }

    /** Returns the constants of an enum, each with the name of its class. */
    String constantNames() {
        return String.join(
                ", ",
                constants.stream().map(constant -> name + "." + constant.name()).toList());
    }

    /** Returns whether building can fail. */
    boolean refuses() {
        return hasMinimum() || hasRequired();
    }

    boolean hasMinimum() {
        return minimumMembers > 0;
    }

    boolean hasRequired() {
        return members.stream().anyMatch(member -> member.required() || member.mustBeSet());
    }

    boolean readRequires() {
        return members.stream().anyMatch(MemberView::required);
    }

    List<MemberView> mustBeSetMembers() {
        return members.stream().filter(MemberView::mustBeSet).toList();
    }

    List<MemberView> requiredMembers() {
        return members.stream().filter(MemberView::required).toList();
    }

    boolean hasList() {
        return list != null;
    }

    boolean deprecated() {
        return deprecation != null;
    }

    /** Returns the fields whose bits tell which members are there. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < MemberView.words(members.size()); i++) {
            words.add("present" + i);
        }
        return words;
    }

    String wireNames() {
        return String.join(", ", members.stream().map(MemberView::wireLiteral).toList());
    }
}
