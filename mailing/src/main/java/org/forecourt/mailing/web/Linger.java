package org.forecourt.mailing.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * Throws away, for a moment, what is left of a body that was refused and answered already. A connection closed on bytes
 * that nobody read is reset, and the reset destroys the answer before the caller has seen it.
 */
final class Linger {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(3);
    private static final int CHUNK = 64 * 1024;

    private Linger() {}

    static void over(InputStream rest) {
        long end = System.nanoTime() + LONGEST;
        byte[] chunk = new byte[CHUNK];
        try {
            while (System.nanoTime() - end < 0) {
                if (rest.read(chunk) < 0) {
                    return;
                }
            }
        } catch (IOException callerIsGone) {
            return;
        }
    }
}
