package dev.trivet.cli.input;

import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of UTF-8. A line that is too long is skipped. A line that is not
 * UTF-8 has no text: replaced characters would make it a different entry.
 */
final class LineReader {
    /** In bytes; addresses, domains and identifiers are far shorter. */
    private static final int LONGEST = 65_536;

    private static final int END = -1;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final InputStream in;
    private long number;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Returns the next line, or null after the last one. */
    @Nullable
    Line next() {
        try {
            return read();
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            throw new CommandException(ExitCode.INTERRUPTED, "Interrupted.", e);
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "Cannot read the standard input. Is it closed?", e);
        }
    }

    private @Nullable Line read() throws IOException {
        int next = in.read();
        if (next == END) {
            return null;
        }
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (; next != END && next != '\n'; next = in.read()) {
            tooLong |= bytes.size() == LONGEST;
            if (!tooLong) {
                bytes.write(next);
            }
        }
        return tooLong ? new Line(number, null, "too long") : decoded(bytes.toByteArray());
    }

    private Line decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
            return new Line(number, marked ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return new Line(number, null, "not UTF-8");
        }
    }
}
