package org.forecourt.operations.deploy;

import java.util.List;
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
     * Shows what the product has logged.
     *
     * @return the exit status
     */
    int logs(LogRequest request);

    /** Takes away what a deploy has made; the data as well if asked. */
    void uninstall(boolean deleteData);
}
