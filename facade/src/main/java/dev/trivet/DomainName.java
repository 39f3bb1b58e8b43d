package dev.trivet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings a domain into the one form that is sent, or refuses it. No message shows it. */
final class DomainName {
    private DomainName() {}

    static String normalise(@Nullable String domain) {
        if (domain == null || domain.isEmpty()) {
            throw new IllegalArgumentException("The domain must not be blank");
        }
        domain.codePoints().forEach(DomainName::check);
        return domain.toLowerCase(Locale.ROOT);
    }

    private static void check(int codePoint) {
        if (codePoint == '@') {
            throw new IllegalArgumentException("The domain must not have an @: it is no address");
        }
        if (AddressText.problem(codePoint) != null) {
            throw new IllegalArgumentException("The domain must not have white space or characters that nobody sees");
        }
    }
}
