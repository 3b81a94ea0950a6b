package org.forecourt.mailing.smtp;

import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.DeliveryOutcome.Broken;
import org.forecourt.mailing.core.DeliveryOutcome.Delivered;
import org.forecourt.mailing.core.DeliveryOutcome.Refused;
import org.forecourt.mailing.core.DeliveryOutcome.Unknown;
import org.forecourt.mailing.core.SmtpAnswer;
import org.forecourt.mailing.core.SmtpPort;
import org.forecourt.mailing.core.SmtpStage;
import org.forecourt.mailing.smtp.Watchdog.Guard;

/** The second half of a transaction: the content, and who is responsible for it after that. */
final class Handover implements SmtpPort.Transmission {

    private static final int START_MAIL_INPUT = 354;

    /** The dot travels with the end of the content in one packet, which holds at most so much. */
    private static final int PIECE = 16 * 1024;

    private final Connection connection;
    private final Content content;
    private final ConnectionPool pool;
    private final Watchdog watchdog;
    private boolean connectionLives;

    Handover(Connection connection, Content content, ConnectionPool pool, Watchdog watchdog) {
        this.connection = connection;
        this.content = content;
        this.pool = pool;
        this.watchdog = watchdog;
    }

    @Override
    public DeliveryOutcome transmit(Duration limit) {
        boolean isInTime = false;
        try (Guard guard = watchdog.guard(Deadline.in(limit), connection::cut)) {
            DeliveryOutcome outcome = handOver(guard);
            guard.close();
            isInTime = !guard.isTooLate();
            return outcome;
        } finally {
            if (connectionLives && isInTime) {
                pool.give(connection);
            } else {
                connection.cut();
            }
        }
    }

    private DeliveryOutcome handOver(Guard guard) {
        Wire wire = connection.wire();
        int lastPiece = Math.max(0, content.wire().length - PIECE);
        try {
            SmtpAnswer answer = wire.exchange("DATA");
            if (answer.code() != START_MAIL_INPUT) {
                return refusedToListen(answer);
            }
            for (int sent = 0; sent < lastPiece; sent += PIECE) {
                wire.send(content.wire(), sent, Math.min(sent + PIECE, lastPiece));
            }
            wire.requireSilence();
        } catch (IOException failure) {
            return brokenOff(wire.lastWords(failure), guard);
        }
        try {
            wire.send(content.wire(), lastPiece, content.wire().length);
            return decision(wire.answer());
        } catch (IOException failure) {
            return new Unknown(guard.explain(failure) + " after the final dot");
        }
    }

    private DeliveryOutcome refusedToListen(SmtpAnswer answer) throws ProtocolException {
        if (answer.code() < 400) {
            throw new ProtocolException("unexpected answer to DATA: " + answer.code() + " " + answer.text());
        }
        connectionLives = answer.code() != Transaction.SERVICE_NOT_AVAILABLE;
        return new Refused(SmtpStage.DATA, answer);
    }

    private static DeliveryOutcome brokenOff(IOException failure, Guard guard) {
        if (failure instanceof SpokeTooSoon early && early.refusal().isPresent()) {
            return new Refused(SmtpStage.DATA, early.refusal().get());
        }
        return new Broken(SmtpStage.DATA, guard.explain(failure));
    }

    private DeliveryOutcome decision(SmtpAnswer answer) {
        boolean isYes = Transaction.isYes(answer);
        connectionLives = isYes || answer.code() >= 400 && answer.code() != Transaction.SERVICE_NOT_AVAILABLE;
        if (isYes) {
            return new Delivered(answer.code() + " " + answer.text());
        }
        return answer.code() >= 400
                ? new Refused(SmtpStage.FINAL_DOT, answer)
                : new Unknown("unexpected answer to the final dot: " + answer.code() + " " + answer.text());
    }

    /** Closing is the one way to leave a transaction that no server can misread. */
    @Override
    public void abandon() {
        connection.cut();
    }
}
