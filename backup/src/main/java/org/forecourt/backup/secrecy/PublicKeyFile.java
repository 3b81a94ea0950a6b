package org.forecourt.backup.secrecy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;

/** An OpenPGP public key as {@code gpg --export} writes it, with or without armour. */
public final class PublicKeyFile {

    private static final int FOR_DATA = KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE;

    private PublicKeyFile() {}

    /**
     * Whom the file belongs to.
     *
     * @throws IOException when it is no public key, or none that can encrypt today
     */
    public static Recipient read(byte[] file) throws IOException {
        try (InputStream plain = PGPUtil.getDecoderStream(new ByteArrayInputStream(file))) {
            return encryptionKey(new PGPPublicKeyRing(plain, new BcKeyFingerprintCalculator()));
        } catch (RuntimeException other) {
            throw new IOException("not an OpenPGP public key", other);
        }
    }

    /** The newest key of a ring that is meant for encryption: usually a subkey. */
    static Recipient encryptionKey(PGPPublicKeyRing ring) throws IOException {
        PGPPublicKey chosen = null;
        for (PGPPublicKey key : ring) {
            if (key.isEncryptionKey() && !key.hasRevocation() && isValidNow(key) && isForData(key)) {
                chosen = key;
            }
        }
        if (chosen == null) {
            throw new IOException("the key can encrypt nothing: it expired, was revoked or is only for signing");
        }
        return new Recipient(chosen);
    }

    private static boolean isValidNow(PGPPublicKey key) {
        long seconds = key.getValidSeconds();
        return seconds == 0
                || key.getCreationTime().toInstant().plusSeconds(seconds).isAfter(Instant.now());
    }

    private static boolean isForData(PGPPublicKey key) {
        int flags = 0;
        for (Iterator<PGPSignature> signatures = key.getSignatures(); signatures.hasNext(); ) {
            PGPSignatureSubpacketVector packets = signatures.next().getHashedSubPackets();
            flags |= packets == null ? 0 : packets.getKeyFlags();
        }
        return flags == 0 || (flags & FOR_DATA) != 0;
    }
}
