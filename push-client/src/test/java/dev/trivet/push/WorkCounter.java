package dev.trivet.push;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Counts the jumps and calls that a Java process executes, including those in the JDK and in
 * libraries. The count is roughly proportional to the time, because few other instructions are
 * executed between two of them.
 *
 * <p>It also counts the steps of two native methods: the elements that {@code System.arraycopy}
 * copies, and approximately the frames that {@code fillInStackTrace} records.
 */
final class WorkCounter implements ClassFileTransformer {
    /** The counter. The boot class loader loads it, because classes of the JDK use it too. */
    public static final class Count {
        public static long work;

        private Count() {}

        public static void add(int steps) {
            work += steps;
        }
    }

    /**
     * The classes that are not counted: the counter, its library, and two packages whose methods
     * the JVM itself calls.
     */
    private static final List<String> EXCLUDED = List.of(
            WorkCounter.class.getName().replace('.', '/'), "org/objectweb/asm/", "java/lang/invoke/", "java/lang/ref/");

    private WorkCounter() {}

    /** Returns the work since the process started. */
    static long work() {
        return Count.work;
    }

    /** Runs a main class in a process that counts its work, and returns the printed lines. */
    static List<String> run(Path folder, Class<?> main) throws Exception {
        Path agent = agent(folder.resolve("agent.jar"));
        Path output = folder.resolve("output.txt");
        // C2 replaces methods of the JDK with intrinsics, which are not counted.
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-javaagent:" + agent,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        main.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean exited = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        List<String> lines = Files.readAllLines(output);
        if (!exited) {
            throw new AssertionError("The counting process did not exit within 5 minutes: " + lines);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("The counting process exited with " + process.exitValue() + ": " + lines);
        }
        return lines;
    }

    private static Path agent(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", WorkCounter.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        attributes.putValue("Boot-Class-Path", jar.getFileName().toString());
        String count = Count.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest)) {
            entries.putNextEntry(new JarEntry(count));
            entries.write(WorkCounter.class.getResourceAsStream("/" + count).readAllBytes());
        }
        return jar;
    }

    /** Called by the JVM before the main class. */
    public static void premain(String arguments, Instrumentation instrumentation) throws UnmodifiableClassException {
        WorkCounter counter = new WorkCounter();
        instrumentation.addTransformer(counter, true);
        instrumentation.retransformClasses(Stream.of(instrumentation.getAllLoadedClasses())
                .filter(instrumentation::isModifiableClass)
                .toArray(Class<?>[]::new));
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] original) {
        if (name == null || EXCLUDED.stream().anyMatch(name::startsWith)) {
            return null;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        new ClassReader(original)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String method, String type, String signature, String[] errors) {
                                return new CountingMethodVisitor(
                                        super.visitMethod(access, method, type, signature, errors));
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    /**
     * Inserts the counting code before each jump and each call. Code that is inserted there does
     * not invalidate the stack map frames.
     */
    private static final class CountingMethodVisitor extends MethodVisitor {
        /** The approximate depth of the stack when a client reads a response. */
        private static final int FRAMES = 100;

        private static final String COUNT = Count.class.getName().replace('.', '/');

        CountingMethodVisitor(MethodVisitor method) {
            super(Opcodes.ASM9, method);
        }

        private void count() {
            super.visitFieldInsn(Opcodes.GETSTATIC, COUNT, "work", "J");
            super.visitInsn(Opcodes.LCONST_1);
            super.visitInsn(Opcodes.LADD);
            super.visitFieldInsn(Opcodes.PUTSTATIC, COUNT, "work", "J");
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            count();
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean isInterface) {
            count();
            if (owner.equals("java/lang/System") && name.equals("arraycopy")) {
                super.visitInsn(Opcodes.DUP);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNT, "add", "(I)V", false);
            } else if (name.equals("fillInStackTrace")) {
                super.visitIntInsn(Opcodes.BIPUSH, FRAMES);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNT, "add", "(I)V", false);
            }
            super.visitMethodInsn(opcode, owner, name, type, isInterface);
        }
    }
}
