package org.forecourt.journeys.killrig;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

/** A new key of 2048 bits, as the settings take it. */
final class DkimSettings {

    private DkimSettings() {}

    static Map<String, String> make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            String pem = "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
            return Map.of(
                    "DKIM_DOMAIN", "forecourt.example",
                    "DKIM_SELECTOR", "rig",
                    "DKIM_PRIVATE_KEY", pem);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
