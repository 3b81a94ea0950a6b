package org.forecourt.backup.store;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Where a store keeps its leases: small files, of which two machines cannot both make the same. */
interface LeasePlace {

    /** The folder of leases in a store. */
    String FOLDER = ".locks";

    /**
     * A lease, or the note that one was given back.
     *
     * @param age since it was last written, by the clock of the store
     */
    record Entry(String name, Duration age) {}

    List<Entry> entries() throws IOException;

    /** Makes a file; false when there is one of that name. */
    boolean createNew(String name, String content) throws IOException;

    /** Writes a file of ours again, and so makes it young. */
    void write(String name, String content) throws IOException;

    String read(String name) throws IOException;

    void delete(String name) throws IOException;
}
