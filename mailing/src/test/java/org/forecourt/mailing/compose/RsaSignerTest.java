package org.forecourt.mailing.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import org.junit.jupiter.api.Test;

class RsaSignerTest {

    @Test
    void whichever_code_signs_the_signature_is_that_of_java() throws Exception {
        DkimKey key = DkimKey.of(Letters.SIGNING).orElseThrow();
        byte[] content = "from:a@cars.example\r\n".getBytes(StandardCharsets.US_ASCII);
        Signature own = Signature.getInstance("SHA256withRSA", "SunRsaSign");
        own.initSign(key.privateKey());
        own.update(content);

        assertThat(RsaSigner.of(key.privateKey()).sign(content)).isEqualTo(own.sign());
    }
}
