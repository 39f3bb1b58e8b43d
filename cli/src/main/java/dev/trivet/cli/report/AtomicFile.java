package dev.trivet.cli.report;

import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is replaced as a whole or not at all. Only its owner can read it, because the page
 * names people.
 */
final class AtomicFile {
    private final Path target;
    private final Path folder;

    private AtomicFile(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /**
     * Returns the file, and checks that it can be written.
     *
     * @throws CommandException if it cannot be written
     */
    static AtomicFile at(Path path) {
        if (Files.isDirectory(path)) {
            throw new CommandException(ExitCode.USAGE, path + " is a directory. Choose a file with --out.");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new CommandException(ExitCode.USAGE, path + " is not a regular file. Choose one with --out.");
        }
        try {
            // The target of a link is replaced, and the link stays.
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path folder = target.getParent();
            if (folder == null || !Files.isWritable(folder)) {
                throw new CommandException(
                        ExitCode.USAGE, "The directory of " + path + " does not exist, or is not writable.");
            }
            return new AtomicFile(target, folder);
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "Cannot access " + path + ".", e);
        }
    }

    /** Writes the page. */
    void write(String page) {
        try {
            Path unfinished = Files.createTempFile(folder, ".trivet-", ".html");
            try {
                Files.writeString(unfinished, page);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.OUTPUT,
                    "Cannot write the page to " + target + ". Is the disk full? An existing page is unchanged.",
                    e);
        }
    }
}
