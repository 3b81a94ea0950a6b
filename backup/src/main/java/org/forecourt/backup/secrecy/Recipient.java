package org.forecourt.backup.secrecy;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSessionKey;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/**
 * Somebody for whom backups are encrypted: one OpenPGP public key. What is sealed is an OpenPGP message: AES-256 with the
 * integrity protection of RFC 4880, which every version of gpg reads. Thread-safe.
 */
public final class Recipient {

    private static final int BUFFER = 1 << 16;

    private final PGPPublicKey key;

    Recipient(PGPPublicKey key) {
        this.key = key;
    }

    /** The fingerprint of the key, in lower-case hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(key.getFingerprint());
    }

    /**
     * Begins a message; closing it ends the message and leaves the target open.
     *
     * @throws IOException when the target fails or the key cannot be used for encryption
     */
    public Sealed seal(OutputStream target) throws IOException {
        PGPEncryptedDataGenerator encryption =
                new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(PGPEncryptedData.AES_256)
                        .setWithIntegrityPacket(true)
                        .setSecureRandom(new SecureRandom()));
        encryption.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(key));
        PGPSessionKey[] session = new PGPSessionKey[1];
        encryption.setSessionKeyExtractionCallback(used -> session[0] = used);
        try {
            OutputStream encrypted = encryption.open(target, new byte[BUFFER]);
            OutputStream literal = new PGPLiteralDataGenerator()
                    .open(encrypted, PGPLiteralData.BINARY, "", new Date(0), new byte[BUFFER]);
            return new Sealed(literal, encrypted, new SessionOpener(session[0]));
        } catch (PGPException unusable) {
            throw new IOException("the key %s cannot be encrypted for".formatted(id()), unusable);
        }
    }
}
