package dev.trivet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes the generated files of the distribution: the man pages, which picocli generates as
 * AsciiDoc, and the completion scripts. The build runs it.
 */
public final class DistributionFiles {
    private DistributionFiles() {}

    /**
     * Writes {@code man/man1} and {@code completions}, and {@code asciidoc} as an intermediate
     * result, into the directory given as the argument.
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        writeManPages(target);
        writeCompletion("bash", target.resolve("completions/trivet.bash"));
        writeCompletion("zsh", target.resolve("completions/_trivet"));
    }

    private static void writeManPages(Path target) throws IOException {
        Path asciiDoc = Files.createDirectories(target.resolve("asciidoc"));
        Path pages = Files.createDirectories(target.resolve("man/man1"));
        List<CommandSpec> commands = new ArrayList<>();
        collect(TrivetCommand.commandLine(new CommandFactory(context(discard()))), commands);
        int code = ManPageGenerator.generateManPage(
                asciiDoc.toFile(), null, new boolean[0], true, commands.toArray(new CommandSpec[0]));
        if (code != 0) {
            throw new IOException("Cannot generate the man pages");
        }
        for (CommandSpec command : commands) {
            String name = command.qualifiedName("-");
            List<String> lines = Files.readAllLines(asciiDoc.resolve(name + ".adoc"));
            Files.writeString(pages.resolve(name + ".1"), ManPage.ofAsciiDoc(command.qualifiedName(), lines));
        }
    }

    private static void collect(CommandLine command, List<CommandSpec> commands) {
        commands.add(command.getCommandSpec());
        command.getSubcommands().values().forEach(subcommand -> collect(subcommand, commands));
    }

    private static void writeCompletion(String shell, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            if (TrivetCommand.run(context(out), "completion", shell) != ExitCode.DONE) {
                throw new IOException("Cannot write the completion for " + shell);
            }
        }
    }

    private static CliContext context(PrintStream out) {
        return new CliContext(
                Map.of(), InputStream.nullInputStream(), out, discard(), Terminal.NONE, false, Clock.systemUTC());
    }

    private static PrintStream discard() {
        return new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }
}
