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
 * Iterates over the lines of a UTF-8 input that are not blank. A line that is too long or not UTF-8
 * has no text, because a truncated line, or a line with replacement characters, would be a
 * different entry.
 */
final class LineReader implements Iterator<Entry> {
    /** The maximum length of a line in bytes; addresses, domains and IDs are much shorter. */
    private static final int MAX_BYTES = 64 * 1024;

    private static final int END = -1;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final InputStream in;
    private final long firstLine;
    private long number;
    private @Nullable Entry next;

    /** Creates a reader that skips the lines before {@code firstLine}, counted from 1. */
    LineReader(InputStream in, long firstLine) {
        this.in = new BufferedInputStream(in);
        this.firstLine = firstLine;
    }

    @Override
    public boolean hasNext() {
        while (next == null || next.number() < firstLine || isBlank(next)) {
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
            throw new CommandException(ExitCode.USAGE, "Cannot read standard input. Is it closed?", e);
        }
    }

    private @Nullable Entry read() throws IOException {
        int octet = in.read();
        if (octet == END) {
            return null;
        }
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (; octet != END && octet != '\n'; octet = in.read()) {
            tooLong |= bytes.size() == MAX_BYTES;
            if (!tooLong) {
                bytes.write(octet);
            }
        }
        if (tooLong) {
            return Entry.line(number, null, "The line is longer than " + MAX_BYTES / 1024 + " KiB");
        }
        return decoded(bytes.toByteArray());
    }

    private Entry decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean hasMark = number == 1 && text.startsWith(BYTE_ORDER_MARK);
            return Entry.line(number, hasMark ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return Entry.line(number, null, "The line is not UTF-8");
        }
    }
}
