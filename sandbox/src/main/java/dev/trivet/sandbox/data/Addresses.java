package dev.trivet.sandbox.data;

import dev.trivet.sandbox.data.NameSet.Name;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * E-mail addresses as in real directories, computed from the seed and the employee's index.
 *
 * <ul>
 *   <li>In each block of 100 employees after the first, every {@link AddressForm} has its
 *       percentage. In the first block, employee 0 is an exception.
 *   <li>The domains are reserved for examples: example.com, example.org and subdomains of .example.
 *   <li>The local part contains the index, except in Push Security's example. Therefore, addresses
 *       are unique, except for intended duplicates.
 * </ul>
 */
final class Addresses {

    /** The address in Push Security's example. */
    private static final String EXAMPLE = ApiSpec.PUSH.string("Employee", "email");

    /** Coprime to 100, so that each step reaches all forms, in a different order. */
    private static final List<Integer> STEPS = List.of(1, 3, 7, 9, 11, 13, 17, 19, 21, 23, 27, 29, 31, 33, 37, 39);

    private static final List<String> DOMAINS =
            List.of("example.com", "example.com", "example.com", "example.org", "north.example", "mail.south.example");
    private static final List<String> INTERNATIONAL_DOMAINS =
            List.of("bücher.example", "παράδειγμα.example", "例え.example", "xn--bcher-kva.example", "BÜCHER.example");
    /** The second local part is the first in decomposed form. */
    private static final List<String> INTERNATIONAL_LOCAL_PARTS =
            List.of("zoë", "zoe\u0308", "Ögmundur", "дмитрий", "名前", "josé");

    private static final List<String> WHITE_SPACE = List.of(" ", "  ", "\t");

    private final SeededRandom random;

    Addresses(SeededRandom random) {
        this.random = random;
    }

    /** Returns the form of an employee's address. Employee 0 is Push Security's example. */
    AddressForm form(int index) {
        if (index == 0) {
            return AddressForm.PLAIN;
        }
        int block = index / 100;
        int step = random.oneOf(STEPS, Trait.ADDRESS_FORM, block);
        int start = random.below(100, Trait.ADDRESS_DETAIL, block);
        return AddressForm.HUNDRED.get((index % 100 * step + start) % 100);
    }

    /** Returns an employee's address, or null if the form has none. */
    @Nullable
    String address(int index) {
        return switch (form(index)) {
            case PLAIN -> plain(index);
            case UPPER_CASE -> upperCase(index);
            case SURROUNDING_WHITE_SPACE -> surroundingWhiteSpace(index);
            case PLUS_TAG -> localPart(index) + "+newsletter@" + domain(index);
            case INTERNATIONAL_DOMAIN -> localPart(index) + "@" + detail(INTERNATIONAL_DOMAINS, index);
            case INTERNATIONAL_LOCAL_PART -> detail(INTERNATIONAL_LOCAL_PARTS, index) + index + "@" + domain(index);
            case INNER_WHITE_SPACE -> innerWhiteSpace(index);
            case DUPLICATE -> plain(plainBefore(index)).toUpperCase(Locale.ROOT);
            case EMPTY -> "";
            case ABSENT, NULL -> null;
        };
    }

    Name givenName(int index) {
        return random.oneOf(names(index).givenNames(), Trait.GIVEN_NAME, index);
    }

    Name familyName(int index) {
        return random.oneOf(names(index).familyNames(), Trait.FAMILY_NAME, index);
    }

    private NameSet names(int index) {
        return random.oneOf(NameSet.ALL, Trait.NAME_SET, index);
    }

    /** Returns an employee's address in plain form. */
    String plain(int index) {
        return index == 0 ? EXAMPLE : localPart(index) + "@" + domain(index);
    }

    private String localPart(int index) {
        return givenName(index).latin() + "." + familyName(index).latin() + index;
    }

    private String domain(int index) {
        return random.oneOf(DOMAINS, Trait.DOMAIN, index);
    }

    private <T> T detail(List<T> choices, int index) {
        return random.oneOf(choices, Trait.ADDRESS_DETAIL, index);
    }

    private String upperCase(int index) {
        String address = plain(index);
        return detail(
                List.of(
                        address.toUpperCase(Locale.ROOT),
                        address.substring(0, 1).toUpperCase(Locale.ROOT) + address.substring(1),
                        localPart(index) + "@" + domain(index).toUpperCase(Locale.ROOT)),
                index);
    }

    private String surroundingWhiteSpace(int index) {
        String whiteSpace = detail(WHITE_SPACE, index);
        return index % 2 == 0 ? whiteSpace + plain(index) : plain(index) + whiteSpace;
    }

    private String innerWhiteSpace(int index) {
        String whiteSpace = detail(WHITE_SPACE, index);
        return index % 2 == 0
                ? localPart(index).replace(".", whiteSpace) + "@" + domain(index)
                : localPart(index) + "@" + whiteSpace + domain(index);
    }

    /** Returns the closest previous employee whose address is plain. */
    private int plainBefore(int index) {
        int earlier = index - 1;
        while (form(earlier) != AddressForm.PLAIN) {
            earlier--;
        }
        return earlier;
    }
}
