package org.forecourt.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Keeps named files. Names are paths of letters, digits, {@code . - _} with {@code /} between folders. Thread-safe.
 * A folder it does not need any more disappears by itself.
 */
public interface Store extends AutoCloseable {

    /** Begins a file; its folders need not exist. */
    Draft create(String name) throws IOException;

    /**
     * Reads a file from its beginning.
     *
     * @throws java.nio.file.NoSuchFileException when there is none of that name
     */
    InputStream open(String name) throws IOException;

    /** Whether there is a file of that name. */
    boolean holds(String name) throws IOException;

    /** Tells all files below a folder, at any depth and in any order, of which there may be millions; none when there is no such folder. */
    void visit(String folder, Consumer<StoredFile> visitor) throws IOException;

    /** The same files in the order of their names. */
    default List<StoredFile> list(String folder) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        visit(folder, files::add);
        files.sort(Comparator.comparing(StoredFile::name));
        return files;
    }

    /** Takes a file away; one that is not there is fine. */
    void delete(String name) throws IOException;

    /** Takes away what an interrupted {@link #create} has left. Only under the {@link #lock}. */
    void removeDrafts() throws IOException;

    /** How many bytes it can take at present, where it knows. */
    OptionalLong freeBytes() throws IOException;

    /**
     * Makes sure that nobody else changes the store.
     *
     * @param purpose what for, as others read it when they are refused
     * @throws org.forecourt.backup.BackupRefusal when somebody does, and who
     */
    StoreLock lock(String purpose) throws IOException;

    /** Whether a network lies before it, so that not everything in it is read again for every backup. */
    boolean isFar();

    /** Where it is, for people; without secrets. */
    String description();

    @Override
    void close() throws IOException;
}
