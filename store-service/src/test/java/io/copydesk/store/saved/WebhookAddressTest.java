package io.copydesk.store.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/", "http://localhost:8080/", "http://10.1.2.3/", "http://192.168.0.1/",
                        "http://172.16.0.9/",
                "http://169.254.169.254/latest/", "http://0.0.0.0/", "http://[::1]/", "http://[fd00::1]/",
                        "http://[fe80::1]/",
                "http://100.64.0.1/", "http://2130706433/", "http://[::ffff:127.0.0.1]/"
            })
    void knowsPrivateAddresses(String url) throws UnknownHostException {
        assertThat(WebhookAddress.isPrivate(WebhookAddress.parse(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://93.184.216.34/", "https://[2606:2800:220:1::1]:8443/x"})
    void knowsPublicOnes(String url) throws UnknownHostException {
        assertThat(WebhookAddress.isPrivate(WebhookAddress.parse(url))).isFalse();
    }
}
