package org.forecourt.mailing.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.SmtpPort;

/** Another way out, with the faults of the {@link FaultSwitch} in it. */
public final class FaultySmtp implements SmtpPort {

    static final String SERVER = "fault-switch";

    private final SmtpPort port;
    private final FaultSwitch faults;

    FaultySmtp(SmtpPort port, FaultSwitch faults) {
        this.port = port;
        this.faults = faults;
    }

    @Override
    public Preparation prepare(MailMessage message, Instant writtenAt, Duration deadline) {
        EmailAddress recipient = message.to().address();
        for (FaultStage stage : FaultStage.values()) {
            Optional<FaultRule> rule = stage.isBeforeData() ? faults.strike(recipient, stage) : Optional.empty();
            if (rule.isPresent()) {
                return new Stopped(SERVER, before(rule.get(), deadline));
            }
        }
        Preparation preparation = port.prepare(message, writtenAt, deadline);
        return preparation instanceof Ready ready
                ? new Ready(ready.server(), new FaultyTransmission(recipient, ready.transmission()))
                : preparation;
    }

    /** A fault at a stage at which nothing can be delivered yet. */
    private static DeliveryOutcome before(FaultRule rule, Duration deadline) {
        return switch (rule.action()) {
            case FaultAction.Answer answer ->
                new DeliveryOutcome.Refused(rule.stage().stage(), answer.answer());
            case FaultAction.Cut cut -> new DeliveryOutcome.Broken(rule.stage().stage(), "cut by the fault switch");
            case FaultAction.Stall stall -> {
                sleep(deadline);
                yield new DeliveryOutcome.Broken(rule.stage().stage(), "stalled by the fault switch");
            }
        };
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private final class FaultyTransmission implements Transmission {

        private final EmailAddress recipient;
        private final Transmission transmission;

        private FaultyTransmission(EmailAddress recipient, Transmission transmission) {
            this.recipient = recipient;
            this.transmission = transmission;
        }

        @Override
        public DeliveryOutcome transmit(Duration deadline) {
            Optional<FaultRule> atData = faults.strike(recipient, FaultStage.DATA);
            if (atData.isPresent()) {
                transmission.abandon();
                return before(atData.get(), deadline);
            }
            Optional<FaultRule> atFinalDot = faults.strike(recipient, FaultStage.FINAL_DOT);
            return atFinalDot.isPresent() ? after(atFinalDot.get(), deadline) : transmission.transmit(deadline);
        }

        /** Only an answer keeps the mail from being delivered; what happens to the line comes too late for that. */
        private DeliveryOutcome after(FaultRule rule, Duration deadline) {
            return switch (rule.action()) {
                case FaultAction.Answer answer -> {
                    transmission.abandon();
                    yield new DeliveryOutcome.Refused(rule.stage().stage(), answer.answer());
                }
                case FaultAction.Cut cut -> lost(transmission.transmit(deadline), "cut");
                case FaultAction.Stall stall -> {
                    long begun = System.nanoTime();
                    DeliveryOutcome outcome = transmission.transmit(deadline);
                    sleep(deadline.minusNanos(System.nanoTime() - begun));
                    yield lost(outcome, "stalled");
                }
            };
        }

        private static DeliveryOutcome lost(DeliveryOutcome outcome, String how) {
            return outcome instanceof DeliveryOutcome.Delivered
                    ? new DeliveryOutcome.Unknown(how + " by the fault switch after the final dot")
                    : outcome;
        }

        @Override
        public void abandon() {
            transmission.abandon();
        }
    }
}
