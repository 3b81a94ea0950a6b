package org.forecourt.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import org.forecourt.backup.BackupFailure;

/** A file read over a network: when the connection breaks, it goes on at the same byte over another. Not thread-safe. */
final class ResumedInput extends InputStream {

    /** Opens the file at an offset. */
    interface Source {
        InputStream from(long offset) throws IOException;
    }

    private final String file;
    private final Source source;
    private final Attempts attempts;
    private InputStream input;
    private long position;

    private ResumedInput(String file, Source source, Attempts attempts, InputStream input) {
        this.file = file;
        this.source = source;
        this.attempts = attempts;
        this.input = input;
    }

    /** Opens at the beginning; that it exists is known then. */
    static ResumedInput open(String file, Source source, Attempts attempts) throws IOException {
        return new ResumedInput(file, source, attempts, source.from(0));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        for (int failures = 1; ; failures++) {
            try {
                int count = input.read(target, offset, length);
                position += Math.max(0, count);
                return count;
            } catch (IOException broken) {
                resume(failures, broken);
            }
        }
    }

    private void resume(int failures, IOException broken) throws IOException {
        if (!attempts.again(failures)) {
            throw new BackupFailure("%s cannot be read: %s".formatted(file, broken.getMessage()), broken);
        }
        close(input);
        try {
            input = source.from(position);
        } catch (NoSuchFileException gone) {
            throw new BackupFailure("%s disappeared while it was read".formatted(file), gone);
        }
    }

    /** What is left of a broken connection says nothing of use. */
    private static void close(InputStream broken) {
        try {
            broken.close();
        } catch (IOException | RuntimeException alreadyBroken) {
            // another one takes its place
        }
    }

    @Override
    public void close() {
        close(input);
    }
}
