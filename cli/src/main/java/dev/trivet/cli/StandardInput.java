package dev.trivet.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Standard input of the process. Unlike {@code System.in}, it can be interrupted while it reads.
 *
 * <p>If the process was started without standard input, the operating system assigns its
 * descriptor to the first file that the Java virtual machine opens. In that case reading fails: the
 * content of that file must not be read as addresses or IDs.
 */
final class StandardInput extends InputStream {
    private static final Path DESCRIPTOR = Path.of("/dev/fd/0");
    private static final Path DESCRIPTOR_INFO = Path.of("/proc/self/fdinfo/0");
    private static final int CLOSE_ON_EXEC = 0x80000;

    private @Nullable InputStream stream;

    @Override
    public int read() throws IOException {
        return stream().read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return stream().read(bytes, offset, length);
    }

    private InputStream stream() throws IOException {
        if (stream == null) {
            if (isOpenedByThisProcess()) {
                throw new IOException("standard input is closed");
            }
            stream = Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel());
        }
        return stream;
    }

    private static boolean isOpenedByThisProcess() throws IOException {
        if (!Files.isRegularFile(DESCRIPTOR)) {
            return false;
        }
        return isClosedOnExec() || isFileOfTheVirtualMachine();
    }

    /**
     * Returns whether the descriptor has the close-on-exec flag. Inherited descriptors do not have
     * it; most of those that the process opens do.
     */
    private static boolean isClosedOnExec() throws IOException {
        if (!Files.isReadable(DESCRIPTOR_INFO)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(DESCRIPTOR_INFO)) {
            return lines.filter(line -> line.startsWith("flags:"))
                    .map(line -> line.substring("flags:".length()).strip())
                    .anyMatch(flags -> (Integer.parseInt(flags, 8) & CLOSE_ON_EXEC) != 0);
        }
    }

    /**
     * Returns whether standard input is a file of the JDK or of the class path. The virtual machine
     * opens the first file, that of the JDK's modules, without the flag.
     */
    private static boolean isFileOfTheVirtualMachine() throws IOException {
        Object input = key(DESCRIPTOR);
        if (input == null) {
            return false;
        }
        Path libraries = Path.of(System.getProperty("java.home"), "lib");
        try (Stream<Path> jdk = Files.isDirectory(libraries) ? Files.walk(libraries, 2) : Stream.<Path>empty()) {
            Stream<Path> classPath = Stream.of(
                            System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(Path::of);
            return Stream.concat(jdk, classPath).filter(Files::isRegularFile).anyMatch(file -> input.equals(key(file)));
        }
    }

    /** Returns the key that identifies a file, or null if it is unknown. */
    private static @Nullable Object key(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }
}
