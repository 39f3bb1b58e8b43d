package dev.trivet.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The ways in which a real directory holds an e-mail address. */
enum AddressForm {
    /** Lower case, nothing odd. */
    PLAIN(70),
    /** With upper case letters, here and there or all through. */
    CAPITALS(10),
    /** With white space before or behind. */
    SURROUNDING_BLANKS(3),
    /** With a plus tag. */
    PLUS_TAG(3),
    /** With a domain outside ASCII, or in its punycode form. */
    INTERNATIONAL_DOMAIN(2),
    /** With a local part outside ASCII, composed or decomposed. */
    INTERNATIONAL_LOCAL_PART(2),
    /** With white space inside: it cannot be valid. */
    INNER_BLANK(2),
    /** The plain address of an earlier employee, in capitals. */
    DUPLICATE(2),
    /** No member {@code email}. */
    ABSENT(2),
    /** {@code email} is null. */
    NULL(2),
    /** {@code email} is the empty string. */
    EMPTY(2);

    /** One slot per employee of a hundred. */
    static final List<AddressForm> SLOTS = slots();

    private final int share;

    AddressForm(int share) {
        this.share = share;
    }

    private static List<AddressForm> slots() {
        List<AddressForm> slots = new ArrayList<>();
        for (AddressForm form : values()) {
            slots.addAll(Collections.nCopies(form.share, form));
        }
        return List.copyOf(slots);
    }
}
