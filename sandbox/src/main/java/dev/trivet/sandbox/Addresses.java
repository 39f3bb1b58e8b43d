package dev.trivet.sandbox;

import dev.trivet.sandbox.Culture.Name;
import dev.trivet.sandbox.Draws.Trait;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * E-mail addresses with the mess of real directories, each a pure function of the seed and the employee's index.
 *
 * <ul>
 *   <li>Every full hundred of employees holds every {@link AddressForm} in its share.
 *   <li>Domains are reserved for examples: example.com, example.org and names under .example.
 *   <li>The index ends the local part, so two addresses are the same only where a duplicate is meant.
 * </ul>
 */
final class Addresses {

    /** The address of the vendor's own example employee. */
    static final String FIRST = SpecExamples.PUSH.text("Employee", "email");

    /** Factors that have no divisor in common with 100: each makes another order of the slots. */
    private static final List<Integer> STEPS = List.of(1, 3, 7, 9, 11, 13, 17, 19, 21, 23, 27, 29, 31, 33, 37, 39);

    private static final List<String> DOMAINS =
            List.of("example.com", "example.com", "example.com", "example.org", "north.example", "mail.south.example");
    private static final List<String> INTERNATIONAL_DOMAINS =
            List.of("bücher.example", "παράδειγμα.example", "例え.example", "xn--bcher-kva.example", "BÜCHER.example");
    /** The second is the first with its accent as a character of its own. */
    private static final List<String> INTERNATIONAL_LOCAL_PARTS =
            List.of("zoë", "zoe\u0308", "Ögmundur", "дмитрий", "名前", "josé");

    private static final List<String> BLANKS = List.of(" ", "  ", "\t");

    private final Draws draws;

    Addresses(Draws draws) {
        this.draws = draws;
    }

    /** Returns how the employee's address is held. Employee 0 is the one of the vendor's examples. */
    AddressForm form(int index) {
        if (index == 0) {
            return AddressForm.PLAIN;
        }
        int hundred = index / 100;
        int step = draws.oneOf(STEPS, Trait.ADDRESS_FORM, hundred);
        int start = draws.below(100, Trait.ADDRESS_DETAIL, hundred);
        return AddressForm.SLOTS.get((index % 100 * step + start) % 100);
    }

    /** Returns the employee's address, or null where the form has none. */
    @Nullable
    String address(int index) {
        return switch (form(index)) {
            case PLAIN -> plain(index);
            case CAPITALS -> capitals(index);
            case SURROUNDING_BLANKS -> surroundingBlanks(index);
            case PLUS_TAG -> localPart(index) + "+newsletter@" + domain(index);
            case INTERNATIONAL_DOMAIN -> localPart(index) + "@" + detail(INTERNATIONAL_DOMAINS, index);
            case INTERNATIONAL_LOCAL_PART -> detail(INTERNATIONAL_LOCAL_PARTS, index) + index + "@" + domain(index);
            case INNER_BLANK -> innerBlank(index);
            case DUPLICATE -> plain(plainBefore(index)).toUpperCase(Locale.ROOT);
            case EMPTY -> "";
            case ABSENT, NULL -> null;
        };
    }

    Name givenName(int index) {
        return draws.oneOf(culture(index).givenNames(), Trait.GIVEN_NAME, index);
    }

    Name familyName(int index) {
        return draws.oneOf(culture(index).familyNames(), Trait.FAMILY_NAME, index);
    }

    private Culture culture(int index) {
        return draws.oneOf(Culture.ALL, Trait.CULTURE, index);
    }

    /** Returns the employee's address as a careful directory would hold it, whatever the form. */
    String plain(int index) {
        return index == 0 ? FIRST : localPart(index) + "@" + domain(index);
    }

    private String localPart(int index) {
        return givenName(index).latin() + "." + familyName(index).latin() + index;
    }

    private String domain(int index) {
        return draws.oneOf(DOMAINS, Trait.DOMAIN, index);
    }

    private <T> T detail(List<T> choices, int index) {
        return draws.oneOf(choices, Trait.ADDRESS_DETAIL, index);
    }

    private String capitals(int index) {
        String address = plain(index);
        return detail(
                List.of(
                        address.toUpperCase(Locale.ROOT),
                        address.substring(0, 1).toUpperCase(Locale.ROOT) + address.substring(1),
                        localPart(index) + "@" + domain(index).toUpperCase(Locale.ROOT)),
                index);
    }

    private String surroundingBlanks(int index) {
        String blank = detail(BLANKS, index);
        return index % 2 == 0 ? blank + plain(index) : plain(index) + blank;
    }

    private String innerBlank(int index) {
        String blank = detail(BLANKS, index);
        return index % 2 == 0
                ? localPart(index).replace(".", blank) + "@" + domain(index)
                : localPart(index) + "@" + blank + domain(index);
    }

    private int plainBefore(int index) {
        int earlier = index - 1;
        while (form(earlier) != AddressForm.PLAIN) {
            earlier--;
        }
        return earlier;
    }
}
