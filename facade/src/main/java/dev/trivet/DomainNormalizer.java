package dev.trivet;

import dev.trivet.InvalidAddressException.Reason;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalizes a domain name for a request, or rejects it. Messages do not contain the name. */
final class DomainNormalizer {
    private static final int MAX_LENGTH = 253;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMERIC_LAST_LABEL = Pattern.compile("(?:.*\\.)?[0-9]+");

    private DomainNormalizer() {}

    /**
     * Returns {@code domain} in lower case and, if it is internationalized, in its ASCII form.
     *
     * @throws IllegalArgumentException if {@code domain} is not a domain name
     */
    static String normalize(@Nullable String domain) {
        if (domain == null || domain.isEmpty()) {
            throw invalid("is blank");
        }
        domain.codePoints().forEach(DomainNormalizer::check);
        if (domain.endsWith(".")) {
            throw invalid("ends with a dot");
        }
        String name = domain.length() <= MAX_LENGTH ? ascii(domain.toLowerCase(Locale.ROOT)) : "";
        if (name.length() > MAX_LENGTH || !NAME.matcher(name).matches()) {
            throw invalid(
                    "must consist of labels of letters, digits and hyphens, separated by dots, such as example.com");
        }
        if (NUMERIC_LAST_LABEL.matcher(name).matches()) {
            throw invalid("ends with a number, like an IP address");
        }
        return name;
    }

    private static void check(int codePoint) {
        Reason reason = EmailNormalizer.problem(codePoint);
        if (reason != null) {
            throw invalid(reason.description());
        }
        if (codePoint == '@') {
            throw invalid("contains @; use the part after it");
        }
        if (":/\\?#%".indexOf(codePoint) >= 0) {
            throw invalid("contains a scheme, a port or a path; use the host name alone, such as example.com");
        }
    }

    private static String ascii(String name) {
        String[] labels = Normalizer.normalize(name, Normalizer.Form.NFC).split("\\.", -1);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = labels[i].chars().allMatch(c -> c < 0x80) ? labels[i] : asciiLabel(labels[i]);
        }
        return String.join(".", labels);
    }

    /**
     * Converts a label by IDNA 2003, which the platform implements. IDNA 2003 and IDNA 2008 map a
     * few letters, such as the sharp s, to different domains, so a label that is different after
     * the round trip is rejected.
     */
    private static String asciiLabel(String label) {
        try {
            String ascii = IDN.toASCII(label);
            if (IDN.toUnicode(ascii).equals(label)) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            // The message of e quotes the label, so another exception is thrown below.
        }
        throw invalid("cannot be converted to ASCII; use the form that begins with xn--");
    }

    private static IllegalArgumentException invalid(String problem) {
        return new IllegalArgumentException("The domain " + problem);
    }
}
