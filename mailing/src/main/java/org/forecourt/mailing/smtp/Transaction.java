package org.forecourt.mailing.smtp;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forecourt.mailing.core.DeliveryOutcome.Broken;
import org.forecourt.mailing.core.DeliveryOutcome.Refused;
import org.forecourt.mailing.core.SmtpAnswer;
import org.forecourt.mailing.core.SmtpStage;

/** The first half of a transaction on an open connection: who sends to whom. Nothing can be delivered by it. */
final class Transaction {

    static final int SERVICE_NOT_AVAILABLE = 421;
    private static final String RESET = "RSET";

    private final Connection connection;
    private final Envelope envelope;
    private final Content content;
    private SmtpStage stage = SmtpStage.SENDER;
    private boolean isRecipientNamed;
    private boolean isReusable = true;

    Transaction(Connection connection, Envelope envelope, Content content) {
        this.connection = connection;
        this.envelope = envelope;
        this.content = content;
    }

    /**
     * Until the server waits for {@code DATA}.
     *
     * @return the refusal when it said no
     * @throws IOException when the connection is lost or cannot be trusted any more
     */
    Optional<Refused> open() throws IOException {
        Optional<SmtpAnswer> obstacle = envelope.obstacle(connection.extensions(), content);
        if (obstacle.isPresent()) {
            return obstacle.map(answer -> new Refused(SmtpStage.SENDER, answer));
        }
        List<Step> steps = steps();
        connection.countMail();
        return connection.extensions().pipelining() ? together(steps) : oneByOne(steps);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (connection.isUsed()) {
            steps.add(new Step(SmtpStage.SENDER, RESET));
        }
        steps.add(new Step(SmtpStage.SENDER, envelope.mailFrom(connection.extensions(), content)));
        steps.add(new Step(SmtpStage.RECIPIENT, envelope.rcptTo()));
        return steps;
    }

    private Optional<Refused> oneByOne(List<Step> steps) throws IOException {
        for (Step step : steps) {
            stage = step.stage();
            isRecipientNamed = stage == SmtpStage.RECIPIENT;
            Optional<Refused> refused = judge(step, connection.wire().exchange(step.command()));
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** Reads every answer, so that the next question gets its own, and lets the first refusal decide. */
    private Optional<Refused> together(List<Step> steps) throws IOException {
        connection.wire().say(steps.stream().map(Step::command).toArray(String[]::new));
        isRecipientNamed = true;
        for (int next = 0; next < steps.size(); next++) {
            stage = steps.get(next).stage();
            Optional<Refused> refused = judge(steps.get(next), connection.wire().answer());
            if (refused.isPresent()) {
                skipAnswers(steps.size() - next - 1);
                return refused;
            }
        }
        return Optional.empty();
    }

    private void skipAnswers(int number) {
        try {
            for (int skipped = 0; skipped < number && isReusable; skipped++) {
                connection.wire().answer();
            }
        } catch (IOException lost) {
            isReusable = false;
        }
    }

    private Optional<Refused> judge(Step step, SmtpAnswer answer) throws ProtocolException {
        if (answer.code() >= 400 && !step.command().equals(RESET)) {
            isReusable = answer.code() != SERVICE_NOT_AVAILABLE;
            return Optional.of(new Refused(step.stage(), answer));
        }
        if (!isYes(answer)) {
            throw new ProtocolException("unexpected answer: " + answer.code() + " " + answer.text());
        }
        return Optional.empty();
    }

    /** 25x: the mail system says yes. */
    static boolean isYes(SmtpAnswer answer) {
        return answer.code() / 10 == 25;
    }

    /**
     * What a failure of {@link #open} means. Once the recipient is named a silence may be about it, whichever answer was
     * awaited: a server that was asked everything at once may keep its first answers back until it has the last (RFC 2920).
     */
    Broken broken(String detail) {
        return new Broken(isRecipientNamed ? SmtpStage.RECIPIENT : stage, detail);
    }

    /** Whether the next mail may use the same connection after a refusal. */
    boolean isReusable() {
        return isReusable;
    }

    /** Whose turn it is to be answered; answers keep the order of the questions. */
    SmtpStage stage() {
        return stage;
    }

    private record Step(SmtpStage stage, String command) {}
}
