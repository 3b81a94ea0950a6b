package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.time.Instant;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.SmtpAnswer;
import org.forecourt.mailing.core.SmtpPort;
import org.forecourt.mailing.core.SmtpStage;

/** An SMTP client that misreads what happened. */
record PlantedSmtp(Defect defect, SmtpPort smtp) implements SmtpPort {

    @Override
    public Preparation prepare(MailMessage message, Instant writtenAt, Duration deadline) {
        return switch (smtp.prepare(message, writtenAt, deadline)) {
            case Ready ready -> new Ready(ready.server(), new Misread(defect, ready.transmission()));
            case Stopped stopped -> new Stopped(stopped.server(), misread(defect, stopped.outcome()));
        };
    }

    private static DeliveryOutcome misread(Defect defect, DeliveryOutcome outcome) {
        if (defect == Defect.AMBIGUOUS_IS_TEMPORARY && outcome instanceof DeliveryOutcome.Unknown unknown) {
            return new DeliveryOutcome.Broken(SmtpStage.DATA, unknown.detail());
        }
        if (defect == Defect.PERMANENT_IS_TEMPORARY && outcome instanceof DeliveryOutcome.Refused refused) {
            return new DeliveryOutcome.Refused(refused.stage(), new SmtpAnswer(450, "4.0.0 misread"));
        }
        return outcome;
    }

    private record Misread(Defect defect, Transmission transmission) implements Transmission {

        @Override
        public DeliveryOutcome transmit(Duration deadline) {
            return misread(defect, transmission.transmit(deadline));
        }

        @Override
        public void abandon() {
            transmission.abandon();
        }
    }
}
