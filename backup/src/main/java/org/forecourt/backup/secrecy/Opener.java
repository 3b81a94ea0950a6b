package org.forecourt.backup.secrecy;

import java.io.IOException;
import java.io.InputStream;

/** Somebody who can read sealed messages. Thread-safe. */
public interface Opener {

    /**
     * The content of a message. Its end is reached only when the message proves to be whole and unchanged.
     *
     * @throws IOException when it is no message for this reader or was changed; reading throws it as well
     */
    InputStream open(InputStream sealed) throws IOException;
}
