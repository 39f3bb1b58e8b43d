package dev.trivet.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;

/**
 * Makes server sockets that send each write at once.
 *
 * <p>MockWebServer writes an answer's headers and body apart. By default the second waits for the client's acknowledgement of
 * the first, which takes 40 ms on Linux: a walk of 20,000 pages would spend 13 minutes on that.
 */
final class PromptServerSocketFactory extends ServerSocketFactory {

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new PromptServerSocket();
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        throw boundElsewhere();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        throw boundElsewhere();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        throw boundElsewhere();
    }

    private static UnsupportedOperationException boundElsewhere() {
        return new UnsupportedOperationException("MockWebServer asks for an unbound socket, and binds it itself");
    }

    private static final class PromptServerSocket extends ServerSocket {

        PromptServerSocket() throws IOException {}

        @Override
        public Socket accept() throws IOException {
            Socket socket = super.accept();
            socket.setTcpNoDelay(true);
            return socket;
        }
    }
}
