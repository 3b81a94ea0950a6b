package org.forecourt.mailing.smtp;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.DeliveryOutcome.Broken;
import org.forecourt.mailing.core.DeliveryOutcome.Refused;
import org.forecourt.mailing.core.SmtpAnswer;
import org.forecourt.mailing.core.SmtpStage;

/**
 * Opens connections within a deadline. Threads of its own do it, because looking up a name cannot be interrupted; platform
 * threads, because it would hold the carrier of a virtual one.
 */
final class Connector implements AutoCloseable {

    private static final int SHOWN = 200;

    private final SmtpSettings settings;
    private final ExecutorService dialling = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("smtp-connect-", 0).factory());

    Connector(SmtpSettings settings) {
        this.settings = settings;
    }

    Connection connect(Deadline deadline) throws Stop {
        Sockets sockets = new Sockets();
        Login login = new Login(settings, deadline, sockets);
        Future<Connection> opening = submit(login, sockets);
        try {
            return opening.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooLate) {
            sockets.cut();
            throw new Stop(new Broken(login.stage(), "no answer in time"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            sockets.cut();
            throw new Stop(new Broken(login.stage(), "interrupted"));
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Stop stop
                    ? stop
                    : new Stop(new Broken(login.stage(), "unexpected " + failure.getCause()));
        }
    }

    private Future<Connection> submit(Login login, Sockets sockets) throws Stop {
        try {
            return dialling.submit(() -> open(login, sockets));
        } catch (RejectedExecutionException closed) {
            throw new Stop(new Broken(SmtpStage.CONNECT, "the mail service is stopping"));
        }
    }

    private static Connection open(Login login, Sockets sockets) throws Stop {
        try {
            return login.open();
        } catch (MessagingException | IOException failure) {
            sockets.cut();
            throw new Stop(outcome(login, failure));
        }
    }

    private static DeliveryOutcome outcome(Login login, Exception failure) {
        SmtpAnswer refusal = login.refusal();
        return refusal != null
                ? new Refused(login.stage(), refusal)
                : new Broken(login.stage(), detail(login, failure));
    }

    private static String detail(Login login, Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String response = login.getLastServerResponse();
        boolean isAboutAnswer = cause == failure && login.getLastReturnCode() < 0 && response != null;
        String text = isAboutAnswer ? inWords(response) : cause.getMessage();
        String line = login.stage() == SmtpStage.STARTTLS && !isAboutAnswer ? "no secure connection: " + text : text;
        String printable = String.valueOf(line).replaceAll("\\p{Cntrl}+", " ");
        return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable;
    }

    private static String inWords(String response) {
        return response.startsWith("[EOF]") ? "the server closed the connection" : "not an SMTP answer: " + response;
    }

    @Override
    public void close() {
        dialling.shutdown();
    }
}
