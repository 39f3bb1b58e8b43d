package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the sources of credentials, their precedence, and the format of credentials files. */
class CredentialsTest {
    private final MockWebServer push = new MockWebServer();
    private final CommandRunner trivet = new CommandRunner();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        push.start();
        push.enqueue(new MockResponse().setBody("{\"result\": []}"));
    }

    @AfterEach
    void stop() throws IOException {
        push.shutdown();
    }

    @Test
    void read_quotesCommentAndExport_areAccepted() throws Exception {
        Path file = privateFile("# Keys\n\nexport PUSH_API_KEY=\"from file\"\nPUSH_BASE_URL='" + url() + "'\n");

        assertThat(list("--credentials", file.toString())).isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo("from file");
        assertThat(trivet.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            abc # the Berlin key            | abc
            abc#def                         | abc#def
            #abc                            | #abc
            a=b==                           | a=b==
            "a b" # the Berlin key          | a b
            "a # b"                         | a # b
            "say \\"a\\" for \\$5, \\\\ and \\n" | say "a" for $5, \\ and \\n
            'a "b" # c\\'   # note           | a "b" # c\\
            it's                            | it's
            """)
    void read_valueWithSpecialCharacters_followsDotenvRules(String value, String key) throws Exception {
        Path file =
                privateFile("\ufeff# Keys\r\nexport PUSH_API_KEY=" + value + "\r\nPUSH_BASE_URL = " + url() + "\r\n");

        assertThat(list("--credentials", file.toString())).as(trivet::err).isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo(key);
        assertThat(trivet.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'secret", "\"secret", "'secret'x", "\"secret\" x", "\"secret\\\""})
    void read_malformedQuotes_areReportedWithoutValue(String value) throws Exception {
        Path file = privateFile("\nPUSH_API_KEY=" + value + "\n");

        assertThat(list("--credentials", file.toString())).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.err())
                .isEqualTo("Cannot read the credentials file " + file
                        + ": line 2 has an unclosed quote, or text after a quoted value.\n");
    }

    @Test
    void read_variableOfSandbox_isNotReported() throws Exception {
        Path file = privateFile("SANDBOX_URL=http://127.0.0.1:1\nPUSH_API_KEY=b\nPUSH_BASE_URL=" + url() + "\n");

        assertThat(list("--credentials", file.toString())).isZero();

        assertThat(trivet.err()).isEmpty();
    }

    @Test
    void read_unknownNames_warnsWithoutPossibleSecrets() throws Exception {
        Path file = privateFile("PUSH_APIKEY=a\nJBSWY3DPEHPK3PXP=\nPUSH_API_KEY=b\nPUSH_BASE_URL=" + url() + "\n");

        assertThat(list("--credentials", file.toString())).isZero();

        assertThat(trivet.err())
                .isEqualTo("Line 1 of " + file + " sets an unknown variable (PUSH_APIKEY), which is ignored.\n"
                        + "Line 2 of " + file + " sets an unknown variable, which is ignored.\n");
    }

    @Test
    void read_repeatedName_usesLastValueWithWarning() throws Exception {
        Path file = privateFile("PUSH_API_KEY=a\nPUSH_API_KEY=b\nPUSH_BASE_URL=" + url() + "\n");

        assertThat(list("--credentials", file.toString())).isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo("b");
        assertThat(trivet.err()).isEqualTo("Line 2 of " + file + " sets PUSH_API_KEY again. The last value is used.\n");
    }

    @Test
    void read_optionAndEnvironment_prefersOption() throws Exception {
        trivet.with("PUSH_API_KEY", "from-environment").with("PUSH_BASE_URL", "https://nowhere.invalid");
        Path file = privateFile("PUSH_API_KEY=from-file\nPUSH_BASE_URL=" + url() + "\n");

        assertThat(list("--credentials", file.toString())).isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo("from-file");
    }

    @Test
    void read_environmentAndFileVariable_prefersEnvironment() throws Exception {
        Path file = privateFile("PUSH_API_KEY=from-file\nPUSH_BASE_URL=https://nowhere.invalid\n");
        trivet.with("TRIVET_CREDENTIALS", file.toString())
                .with("PUSH_API_KEY", "from-environment")
                .with("PUSH_BASE_URL", url());

        assertThat(list()).isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo("from-environment");
    }

    @Test
    void read_fileVariableOnly_usesFile() throws Exception {
        Path file = privateFile("PUSH_API_KEY=from-file\nPUSH_BASE_URL=" + url() + "\n");

        assertThat(trivet.with("TRIVET_CREDENTIALS", file.toString()).run("push", "blocked-urls", "list"))
                .isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo("from-file");
    }

    @Test
    void read_profile_precedesEnvironment() throws Exception {
        profile("credentials.work", "from-profile");
        profile("credentials", "from-default");
        trivet.with("PUSH_API_KEY", "from-environment").with("PUSH_BASE_URL", url());

        assertThat(list("--profile", "work")).isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo("from-profile");
        assertThat(trivet.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from-environment, from-environment, from-named",
        "from-named, , from-named",
        "from-default, , ",
    })
    void read_defaultFile_isLastSource(String expected, @Nullable String inEnvironment, @Nullable String inNamed)
            throws Exception {
        profile("credentials", "from-default");
        if (inEnvironment != null) {
            trivet.with("PUSH_API_KEY", inEnvironment).with("PUSH_BASE_URL", url());
        }
        if (inNamed != null) {
            Path named = privateFile("PUSH_API_KEY=" + inNamed + "\nPUSH_BASE_URL=" + url() + "\n");
            trivet.with("TRIVET_CREDENTIALS", named.toString());
        }

        assertThat(list()).isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"HOME, .config", "APPDATA, ."})
    void read_defaultFile_isFoundInUserDirectory(String variable, String directory) throws Exception {
        Path home = folder.resolve("home");
        Path file = Files.createDirectories(home.resolve(directory).resolve("trivet"))
                .resolve("credentials");
        Files.move(privateFile("PUSH_API_KEY=from-file\nPUSH_BASE_URL=" + url() + "\n"), file);

        assertThat(trivet.with(variable, home.toString()).run("push", "blocked-urls", "list"))
                .isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo("from-file");
    }

    @Test
    void read_unknownProfile_exits3() {
        trivet.with("XDG_CONFIG_HOME", folder.toString());

        assertThat(list("--profile", "none")).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.err())
                .isEqualTo("Cannot read the credentials file " + folder.resolve("trivet/credentials.none")
                        + ": no such file.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --profile ../x                | --profile must consist of at most 64 letters, digits, hyphens and underscores.
            --profile a --credentials b   | --credentials and --profile are mutually exclusive.
            """)
    void read_invalidOptions_exits2(String options, String message) {
        trivet.with("XDG_CONFIG_HOME", folder.toString());

        assertThat(list(options.split(" +"))).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.lastErrorLine()).isEqualTo(message);
    }

    @Test
    void read_profileReadableByOthers_warns() throws Exception {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "requires POSIX permissions");
        Path file = profile("credentials.work", "key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(list("--profile", "work")).isZero();

        assertThat(trivet.err()).startsWith("Other users of this machine can read " + file);
    }

    /** Writes a credentials file into the directory of the default file, under XDG_CONFIG_HOME. */
    private Path profile(String name, String key) throws IOException {
        Path directory = Files.createDirectories(folder.resolve("configuration/trivet"));
        trivet.with("XDG_CONFIG_HOME", directory.getParent().toString());
        return Files.move(
                privateFile("PUSH_API_KEY=" + key + "\nPUSH_BASE_URL=" + url() + "\n"), directory.resolve(name));
    }

    @Test
    void read_urlInOtherSource_isIgnored() throws Exception {
        trivet.with("PUSH_BASE_URL", url());
        Path file = privateFile("PUSH_API_KEY=from-file\nPUSH_BASE_URL=http://elsewhere.invalid\n");

        assertThat(list("--credentials", file.toString())).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.lastErrorLine()).startsWith("Cannot use PUSH_BASE_URL");
        assertThat(push.getRequestCount()).isZero();
    }

    @Test
    void read_fileReadableByOthers_warns() throws Exception {
        Path file = privateFile("PUSH_API_KEY=from-file\nPUSH_BASE_URL=" + url() + "\n");
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "requires POSIX permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(list("--credentials", file.toString())).isZero();

        assertThat(trivet.err())
                .isEqualTo("Other users of this machine can read " + file + ". To fix this: chmod 600 " + file + "\n");
    }

    @Test
    void read_invalidLine_isReportedByNumber() throws IOException {
        Path file = privateFile("PUSH_API_KEY=x\nsecret-without-name\n");

        assertThat(list("--credentials", file.toString())).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.lastErrorLine())
                .isEqualTo("Cannot read the credentials file " + file + ": line 2 is not NAME=value.");
    }

    @Test
    void read_missingFileOrDirectory_exits3() {
        assertThat(list("--credentials", folder.resolve("none").toString())).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(trivet.lastErrorLine()).endsWith("no such file.");

        assertThat(list("--credentials", folder.toString())).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(trivet.lastErrorLine()).endsWith("it is a directory.");
    }

    @Test
    void read_missingVariable_exits3AndNamesIt() {
        assertThat(list()).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.lastErrorLine())
                .isEqualTo("PUSH_API_KEY is not set. Set it in the environment or in a credentials file:"
                        + " see trivet help environment.");
    }

    @Test
    void read_notUtf8_exits3WithoutContent() throws Exception {
        Path file = privateFile("");
        Files.write(file, "PUSH_API_KEY=s\u00e9cret\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(list("--credentials", file.toString())).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.err()).isEqualTo("Cannot read the credentials file " + file + ": not UTF-8.\n");
    }

    private int list(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "push";
        arguments[1] = "blocked-urls";
        arguments[2] = "list";
        System.arraycopy(options, 0, arguments, 3, options.length);
        return trivet.run(arguments);
    }

    private String url() {
        return push.url("/").toString();
    }

    private Path privateFile(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("credentials"), content);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }
}
