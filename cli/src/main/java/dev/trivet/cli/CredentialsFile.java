package dev.trivet.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a credentials file. Its format is that of {@code .env} files that a shell can also read.
 *
 * <ul>
 *   <li>A {@code NAME=value} on each line; {@code export} may precede it. Empty lines and comments
 *       are skipped.
 *   <li>A comment begins with {@code #} at the start of a line, or after a value and white
 *       space.
 *   <li>In single quotes all characters are literal. In double quotes a backslash before a
 *       double quote, a backslash, a dollar sign or a backtick is removed. Nothing is expanded.
 *   <li>Messages never show a value.
 * </ul>
 *
 * <p>The library dotenv-java does not fit: it rejects {@code export} and a byte order mark, ends an
 * unquoted value at any {@code #}, ignores a line with an unclosed quote, and repeats the line in
 * its messages.
 */
final class CredentialsFile {
    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=(.*)");
    private static final Pattern COMMENT = Pattern.compile("\\s+#.*");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^']*)'(?:\\s+#.*)?");
    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"(?:\\s+#.*)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\$`])");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /**
     * The unknown names that messages may show. Any other unknown name may be a secret that was
     * pasted without its name and ends with an equals sign.
     */
    private static final Pattern VARIABLE = Pattern.compile("(PUSH|ENZOIC|PROBELY|TRIVET)_[A-Z_]{1,40}");

    private static final Set<PosixFilePermission> READABLE_BY_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final Path file;
    private final Set<String> known;
    private final Consumer<String> warnings;

    private CredentialsFile(Path file, Set<String> known, Consumer<String> warnings) {
        this.file = file;
        this.known = known;
        this.warnings = warnings;
    }

    /**
     * Reads a file.
     *
     * @param known the names of the variables that the command uses
     * @param warnings receives warnings
     * @throws CommandException if the file cannot be read
     */
    static Map<String, String> read(Path file, Set<String> known, Consumer<String> warnings) {
        CredentialsFile credentials = new CredentialsFile(file, known, warnings);
        try {
            credentials.checkPermissions();
            return credentials.parse(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            throw credentials.unreadable("no such file", e);
        } catch (CharacterCodingException e) {
            throw credentials.unreadable("not UTF-8", e);
        } catch (IOException e) {
            throw credentials.unreadable(Files.isDirectory(file) ? "it is a directory" : "an I/O error occurred", e);
        }
    }

    private void checkPermissions() throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        permissions.retainAll(READABLE_BY_OTHERS);
        if (!permissions.isEmpty()) {
            warnings.accept("Other users of this machine can read " + file + ". To fix this: chmod 600 " + file);
        }
    }

    private Map<String, String> parse(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String raw = lines.get(number - 1);
            String line = (number == 1 && raw.startsWith(BYTE_ORDER_MARK) ? raw.substring(1) : raw).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw unreadable("line " + number + " is not NAME=value", null);
            }
            String name = parts.group(1);
            String previous = values.put(name, value(number, parts.group(2)));
            if (!known.contains(name)) {
                String shown = VARIABLE.matcher(name).matches() ? " (" + name + ")" : "";
                warnings.accept(
                        "Line " + number + " of " + file + " sets an unknown variable" + shown + ", which is ignored.");
            } else if (previous != null) {
                warnings.accept("Line " + number + " of " + file + " sets " + name + " again. The last value is used.");
            }
        }
        return values;
    }

    private String value(int number, String raw) {
        String value = raw.strip();
        if (value.startsWith("'")) {
            return quoted(number, SINGLE_QUOTED.matcher(value));
        }
        if (value.startsWith("\"")) {
            return ESCAPE.matcher(quoted(number, DOUBLE_QUOTED.matcher(value))).replaceAll("$1");
        }
        return COMMENT.matcher(raw).replaceFirst("").strip();
    }

    private String quoted(int number, Matcher value) {
        if (!value.matches()) {
            throw unreadable("line " + number + " has an unclosed quote, or text after a quoted value", null);
        }
        return value.group(1);
    }

    private CommandException unreadable(String reason, @Nullable Exception cause) {
        return new CommandException(
                ExitCode.CREDENTIALS, "Cannot read the credentials file " + file + ": " + reason + ".", cause);
    }
}
