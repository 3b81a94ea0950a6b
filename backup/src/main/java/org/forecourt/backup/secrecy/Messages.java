package org.forecourt.backup.secrecy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;

/** The layers of an encrypted message. */
final class Messages {

    private Messages() {}

    static PGPEncryptedDataList encryptedData(InputStream sealed) throws IOException {
        if (next(sealed) instanceof PGPEncryptedDataList message && message.isIntegrityProtected()) {
            return message;
        }
        throw new IOException("a file that should be encrypted is not");
    }

    /** The content below an opened encryption, whose integrity is checked at its end. */
    static InputStream literal(InputStream decrypted, PGPEncryptedData data) throws IOException {
        if (next(decrypted) instanceof PGPLiteralData content) {
            return new Verified(content.getInputStream(), decrypted, data);
        }
        throw new IOException("an encrypted file holds something else than expected");
    }

    private static Object next(InputStream stream) throws IOException {
        try {
            Object found = new BcPGPObjectFactory(stream).nextObject();
            return found == null ? "nothing" : found;
        } catch (RuntimeException damaged) {
            throw new IOException("an encrypted file was changed", damaged);
        }
    }

    private static final class Verified extends FilterInputStream {

        private final InputStream decrypted;
        private final PGPEncryptedData data;
        private boolean isVerified;

        Verified(InputStream content, InputStream decrypted, PGPEncryptedData data) {
            super(content);
            this.decrypted = decrypted;
            this.data = data;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int count = in.read(target, offset, length);
                if (count < 0 && !isVerified) {
                    decrypted.transferTo(java.io.OutputStream.nullOutputStream());
                    isVerified = data.verify();
                    if (!isVerified) {
                        throw new IOException("an encrypted file was changed");
                    }
                }
                return count;
            } catch (PGPException | RuntimeException damaged) {
                throw new IOException("an encrypted file was changed", damaged);
            }
        }
    }
}
