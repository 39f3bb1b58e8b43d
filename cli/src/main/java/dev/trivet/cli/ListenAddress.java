package dev.trivet.cli;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Mixin: the address to listen on. */
public final class ListenAddress {
    private static final int MAX_PORT = 65_535;
    private static final String HINT = ". Use an address of this machine, or 0.0.0.0 for all.";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on (default 8080; 0 for any free port).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Name or address to listen on (default: loopback, only for programs on this machine).")
    private @Nullable String hostName;

    /** Returns the port, or 0 for any free port. */
    public int port() {
        if (port < 0 || port > MAX_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535.");
        }
        return port;
    }

    /** Returns the value of {@code --host}, or null if it was not given. */
    public @Nullable String hostName() {
        return hostName;
    }

    /** Returns the address, by default the loopback address. */
    public InetAddress host() {
        try {
            return hostName == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(hostName);
        } catch (UnknownHostException e) {
            throw new CommandException(ExitCode.USAGE, "Cannot resolve --host " + hostName + HINT, e);
        }
    }

    /** Returns the error for a server that cannot listen on the address and port. */
    public CommandException bindError(Exception failure) {
        if (!isLocal(host())) {
            return new CommandException(
                    ExitCode.USAGE, "--host " + hostName + " is not an address of this machine" + HINT, failure);
        }
        Throwable reason = failure;
        while (reason instanceof UncheckedIOException && reason.getCause() != null) {
            reason = reason.getCause();
        }
        String message = String.valueOf(reason.getMessage());
        String cause = message.contains("Address already in use") ? "already in use" : message;
        return new CommandException(
                ExitCode.USAGE,
                "Cannot listen on port " + port + ": " + cause
                        + ". Choose another with --port, or 0 for any free port.",
                failure);
    }

    /**
     * Returns whether an address belongs to this machine. All loopback addresses do, but network
     * interfaces list only one of them.
     */
    private static boolean isLocal(InetAddress address) {
        try {
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }
}
