package io.copydesk.store.saved;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/** Where a webhook may be. */
final class WebhookAddress {

    private WebhookAddress() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is no address for a webhook, with what is wrong
     */
    static URI parse(String text) {
        try {
            URI address = new URI(text);
            String scheme = address.getScheme();
            if (!("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) || address.getHost() == null) {
                throw new IllegalArgumentException("webhook.url must be an http or https address");
            }
            if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
                throw new IllegalArgumentException(
                        "webhook.url must have no user and no fragment: check its signature instead");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("webhook.url is no address: " + e.getReason(), e);
        }
    }

    /**
     * Looks its host up. To be done before each delivery: a name may lead elsewhere by then.
     *
     * @throws UnknownHostException if there is no such host
     */
    static boolean isPrivate(URI address) throws UnknownHostException {
        for (InetAddress host : InetAddress.getAllByName(address.getHost())) {
            byte[] bytes = host.getAddress();
            boolean isUniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
            boolean isShared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
            if (host.isLoopbackAddress()
                    || host.isAnyLocalAddress()
                    || host.isLinkLocalAddress()
                    || host.isSiteLocalAddress()
                    || host.isMulticastAddress()
                    || isUniqueLocal
                    || isShared) {
                return true;
            }
        }
        return false;
    }
}
