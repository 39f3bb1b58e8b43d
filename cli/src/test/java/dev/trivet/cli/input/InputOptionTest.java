package dev.trivet.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.cli.CliContext;
import dev.trivet.cli.Progress;
import dev.trivet.cli.Terminal;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputOptionTest {
    private static final PrintStream DISCARD =
            new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);

    private final List<Progress> drawn = new ArrayList<>();

    @Test
    void progress_typedEntries_drawsNothing() {
        progress(new Terminal(true, true, true, 80), List.of());
        progress(new Terminal(true, true, true, 80), List.of("-"));

        assertThat(drawn).isEmpty();
    }

    @Test
    void progress_argumentsOrFile_drawsBar() {
        progress(new Terminal(true, true, true, 80), List.of("alice@example.com"));
        progress(new Terminal(false, true, true, 80), List.of());

        assertThat(drawn).hasSize(2);
    }

    private void progress(Terminal terminal, List<String> arguments) {
        CliContext context = new CliContext(
                Map.of(), InputStream.nullInputStream(), DISCARD, DISCARD, terminal, false, Clock.systemUTC());
        new InputOption(context)
                .progress(arguments, unused -> {
                    Progress bar = Progress.none();
                    drawn.add(bar);
                    return bar;
                })
                .close();
    }
}
