package io.copydesk.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** TCP ports of 127.0.0.1 that nothing listens on. */
public final class FreePorts {

    private FreePorts() {}

    /** The preferred port if it can be bound now, else any free one. */
    public static int preferring(int port) {
        return port != 0 && isFree(port) ? port : any();
    }

    /** A free port of the system's choice. */
    public static int any() {
        try (ServerSocket socket = bound(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no free port on 127.0.0.1", e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = bound(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            // A port whose last connections still linger is free for a server, and the servers bind it the same way.
            socket.setReuseAddress(true);
            socket.bind(Loopback.at(port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
