package org.forecourt.operations.deploy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.operations.Finding;
import org.jspecify.annotations.Nullable;

/** The product on this machine in one of its two modes. Every method may be interrupted and repeated. */
interface Site {

    /**
     * Brings the product up and returns when it answers; changes nothing when it runs as wanted already.
     *
     * @throws DeployFailure naming cause and cure when it does not come up
     * @throws org.forecourt.operations.Refusal when something given is at fault; then nothing was changed
     */
    void bringUp();

    /**
     * Every check of SPEC D12 for this mode, each asked of what runs now.
     *
     * @param to who gets the test mail, null for the sender of the site's mail
     */
    List<Finding> findings(@Nullable EmailAddress to);

    /** What runs and how it is, for people; see {@link Standing#isGood()}. */
    Standing standing();

    /** Ends what runs and keeps all data; does nothing when nothing runs. */
    void stop();

    /**
     * Replaces what runs by what the sources say, and goes back by itself when that does not become healthy.
     *
     * @param backup made before anything is touched
     * @param patience how long a new process may take to become healthy, if not as usual
     * @return false when it runs already
     * @throws DeployFailure naming the cause; what ran before runs again
     */
    boolean upgrade(FirstBackup backup, Optional<Duration> patience);

    /**
     * Goes back to what ran before the last upgrade.
     *
     * @throws org.forecourt.operations.Refusal when nothing is kept, or it cannot serve the database of now
     */
    void rollBack(Optional<Duration> patience);

    /**
     * Shows what the product has logged.
     *
     * @return the exit status
     */
    int logs(LogRequest request);

    /** Takes away what a deploy has made; the data as well if asked. */
    void uninstall(boolean deleteData);
}
