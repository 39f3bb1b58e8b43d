package dev.trivet.sandbox.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The forms of e-mail addresses in real directories, and the percentage of employees with each. */
enum AddressForm {
    /** Lower case, valid. */
    PLAIN(70),
    /** Partly or entirely upper case. */
    UPPER_CASE(10),
    /** With leading or trailing white space. */
    SURROUNDING_WHITE_SPACE(3),
    /** With a plus tag. */
    PLUS_TAG(3),
    /** With a non-ASCII domain, or its punycode form. */
    INTERNATIONAL_DOMAIN(2),
    /** With a non-ASCII local part, composed or decomposed. */
    INTERNATIONAL_LOCAL_PART(2),
    /** With white space inside, which is invalid. */
    INNER_WHITE_SPACE(2),
    /** The plain address of an earlier employee, in upper case. */
    DUPLICATE(2),
    /** The property {@code email} is absent. */
    ABSENT(2),
    /** The property {@code email} is null. */
    NULL(2),
    /** The property {@code email} is the empty string. */
    EMPTY(2);

    /** The forms of 100 employees. */
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
