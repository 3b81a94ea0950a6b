package org.forecourt.backup.physical;

import java.nio.file.Path;
import java.time.Duration;

/** Runs a PostgreSQL on the files of a cluster; whoever has the server's programs provides it. */
public interface ClusterStarter {

    /**
     * Starts with the configuration that lies in the folder, on a free loopback port, and returns when the server runs; it
     * may still refuse connections until its recovery is over.
     *
     * @param logs an existing folder for the server's words
     * @throws org.forecourt.backup.BackupFailure with the server's own reason when it does not
     */
    Started start(Path cluster, Path logs, Duration patience);

    /** Stops a server that a killed process left running on these files, if there is one. */
    void stopLeftBehind(Path cluster);

    /** Gives a role of a stopped cluster, whose password nobody here knows, another one. */
    void setPassword(Path cluster, String role, String password);

    /** A server that runs until it is closed. Closing writes everything down and waits for the end. */
    interface Started extends AutoCloseable {

        int port();

        @Override
        void close();
    }
}
