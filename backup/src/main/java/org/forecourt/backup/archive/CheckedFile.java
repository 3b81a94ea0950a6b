package org.forecourt.backup.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import org.forecourt.backup.store.Draft;
import org.forecourt.backup.store.Store;

/**
 * A small file with its hash beside it, in the form that {@code sha256sum --check} reads. The hash is written last: without
 * it the file does not count.
 */
public final class CheckedFile {

    static final String HASH = ".sha256";
    private static final int LARGEST = 64 << 20;

    private CheckedFile() {}

    /** Writes both, the hash last. */
    public static void write(Store store, String name, byte[] content) throws IOException {
        put(store, name, content);
        put(store, name + HASH, hashLine(name, content));
    }

    /**
     * Reads a file whose hash is there.
     *
     * @return empty when it was never finished
     * @throws Damaged when the two do not fit
     */
    public static Optional<byte[]> read(Store store, String name) throws IOException {
        if (!store.holds(name + HASH)) {
            return Optional.empty();
        }
        byte[] content = get(store, name);
        if (!Arrays.equals(get(store, name + HASH), hashLine(name, content))) {
            throw new Damaged("%1$s is not what %1$s%2$s says".formatted(name, HASH));
        }
        return Optional.of(content);
    }

    /** Makes the file count no more, then takes it away. */
    public static void delete(Store store, String name) throws IOException {
        store.delete(name + HASH);
        store.delete(name);
    }

    private static byte[] hashLine(String name, byte[] content) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return "%s  %s\n".formatted(Sha256.of(content), file).getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Store store, String name, byte[] content) throws IOException {
        try (Draft draft = store.create(name)) {
            draft.write(content);
            draft.commit();
        }
    }

    private static byte[] get(Store store, String name) throws IOException {
        try (InputStream input = store.open(name)) {
            return input.readNBytes(LARGEST);
        } catch (NoSuchFileException missing) {
            throw new Damaged(name + " is missing", missing);
        }
    }
}
