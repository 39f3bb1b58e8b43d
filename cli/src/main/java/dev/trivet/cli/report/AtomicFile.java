package dev.trivet.cli.report;

import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is replaced atomically. Only its owner can read it, because it contains names. */
final class AtomicFile {
    private final Path target;
    private final Path directory;

    private AtomicFile(Path target, Path directory) {
        this.target = target;
        this.directory = directory;
    }

    /**
     * Returns the file, and checks that it can be written.
     *
     * @throws CommandException if it cannot be written
     */
    static AtomicFile at(Path path) {
        if (path.toString().isEmpty()) {
            throw new CommandException(ExitCode.USAGE, "--out must not be empty.");
        }
        if (Files.isDirectory(path)) {
            throw new CommandException(ExitCode.USAGE, path + " is a directory. Choose a file with --out.");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new CommandException(
                    ExitCode.USAGE, path + " is not a regular file. Choose another file with --out.");
        }
        try {
            // For a symbolic link, its target is replaced instead of the link.
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path directory = target.getParent();
            if (directory == null || !Files.isWritable(directory)) {
                throw new CommandException(
                        ExitCode.USAGE, "The directory of " + path + " does not exist, or is not writable.");
            }
            return new AtomicFile(target, directory);
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "Cannot access " + path + ".", e);
        }
    }

    /** Writes the file. */
    void write(String content) {
        try {
            Path temporary = Files.createTempFile(directory, ".trivet-", ".tmp");
            try {
                Files.writeString(temporary, content);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.OUTPUT,
                    "Cannot write " + target + ". Is the disk full? An existing file is unchanged.",
                    e);
        }
    }
}
