package org.forecourt.mailing.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.Socket;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.forecourt.mailing.core.SmtpAnswer;
import org.forecourt.mailing.core.SmtpStage;
import org.forecourt.mailing.smtp.SmtpSettings.Credentials;
import org.forecourt.mailing.smtp.SmtpSettings.Security;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a connection, done by the library and watched: which step it is at, and that it takes none back. The
 * library would go on with what the server offered in plain text when greeting again under TLS fails, and without signing
 * in when the server does not offer that.
 */
final class Login extends SMTPTransport {

    private static final int COMMAND_UNKNOWN = 500;

    private final transient SmtpSettings settings;
    private final transient Sockets sockets;
    private transient volatile SmtpStage stage = SmtpStage.CONNECT;
    private transient @Nullable Socket secured;
    private transient boolean isGreeted;

    Login(SmtpSettings settings, Deadline deadline, Sockets sockets) {
        super(session(settings, deadline), null, "smtp", settings.security() == Security.TLS);
        this.settings = settings;
        this.sockets = sockets;
        session.getProperties().put("mail.smtp.socketFactory", sockets);
        session.getProperties().put("mail.smtp.ssl.socketFactory", tls());
    }

    private static Session session(SmtpSettings settings, Deadline deadline) {
        Properties properties = new Properties();
        properties.put("mail.smtp.localhost", settings.ownName());
        properties.put(
                "mail.smtp.connectiontimeout", String.valueOf(Math.max(1, deadline.remainingNanos() / 1_000_000)));
        properties.put("mail.smtp.socketFactory.fallback", "false");
        boolean isStartTls = settings.security() == Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(isStartTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(isStartTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(settings.credentials().isPresent()));
        properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        return Session.getInstance(properties);
    }

    private TlsSockets tls() {
        return new TlsSockets(settings.tls(), sockets, socket -> {
            stage = SmtpStage.STARTTLS;
            secured = socket;
        });
    }

    /** Connects, greets, secures, signs in; whatever was asked for happens or this fails. */
    Connection open() throws MessagingException, IOException {
        Credentials credentials = settings.credentials().orElse(null);
        connect(
                settings.host(),
                settings.port(),
                credentials == null ? null : credentials.user(),
                credentials == null ? null : credentials.password());
        if (settings.security() != Security.NONE && secured == null) {
            throw new MessagingException("the connection is not secure");
        }
        if (credentials != null && !supportsExtension("AUTH") && !supportsExtension("AUTH=LOGIN")) {
            stage = SmtpStage.AUTHENTICATION;
            throw new MessagingException("SMTP_USER is set, but the server offers no way to sign in");
        }
        Socket raw = sockets.opened();
        return new Connection(this, raw, secured == null ? raw : secured);
    }

    SmtpStage stage() {
        return stage;
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        if (!isGreeted) {
            isGreeted = true;
            stage = SmtpStage.GREETING;
        }
        return super.readServerResponse();
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (command.equals("STARTTLS")) {
            stage = SmtpStage.STARTTLS;
        } else if (command.startsWith("AUTH ")) {
            stage = SmtpStage.AUTHENTICATION;
        }
        super.sendCommand(command);
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        boolean isUnderstood = super.ehlo(domain);
        if (!isUnderstood && (secured != null && stage == SmtpStage.STARTTLS || !isUnknownCommand())) {
            throw new MessagingException("EHLO refused");
        }
        if (isUnderstood && settings.security() == Security.STARTTLS && secured == null) {
            requireStartTlsOffered();
        }
        return isUnderstood;
    }

    @Override
    protected void helo(String domain) throws MessagingException {
        super.helo(domain);
        if (settings.security() == Security.STARTTLS) {
            requireStartTlsOffered();
        }
    }

    private boolean isUnknownCommand() {
        return getLastReturnCode() >= COMMAND_UNKNOWN;
    }

    private void requireStartTlsOffered() throws MessagingException {
        if (!supportsExtension("STARTTLS")) {
            stage = SmtpStage.STARTTLS;
            throw new MessagingException("the server does not offer STARTTLS, which SMTP_SECURITY=starttls demands");
        }
    }

    @Override
    protected void startTLS() throws MessagingException {
        if (settings.security() != Security.STARTTLS || secured != null) {
            throw new MessagingException("STARTTLS was not asked for");
        }
        super.startTLS();
    }

    /** The refusal that ended it, if one did. */
    @Nullable
    SmtpAnswer refusal() {
        int code = getLastReturnCode();
        return code >= 400 && code < 600 ? Answers.of(code, getLastServerResponse()) : null;
    }
}
