package org.forecourt.backup.store;

import java.io.IOException;
import java.io.OutputStream;

/** A file on its way into a store. Nobody sees it before {@link #commit()}; closed without it, it is as if it had never been. Not thread-safe. */
public abstract class Draft extends OutputStream {

    /** Lets the file appear, whole and durable, in place of an older one of that name. */
    public abstract void commit() throws IOException;
}
