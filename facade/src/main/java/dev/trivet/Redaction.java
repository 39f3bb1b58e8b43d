package dev.trivet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a vendor's text fit for logs: without credentials, addresses and hashes, on one line, and short. */
final class Redaction {
    private static final int LONGEST_INPUT = 4096;
    private static final int LONGEST_OUTPUT = 300;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern AUTHORIZATION = Pattern.compile("(?i)\\b(basic|bearer|jwt)\\s+[\\w+/=.~-]{8,}");
    /** Repetitions are bounded, so that a hostile text cannot keep the matcher busy. */
    private static final Pattern ADDRESS = Pattern.compile(
            // An apostrophe is a part of the address only between two others.
            "(?i)(?:[^\\s\"'<>(),;:\\[\\]{}\\\\]|(?<=\\w)'(?=\\w)){1,320}"
                    // As it is, or as URLs (once or more), JSON and HTML write it.
                    + "(@|%(25)*40|\\\\+u0040|&#0*64;|&#x0*40;|&commat;)"
                    + "[^\\s\"'<>(),;:\\[\\]{}\\\\]{1,255}");

    private static final Pattern HASH_OR_TOKEN = Pattern.compile("[0-9a-fA-F]{32,}|[\\w+/=-]{40,}");

    private final List<String> secrets;

    /** Creates a redaction that also knows {@code secrets}, which need not look like any. */
    Redaction(List<String> secrets) {
        this.secrets = new ArrayList<>(secrets);
        // A secret that holds another one goes first, or its rest would stay.
        this.secrets.sort(Comparator.comparingInt(String::length).reversed());
    }

    /** Returns what may be shown of {@code text}, or null when that is nothing. */
    @Nullable
    String clean(String text) {
        String clean = cutInput(BLANKS.matcher(text).replaceAll(" ").trim());
        for (String secret : secrets) {
            clean = clean.replace(secret, "[secret]");
        }
        clean = AUTHORIZATION.matcher(clean).replaceAll("$1 [secret]");
        clean = ADDRESS.matcher(clean).replaceAll("[address]");
        clean = HASH_OR_TOKEN.matcher(clean).replaceAll("[hash]");
        return clean.isEmpty() ? null : cutOutput(clean);
    }

    /** Cuts between words, because half a secret would not be known for one. */
    private static String cutInput(String text) {
        return text.length() <= LONGEST_INPUT
                ? text
                : text.substring(0, Math.max(0, text.lastIndexOf(' ', LONGEST_INPUT)));
    }

    private static String cutOutput(String text) {
        if (text.length() <= LONGEST_OUTPUT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_OUTPUT - 1)) ? LONGEST_OUTPUT - 1 : LONGEST_OUTPUT;
        return text.substring(0, end) + "…";
    }
}
