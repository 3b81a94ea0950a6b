package org.forecourt.mailing.sending;

import java.time.Clock;
import java.util.Optional;
import org.forecourt.mailing.catcher.MailCatcher;
import org.forecourt.mailing.catcher.Mailbox;
import org.forecourt.mailing.compose.Composer;
import org.forecourt.mailing.core.SmtpPort;
import org.forecourt.mailing.faults.FaultSwitch;
import org.forecourt.mailing.smtp.SmtpSender;
import org.forecourt.mailing.smtp.SmtpSender.Connections;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place that chooses where mail goes: to the server of the settings, or into the mail catcher. */
@Component
public final class WayOut implements AutoCloseable {

    private final @Nullable SmtpSender sender;
    private final SmtpPort port;

    WayOut(Settings settings, Composer composer, Mailbox mailbox, FaultSwitch faults, Clock clock) {
        if (settings.isSet(Setting.SMTP_HOST)) {
            this.sender = new SmtpSender(settings, composer);
            this.port = faults.around(sender);
        } else {
            this.sender = null;
            MailCatcher catcher = new MailCatcher(composer, mailbox, clock);
            catcher.announce("http://localhost:%d/".formatted(settings.number(Setting.MAILING_PORT)));
            this.port = faults.around(catcher);
        }
    }

    SmtpPort port() {
        return port;
    }

    /** Whether mail only goes into the catcher. */
    public boolean isCatcher() {
        return sender == null;
    }

    /** How the connections to the server are used; nothing where mail only goes into the catcher. */
    public Optional<Connections> connections() {
        return Optional.ofNullable(sender).map(SmtpSender::connections);
    }

    /** Ends what is on the way at once, each with the outcome that follows from how far it came. */
    void cutAll() {
        if (sender != null) {
            sender.cutAll();
        }
    }

    @Override
    public void close() {
        if (sender != null) {
            sender.close();
        }
    }
}
