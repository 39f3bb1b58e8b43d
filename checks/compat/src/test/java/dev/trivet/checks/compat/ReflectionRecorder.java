package dev.trivet.checks.compat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Member;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Runs programs, and records which types of Trivet they and their libraries use by reflection.
 * GraalVM's compiler cannot detect these uses.
 *
 * <p>Replaces each call of the reflection API in the class path with one that first records its
 * arguments.
 */
public final class ReflectionRecorder {
    private static final Pattern REFLECTION = Pattern.compile("java\\.lang\\.Class\\.(forName|newInstance|"
            + "get(Declared)?(Methods?|Fields?|Constructors?)|getResource(AsStream)?)"
            + "|java\\.lang\\.ClassLoader\\.(loadClass|(getR|r)esources?(AsStream)?)"
            + "|java\\.lang\\.reflect\\.(Proxy|Method|Constructor|Field|Executable|Parameter)\\."
            + "(newProxyInstance|newInstance|invoke|get|set|"
            + "get(Generic|Annotated|Parameter|Annotation|DeclaredAnnotation).*)"
            + "|java\\.util\\.ServiceLoader\\.load.*"
            + "|java\\.util\\.ResourceBundle\\.getBundle");

    private static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(ReflectionRecorder.class),
            "bootstrap",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/Class;I)"
                    + "Ljava/lang/invoke/CallSite;",
            false);

    private static final Set<String> RECORDS = new TreeSet<>();

    private ReflectionRecorder() {}

    /** Runs programs. The arguments are the file to write, the class path, and the programs. */
    public static void main(String[] args) throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : args[1].split(java.io.File.pathSeparator)) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        try (Loader loader = new Loader(classPath.toArray(URL[]::new))) {
            for (String program : Arrays.asList(args).subList(2, args.length)) {
                loader.loadClass(program).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            }
        }
        synchronized (RECORDS) {
            Files.write(Path.of(args[0]), RECORDS);
        }
    }

    /** Links a replaced call, which records the arguments, and then calls the method. */
    public static CallSite bootstrap(
            MethodHandles.Lookup lookup, String name, MethodType type, Class<?> owner, int isStatic)
            throws ReflectiveOperationException {
        MethodHandle target = isStatic == 1
                ? lookup.findStatic(owner, name, type)
                : lookup.findVirtual(owner, name, type.dropParameterTypes(0, 1));
        MethodHandle recorder = MethodHandles.lookup()
                .findStatic(
                        ReflectionRecorder.class,
                        "record",
                        MethodType.methodType(void.class, boolean.class, Object[].class));
        recorder = MethodHandles.insertArguments(recorder, 0, owner == Proxy.class)
                .asCollector(Object[].class, type.parameterCount())
                .asType(type.changeReturnType(void.class));
        return new ConstantCallSite(MethodHandles.foldArguments(target.asFixedArity(), recorder));
    }

    private static void record(boolean isProxy, Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Class<?>[] interfaces && isProxy) {
                add("proxy ", Arrays.stream(interfaces).map(Class::getName).collect(Collectors.joining(" ")));
            } else if (argument instanceof Class<?> type) {
                add("type ", type.getName());
            } else if (argument instanceof Member member) {
                add("type ", member.getDeclaringClass().getName());
            } else if (argument instanceof String name) {
                add("name ", name);
            }
        }
    }

    private static void add(String kind, String name) {
        if (name.matches("/?dev[./]trivet[./].*")) {
            synchronized (RECORDS) {
                RECORDS.add(kind + name);
            }
        }
    }

    /** A class loader that replaces the calls of the reflection API in its classes. */
    private static final class Loader extends URLClassLoader {
        Loader(URL[] classPath) {
            super(classPath, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.equals(ReflectionRecorder.class.getName())) {
                return ReflectionRecorder.class;
            }
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = transform(file.readAllBytes());
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] transform(byte[] code) {
            ClassReader reader = new ClassReader(code);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9, writer) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String name, String descriptor, String signature, String[] exceptions) {
                            return new Replacer(super.visitMethod(access, name, descriptor, signature, exceptions));
                        }
                    },
                    0);
            return writer.toByteArray();
        }
    }

    private static final class Replacer extends MethodVisitor {
        Replacer(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            Type type = Type.getObjectType(owner);
            if (opcode == Opcodes.INVOKESPECIAL
                    || !REFLECTION.matcher(type.getClassName() + "." + name).matches()) {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            } else if (opcode == Opcodes.INVOKESTATIC) {
                visitInvokeDynamicInsn(name, descriptor, BOOTSTRAP, type, 1);
            } else {
                visitInvokeDynamicInsn(name, "(" + type + descriptor.substring(1), BOOTSTRAP, type, 0);
            }
        }
    }
}
