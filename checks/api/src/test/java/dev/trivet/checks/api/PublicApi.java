package dev.trivet.checks.api;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The public API of compiled classes as text: one declaration per line, in a fixed order.
 *
 * <p>Names of types are qualified, except those of annotations, of the same package and of {@code
 * java.lang}. Types that consumers cannot name, such as package-private ones and those in internal
 * packages, are omitted. Members that a listed type inherits from them are listed as its own.
 */
final class PublicApi {
    /** The annotations of declarations that affect what compiles for consumers. */
    private static final Set<String> ANNOTATIONS =
            Set.of("CheckReturnValue", "Deprecated", "FunctionalInterface", "NullMarked", "NullUnmarked");

    /** Internal packages: those named {@code internal}, and all subpackages of the sandbox. */
    private static final Pattern INTERNAL = Pattern.compile("(.+\\.)?internal(\\..+)?|dev\\.trivet\\.sandbox\\..+");

    private static final int SHOWN_MODIFIERS =
            Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;

    private final Set<String> ownTypes;
    private final Class<?> type;

    private PublicApi(Set<String> ownTypes, Class<?> type) {
        this.ownTypes = ownTypes;
        this.type = type;
    }

    /** Lists the API of the class files below a folder, which are also on the class path. */
    static String of(Path classes) throws IOException {
        Set<String> names;
        try (Stream<Path> files = Files.walk(classes)) {
            names = files.map(file -> classes.relativize(file).toString().replace(File.separatorChar, '.'))
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> !name.equals("module-info"))
                    .collect(TreeSet::new, Set::add, Set::addAll);
        }
        Map<String, String> packages = new TreeMap<>();
        Map<String, String> types = new TreeMap<>();
        for (String name : names) {
            Class<?> type = load(name);
            if (isListed(type)) {
                PublicApi api = new PublicApi(names, type);
                packages.putIfAbsent(type.getPackageName(), api.packageLine());
                types.put(type.getCanonicalName(), api.declarations());
            }
        }
        return String.join("", packages.values()) + String.join("", types.values());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is not on the class path of this check.", e);
        }
    }

    /** Returns whether consumers can name the type. */
    private static boolean isListed(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        boolean visible = Modifier.isPublic(type.getModifiers())
                || outer != null && Modifier.isProtected(type.getModifiers()) && isExtensible(outer);
        boolean named = !type.isSynthetic() && !type.isAnonymousClass() && !type.isLocalClass();
        return visible
                && named
                && !INTERNAL.matcher(type.getPackageName()).matches()
                && (outer == null || isListed(outer));
    }

    /**
     * Returns whether consumers can extend the type. If not, its protected members are not
     * accessible.
     */
    private static boolean isExtensible(Class<?> type) {
        return !Modifier.isFinal(type.getModifiers())
                && !type.isSealed()
                && (type.isInterface()
                        || Arrays.stream(type.getDeclaredConstructors())
                                .anyMatch(each -> (each.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0));
    }

    private String packageLine() {
        Package declared = type.getPackage();
        return annotations(declared) + "package " + declared.getName() + "\n";
    }

    private String declarations() {
        List<Member> members = new ArrayList<>();
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            if (isAccessible(each.getModifiers()) && !each.isSynthetic()) {
                members.add(new Member(1, "", executable(each, type.getSimpleName(), Map.of())));
            }
        }
        Map<Class<?>, Map<TypeVariable<?>, String>> owners = new LinkedHashMap<>();
        addOwners(type, Map.of(), owners);
        Set<String> seen = new HashSet<>();
        owners.forEach((owner, bindings) -> {
            for (Field each : owner.getDeclaredFields()) {
                if (isAccessible(each.getModifiers()) && !each.isSynthetic() && seen.add(each.getName())) {
                    members.add(new Member(0, each.getName(), field(each, bindings)));
                }
            }
            for (Method each : owner.getDeclaredMethods()) {
                boolean isMember = owner == type || !owner.isInterface() || !Modifier.isStatic(each.getModifiers());
                if (isAccessible(each.getModifiers()) && !each.isSynthetic() && isMember) {
                    String declaration = method(each, bindings);
                    // Without annotations, because an override can have different ones.
                    if (seen.add(each.getName() + parameters(each, bindings).replaceAll("@\\w+ ", ""))) {
                        members.add(new Member(2, each.getName(), declaration));
                    }
                }
            }
        });
        return members.stream()
                .sorted(Comparator.comparingInt(Member::group)
                        .thenComparing(Member::name)
                        .thenComparing(Member::declaration))
                .map(each -> "  " + each.declaration() + "\n")
                .collect(joining("", "\n" + header() + "\n", ""));
    }

    private record Member(int group, String name, String declaration) {}

    private boolean isAccessible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers) && isExtensible(type);
    }

    /**
     * Adds the type, and the supertypes that consumers cannot name, with the values of their type
     * variables.
     */
    private void addOwners(
            Class<?> owner, Map<TypeVariable<?>, String> bindings, Map<Class<?>, Map<TypeVariable<?>, String>> owners) {
        owners.putIfAbsent(owner, bindings);
        for (AnnotatedType each : supertypes(owner)) {
            if (!isListed(raw(each))) {
                addOwners(raw(each), bindings(each, bindings), owners);
            }
        }
    }

    private Map<TypeVariable<?>, String> bindings(AnnotatedType supertype, Map<TypeVariable<?>, String> bindings) {
        Map<TypeVariable<?>, String> result = new HashMap<>();
        if (supertype instanceof AnnotatedParameterizedType parameterized) {
            TypeVariable<?>[] variables = raw(supertype).getTypeParameters();
            AnnotatedType[] values = parameterized.getAnnotatedActualTypeArguments();
            for (int i = 0; i < variables.length; i++) {
                result.put(variables[i], text(values[i], bindings));
            }
        }
        return result;
    }

    private static List<AnnotatedType> supertypes(Class<?> type) {
        List<AnnotatedType> result = new ArrayList<>();
        if (type.getSuperclass() != null) {
            result.add(type.getAnnotatedSuperclass());
        }
        result.addAll(List.of(type.getAnnotatedInterfaces()));
        return result;
    }

    private static Class<?> raw(AnnotatedType type) {
        Type raw = type.getType() instanceof ParameterizedType generic ? generic.getRawType() : type.getType();
        return (Class<?>) raw;
    }

    private String header() {
        boolean plain = !type.isInterface() && !type.isEnum() && !type.isRecord();
        int modifiers = type.getModifiers() & SHOWN_MODIFIERS;
        if (!plain) {
            modifiers &= Modifier.PUBLIC | Modifier.PROTECTED;
        }
        String kind = type.isAnnotation()
                ? "@interface"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        String header = annotations(type) + modifiers(modifiers) + (type.isSealed() && !type.isEnum() ? "sealed " : "")
                + kind + " " + type.getCanonicalName() + typeParameters(type, Map.of());
        Set<String> superclasses = new TreeSet<>();
        Set<String> interfaces = new TreeSet<>();
        addSupertypes(type, Map.of(), superclasses, interfaces);
        superclasses.remove("Object");
        if (plain && !superclasses.isEmpty()) {
            header += " extends " + String.join(", ", superclasses);
        }
        if (!type.isAnnotation() && !interfaces.isEmpty()) {
            header += (type.isInterface() ? " extends " : " implements ") + String.join(", ", interfaces);
        }
        return header;
    }

    private void addSupertypes(
            Class<?> owner, Map<TypeVariable<?>, String> bindings, Set<String> superclasses, Set<String> interfaces) {
        for (AnnotatedType each : supertypes(owner)) {
            Class<?> supertype = raw(each);
            if (!isListed(supertype)) {
                addSupertypes(supertype, bindings(each, bindings), superclasses, interfaces);
            } else {
                (supertype.isInterface() ? interfaces : superclasses).add(text(each, bindings));
            }
        }
    }

    private String field(Field field, Map<TypeVariable<?>, String> bindings) {
        if (field.isEnumConstant()) {
            return annotations(field) + "enum constant " + field.getName();
        }
        Object value = constants(field.getDeclaringClass()).get(field.getName());
        return annotations(field)
                + modifiers(field.getModifiers() & SHOWN_MODIFIERS)
                + text(field.getAnnotatedType(), bindings) + " " + field.getName()
                + (value == null ? "" : " = " + literal(value, field.getType()));
    }

    private String method(Method method, Map<TypeVariable<?>, String> bindings) {
        return executable(method, text(method.getAnnotatedReturnType(), bindings) + " " + method.getName(), bindings)
                + (method.getDefaultValue() == null ? "" : " default");
    }

    private String executable(Executable executable, String name, Map<TypeVariable<?>, String> bindings) {
        int modifiers = executable.getModifiers() & SHOWN_MODIFIERS;
        if (!isExtensible(type)) {
            modifiers &= ~Modifier.FINAL;
        }
        String typeParameters = typeParameters(executable, bindings);
        String exceptions = Arrays.stream(executable.getAnnotatedExceptionTypes())
                .map(each -> text(each, bindings))
                .sorted()
                .collect(joining(", "));
        return annotations(executable)
                + modifiers(modifiers)
                + (executable instanceof Method method && method.isDefault() ? "default " : "")
                + (typeParameters.isEmpty() ? "" : typeParameters + " ")
                + name
                + parameters(executable, bindings)
                + (exceptions.isEmpty() ? "" : " throws " + exceptions);
    }

    private String parameters(Executable executable, Map<TypeVariable<?>, String> bindings) {
        String types = Arrays.stream(executable.getAnnotatedParameterTypes())
                .map(each -> text(each, bindings))
                .collect(joining(", "));
        return "("
                + (executable.isVarArgs() ? types.substring(0, types.length() - "[]".length()) + "..." : types)
                + ")";
    }

    private String typeParameters(GenericDeclaration declaration, Map<TypeVariable<?>, String> bindings) {
        String parameters = Arrays.stream(declaration.getTypeParameters())
                .map(each -> {
                    String bounds = bounds(each.getAnnotatedBounds(), bindings);
                    return typeAnnotations(each) + each.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
                })
                .collect(joining(", "));
        return parameters.isEmpty() ? "" : "<" + parameters + ">";
    }

    private String bounds(AnnotatedType[] bounds, Map<TypeVariable<?>, String> bindings) {
        return Arrays.stream(bounds)
                .map(each -> text(each, bindings))
                .filter(each -> !each.equals("Object"))
                .collect(joining(" & "));
    }

    private String text(AnnotatedType type, Map<TypeVariable<?>, String> bindings) {
        if (type instanceof AnnotatedArrayType) {
            // The annotations of an array belong to its first pair of brackets.
            StringBuilder brackets = new StringBuilder();
            AnnotatedType element = type;
            while (element instanceof AnnotatedArrayType array) {
                String annotations = typeAnnotations(array);
                brackets.append(annotations.isEmpty() ? "" : " " + annotations).append("[]");
                element = array.getAnnotatedGenericComponentType();
            }
            return text(element, bindings) + brackets;
        }
        String annotations = typeAnnotations(type);
        if (type instanceof AnnotatedTypeVariable) {
            TypeVariable<?> variable = (TypeVariable<?>) type.getType();
            return annotations + bindings.getOrDefault(variable, variable.getName());
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            String lower = bounds(wildcard.getAnnotatedLowerBounds(), bindings);
            String upper = bounds(wildcard.getAnnotatedUpperBounds(), bindings);
            return annotations
                    + "?"
                    + (lower.isEmpty() ? "" : " super " + lower)
                    + (upper.isEmpty() ? "" : " extends " + upper);
        }
        String arguments = "";
        if (type instanceof AnnotatedParameterizedType generic) {
            arguments = Arrays.stream(generic.getAnnotatedActualTypeArguments())
                    .map(each -> text(each, bindings))
                    .collect(joining(", ", "<", ">"));
        }
        return annotations + name(raw(type)) + arguments;
    }

    private String name(Class<?> named) {
        String name = named.getCanonicalName();
        String ownPackage = type.getPackageName();
        String otherPackage = named.getPackageName();
        if (named.isPrimitive() || !otherPackage.equals(ownPackage) && !otherPackage.equals("java.lang")) {
            return name;
        }
        String shortName = name.substring(otherPackage.length() + 1);
        // A type of the same package can have the name of a type of java.lang.
        boolean shadowed = !otherPackage.equals(ownPackage)
                && ownTypes.contains(ownPackage + "." + shortName.split("\\.")[0]);
        return shadowed ? name : shortName;
    }

    private static String modifiers(int modifiers) {
        return modifiers == 0 ? "" : Modifier.toString(modifiers) + " ";
    }

    private static String annotations(AnnotatedElement element) {
        return annotations(element, ANNOTATIONS::contains);
    }

    private static String typeAnnotations(AnnotatedElement type) {
        return annotations(type, name -> true);
    }

    private static String annotations(AnnotatedElement element, Predicate<String> isShown) {
        return Arrays.stream(element.getDeclaredAnnotations())
                .map(each -> each.annotationType().getSimpleName())
                .filter(isShown)
                .sorted()
                .map(name -> "@" + name + " ")
                .collect(joining());
    }

    /** Returns the constants of a class: the compiler copies their values into other classes. */
    private static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> result = new HashMap<>();
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = PublicApi.class.getResourceAsStream(file)) {
            new ClassReader(bytes)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public FieldVisitor visitField(
                                        int access, String name, String descriptor, String signature, Object value) {
                                    if (value != null) {
                                        result.put(name, value);
                                    }
                                    return null;
                                }
                            },
                            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    private static String literal(Object value, Class<?> type) {
        if (value instanceof String || type == char.class) {
            String unquoted = value instanceof String string ? string : String.valueOf((char) (int) (Integer) value);
            String quote = value instanceof String ? "\"" : "'";
            return unquoted.chars()
                    .mapToObj(each -> each < ' ' || each > '~'
                            ? String.format(Locale.ROOT, "\\u%04x", each)
                            : (each == '\\' || each == quote.charAt(0) ? "\\" : "") + (char) each)
                    .collect(joining("", quote, quote));
        }
        if (type == boolean.class) {
            return String.valueOf(!value.equals(0));
        }
        // The decimal form of some numbers depends on the JDK.
        return value instanceof Double number
                ? Double.toHexString(number)
                : value instanceof Float number ? Float.toHexString(number) : value.toString();
    }
}
