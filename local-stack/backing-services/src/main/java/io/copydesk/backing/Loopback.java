package io.copydesk.backing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** 127.0.0.1 itself: the system's own choice of a loopback address may be that of IPv6. */
final class Loopback {

    private Loopback() {}

    static InetSocketAddress at(int port) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }
}
