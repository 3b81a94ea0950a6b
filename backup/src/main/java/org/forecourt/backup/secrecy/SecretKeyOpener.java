package org.forecourt.backup.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/** Reads messages with unlocked secret keys. */
final class SecretKeyOpener implements Opener {

    private final Map<Long, PGPPrivateKey> keys;

    /** By key id. */
    SecretKeyOpener(Map<Long, PGPPrivateKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    @Override
    public InputStream open(InputStream sealed) throws IOException {
        for (PGPEncryptedData data : Messages.encryptedData(sealed)) {
            if (data instanceof PGPPublicKeyEncryptedData forKey) {
                PGPPrivateKey key = keys.get(forKey.getKeyIdentifier().getKeyId());
                if (key != null) {
                    return open(forKey, key);
                }
            }
        }
        throw new IOException("an encrypted file is not for this key");
    }

    private static InputStream open(PGPPublicKeyEncryptedData data, PGPPrivateKey key) throws IOException {
        try {
            return Messages.literal(data.getDataStream(new BcPublicKeyDataDecryptorFactory(key)), data);
        } catch (PGPException | RuntimeException damaged) {
            throw new IOException("an encrypted file was changed", damaged);
        }
    }
}
