package dev.trivet.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Converts the vendors' names to Java names. The names in JSON and in URLs are not changed. */
final class JavaNames {
    /**
     * A lowercase word with an optional capital, a run of capitals, or a number. Digits belong to
     * the preceding word; at the start of a name, to the following one.
     */
    private static final Pattern WORD = Pattern.compile(
            "[0-9]*\\p{Lu}?\\p{Ll}[\\p{Ll}0-9]*" + "|[0-9]*\\p{Lu}(?:\\p{Lu}(?!\\p{Ll})|[0-9])*" + "|[0-9]+");

    /**
     * Names that generated models and adapters use, or whose methods would clash with those of
     * {@code Object}.
     */
    private static final Set<String> RESERVED =
            Set.of("class", "builder", "unknownProperties", "isBareString", "equals", "reader", "nameIndex");

    /** The names of the fields in which generated models store the presence of properties. */
    private static final Pattern PRESENCE_FIELD = Pattern.compile("presence[0-9]*");

    /** The names of the methods without parameters that each client inherits. */
    private static final Set<String> RESERVED_BY_CLIENT =
            Set.of("close", "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** The names of the methods of {@code Object}. */
    private static final Set<String> RESERVED_METHODS =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** The simple names of classes that generated code uses. */
    private static final Set<String> RESERVED_TYPES =
            Set.of(("AfterEach Annotation ArrayList Arrays BeforeEach BigDecimal Body Boolean"
                            + " Builder CheckReturnValue Collections Collectors Completable Constraints"
                            + " CookieParameter DELETE Deprecated Double EnumSet Exception GET HashSet"
                            + " Header Headers HTTP HttpException HttpUrl IllegalArgumentException Instant"
                            + " Integer IOException JsonAdapter JsonAdapters JSONAssert JsonDataException"
                            + " JsonObjects JsonReader JsonWriter Known LinkedHashMap List ListPage Long Map"
                            + " Maybe ModelToString Moshi Nested Nullable Object Objects OpenEnum"
                            + " OptionalParameter Override PagePosition PageQuery ParameterPattern PATCH"
                            + " Path Pattern POST Presence PUT Query QueryParameters RawValue"
                            + " RecordedRequest Set Single String SuppressWarnings Tag Test Type Types")
                    .split(" "));

    /** The prefix of a boolean property whose accessor has the same name: {@code hasMore}. */
    private static final Pattern BOOLEAN_PREFIX = Pattern.compile("(is|has)(?=\\p{Lu})");

    private JavaNames() {}

    /**
     * Returns a name in camel case, for a field, parameter or local variable: {@code has_otp} →
     * {@code hasOtp}, {@code exposureID} → {@code exposureId}, {@code class} → {@code classValue}.
     */
    static String variable(String wireName) {
        List<String> words = words(wireName);
        if (words.isEmpty()) {
            throw new SpecException(
                    "\"" + wireName + "\" cannot be converted to a Java name; name it with " + Extensions.NAME);
        }
        StringBuilder name = new StringBuilder(words.get(0).toLowerCase(Locale.ROOT));
        for (String word : words.subList(1, words.size())) {
            name.append(capitalizedWord(word));
        }
        String candidate = name.toString();
        if (Character.isDigit(candidate.charAt(0))) {
            candidate = "value" + candidate;
        }
        boolean reserved = RESERVED.contains(candidate)
                || PRESENCE_FIELD.matcher(candidate).matches();
        return reserved || SourceVersion.isKeyword(candidate) ? candidate + "Value" : candidate;
    }

    /** Returns {@code name}. A name that {@link #variable} would change is rejected. */
    static String requireVariable(String name) {
        if (!SourceVersion.isName(name) || !name.equals(variable(name))) {
            throw new SpecException(Extensions.NAME + " must be an unreserved Java name in camel case, not " + name);
        }
        return name;
    }

    /**
     * Returns the name of the class of a component: {@code simple-user} → {@code SimpleUser}, and
     * {@code Tag} → {@code TagModel}, because generated code uses another class of that name. A
     * name that cannot be converted becomes the empty string.
     */
    static String componentType(String name) {
        boolean valid = SourceVersion.isName(name) && !name.contains(".") && Character.isUpperCase(name.charAt(0));
        String type = valid ? name : type(name);
        if (type.isEmpty()) {
            return type;
        }
        String candidate = Character.isDigit(type.charAt(0)) ? "Model" + type : type;
        return RESERVED_TYPES.contains(candidate) ? candidate + "Model" : candidate;
    }

    /**
     * Returns the name of the method of an operation: {@code issues/list-for-repo} → {@code
     * issuesListForRepo}. A valid Java name is not changed, except that of a method of {@code
     * Object}: {@code clone} → {@code cloneOperation}.
     */
    static String method(String operationId) {
        boolean valid = SourceVersion.isName(operationId) && !operationId.contains(".");
        if (words(operationId).isEmpty()) {
            throw new SpecException("the operationId \"" + operationId
                    + "\" cannot be converted to the name of a Java method; rename the operation");
        }
        String name = valid ? operationId : variable(operationId);
        return RESERVED_METHODS.contains(name) ? name + "Operation" : name;
    }

    /**
     * Returns the name of the client's method that returns an interface: {@code AccountsOther} →
     * {@code accountsOther}.
     */
    static String apiAccessor(String type) {
        String lowercase = type.toLowerCase(Locale.ROOT);
        if (SourceVersion.isKeyword(lowercase)) {
            return lowercase + "Api";
        }
        String name = type.isEmpty() ? type : variable(type);
        return RESERVED_BY_CLIENT.contains(name) ? name + "Api" : name;
    }

    /** Returns the name of a class: {@code Accounts (Other)} → {@code AccountsOther}. */
    static String type(String name) {
        StringBuilder type = new StringBuilder();
        for (String word : words(name)) {
            type.append(capitalizedWord(word));
        }
        return type.toString();
    }

    /**
     * Returns the name of a constant: {@code application/json} → {@code APPLICATION_JSON}, the
     * empty string → {@code EMPTY}, {@code 1} → {@code VALUE_1}, {@code -1} → {@code MINUS_1}.
     */
    static String constant(String value) {
        if (value.isEmpty()) {
            return "EMPTY";
        }
        String name = String.join("_", words(value)).toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw new SpecException(
                    "\"" + value + "\" cannot be converted to a Java constant; name it with " + Extensions.ENUM_NAMES);
        }
        if (!Character.isDigit(name.charAt(0))) {
            return name;
        }
        return switch (value.charAt(0)) {
            case '-' -> "MINUS_" + name;
            case '+' -> "PLUS_" + name;
            default -> "VALUE_" + name;
        };
    }

    /**
     * Returns the name of an accessor: {@code notes} → {@code getNotes}, or {@code active} → {@code
     * isActive} for a boolean.
     */
    static String accessor(String javaName, JavaType type) {
        if (type.kind() != JavaType.Kind.BOOLEAN) {
            return "get" + capitalized(javaName);
        }
        return BOOLEAN_PREFIX.matcher(javaName).lookingAt() ? javaName : "is" + capitalized(javaName);
    }

    /**
     * Returns the name of a presence accessor: {@code notes} → {@code hasNotesProperty}. Without the
     * suffix, it could be mistaken for the value of a property such as {@code has_notes}.
     */
    static String presenceAccessor(String javaName) {
        return "has" + capitalized(javaName) + "Property";
    }

    private static String capitalized(String javaName) {
        return javaName.substring(0, 1).toUpperCase(Locale.ROOT) + javaName.substring(1);
    }

    private static String capitalizedWord(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
