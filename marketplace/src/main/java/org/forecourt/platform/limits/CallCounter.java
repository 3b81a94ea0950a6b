package org.forecourt.platform.limits;

import io.github.bucket4j.ConsumptionProbe;

/** Counts calls. Never fails and never takes long: a limit that cannot be kept exactly must not keep people out. */
public interface CallCounter {

    /**
     * Counts one call of this caller.
     *
     * @param caller an address or whatever else stands for who is limited; kept no longer than the limit needs
     * @return whether the call is within the limit, and what is left
     */
    ConsumptionProbe count(CallLimit limit, String caller);
}
