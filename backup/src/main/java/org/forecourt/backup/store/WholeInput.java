package org.forecourt.backup.store;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An answer of which the length was announced: one that ends earlier was broken off, which is no end. Not thread-safe. */
final class WholeInput extends FilterInputStream {

    private long left;

    WholeInput(InputStream answer, long length) {
        super(answer);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int count = in.read(target, offset, length);
        if (count < 0) {
            throw new EOFException("the answer ended %d bytes early".formatted(left));
        }
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
