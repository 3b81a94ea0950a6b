package org.forecourt.mailing.core;

import java.util.List;
import java.util.stream.Collectors;
import org.forecourt.contracts.mail.Refusal;

/** What the consumer does with each message of the queue: journal first, acknowledgement after. */
public final class Intake {

    private final Acceptance acceptance;

    public Intake(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    /**
     * Settles one message.
     *
     * @return false when the journal did not answer: the consumer waits before it takes the next one, or the same
     *     message would come round as fast as the broker can turn
     */
    public boolean settle(BrokerPort delivery) {
        Accepted accepted;
        try {
            accepted = acceptance.accept(Door.BROKER, delivery.body());
        } catch (JournalUnavailable unavailable) {
            delivery.giveBack();
            return false;
        }
        switch (accepted) {
            case Accepted.Journaled journaled -> delivery.acknowledge();
            case Accepted.Conflict conflict -> delivery.deadLetter("id id_conflict");
            case Accepted.Refused refused -> delivery.deadLetter(reason(refused.refusals()));
        }
        return true;
    }

    private static String reason(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> (refusal.field() + " " + refusal.code().code()).strip())
                .collect(Collectors.joining(", "));
    }
}
