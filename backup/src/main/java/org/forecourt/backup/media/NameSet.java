package org.forecourt.backup.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.forecourt.backup.archive.Sha256;

/**
 * Names of which there may be millions: eight bytes of the hash of each are kept. Two that are alike are so seldom that
 * whoever asks must only lose work by it. First all are added, then it is asked.
 */
final class NameSet {

    private long[] keys = new long[1024];
    private int count;
    private boolean isSorted;

    void add(String name) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = key(name);
        isSorted = false;
    }

    boolean contains(String name) {
        if (!isSorted) {
            Arrays.sort(keys, 0, count);
            isSorted = true;
        }
        return Arrays.binarySearch(keys, 0, count, key(name)) >= 0;
    }

    /** The eight bytes. */
    static long key(String name) {
        byte[] hash = Sha256.digest().digest(name.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }
}
