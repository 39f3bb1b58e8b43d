package dev.trivet.cli.listen;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A file of alerts, with a line of JSON for each. Only its owner can read it.
 *
 * <ul>
 *   <li>When {@link #append} returns, the alert is on the disk.
 *   <li>An incomplete line from a crash is terminated when the file is opened again, and skipped by
 *       {@link #read}.
 *   <li>Only one process at a time can open it for writing.
 * </ul>
 */
public final class AlertLog implements Closeable {
    private static final String OWNER_ONLY = "rw-------";
    private static final Set<PosixFilePermission> READABLE_BY_OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final FileChannel channel;
    /** The end of the last complete line. Bytes after it, from a failed write, are overwritten. */
    private long end;

    private AlertLog(FileChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    /**
     * Opens the file to append to it, and creates it if it does not exist. If others can read it,
     * its permissions are restricted.
     *
     * @param warnings receives a message if others could read it, or still can
     * @throws IOException if it cannot be opened, for example because another process writes to it
     */
    static AlertLog open(Path path, Consumer<String> warnings) throws IOException {
        FileChannel channel = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                ownerOnly(path));
        try {
            lock(channel);
            restrict(path, warnings);
            AlertLog file = new AlertLog(channel, channel.size());
            if (!file.endsWithLine()) {
                file.write("\n");
            }
            return file;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void restrict(Path path, Consumer<String> warnings) throws IOException {
        Set<PosixFilePermission> allowed = PosixFilePermissions.fromString(OWNER_ONLY);
        // The permissions of a device are not changed.
        if (!isPosix(path)
                || !Files.isRegularFile(path)
                || Collections.disjoint(Files.getPosixFilePermissions(path), READABLE_BY_OTHERS)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, allowed);
            warnings.accept("Other users of this machine could read " + path + ". Its mode is now 600.");
        } catch (IOException e) {
            warnings.accept("Other users of this machine can read " + path + ", and its mode cannot be changed.");
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }

    private static void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw new IOException("another process writes to it");
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("this process already writes to it", e);
        }
    }

    private boolean endsWithLine() throws IOException {
        if (end == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) == '\n';
    }

    /**
     * Adds an alert.
     *
     * @throws IOException if it may not be on the disk; it is then removed from the file, or
     *     overwritten by the next alert
     */
    void append(AlertRecord alert) throws IOException {
        write(alert.line() + "\n");
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try {
            for (long position = end; bytes.hasRemaining(); ) {
                position += channel.write(bytes, position);
            }
            channel.force(true);
            end += bytes.limit();
        } catch (IOException e) {
            undo(e);
            throw e;
        }
    }

    private void undo(IOException failure) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Reads a file from its beginning. Another process may be writing to it.
     *
     * @param alerts receives each alert, in the order of the file
     * @return the number of lines that are neither alerts nor blank; each crash leaves at most one
     */
    public static long read(Path path, Consumer<AlertRecord> alerts) throws IOException {
        long unreadable = 0;
        // Unlike Files.newBufferedReader, this does not fail on a truncated character.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                AlertRecord alert = AlertRecord.parse(line);
                if (alert != null) {
                    alerts.accept(alert);
                } else if (!line.isBlank()) {
                    unreadable++;
                }
            }
        }
        return unreadable;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
