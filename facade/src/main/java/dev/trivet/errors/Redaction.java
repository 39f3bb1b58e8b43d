package dev.trivet.errors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import dev.trivet.internal.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Redacts text from a server for use in messages: removes credentials, addresses, hashes and
 * invisible characters, and shortens the text to one line.
 *
 * <p>Text is cut before it is searched, and each pattern reads a character a constant number of
 * times, so the cost does not depend on what a server sends.
 */
final class Redaction {
    /**
     * The number of characters that are read: enough for any message, even after white space and
     * secrets are removed.
     */
    static final int MAX_INPUT = 8192;

    private static final int MAX_TEXT = 4096;
    private static final int MAX_OUTPUT = 300;
    private static final int MAX_QUOTED_LOCAL_PART = 320;
    private static final int MAX_ADDRESS_LITERAL = 255;
    /** The longest encoding of a character of a secret, such as {@code %252520}. */
    private static final int MAX_ESCAPE = 12;

    static final Pattern AUTHORIZATION = Pattern.compile("(?i)\\b(basic|bearer|jwt) [A-Za-z0-9_+/=.~-]{8,}");

    /**
     * An at sign: literal, full-width, small, or escaped for a URL (once or several times), JSON or
     * HTML.
     */
    static final Pattern AT_SIGN = Pattern.compile("(?i)[@\\uff20\\ufe6b]"
            + "|%(?:25)*(?:40|EF%(?:25)*BC%(?:25)*A0)"
            + "|(?<!\\\\)\\\\+u(?:0040|FF20)"
            + "|&#0*(?:64|65312);|&#x0*(?:40|FF20);|&commat;");

    static final Pattern HASH_OR_TOKEN =
            Pattern.compile("(?<![0-9a-fA-F])[0-9a-fA-F]{32,}|(?<![A-Za-z0-9_+/=%-])[A-Za-z0-9_+/=%-]{40,}");

    /** A SHA-256 hash in hexadecimal digits or in Base64. */
    private static final Pattern HASH =
            Pattern.compile("[0-9a-fA-F]{64}|(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{43}(?![A-Za-z0-9+/_-])");

    private static final Map<Integer, String> NAMED_REFERENCES = namedReferences();

    /** The characters that end an unquoted part of an address. */
    private static final String DELIMITERS = " \"'<>(),;:[]{}\\";

    final @Nullable Pattern secrets;
    private final int longestSecret;

    /**
     * Creates a redaction that also recognizes {@code secrets}, ignoring case, in any encoding of
     * a URL, JSON or HTML.
     */
    Redaction(List<String> secrets) {
        List<String> sorted = new ArrayList<>();
        for (String secret : secrets) {
            sorted.add(oneLine(secret));
        }
        // Longest first: a secret may contain another one, and the rest of it must not remain.
        sorted.sort(Comparator.comparingInt(String::length).reversed());
        sorted.removeIf(String::isEmpty);
        this.longestSecret = sorted.isEmpty() ? 0 : sorted.get(0).length();
        this.secrets = sorted.isEmpty() ? null : pattern(sorted);
    }

    /** Returns the redacted {@code text}, or null if the result is empty. */
    @Nullable
    String clean(@Nullable CharSequence text) {
        if (text == null) {
            return null;
        }
        boolean isCut = text.length() > MAX_INPUT;
        String line = oneLine(isCut ? text.subSequence(0, MAX_INPUT) : text);
        // A truncated secret is not recognized, so the text ends before the first position at which
        // one could begin.
        int end = Math.min(MAX_TEXT, isCut ? line.length() - 1 - MAX_ESCAPE * longestSecret : line.length());
        String clean = withoutSecrets(line, Math.max(0, end));
        clean = AUTHORIZATION.matcher(clean).replaceAll("$1 [secret]");
        // JSON may escape the slashes of Base64.
        clean = withoutAddresses(clean).replace("\\/", "/");
        clean = HASH_OR_TOKEN.matcher(clean).replaceAll("[hash]").trim();
        return clean.isEmpty() ? null : cutOutput(clean);
    }

    /** Returns whether {@code text} contains neither a secret nor a hash. */
    boolean isFreeOfSecrets(String text) {
        return (secrets == null || !secrets.matcher(text).find())
                && !HASH.matcher(text).find();
    }

    /**
     * Returns {@code text} on one line: without invisible characters, and with one space for each
     * run of white space and control characters.
     */
    static String oneLine(CharSequence text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = Character.codePointAt(text, i);
            i += Character.charCount(codePoint);
            if (CodePoints.isWhiteSpace(codePoint) || Character.isISOControl(codePoint)) {
                if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (CodePoints.isInvalid(codePoint)) {
                line.append('\ufffd');
            } else if (!CodePoints.isInvisible(codePoint)) {
                line.appendCodePoint(codePoint);
            }
        }
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    /**
     * Returns the part of {@code line} before {@code end}, without secrets. It is cut between
     * words, and not within a secret.
     */
    private String withoutSecrets(String line, int end) {
        StringBuilder clean = new StringBuilder();
        int done = 0;
        Matcher matcher = secrets == null ? null : secrets.matcher(line);
        while (matcher != null && matcher.find() && matcher.start() < end) {
            clean.append(line, done, matcher.start()).append("[secret]");
            done = matcher.end();
        }
        if (end >= line.length()) {
            return clean.append(line, Math.min(done, line.length()), line.length())
                    .toString();
        }
        int lastWord = Math.max(line.lastIndexOf(' ', end), 0);
        return clean.append(line, Math.min(done, lastWord), lastWord).toString();
    }

    static String withoutAddresses(CharSequence text) {
        StringBuilder clean = new StringBuilder();
        int done = 0;
        Matcher at = AT_SIGN.matcher(text);
        while (at.find()) {
            int start = at.start() > done ? localPart(text, done, at.start()) : at.start();
            int end = start < at.start() ? domain(text, at.end()) : at.end();
            if (end > at.end()) {
                clean.append(text, done, start).append("[address]");
                done = end;
            }
        }
        return clean.append(text, done, text.length()).toString();
    }

    /** Returns the start of the local part that ends at {@code at}. */
    private static int localPart(CharSequence text, int from, int at) {
        int start = quotedLocalPart(text, from, at);
        while (start > from && isPart(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static int quotedLocalPart(CharSequence text, int from, int at) {
        if (text.charAt(at - 1) != '"') {
            return at;
        }
        for (int i = at - 2; i >= Math.max(from, at - MAX_QUOTED_LOCAL_PART); i--) {
            if (text.charAt(i) == '"') {
                return i;
            }
        }
        return at;
    }

    /** Returns the end of the domain or address literal that begins at {@code start}. */
    private static int domain(CharSequence text, int start) {
        int end = start;
        if (end < text.length() && text.charAt(end) == '[') {
            int limit = Math.min(text.length(), start + MAX_ADDRESS_LITERAL);
            while (end < limit && text.charAt(end) != ']') {
                end++;
            }
            return end < limit ? end + 1 : start;
        }
        while (end < text.length() && DELIMITERS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /**
     * Returns whether the character at {@code index} may be part of an address. An apostrophe is
     * part of an address only after a letter or a digit; otherwise it is a quotation mark.
     */
    private static boolean isPart(CharSequence text, int index) {
        char character = text.charAt(index);
        return character == '\''
                ? index > 0 && Character.isLetterOrDigit(text.charAt(index - 1))
                : DELIMITERS.indexOf(character) < 0;
    }

    private static String cutOutput(String text) {
        if (text.length() <= MAX_OUTPUT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_OUTPUT - 1)) ? MAX_OUTPUT - 1 : MAX_OUTPUT;
        return text.substring(0, end) + "…";
    }

    private static Map<Integer, String> namedReferences() {
        Map<Integer, String> references = new HashMap<>();
        references.put((int) '"', "|&quot;");
        references.put((int) '&', "|&amp;");
        references.put((int) '\'', "|&apos;");
        references.put((int) '<', "|&lt;");
        references.put((int) '>', "|&gt;");
        return references;
    }

    private static Pattern pattern(List<String> secrets) {
        List<String> alternatives = new ArrayList<>();
        for (String secret : secrets) {
            StringBuilder alternative = new StringBuilder();
            secret.codePoints().forEach(codePoint -> alternative.append(anyEncoding(codePoint)));
            alternatives.add(alternative.toString());
        }
        return Pattern.compile(String.join("|", alternatives), CASE_INSENSITIVE | UNICODE_CASE);
    }

    /** Returns a pattern of {@code codePoint}, literal or escaped for a URL, JSON or HTML. */
    private static String anyEncoding(int codePoint) {
        String character = new String(Character.toChars(codePoint));
        StringBuilder url = new StringBuilder();
        for (byte b : character.getBytes(UTF_8)) {
            url.append(String.format(Locale.ROOT, "%%(?:25){0,4}%02x", b));
        }
        StringBuilder json = new StringBuilder();
        character.chars().forEach(unit -> json.append(String.format(Locale.ROOT, "\\\\{1,4}u%04x", unit)));
        // JSON escapes quotes, slashes and backslashes with a backslash.
        String literal = ("\"/\\".contains(character) ? "\\\\{0,4}" : "") + Pattern.quote(character);
        String html = String.format(Locale.ROOT, "&#0{0,6}%d;|&#x0{0,6}%x;", codePoint, codePoint)
                + NAMED_REFERENCES.getOrDefault(codePoint, "");
        return "(?:" + literal + "|" + url + (codePoint == ' ' ? "|\\+" : "") + "|" + json + "|" + html + ")";
    }
}
