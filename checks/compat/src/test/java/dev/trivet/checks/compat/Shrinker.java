package dev.trivet.checks.compat;

import com.android.tools.r8.BaseCompilerCommand;
import com.android.tools.r8.ClassFileResourceProvider;
import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.DiagnosticsLevel;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.origin.Origin;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs D8 and R8, configured like the release build of an Android app, but with the JDK in place of
 * Android's library.
 *
 * <p>Warnings are errors, because a consumer's build would print them.
 */
final class Shrinker {
    private static final int MIN_API_LEVEL = 26;
    private static final String RULES = "META-INF/proguard";

    private final Path folder;
    private final ClassFileResourceProvider jdk;

    /** Creates a shrinker that writes to {@code folder}. */
    Shrinker(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        jdk = JdkClassFileProvider.fromJdkHome(Path.of(System.getProperty("java.home")));
    }

    /** Returns an entry of a class path as a jar. */
    Path jar(Path entry) throws IOException {
        if (Files.isRegularFile(entry)) {
            return entry;
        }
        Path module = entry.getParent().getParent();
        Path jar = folder.resolve(module.getFileName() + ".jar");
        Files.deleteIfExists(jar);
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> files = Files.walk(entry)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, zip.getPath("/" + entry.relativize(file)));
            }
        }
        return jar;
    }

    /**
     * Returns copies of {@code jars} for {@link #shrink}: desugared, with their rules.
     *
     * <p>R8 breaks code with lambdas when it writes class files: it removes the code of
     * RxJava's emitters, and calls never complete.
     */
    List<Path> desugar(List<Path> jars) throws CompilationFailedException, IOException {
        List<Path> desugared = new ArrayList<>();
        for (Path jar : jars) {
            Path copy = folder.resolve("desugared-" + jar.getFileName());
            D8.run(configure(D8Command.builder(new StrictDiagnosticsHandler()))
                    .setOutput(copy, OutputMode.ClassFile)
                    .addProgramFiles(jar)
                    .addClasspathFiles(
                            jars.stream().filter(other -> !other.equals(jar)).toList())
                    .setMinApiLevel(MIN_API_LEVEL)
                    .build());
            copyRules(jar, copy);
            desugared.add(copy);
        }
        return desugared;
    }

    /** Returns a copy of {@code jar} without its rules. */
    Path withoutRules(Path jar) throws IOException {
        Path copy = folder.resolve("without-rules-" + jar.getFileName());
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem zip = FileSystems.newFileSystem(copy);
                Stream<Path> rules = Files.list(zip.getPath(RULES))) {
            for (Path rule : rules.toList()) {
                Files.delete(rule);
            }
        }
        return copy;
    }

    /** Shrinks a program in full mode; returns the jar. R8 reads the rules in {@code jars}. */
    Path shrink(Class<?> program, List<Path> jars) throws CompilationFailedException {
        Path shrunk = folder.resolve(program.getSimpleName() + ".jar");
        R8.run(configure(R8Command.builder(new StrictDiagnosticsHandler()))
                .setOutput(shrunk, OutputMode.ClassFile, false)
                .addProgramFiles(jars)
                .addProguardConfiguration(rules(program), Origin.unknown())
                .build());
        return shrunk;
    }

    /**
     * Shrinks a program in full mode and compiles it for Android; returns the folder of the dex
     * files.
     */
    Path shrinkToDex(Class<?> program, List<Path> jars) throws CompilationFailedException, IOException {
        Path dex = Files.createDirectories(folder.resolve(program.getSimpleName() + "-dex"));
        R8.run(configure(R8Command.builder(new StrictDiagnosticsHandler()))
                .setOutput(dex, OutputMode.DexIndexed, false)
                .setMinApiLevel(MIN_API_LEVEL)
                .addProgramFiles(jars)
                .addProguardConfiguration(rules(program), Origin.unknown())
                .build());
        return dex;
    }

    private <B extends BaseCompilerCommand.Builder<?, B>> B configure(B command) {
        return command.addLibraryResourceProvider(jdk).setMode(CompilationMode.RELEASE);
    }

    /**
     * Returns the rules of an app. {@code -dontwarn} is needed because OkHttp refers to classes of
     * Android. Android's Gradle plugin adds the last two rules.
     */
    private static List<String> rules(Class<?> program) {
        return List.of(
                "-keep class " + program.getName() + " { public static void main(java.lang.String[]); }",
                "-dontwarn android.**",
                "-allowaccessmodification",
                "-repackageclasses");
    }

    private static void copyRules(Path from, Path to) throws IOException {
        try (FileSystem source = FileSystems.newFileSystem(from);
                FileSystem target = FileSystems.newFileSystem(to)) {
            Path rules = source.getPath(RULES);
            if (Files.exists(rules)) {
                try (Stream<Path> files = Files.list(rules)) {
                    for (Path file : files.toList()) {
                        copy(file, target.getPath("/" + file));
                    }
                }
            }
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
    }

    private static final class StrictDiagnosticsHandler implements DiagnosticsHandler {
        @Override
        public DiagnosticsLevel modifyDiagnosticsLevel(DiagnosticsLevel level, Diagnostic diagnostic) {
            return level == DiagnosticsLevel.WARNING ? DiagnosticsLevel.ERROR : level;
        }

        @Override
        public void info(Diagnostic info) {
            // Not printed: it lists the rules of dependencies that match nothing.
        }
    }
}
