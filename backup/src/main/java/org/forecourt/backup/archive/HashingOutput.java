package org.forecourt.backup.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Counts and hashes what goes through. Closing it leaves the target open. */
final class HashingOutput extends FilterOutputStream {

    private final MessageDigest digest = Sha256.digest();
    private long size;

    HashingOutput(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        digest.update((byte) one);
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    long size() {
        return size;
    }

    /** To be asked once, at the end. */
    String sha256() {
        return Sha256.text(digest);
    }
}
