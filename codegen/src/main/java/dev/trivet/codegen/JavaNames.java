package dev.trivet.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Turns the vendors' names into Java names; the wire name itself is never touched. */
final class JavaNames {
    /** A run of capitals, a capitalised word, or a run of lower case letters and digits. */
    private static final Pattern WORD = Pattern.compile("\\p{Lu}+(?![\\p{Ll}])|\\p{Lu}?[\\p{Ll}0-9]+|\\p{Lu}+|[0-9]+");

    /** Names whose getters every object has already, or that the generated classes use themselves. */
    private static final Set<String> TAKEN = Set.of("class", "builder", "unknownMembers");

    private JavaNames() {}

    /** {@code has_otp} → {@code hasOtp}, {@code exposureID} → {@code exposureId}, {@code class} → {@code classValue}. */
    static String member(String wireName) {
        List<String> words = words(wireName);
        if (words.isEmpty()) {
            throw new SpecException(
                    "\"" + wireName + "\" has no letters to make a Java name of; name it with " + Extensions.NAME);
        }
        StringBuilder name = new StringBuilder(words.get(0).toLowerCase(Locale.ROOT));
        for (String word : words.subList(1, words.size())) {
            name.append(capitalised(word));
        }
        String candidate = name.toString();
        if (Character.isDigit(candidate.charAt(0))) {
            candidate = "value" + candidate;
        }
        return SourceVersion.isKeyword(candidate) || TAKEN.contains(candidate) ? candidate + "Value" : candidate;
    }

    /** {@code Accounts (Other)} → {@code AccountsOther}. */
    static String type(String text) {
        StringBuilder name = new StringBuilder();
        for (String word : words(text)) {
            name.append(capitalised(word));
        }
        return name.toString();
    }

    /** {@code application/json} → {@code APPLICATION_JSON}, the empty string → {@code EMPTY}, {@code 1} → {@code VALUE_1}. */
    static String constant(String text) {
        if (text.isEmpty()) {
            return "EMPTY";
        }
        String name = String.join("_", words(text)).toUpperCase(Locale.ROOT);
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "VALUE_" + name : name;
    }

    /** {@code notes} → {@code Notes}, for {@code getNotes} and {@code hasNotes}. */
    static String accessor(String javaName) {
        return javaName.substring(0, 1).toUpperCase(Locale.ROOT) + javaName.substring(1);
    }

    /** {@code AppUpdate} → {@code appUpdate}. */
    static String variable(String type) {
        return member(type);
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
