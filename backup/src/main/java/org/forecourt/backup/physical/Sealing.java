package org.forecourt.backup.physical;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.forecourt.backup.BackupFailure;

/** The form in which pieces of a physical backup are kept: compressed by Zstandard, known by the SHA-256 of these bytes. */
final class Sealing {

    private static final int LEVEL = 1;

    private Sealing() {}

    /** Takes plain bytes. {@link #finish} once, then close. */
    static final class Output extends OutputStream {

        private final DigestOutputStream digest;
        private final ZstdOutputStream compressed;

        private Output(OutputStream target) throws IOException {
            this.digest = new DigestOutputStream(target, newSha256());
            this.compressed = new ZstdOutputStream(digest, LEVEL);
            this.compressed.setChecksum(true);
        }

        @Override
        public void write(int octet) throws IOException {
            compressed.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            compressed.write(bytes, offset, length);
        }

        /** Ends the compression and tells the hash of what was written. */
        String finish() throws IOException {
            compressed.close();
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        }

        @Override
        public void close() throws IOException {
            compressed.close();
        }
    }

    static Output into(OutputStream target) throws IOException {
        return new Output(target);
    }

    /**
     * The plain bytes. At their end the hash is compared.
     *
     * @param name for the failure when it is another one
     */
    static InputStream open(InputStream sealed, String sha256, String name) throws IOException {
        Checked checked = new Checked(sealed, sha256, name);
        return new ZstdInputStream(checked) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                try {
                    int count = super.read(buffer, offset, length);
                    if (count < 0) {
                        checked.finish();
                    }
                    return count;
                } catch (BackupFailure damaged) {
                    throw damaged;
                } catch (IOException damaged) {
                    throw new BackupFailure("damaged: " + name, damaged);
                }
            }
        };
    }

    private static final class Checked extends FilterInputStream {

        private final MessageDigest digest = newSha256();
        private final String expected;
        private final String name;
        private boolean finished;

        Checked(InputStream in, String expected, String name) {
            super(in);
            this.expected = expected;
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            if (count > 0) {
                digest.update(buffer, offset, count);
            }
            return count;
        }

        void finish() throws IOException {
            if (finished) {
                return;
            }
            byte[] rest = new byte[1 << 12];
            while (read(rest, 0, rest.length) >= 0) {
                continue;
            }
            finished = true;
            if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
                throw new BackupFailure("damaged: " + name);
            }
        }
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(newSha256().digest(bytes));
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
