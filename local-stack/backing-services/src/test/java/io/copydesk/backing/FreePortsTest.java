package io.copydesk.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void thePreferredPortIsTakenWhereItIsFree() {
        int free = FreePorts.any();
        assertThat(FreePorts.preferring(free)).isEqualTo(free);
    }

    @Test
    void anotherIsFoundWhereThePreferredOneIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.preferring(taken.getLocalPort()))
                    .isNotEqualTo(taken.getLocalPort())
                    .isBetween(1, 65_535);
        }
    }

    @Test
    void aPortThatIsInUseOnAllAddressesIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(FreePorts.preferring(taken.getLocalPort())).isNotEqualTo(taken.getLocalPort());
        }
    }
}
