package dev.trivet.cli;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command listens, as a mixin. */
public final class ListenAddress {
    private static final int LARGEST_PORT = 65_535;
    private static final String HELP = "; give an address of this machine, or 0.0.0.0 for all it has.";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port to listen at; 8080 if not given, any free one if 0.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description =
                    "The name or number of this machine to listen at; only programs on this machine reach it if not given.")
    private @Nullable String name;

    /** Returns the port, which is 0 for any free one. */
    public int port() {
        if (port < 0 || port > LARGEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535.");
        }
        return port;
    }

    /** Returns what {@code --host} says, or null if it was not given. */
    public @Nullable String name() {
        return name;
    }

    /** Returns the address, which is the loopback address if none was given. */
    public InetAddress host() {
        try {
            return name == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new CommandException(ExitCode.USAGE, "--host " + name + " is not known" + HELP, e);
        }
    }

    /** Returns what to say when it cannot be listened there. */
    public CommandException refused(Exception failure) {
        if (!isOfThisMachine(host())) {
            return new CommandException(
                    ExitCode.USAGE, "--host " + name + " is not an address of this machine" + HELP, failure);
        }
        Throwable reason = failure;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        String sentence = "--port %d cannot be listened at (%s); give another one, or 0 for any free one.";
        return new CommandException(ExitCode.USAGE, sentence.formatted(port, reason.getMessage()), failure);
    }

    /** Any number of loopback addresses is this machine's, and only one of them is listed. */
    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException notListed) {
            return true;
        }
    }
}
