package dev.trivet.cli.report;

import java.util.Locale;
import java.util.Map;

/** Puts a vendor's constants into words: MFA_NOT_REGISTERED becomes "MFA not registered". */
final class EnumLabels {
    /** What is not spelled as its constant says. */
    private static final Map<String, String> SPELLED = Map.of(
            "COMPROMISED_HIBP", "In the Have I Been Pwned database",
            "COMMON_BASE_WORD", "Made of a common word",
            "BANNED_BASE_WORD", "Made of a banned word",
            "MFA_NOT_REGISTERED", "MFA not registered");

    private EnumLabels() {}

    /** Returns a constant in words, and a text that is none as it is. */
    static String of(String constant) {
        if (SPELLED.containsKey(constant)) {
            return SPELLED.get(constant);
        }
        if (constant.isBlank()) {
            return "Not named";
        }
        boolean isConstant =
                constant.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
        String words = constant.replace('_', ' ');
        return isConstant && words.length() > 1
                ? words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT)
                : constant;
    }
}
