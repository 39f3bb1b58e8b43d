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
    /**
     * A word of lower case that may have a capital, a run of capitals, or a number. Digits belong to the word before them; at
     * the start of a name, to the one after.
     */
    private static final Pattern WORD = Pattern.compile(
            "[0-9]*\\p{Lu}?\\p{Ll}[\\p{Ll}0-9]*" + "|[0-9]*\\p{Lu}(?:\\p{Lu}(?!\\p{Ll})|[0-9])*" + "|[0-9]+");

    /** Names whose methods every object has already, or that the generated classes use themselves. */
    private static final Set<String> TAKEN = Set.of("class", "builder", "unknownMembers", "equals");

    /** The fields of the generated classes that tell which members are there. */
    private static final Pattern TAKEN_WORD = Pattern.compile("present[0-9]+");

    /** What the methods of every object, and those that every client has, are called. */
    private static final Set<String> TAKEN_BY_CLIENT =
            Set.of("close", "connection", "clone", "finalize", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** The classes that generated code names without their packages. */
    private static final Set<String> TAKEN_TYPES = Set.of(
            ("ArrayList Arrays BigDecimal Boolean Builder Collections Constraints Deprecated Double HashSet HttpException"
                            + " HttpUrl IOException IllegalArgumentException Instant Integer JSONAssert JsonAdapter"
                            + " JsonAdapters JsonDataException JsonObjects JsonReader JsonWriter Known LinkedHashMap RawValue"
                            + " List Long Map Moshi Nullable Object Objects ListPage OpenEnum Override PagePosition PageQuery Pattern"
                            + " QueryParameters RecordedRequest Set String StringJoiner SuppressWarnings Test Type"
                            + " Types CheckReturnValue Completable Maybe Single Body DELETE GET HTTP PATCH POST PUT Path Query Tag")
                    .split(" "));

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
        boolean taken =
                TAKEN.contains(candidate) || TAKEN_WORD.matcher(candidate).matches();
        return taken || SourceVersion.isKeyword(candidate) ? candidate + "Value" : candidate;
    }

    /** Returns a name that a spec gives a member itself. */
    static String given(String name) {
        if (!SourceVersion.isName(name) || !name.equals(member(name))) {
            throw new SpecException(
                    Extensions.NAME + " must be a Java name in camel case that is not taken, not " + name);
        }
        return name;
    }

    /** Refuses a component's name that no generated class can have. */
    static void checkType(String name) {
        if (!SourceVersion.isName(name) || !Character.isUpperCase(name.charAt(0)) || TAKEN_TYPES.contains(name)) {
            throw new SpecException("#/components/schemas/" + name
                    + ": the name must be one that a Java class can have, start with a capital, and not be taken");
        }
    }

    /** {@code Accounts (Other)} → {@code accountsOther}, the method of the client that returns the interface. */
    static String api(String type) {
        String name = type.isEmpty() ? type : variable(type);
        return TAKEN_BY_CLIENT.contains(name) ? name + "Api" : name;
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
        if (name.isEmpty()) {
            throw new SpecException(
                    "\"" + text + "\" has no letters to make a constant of; name it with " + Extensions.ENUM_NAMES);
        }
        return Character.isDigit(name.charAt(0)) ? "VALUE_" + name : name;
    }

    /** {@code notes} → {@code Notes}, for {@code getNotes} and {@code hasNotesProperty}. */
    static String accessor(String javaName) {
        return javaName.substring(0, 1).toUpperCase(Locale.ROOT) + javaName.substring(1);
    }

    /** {@code notes} → {@code getNotes}. */
    static String getter(String javaName, JavaType type) {
        return "get" + accessor(javaName);
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
