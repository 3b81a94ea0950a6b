package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.SmtpAnswer;
import org.forecourt.mailing.core.SmtpPort;
import org.forecourt.mailing.core.SmtpStage;

/** An SMTP server in front of recipients of every temper, and the network to it. */
final class SimulatedSmtp implements SmtpPort {

    private static final String SERVER = "smtp.example";

    private static final int MOST_REFUSALS = 10;

    private final Map<UUID, Integer> refusals = new HashMap<>();
    private final World world;
    private final Sink sink;
    private Instant downUntil = Instant.MIN;

    SimulatedSmtp(World world, Sink sink) {
        this.world = world;
        this.sink = sink;
    }

    void breakFor(Duration duration) {
        downUntil = world.timeline.instant().plus(duration);
    }

    @Override
    public Preparation prepare(MailMessage message, Instant writtenAt, Duration deadline) {
        Temper temper = Temper.of(message);
        return world.step("smtp.prepare", () -> {
            if (world.timeline.instant().isBefore(downUntil)) {
                return stopped(new DeliveryOutcome.Broken(SmtpStage.CONNECT, "refused"));
            }
            if (world.happens(world.faults.connection())) {
                SmtpStage[] stages = SmtpStage.values();
                SmtpStage stage = stages[world.random.nextInt(SmtpStage.DATA.ordinal())];
                return stopped(new DeliveryOutcome.Broken(stage, "connection lost"));
            }
            return answered(message, temper);
        });
    }

    private Preparation answered(MailMessage message, Temper temper) {
        if (world.happens(world.faults.smtpError() / 8)) {
            return refused(SmtpStage.AUTHENTICATION, 535, "5.7.8 wrong password");
        }
        if (world.happens(world.faults.smtpError())) {
            return refused(SmtpStage.RECIPIENT, 451, "4.7.1 greylisted");
        }
        return switch (temper) {
            case GONE -> refusedForGood(message, SmtpStage.RECIPIENT, new SmtpAnswer(550, "5.1.1 no such user"));
            case FULL -> refused(SmtpStage.RECIPIENT, 452, "4.2.2 mailbox full");
            case ANGRY ->
                world.isFaulty()
                        ? refused(SmtpStage.RECIPIENT, 421, "4.7.0 too many")
                        : new Ready(SERVER, new Handover(message, temper));
            case FINE, SLOW, PICKY -> new Ready(SERVER, new Handover(message, temper));
        };
    }

    private static Preparation refused(SmtpStage stage, int code, String text) {
        return stopped(new DeliveryOutcome.Refused(stage, new SmtpAnswer(code, text)));
    }

    private Preparation refusedForGood(MailMessage message, SmtpStage stage, SmtpAnswer answer) {
        countRefusal(message);
        return stopped(new DeliveryOutcome.Refused(stage, answer));
    }

    /** A crash may swallow an answer, so a few repetitions are nobody's fault. */
    private void countRefusal(MailMessage message) {
        if (refusals.merge(message.id(), 1, Integer::sum) > MOST_REFUSALS) {
            world.violation("DOES_NOT_TAKE_NO_FOR_AN_ANSWER", () -> String.valueOf(message.id()));
        }
    }

    private static Preparation stopped(DeliveryOutcome outcome) {
        return new Stopped(SERVER, outcome);
    }

    /** The second half: two points at which a process can die, and a connection break, on either side of the final dot. */
    private final class Handover implements Transmission {

        private final MailMessage message;
        private final Temper temper;

        Handover(MailMessage message, Temper temper) {
            this.message = message;
            this.temper = temper;
        }

        @Override
        public DeliveryOutcome transmit(Duration deadline) {
            boolean isBroken = world.step("smtp.data", () -> world.happens(world.faults.connection() / 2));
            if (isBroken) {
                return new DeliveryOutcome.Broken(SmtpStage.DATA, "connection lost");
            }
            boolean isStalled = temper == Temper.SLOW && isSlow(deadline);
            return world.step("smtp.final_dot", () -> answer(isStalled));
        }

        /** Takes its time, within the deadline or to its very end. */
        private boolean isSlow(Duration deadline) {
            boolean stalls = world.happens(0.3);
            world.timeline.sleep(
                    stalls ? deadline.minusSeconds(5) : world.between(Duration.ofSeconds(5), deadline.dividedBy(2)));
            return stalls;
        }

        private DeliveryOutcome answer(boolean isStalled) {
            boolean isCut = world.happens(world.faults.connection() / 2);
            if (isStalled || isCut) {
                world.excuses.strike(world.timeline.current());
                if (temper != Temper.PICKY && world.random.nextBoolean()) {
                    sink.deliver(message);
                }
                return new DeliveryOutcome.Unknown(isCut ? "connection lost after the final dot" : "no answer");
            }
            if (temper == Temper.PICKY) {
                countRefusal(message);
                return new DeliveryOutcome.Refused(SmtpStage.FINAL_DOT, new SmtpAnswer(554, "5.6.0 not like this"));
            }
            sink.deliver(message);
            return new DeliveryOutcome.Delivered("250 2.0.0 queued");
        }

        @Override
        public void abandon() {
            world.step("smtp.abandon", () -> {});
        }
    }

    /** How the recipient's side behaves, told by the domain. */
    enum Temper {
        FINE,
        SLOW,
        /** Answers 421 as long as faults are on. */
        ANGRY,
        GONE,
        /** Temporary errors for ever. */
        FULL,
        /** Refuses the content after the final dot. */
        PICKY;

        String domain() {
            return name().toLowerCase(Locale.ROOT) + ".example";
        }

        static Temper of(MailMessage message) {
            String domain = message.to().address().domain();
            return valueOf(domain.substring(0, domain.indexOf('.')).toUpperCase(Locale.ROOT));
        }
    }
}
