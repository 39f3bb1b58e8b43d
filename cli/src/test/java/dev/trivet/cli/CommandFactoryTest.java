package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CommandFactoryTest {
    private static final PrintStream DISCARD =
            new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);

    @Test
    void close_sandboxWasStarted_stopsIt() throws Exception {
        URI sandbox;
        try (CommandFactory factory = factory()) {
            VendorClients vendors = factory.create(VendorClients.class);
            vendors.useSandbox(10);
            sandbox = url(vendors);
            new Socket(sandbox.getHost(), sandbox.getPort()).close();
        }

        assertThatThrownBy(() -> new Socket(sandbox.getHost(), sandbox.getPort()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void create_constructorWithoutContext_createsCommand() throws Exception {
        try (CommandFactory factory = factory()) {
            assertThat(factory.create(TrivetCommand.class)).isNotNull();
        }
    }

    private static URI url(VendorClients vendors) {
        Map<String, String> push = vendors.credentials().of(VendorSettings.PUSH.variables());
        return URI.create(Objects.requireNonNull(push.get("PUSH_BASE_URL")));
    }

    private static CommandFactory factory() {
        return new CommandFactory(new CliContext(
                Map.of(), InputStream.nullInputStream(), DISCARD, DISCARD, Terminal.NONE, false, Clock.systemUTC()));
    }
}
