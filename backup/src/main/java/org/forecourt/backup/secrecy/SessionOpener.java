package org.forecourt.backup.secrecy;

import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSessionKey;
import org.bouncycastle.openpgp.PGPSessionKeyEncryptedData;
import org.bouncycastle.openpgp.operator.bc.BcSessionKeyDataDecryptorFactory;

/** Reads the one message that was encrypted with a session key, as whoever encrypted it can. */
final class SessionOpener implements Opener {

    private final PGPSessionKey key;

    SessionOpener(PGPSessionKey key) {
        this.key = key;
    }

    @Override
    public InputStream open(InputStream sealed) throws IOException {
        PGPEncryptedDataList message = Messages.encryptedData(sealed);
        PGPSessionKeyEncryptedData data = message.extractSessionKeyEncryptedData();
        try {
            return Messages.literal(data.getDataStream(new BcSessionKeyDataDecryptorFactory(key)), data);
        } catch (PGPException damaged) {
            throw new IOException("an encrypted file was changed", damaged);
        }
    }
}
