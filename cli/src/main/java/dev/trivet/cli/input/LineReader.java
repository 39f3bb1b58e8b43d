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
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the non-blank lines of a UTF-8 input. A line that is too long or not UTF-8 has no
 * text: a replacement character would turn it into a different entry.
 */
final class LineReader implements Iterator<Entry> {
    /** The maximum length in bytes; addresses, domains and identifiers are far shorter. */
    private static final int LONGEST = 65_536;

    private static final int END = -1;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final InputStream in;
    private final long from;
    private long number;
    private @Nullable Entry next;

    /** Creates the reader of all lines from the line with the number {@code from}. */
    LineReader(InputStream in, long from) {
        this.in = new BufferedInputStream(in);
        this.from = from;
    }

    @Override
    public boolean hasNext() {
        while (next == null || next.number() < from || isBlank(next)) {
            next = readLine();
            if (next == null) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(Entry line) {
        return line.text() != null && line.text().isBlank();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Entry entry = Objects.requireNonNull(next);
        next = null;
        return entry;
    }

    /** Returns the next line, or null after the last one. */
    private @Nullable Entry readLine() {
        try {
            return read();
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            throw new CommandException(ExitCode.INTERRUPTED, "Interrupted.", e);
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "Cannot read the standard input. Is it closed?", e);
        }
    }

    private @Nullable Entry read() throws IOException {
        int unit = in.read();
        if (unit == END) {
            return null;
        }
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (; unit != END && unit != '\n'; unit = in.read()) {
            tooLong |= bytes.size() == LONGEST;
            if (!tooLong) {
                bytes.write(unit);
            }
        }
        return tooLong ? Entry.line(number, null, "too long") : decoded(bytes.toByteArray());
    }

    private Entry decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
            return Entry.line(number, marked ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return Entry.line(number, null, "not UTF-8");
        }
    }
}
