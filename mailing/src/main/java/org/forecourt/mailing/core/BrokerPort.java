package org.forecourt.mailing.core;

/** One message from the queue, to be settled exactly once. Settling may fail with the connection: it comes again then. */
public interface BrokerPort {

    byte[] body();

    /** Takes it off the queue. Only after its journal entry or refusal is committed. */
    void acknowledge();

    /**
     * Moves it to the dead letters, with a reason people can read, and then takes it off the queue. The reason is
     * noted among the refusals already, so a dead letter that gets lost on the way loses nothing.
     */
    void deadLetter(String reason);

    /** Leaves it in the queue, for later: nothing was wrong with it. */
    void giveBack();
}
