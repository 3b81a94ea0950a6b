package org.forecourt.backup.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Counts and hashes what goes through. */
final class HashingInput extends FilterInputStream {

    private final MessageDigest digest = Sha256.digest();
    private long size;

    HashingInput(InputStream source) {
        super(source);
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) {
            digest.update((byte) one);
            size++;
        }
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            digest.update(target, offset, count);
            size += count;
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long size() {
        return size;
    }

    /** To be asked once, at the end. */
    String sha256() {
        return Sha256.text(digest);
    }
}
