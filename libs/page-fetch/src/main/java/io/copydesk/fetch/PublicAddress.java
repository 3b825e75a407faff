package io.copydesk.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Whether an address belongs to the public internet, rather than to this machine or a network behind it. */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first != 0 // this network
                && !(first == 100 && (second & 0xc0) == 64) // carrier-grade NAT, clouds' metadata services too
                && !(first == 192 && second == 0 && bytes[2] == 0) // protocol assignments
                && !(first == 198 && (second & 0xfe) == 18) // benchmarks
                && first < 240; // reserved, broadcast
    }

    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20; // 2000::/3, all that was ever given out
        // Both carry an IPv4 address inside.
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
