package io.copydesk.store.saved;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {

    // The example of the Standard Webhooks specification's libraries.
    @Test
    void isThatOfStandardWebhooks() {
        assertThat(Signature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}".getBytes(UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void secretsAreMadeUpAndChecked() {
        assertThat(Signature.isSecret(Signature.newSecret())).isTrue();
        assertThat(Signature.newSecret()).isNotEqualTo(Signature.newSecret());
        assertThat(Signature.isSecret("whsec_c2hvcnQ=")).isFalse();
        assertThat(Signature.isSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isFalse();
        assertThat(Signature.isSecret("whsec_not base64")).isFalse();
    }
}
