package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where keys come from, as seen by the vendor that gets them. */
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
    void option_file_isReadAsAShellWouldReadIt() throws Exception {
        Path file =
                privateFile("# Keys\n\nexport PUSH_API_KEY=\"from file\"\nPUSH_BASE_URL='" + url() + "'\nOTHER=1\n");

        assertThat(list("--credentials", file.toString())).isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo("from file");
        assertThat(trivet.err()).isEmpty();
    }

    @Test
    void option_goesBeforeTheEnvironment() throws Exception {
        trivet.with("PUSH_API_KEY", "from-environment").with("PUSH_BASE_URL", "https://nowhere.invalid");
        Path file = privateFile("PUSH_API_KEY=from-file\nPUSH_BASE_URL=" + url() + "\n");

        assertThat(list("--credentials", file.toString())).isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo("from-file");
    }

    @Test
    void environment_goesBeforeTheUsualFile() throws Exception {
        Path file = privateFile("PUSH_API_KEY=from-file\nPUSH_BASE_URL=https://nowhere.invalid\n");
        trivet.with("TRIVET_CREDENTIALS", file.toString())
                .with("PUSH_API_KEY", "from-environment")
                .with("PUSH_BASE_URL", url());

        assertThat(list()).isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo("from-environment");
    }

    @Test
    void usualFile_isReadWithoutAnythingElse() throws Exception {
        Path file = privateFile("PUSH_API_KEY=from-file\nPUSH_BASE_URL=" + url() + "\n");

        assertThat(trivet.with("TRIVET_CREDENTIALS", file.toString()).run("push", "blocked-urls"))
                .isZero();

        assertThat(push.takeRequest().getHeader("x-api-key")).isEqualTo("from-file");
    }

    @Test
    void keyFromOnePlace_neverGoesToTheAddressOfAnother() throws Exception {
        trivet.with("PUSH_BASE_URL", url());
        Path file = privateFile("PUSH_API_KEY=from-file\nPUSH_BASE_URL=http://elsewhere.invalid\n");

        assertThat(list("--credentials", file.toString())).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.complaint()).startsWith("PUSH_BASE_URL cannot be used");
        assertThat(push.getRequestCount()).isZero();
    }

    @Test
    void fileThatOthersMayRead_isUsedWithAWarning() throws Exception {
        Path file = privateFile("PUSH_API_KEY=from-file\nPUSH_BASE_URL=" + url() + "\n");
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(list("--credentials", file.toString())).isZero();

        assertThat(trivet.err())
                .isEqualTo("Others on this machine may read " + file + ". Change that with: chmod 600 " + file + "\n");
    }

    @Test
    void badLine_isToldByItsNumberAndNotShown() throws IOException {
        Path file = privateFile("PUSH_API_KEY=x\nsecret-without-name\n");

        assertThat(list("--credentials", file.toString())).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.complaint())
                .isEqualTo("The credentials file " + file + " cannot be read: line 2 is not NAME=value.");
    }

    @Test
    void fileThatIsNotThere_exits3() {
        assertThat(list("--credentials", folder.resolve("none").toString())).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(trivet.complaint()).endsWith("there is no such file.");

        assertThat(list("--credentials", folder.toString())).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(trivet.complaint()).endsWith("it is a directory.");
    }

    @Test
    void missing_exits3AndNamesTheVariable() {
        assertThat(list()).isEqualTo(ExitCode.CREDENTIALS);

        assertThat(trivet.complaint())
                .isEqualTo("The environment lacks PUSH_API_KEY."
                        + " Set it there, or in a file that --credentials or TRIVET_CREDENTIALS names.");
    }

    private int list(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "push";
        arguments[1] = "blocked-urls";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return trivet.run(arguments);
    }

    private String url() {
        return push.url("/").toString();
    }

    private Path privateFile(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("credentials"), text);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }
}
