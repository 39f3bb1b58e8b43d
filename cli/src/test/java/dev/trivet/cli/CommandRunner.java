package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.trivet.sandbox.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.MockWebServer;

/** Runs a command line in a context that a test controls and inspects. */
public final class CommandRunner {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private InputStream in = InputStream.nullInputStream();
    private PrintStream results = stream(out);
    private Terminal terminal = Terminal.NONE;
    private boolean pipe;
    private Clock clock = Clock.systemUTC();

    /** Sets an environment variable. */
    public CommandRunner with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Sets credentials for all vendors of {@code sandbox}. */
    public CommandRunner with(Sandbox sandbox) {
        return with("PUSH_API_KEY", sandbox.pushApiKey())
                .with("PUSH_BASE_URL", sandbox.pushUrl())
                .with("ENZOIC_API_KEY", sandbox.enzoicApiKey())
                .with("ENZOIC_API_SECRET", sandbox.enzoicApiSecret())
                .with("ENZOIC_BASE_URL", sandbox.enzoicUrl())
                .with("PROBELY_API_KEY", sandbox.probelyApiKey())
                .with("PROBELY_BASE_URL", sandbox.probelyUrl());
    }

    /** Sets credentials like {@link #with(Sandbox)}, but with a read-only key for Push Security. */
    public CommandRunner withReadOnly(Sandbox sandbox) {
        return with(sandbox).with("PUSH_API_KEY", sandbox.pushReadOnlyApiKey());
    }

    /** Sets credentials for all vendors, and {@code server} as the server of each. */
    public CommandRunner with(MockWebServer server) {
        String url = server.url("/").toString();
        return with("PUSH_API_KEY", "push-key")
                .with("PUSH_BASE_URL", url)
                .with("ENZOIC_API_KEY", "enzoic-key")
                .with("ENZOIC_API_SECRET", "enzoic-secret")
                .with("ENZOIC_BASE_URL", url)
                .with("PROBELY_API_KEY", "probely-key")
                .with("PROBELY_BASE_URL", url);
    }

    /** Sets standard input. */
    public CommandRunner withInput(String text) {
        return withInput(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sets standard input. Reading past the end of {@code text} fails as if interrupted. */
    public CommandRunner withInputUntilInterrupt(String text) {
        InputStream input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return withInput(new SequenceInputStream(input, new InputStream() {
            @Override
            public int read() throws IOException {
                throw new InterruptedIOException();
            }
        }));
    }

    /** Sets standard input. */
    public CommandRunner withInput(byte[] bytes) {
        return withInput(new ByteArrayInputStream(bytes));
    }

    /** Sets standard input. */
    public CommandRunner withInput(InputStream input) {
        in = input;
        return this;
    }

    /** Sets the terminal. */
    public CommandRunner with(Terminal newTerminal) {
        terminal = newTerminal;
        return this;
    }

    /** Sets the clock. */
    public CommandRunner with(Clock newClock) {
        clock = newClock;
        return this;
    }

    /** Makes standard output fail after {@code bytes} bytes. */
    public CommandRunner withDiskFullAfter(int bytes) {
        results = stream(new FullDisk(out, bytes));
        return this;
    }

    /** Makes standard output a pipe whose reader exits after {@code bytes} bytes. */
    public CommandRunner withPipeClosedAfter(int bytes) {
        pipe = true;
        return withDiskFullAfter(bytes);
    }

    /** Runs a command line and returns the exit code. */
    public int run(String... arguments) {
        return TrivetCommand.run(
                new CliContext(environment, in, results, stream(err), terminal, pipe, clock), arguments);
    }

    /** Returns the environment variables. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Returns standard output. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns standard output, parsed as a JSON object. */
    public Map<?, ?> json() throws IOException {
        Object document = new Moshi.Builder().build().adapter(Object.class).fromJson(out());
        assertThat(document).isInstanceOf(Map.class);
        return (Map<?, ?>) document;
    }

    /** Returns standard error. Fails if it contains a stack trace. */
    public String err() {
        String printed = err.toString(StandardCharsets.UTF_8);
        assertThat(printed).doesNotContain("\tat ").doesNotContain("Exception in");
        return printed;
    }

    /** Returns the last line of standard error. */
    public String lastErrorLine() {
        List<String> lines = err().lines().toList();
        return lines.get(lines.size() - 1);
    }

    private static PrintStream stream(OutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    /** A stream that fails after a number of bytes. */
    private static final class FullDisk extends OutputStream {
        private final OutputStream target;
        private int remaining;

        FullDisk(OutputStream target, int remaining) {
            this.target = target;
            this.remaining = remaining;
        }

        @Override
        public void write(int b) throws IOException {
            if (remaining == 0) {
                throw new IOException("No space left on device");
            }
            remaining--;
            target.write(b);
        }
    }
}
