package dev.trivet.cli.report;

import dev.trivet.InvalidAddressException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Labels of constants, such as {@code MFA not registered} for {@code MFA_NOT_REGISTERED}. */
final class EnumLabels {
    /** Labels that cannot be derived from the names of their constants. */
    private static final Map<String, String> SPECIAL = Map.of(
            "COMPROMISED_HIBP", "In the Have I Been Pwned database",
            "COMMON_BASE_WORD", "Based on a common word",
            "BANNED_BASE_WORD", "Based on a banned word",
            "UNUSED_THIRD_PARTY_APP", "Unused third-party app",
            "MFA_NOT_REGISTERED", "MFA not registered");

    /**
     * Brands whose spelling cannot be derived from a constant, by their name in capital letters.
     * Push Security does not document the values of app types and identity providers.
     */
    private static final Map<String, String> BRANDS = Stream.of(
                    "1Password,ADP,AWS,BambooHR,BigCommerce,BrowserStack,ChatGPT,CircleCI,ClickUp,CyberArk,DeepL",
                    "DigitalOcean,DocuSign,FreshBooks,GitHub,GitLab,GoDaddy,HiBob,HubSpot,IBM,JetBrains,JumpCloud",
                    "LastPass,LinkedIn,LogMeIn,MongoDB,NetSuite,NordPass,OneDrive,OneLogin,OpenAI,PagerDuty,PayPal",
                    "PingFederate,PingID,PingOne,QuickBooks,RingCentral,SAP,SendGrid,ServiceNow,SharePoint",
                    "SurveyMonkey,TeamViewer,TikTok,WeTransfer,WhatsApp,WordPress,YouTube,ZoomInfo")
            .flatMap(line -> Arrays.stream(line.split(",")))
            .collect(Collectors.toMap(brand -> brand.toUpperCase(Locale.ROOT), Function.identity()));

    private EnumLabels() {}

    /**
     * Returns the label of a constant, {@code Unknown} for a blank string, or any other string
     * unchanged.
     */
    static String of(String constant) {
        if (SPECIAL.containsKey(constant)) {
            return SPECIAL.get(constant);
        }
        return isConstant(constant) ? capitalized(constant.replace('_', ' ')) : orUnknown(constant);
    }

    /**
     * Returns the name of the brand of a constant, such as {@code PingOne} for {@code PING_ONE},
     * {@code Unknown} for a blank string, or any other string unchanged.
     */
    static String brand(String constant) {
        if (!isConstant(constant)) {
            return orUnknown(constant);
        }
        String brand = BRANDS.get(constant.replace("_", ""));
        return brand != null
                ? brand
                : Arrays.stream(constant.split("_"))
                        .filter(word -> !word.isEmpty())
                        .map(EnumLabels::capitalized)
                        .collect(Collectors.joining(" "));
    }

    private static boolean isConstant(String text) {
        return text.length() > 1
                && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
    }

    private static String capitalized(String words) {
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String orUnknown(String text) {
        return text.isBlank() ? "Unknown" : text;
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
