package org.forecourt.mailing.core;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.Refusal;

/** What the consumer does with each message of the queue: journal first, acknowledgement after. */
public final class Intake {

    private final Acceptance acceptance;
    private final Consumer<Accepted> account;

    /** @param account told what became of each message, when that is in the journal */
    public Intake(Acceptance acceptance, Consumer<Accepted> account) {
        this.acceptance = acceptance;
        this.account = account;
    }

    /**
     * Settles one message.
     *
     * @return false when the journal did not answer: the consumer waits before it takes the next one, or the same
     *     message would come round as fast as the broker can turn
     */
    public boolean settle(BrokerPort delivery) {
        return settleAll(List.of(delivery));
    }

    /**
     * Settles many messages with one commit for those that are valid.
     *
     * @return false when the journal did not answer, as {@link #settle}: none is settled then, and all are given back
     */
    public boolean settleAll(List<? extends BrokerPort> deliveries) {
        List<Accepted> answers;
        try {
            answers = acceptance.acceptAll(
                    Door.BROKER, deliveries.stream().map(Intake::incoming).toList());
        } catch (JournalUnavailable unavailable) {
            deliveries.forEach(BrokerPort::giveBack);
            return false;
        }
        answers.forEach(account);
        for (int index = 0; index < answers.size(); index++) {
            settle(deliveries.get(index), answers.get(index));
        }
        return true;
    }

    private static Incoming incoming(BrokerPort delivery) {
        return new Incoming(delivery.body(), MailMessageJson.read(delivery.body()));
    }

    private static void settle(BrokerPort delivery, Accepted accepted) {
        switch (accepted) {
            case Accepted.Journaled journaled -> delivery.acknowledge();
            case Accepted.Conflict conflict -> delivery.deadLetter("id id_conflict");
            case Accepted.Refused refused -> delivery.deadLetter(reason(refused.refusals()));
        }
    }

    private static String reason(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> (refusal.field() + " " + refusal.code().code()).strip())
                .collect(Collectors.joining(", "));
    }
}
