package dev.trivet.cli.report;

import dev.trivet.InvalidAddressException;
import java.util.Locale;
import java.util.Map;

/** Labels of constants: that of {@code MFA_NOT_REGISTERED} is {@code MFA not registered}. */
final class EnumLabels {
    /** Labels that cannot be derived from the names of their constants. */
    private static final Map<String, String> SPECIAL = Map.of(
            "COMPROMISED_HIBP", "In the Have I Been Pwned database",
            "COMMON_BASE_WORD", "Based on a common word",
            "BANNED_BASE_WORD", "Based on a banned word",
            "MFA_NOT_REGISTERED", "MFA not registered");

    private EnumLabels() {}

    /** Returns the label of a constant, and any other string unchanged. */
    static String of(String constant) {
        if (SPECIAL.containsKey(constant)) {
            return SPECIAL.get(constant);
        }
        if (constant.isBlank()) {
            return "Unknown";
        }
        boolean isConstant =
                constant.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
        String words = constant.replace('_', ' ');
        return isConstant && words.length() > 1
                ? words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT)
                : constant;
    }

    static String of(InvalidAddressException.Reason reason) {
        return switch (reason) {
            case NO_ADDRESS -> "Missing";
            case WHITE_SPACE -> "White space inside";
            case CONTROL_CHARACTER -> "A control character inside";
            case INVISIBLE_CHARACTER -> "An invisible character inside";
            case INVALID_CHARACTER -> "An invalid character inside";
        };
    }
}
