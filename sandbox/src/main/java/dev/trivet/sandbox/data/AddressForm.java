package dev.trivet.sandbox.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The forms of e-mail addresses in real directories, each with its percentage of the employees. */
enum AddressForm {
    /** Lower case, valid. */
    PLAIN(70),
    /** Partly or entirely upper case. */
    CAPITALS(10),
    /** With leading or trailing white space. */
    SURROUNDING_BLANKS(3),
    /** With a plus tag. */
    PLUS_TAG(3),
    /** With a non-ASCII domain, or its punycode form. */
    INTERNATIONAL_DOMAIN(2),
    /** With a non-ASCII local part, composed or decomposed. */
    INTERNATIONAL_LOCAL_PART(2),
    /** With white space inside, and so invalid. */
    INNER_BLANK(2),
    /** The plain address of an earlier employee, in upper case. */
    DUPLICATE(2),
    /** No property {@code email}. */
    ABSENT(2),
    /** {@code email} is null. */
    NULL(2),
    /** {@code email} is the empty string. */
    EMPTY(2);

    /** The forms of a hundred employees. */
    static final List<AddressForm> HUNDRED = hundred();

    private final int percent;

    AddressForm(int percent) {
        this.percent = percent;
    }

    private static List<AddressForm> hundred() {
        List<AddressForm> forms = new ArrayList<>();
        for (AddressForm form : values()) {
            forms.addAll(Collections.nCopies(form.percent, form));
        }
        return List.copyOf(forms);
    }
}
