package org.forecourt.backup.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The content of a part. Its end is reached only when file and content have the length and the hash that the manifest
 * says; otherwise reading throws {@link Damaged}. Not thread-safe.
 */
public final class PartReader extends FilterInputStream {

    private final String file;
    private final Part part;
    private final HashingInput stored;
    private final HashingInput content;
    private boolean isVerified;

    private PartReader(String file, Part part, HashingInput stored, HashingInput content) {
        super(content);
        this.file = file;
        this.part = part;
        this.stored = stored;
        this.content = content;
    }

    /**
     * Begins to read.
     *
     * @param opener needed for an encrypted part only
     */
    public static PartReader open(Store store, String folder, Part part, @Nullable Opener opener) throws IOException {
        String file = folder + part.name();
        HashingInput stored = new HashingInput(stored(store, file));
        try {
            InputStream plain = stored;
            if (part.isEncrypted()) {
                plain = opened(stored, part, opener);
            }
            plain = part.isCompressed() ? new ZstdInputStream(plain) : plain;
            return new PartReader(file, part, stored, new HashingInput(plain));
        } catch (IOException unreadable) {
            stored.close();
            throw new Damaged(file + " is damaged: " + unreadable.getMessage(), unreadable);
        } catch (BackupRefusal refused) {
            stored.close();
            throw refused;
        }
    }

    /** Reads the whole part and throws {@link Damaged} when it is not what was written. */
    public static void verify(Store store, String folder, Part part, @Nullable Opener opener) throws IOException {
        try (InputStream input = open(store, folder, part, opener)) {
            input.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Reads the file as it lies there, which needs no secret, and throws {@link Damaged} when it was changed. */
    public static void verifyStored(Store store, String folder, Part part) throws IOException {
        String file = folder + part.name();
        try (HashingInput input = new HashingInput(stored(store, file))) {
            input.transferTo(OutputStream.nullOutputStream());
            if (input.size() != part.storedSize() || !input.sha256().equals(part.storedSha256())) {
                throw new Damaged(file + " is not what was written");
            }
        }
    }

    private static InputStream stored(Store store, String file) throws IOException {
        try {
            return store.open(file);
        } catch (NoSuchFileException missing) {
            throw new Damaged(file + " is missing", missing);
        }
    }

    private static InputStream opened(InputStream stored, Part part, @Nullable Opener opener) throws IOException {
        if (opener == null) {
            throw new BackupRefusal(part.name() + " is encrypted: give the passphrase or the secret key");
        }
        return opener.open(stored);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = content.read(target, offset, length);
        } catch (IOException unreadable) {
            throw new Damaged(file + " is damaged: " + unreadable.getMessage(), unreadable);
        }
        if (count < 0 && !isVerified) {
            compare();
            isVerified = true;
        }
        return count;
    }

    private void compare() throws IOException {
        stored.transferTo(OutputStream.nullOutputStream());
        if (stored.size() != part.storedSize() || !stored.sha256().equals(part.storedSha256())) {
            throw new Damaged(file + " is not what was written");
        }
        if (content.size() != part.size() || !content.sha256().equals(part.sha256())) {
            throw new Damaged(file + " does not hold what was written");
        }
    }
}
