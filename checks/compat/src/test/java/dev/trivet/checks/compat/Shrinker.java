package dev.trivet.checks.compat;

import static java.util.stream.Collectors.joining;

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
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import proguard.Configuration;
import proguard.ConfigurationParser;
import proguard.ProGuard;

/**
 * Runs D8 and a shrinker, configured like the release build of an Android app, but with the JDK in
 * place of Android's library.
 *
 * <p>Warnings are errors, because a consumer's build would print them.
 */
final class Shrinker {
    private static final int MIN_API_LEVEL = 26;
    private static final String RULES = "META-INF/proguard";

    private final Path folder;
    private final Path javaHome = Path.of(System.getProperty("java.home"));
    private final ClassFileResourceProvider jdk = JdkClassFileProvider.fromJdkHome(javaHome);

    /** A shrinker, and its mode. */
    enum Tool {
        /** R8 in full mode, the default of Android's Gradle plugin since version 8. */
        R8,
        R8_COMPAT,
        PROGUARD;

        /**
         * Returns whether D8 must desugar the jars first. R8 breaks code with lambdas when it
         * writes class files: it removes the code of RxJava's emitters, and calls never complete.
         */
        boolean needsDesugaring() {
            return this != PROGUARD;
        }
    }

    /** Creates a shrinker that writes to {@code folder}. */
    Shrinker(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Returns the entries of a class path as jars. */
    List<Path> jars(String classPath) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            jars.add(Files.isRegularFile(path) ? path : jar(path, ""));
        }
        return jars;
    }

    /** Returns a jar with the files of a module that are in {@code packages}. */
    Path jar(Path classes, String packages) throws IOException {
        Path module = classes.getParent().getParent();
        Path jar = folder.resolve(module.getFileName() + packages.replace('/', '-') + ".jar");
        Files.deleteIfExists(jar);
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> files = Files.walk(classes.resolve(packages))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, zip.getPath("/" + classes.relativize(file)));
            }
        }
        return jar;
    }

    /** Returns copies of {@code jars} that are desugared, with their rules. */
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

    /** Shrinks a program; returns the jar. The rules in {@code jars} apply. */
    Path shrink(Tool tool, Class<?> program, List<Path> jars) throws Exception {
        Path shrunk = folder.resolve(program.getSimpleName() + "-" + tool + ".jar");
        Files.deleteIfExists(shrunk);
        if (tool == Tool.PROGUARD) {
            shrinkWithProGuard(shrunk, program, jars);
        } else {
            R8.run(configure(R8Command.builder(new StrictDiagnosticsHandler()))
                    .setOutput(shrunk, OutputMode.ClassFile, false)
                    .setProguardCompatibility(tool == Tool.R8_COMPAT)
                    .addProgramFiles(jars)
                    .addProguardConfiguration(rules(program), Origin.unknown())
                    .build());
        }
        return shrunk;
    }

    private void shrinkWithProGuard(Path shrunk, Class<?> program, List<Path> jars) throws Exception {
        List<String> options = new ArrayList<>(rules(program));
        for (Path jar : jars) {
            // ProGuard rejects programs whose libraries are missing, so it gets one program only.
            String filter = containsPrograms(jar) ? program.getName().replace('.', '/') + "*.class" : "!META-INF/**";
            options.add("-injars '" + jar + "'(" + filter + ")");
            // Unlike R8, ProGuard does not read the rules in jars.
            for (Path rules : extractRules(jar)) {
                options.add("-include '" + rules + "'");
            }
        }
        options.add("-outjars '" + shrunk + "'");
        for (String module : List.of("java.base", "java.logging")) {
            options.add(
                    "-libraryjars '" + javaHome.resolve("jmods/" + module + ".jmod") + "'(!**.jar;!module-info.class)");
        }
        // This optimization of ProGuard fails on RxJava.
        options.add("-optimizations !method/specialization/*");
        options.add("-dontnote");
        Configuration configuration = new Configuration();
        try (ConfigurationParser parser = new ConfigurationParser(
                options.stream().collect(joining("\n")), "options", folder.toFile(), new Properties())) {
            parser.parse(configuration);
        }
        new ProGuard(configuration).execute();
    }

    private static boolean containsPrograms(Path jar) {
        return jar.getFileName().toString().equals("compat.jar");
    }

    private List<Path> extractRules(Path jar) throws IOException {
        List<Path> extracted = new ArrayList<>();
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            for (Path file : rules(zip)) {
                Path rules = folder.resolve("rules").resolve(jar.getFileName() + "-" + file.getFileName());
                Files.createDirectories(rules.getParent());
                extracted.add(Files.copy(file, rules, StandardCopyOption.REPLACE_EXISTING));
            }
        }
        return extracted;
    }

    /**
     * Shrinks a program in full mode and compiles it for Android; returns the folder of the dex
     * files.
     *
     * @param rules the rules of the app, in addition to those of every app
     */
    Path shrinkToDex(Class<?> program, List<Path> jars, String... rules)
            throws CompilationFailedException, IOException {
        String name = program.getSimpleName();
        Path dex = Files.createDirectories(folder.resolve(name + "-dex"));
        R8.run(configure(R8Command.builder(new StrictDiagnosticsHandler()))
                .setOutput(dex, OutputMode.DexIndexed, false)
                .setMinApiLevel(MIN_API_LEVEL)
                // As in Android's Gradle plugin. Both settings reduce the size: with a map, the dex
                // contains fewer line numbers.
                .setProguardMapOutputPath(folder.resolve(name + "-map.txt"))
                .setEnableExperimentalMissingLibraryApiModeling(true)
                .addProgramFiles(jars)
                .addProguardConfiguration(rules(program), Origin.unknown())
                .addProguardConfiguration(List.of(rules), Origin.unknown())
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
            for (Path file : rules(source)) {
                copy(file, target.getPath("/" + file));
            }
        }
    }

    private static List<Path> rules(FileSystem jar) throws IOException {
        Path rules = jar.getPath(RULES);
        if (!Files.exists(rules)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(rules)) {
            return files.toList();
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
