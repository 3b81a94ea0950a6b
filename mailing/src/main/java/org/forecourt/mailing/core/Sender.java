package org.forecourt.mailing.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.mailing.core.SmtpPort.Preparation;
import org.forecourt.mailing.core.SmtpPort.Ready;
import org.forecourt.mailing.core.SmtpPort.Stopped;

/**
 * Makes one attempt with one claimed mail. The order is the guarantee: the attempt is in the journal before {@code DATA},
 * its outcome after the answer, so whoever dies in between leaves a mark that says "nobody knows" instead of a silence.
 * Thread-safe.
 */
public final class Sender {

    private static final Duration JOURNAL_RETRY = Duration.ofSeconds(1);
    private static final int ATTEMPT_RECORD_TRIES = 3;

    private final SenderPorts ports;
    private final DeliveryRules delivery;
    private final SendingRules rules;

    public Sender(SenderPorts ports, DeliveryRules delivery, SendingRules rules) {
        this.ports = ports;
        this.delivery = delivery;
        this.rules = rules;
    }

    /** Sends the mail, or does not; either way the journal says what happened, now or by the sweep. */
    public Feedback send(Claim claim) {
        Optional<String> suppressed;
        try {
            suppressed = ports.suppressions()
                    .reason(claim.message().to().address(), claim.message().category());
        } catch (JournalUnavailable leftToTheSweep) {
            return Feedback.NOTHING;
        }
        if (suppressed.isPresent()) {
            persist(claim, claim.entry().suppress(now(), suppressed.get()));
            return Feedback.NOTHING;
        }
        if (!leaves(claim, rules.wholeAttempt())) {
            persist(claim, claim.entry().release(now()));
            return Feedback.NOTHING;
        }
        return attempt(claim);
    }

    private Feedback attempt(Claim claim) {
        Instant startedAt = now();
        Preparation preparation;
        try {
            preparation = ports.smtp().prepare(claim.message(), claim.entry().writtenAt(), rules.prepare());
        } catch (RuntimeException bug) {
            Attempt attempt = Attempt.open(claim.token(), startedAt, "");
            conclude(claim, attempt, new DeliveryOutcome.Broken(SmtpStage.CONNECT, nameOf(bug)));
            return Feedback.NOTHING;
        }
        return switch (preparation) {
            case Stopped stopped ->
                conclude(claim, Attempt.open(claim.token(), startedAt, stopped.server()), stopped.outcome());
            case Ready ready -> handOver(claim, ready, Attempt.open(claim.token(), startedAt, ready.server()));
        };
    }

    private Feedback handOver(Claim claim, Ready ready, Attempt attempt) {
        return switch (register(claim, attempt)) {
            case RECORDED -> conclude(claim, attempt, transmit(ready));
            case LOST -> {
                ready.transmission().abandon();
                yield Feedback.NOTHING;
            }
            case NO_ANSWER -> {
                ready.transmission().abandon();
                conclude(claim, attempt, new DeliveryOutcome.Broken(SmtpStage.DATA, "the journal did not answer"));
                yield Feedback.NOTHING;
            }
        };
    }

    /** The attempt goes into the journal, unless the lease is gone or too short for what follows. */
    private Registration register(Claim claim, Attempt attempt) {
        for (int tries = 0; tries < ATTEMPT_RECORD_TRIES; tries++) {
            if (!leaves(claim, rules.handover())) {
                return tries == 0 ? Registration.LOST : Registration.NO_ANSWER;
            }
            try {
                boolean recorded = ports.journal().recordAttempt(claim, attempt);
                return recorded && leaves(claim, rules.transmit()) ? Registration.RECORDED : late(recorded);
            } catch (JournalUnavailable unavailable) {
                ports.pause().sleep(JOURNAL_RETRY);
            }
        }
        return Registration.NO_ANSWER;
    }

    /** Recorded, but so slowly that the lease may end during {@code DATA}: nothing is sent, and that is written down. */
    private static Registration late(boolean recorded) {
        return recorded ? Registration.NO_ANSWER : Registration.LOST;
    }

    private DeliveryOutcome transmit(Ready ready) {
        try {
            return ready.transmission().transmit(rules.transmit());
        } catch (RuntimeException bug) {
            return new DeliveryOutcome.Unknown(nameOf(bug));
        }
    }

    private Feedback conclude(Claim claim, Attempt attempt, DeliveryOutcome outcome) {
        persist(claim, delivery.conclude(claim.entry(), attempt, outcome, now()));
        if (outcome instanceof DeliveryOutcome.Refused refused
                && SmtpVerdicts.isHardBounce(refused.stage(), refused.answer())) {
            addHardBounce(claim.message(), refused.detail());
        }
        return Feedback.of(outcome);
    }

    /**
     * Tries until the journal has it or the lease is over; then the sweep decides, and it errs on the safe side. At least
     * one try is made however late it is: the journal knows whether the claim still holds.
     */
    private void persist(Claim claim, JournalEntry after) {
        do {
            try {
                ports.journal().recordOutcome(claim, after);
                return;
            } catch (JournalUnavailable unavailable) {
                ports.pause().sleep(JOURNAL_RETRY);
            }
        } while (leaves(claim, Duration.ZERO));
    }

    private void addHardBounce(MailMessage message, String detail) {
        try {
            ports.suppressions().addHardBounce(message.to().address(), detail);
        } catch (JournalUnavailable nextBounceWillDo) {
            return;
        }
    }

    private boolean leaves(Claim claim, Duration needed) {
        return now().plus(needed).isBefore(claim.lease().until());
    }

    private Instant now() {
        return ports.clock().instant();
    }

    private static String nameOf(RuntimeException bug) {
        return "unexpected " + bug.getClass().getSimpleName();
    }

    private enum Registration {
        RECORDED,
        /** The mail belongs to somebody else by now, or soon. */
        LOST,
        NO_ANSWER
    }
}
