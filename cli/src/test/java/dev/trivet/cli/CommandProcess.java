package dev.trivet.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trivet.sandbox.Sandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.mockwebserver.MockWebServer;

/**
 * A bash command line in a separate process, with the {@code trivet} script in its {@code PATH}.
 * {@code JAVA_HOME} contains a {@code java} that runs the classes under test instead of the jar. If
 * the test process measures coverage, the separate process measures it, too.
 */
final class CommandProcess implements AutoCloseable {
    private static final Path SCRIPT = Path.of("..", "trivet").toAbsolutePath().normalize();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final long TIMEOUT_SECONDS = 60;

    private final Path folder;
    private final LiveOutput output = new LiveOutput();
    private final Map<String, String> environment;
    private final ProcessBuilder builder;
    private Process process;
    private Thread reader;

    /**
     * Prepares a process.
     *
     * @param folder an empty folder, which becomes the working directory
     */
    CommandProcess(Path folder) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "requires bash");
        this.folder = folder;
        install();
        builder = new ProcessBuilder().directory(folder.toFile()).redirectErrorStream(true);
        environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(PUSH|ENZOIC|PROBELY|TRIVET)_.*"));
        environment.put("JAVA_HOME", folder.resolve("java").toString());
        environment.put("SHELL", "/bin/bash");
        environment.put("PATH", folder + ":" + environment.get("PATH"));
    }

    private void install() throws IOException {
        Path target = Files.createDirectories(folder.resolve("cli/target"));
        Files.createDirectories(target.resolve("lib"));
        Path jar = Files.createFile(target.resolve("trivet.jar"));
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        Files.createFile(target.resolve("trivet.jsa"));
        writeExecutable(folder.resolve("trivet"), Files.readString(SCRIPT));
        writeExecutable(Files.createDirectories(folder.resolve("java/bin")).resolve("java"), """
                #!/bin/bash
                options=()
                while [ "$1" != -jar ]; do
                  options+=("$1")
                  shift
                done
                shift 2
                exec '%s' %s "${options[@]}" -cp '%s' dev.trivet.cli.Main "$@"
                """.formatted(
                        JAVA,
                        coverageAgent(),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
    }

    /** Returns this process's option for JaCoCo's agent, quoted, or an empty string. */
    private static String coverageAgent() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-javaagent:") && option.contains("jacoco"))
                .map(option -> "'" + option + "'")
                .collect(Collectors.joining(" "));
    }

    private static void writeExecutable(Path file, String script) throws IOException {
        if (!Files.writeString(file, script).toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }

    /** Sets credentials for all vendors of {@code sandbox}. */
    CommandProcess with(Sandbox sandbox) {
        environment.putAll(new CommandRunner().with(sandbox).environment());
        return this;
    }

    /** Sets credentials for all vendors, and {@code server} as the server of each. */
    CommandProcess with(MockWebServer server) {
        environment.putAll(new CommandRunner().with(server).environment());
        return this;
    }

    /** Starts a bash command line in the folder. Its standard output and error are captured. */
    CommandProcess start(String line) throws IOException {
        return launch("/bin/bash", "-c", line);
    }

    /** Starts a bash command line in a terminal; {@link #type} sends input to it. */
    CommandProcess startInTerminal(String line) throws IOException {
        assumeTrue(isUtilLinux(), "requires util-linux's script, which creates pseudo terminals");
        return launch("script", "-qec", line, "/dev/null");
    }

    private static boolean isUtilLinux() {
        try {
            Process version = new ProcessBuilder("script", "--version")
                    .redirectErrorStream(true)
                    .start();
            return new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("util-linux");
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private CommandProcess launch(String... command) throws IOException {
        process = builder.command(command).start();
        reader = new Thread(
                () -> {
                    try (OutputStream target = output) {
                        process.getInputStream().transferTo(target);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "output of the process");
        reader.start();
        return this;
    }

    /** Waits until the output contains {@code expected}. */
    CommandProcess await(String expected) throws InterruptedException {
        output.await(expected);
        return this;
    }

    /** Sends {@code keys} to standard input. */
    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits until the process exits, and returns its exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The process did not exit in time. It printed: " + output.printed());
        }
        reader.join();
        return process.exitValue();
    }

    /** Returns the output so far. */
    String printed() {
        return output.printed();
    }

    /** Returns the content of a file in the folder. */
    String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Override
    public void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
