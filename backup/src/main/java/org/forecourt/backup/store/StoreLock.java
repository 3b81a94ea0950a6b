package org.forecourt.backup.store;

import java.io.IOException;

/** The right to change a store, until it is closed or the process ends. */
public interface StoreLock extends AutoCloseable {

    @Override
    void close() throws IOException;
}
