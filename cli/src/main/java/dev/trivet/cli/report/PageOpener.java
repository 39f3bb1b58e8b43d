package dev.trivet.cli.report;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Opens a page in the default browser, with a program of the operating system. */
final class PageOpener {
    /** A program that runs longer than this has started a browser, and waits for it to exit. */
    private static final int TIMEOUT_SECONDS = 10;

    private final String path;
    private final String system;

    /**
     * Creates an opener.
     *
     * @param path the directories of programs, as in the variable {@code PATH}
     * @param system the name of the operating system, as in the property {@code os.name}
     */
    PageOpener(String path, String system) {
        this.path = path;
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /** Returns whether the page was opened. */
    boolean open(URI page) {
        List<String> command = command();
        Optional<Path> program = find(command.get(0));
        if (program.isEmpty()) {
            return false;
        }
        List<String> arguments = new ArrayList<>(command);
        arguments.set(0, program.get().toString());
        arguments.add(page.toString());
        try {
            Process process = new ProcessBuilder(arguments)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return !process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> command() {
        if (system.startsWith("windows")) {
            return List.of("rundll32.exe", "url.dll,FileProtocolHandler");
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open");
    }

    private Optional<Path> find(String program) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> file(directory, program))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> file(String directory, String program) {
        try {
            return Stream.of(Path.of(directory, program));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }
}
