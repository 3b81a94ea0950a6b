package org.forecourt.backup.secrecy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A message that is being encrypted. Not thread-safe. */
public final class Sealed extends FilterOutputStream {

    private final OutputStream encrypted;
    private final Opener opener;
    private boolean isOpen = true;

    Sealed(OutputStream literal, OutputStream encrypted, Opener opener) {
        super(literal);
        this.encrypted = encrypted;
        this.opener = opener;
    }

    /** Reads this one message again without the recipient's secret; it lives in memory only. */
    public Opener opener() {
        return opener;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (isOpen) {
            isOpen = false;
            out.close();
            encrypted.close();
        }
    }
}
