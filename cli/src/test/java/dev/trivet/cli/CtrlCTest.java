package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests Ctrl-C in a terminal. The vendors send the first page of each list, and do not respond to
 * any other request.
 */
class CtrlCTest {
    private static final String BAR = "<=>";
    private static final String CTRL_C = "\u0003";

    private final MockWebServer vendors = new MockWebServer();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        vendors.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = String.valueOf(request.getPath());
                if (request.getMethod().equals("GET") && path.startsWith("/alert-subscriptions")) {
                    return new MockResponse().setBody("{\"count\": 0, \"usernameHashes\": [], \"pagingToken\": null}");
                }
                if (path.startsWith("/v1/") && !path.contains("offset")) {
                    return new MockResponse()
                            .setBody("{\"result\": [{\"id\": \"a\"}], \"paging\":"
                                    + " {\"moreResults\": true, \"next\": \"1\"}}");
                }
                return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        vendors.shutdown();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trivet sync                                     | Run again to finish.
            trivet sync --json >out                         | Run again to finish.
            trivet push employees list --json >out          | --offset 1.
            trivet push employees list --jsonl >out         | --offset 1.
            trivet report --out report.html                 | No report was written.
            trivet enzoic subscriptions add --json <in >out | Whether the last batch was applied is unknown
            """)
    void ctrlC_progressBar_exits130WithMessage(String line, String message) throws Exception {
        Files.writeString(folder.resolve("in"), "alice@example.com\n");
        try (CommandProcess command = new CommandProcess(folder).with(vendors)) {
            command.startInTerminal(line).await(BAR).type(CTRL_C);

            assertThat(command.exitCode()).as(command::printed).isEqualTo(ExitCode.INTERRUPTED);

            assertThat(command.printed()).contains("Interrupted.", message);
            if (line.contains("--json ")) {
                assertThat(json(command.file("out")).get("error")).asString().startsWith("Interrupted.");
            } else if (line.contains("--jsonl")) {
                assertThat(command.file("out")).matches("\\{\"id\":\"a\"}\\n\\{\"error\":\"Interrupted\\..*\"}\\n");
            }
            assertThat(folder.resolve("report.html")).doesNotExist();
        }
    }

    @Test
    void ctrlC_typedEntries_reportsProgressAndExits130() throws Exception {
        try (CommandProcess command = new CommandProcess(folder).with(vendors)) {
            command.startInTerminal("trivet enzoic subscriptions add")
                    .await("Ctrl-D")
                    .type("alice@example.com\r");
            command.await("alice@example.com\r\n").type(CTRL_C);

            assertThat(command.exitCode()).as(command::printed).isEqualTo(ExitCode.INTERRUPTED);

            assertThat(command.printed()).contains("Interrupted. None sent.").doesNotContain(BAR);
        }
    }

    private static Map<?, ?> json(String text) throws IOException {
        return (Map<?, ?>) new Moshi.Builder().build().adapter(Object.class).fromJson(text);
    }
}
