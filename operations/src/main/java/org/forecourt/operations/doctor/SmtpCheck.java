package org.forecourt.operations.doctor;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.forecourt.mailing.smtp.TrustedCertificates;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;

/** The mail server, as the mail service would meet it. */
final class SmtpCheck implements Check {

    static final Duration SOON = Duration.ofDays(14);

    private final Clock clock;

    SmtpCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.SMTP, Subject.SMTP_CERTIFICATE);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        String host = surroundings
                .text(Setting.SMTP_HOST)
                .orElseThrow(() -> new Unanswered("without SMTP_HOST no mail leaves this machine"));
        int port = surroundings.number(Setting.SMTP_PORT);
        List<Finding> findings = new ArrayList<>();
        try (SmtpTalk talk = SmtpTalk.connect(host, port)) {
            talk(talk, surroundings, findings);
        } catch (SSLException refused) {
            findings.add(distrusted(surroundings, refused));
        } catch (IOException silent) {
            String why = silent.getMessage() == null ? silent.getClass().getSimpleName() : silent.getMessage();
            findings.add(Finding.broken(
                    Subject.SMTP,
                    "%s:%d: %s".formatted(host, port, why),
                    "check SMTP_HOST, SMTP_PORT and SMTP_SECURITY, and whether a firewall lets this machine out"));
        }
        return findings;
    }

    private void talk(SmtpTalk talk, Surroundings surroundings, List<Finding> findings) throws IOException {
        String security = surroundings.settings().values().required(Setting.SMTP_SECURITY);
        if (security.equals("tls")) {
            certificate(talk, surroundings, findings);
            findings.add(offers(talk.greet(), surroundings));
            return;
        }
        List<String> offers = talk.greet();
        boolean offersTls = offers.contains("STARTTLS");
        if (security.equals("none")) {
            findings.add(offers(offers, surroundings));
            findings.add(Finding.notChecked(Subject.SMTP_CERTIFICATE, "SMTP_SECURITY is none"));
        } else if (!offersTls) {
            findings.add(
                    Finding.broken(
                            Subject.SMTP,
                            "the server does not offer STARTTLS, so no mail is sent",
                            "use the port and SMTP_SECURITY that the server's operator names: 587 and starttls, or 465 and tls"));
        } else {
            talk.startTls();
            certificate(talk, surroundings, findings);
            findings.add(offers(talk.hello(), surroundings));
        }
    }

    private static Finding offers(List<String> offers, Surroundings surroundings) {
        boolean wantsSignIn = surroundings.isSet(Setting.SMTP_USER);
        boolean offersSignIn = offers.stream().anyMatch(offer -> offer.startsWith("AUTH"));
        return wantsSignIn && !offersSignIn
                ? Finding.broken(
                        Subject.SMTP,
                        "the server offers no sign-in, and SMTP_USER is set",
                        "use its port for sending (587), or leave SMTP_USER blank")
                : Finding.ok(Subject.SMTP, "it answers and offers what the settings want");
    }

    private void certificate(SmtpTalk talk, Surroundings surroundings, List<Finding> findings) throws IOException {
        X509Certificate certificate;
        try {
            certificate = talk.secure(TrustedCertificates.sockets(surroundings.text(Setting.SMTP_CA_FILE)));
        } catch (InvalidSettings unreadable) {
            findings.add(Finding.broken(
                    Subject.SMTP_CERTIFICATE, String.valueOf(unreadable.getMessage()), "correct SMTP_CA_FILE"));
            throw new IOException("no secure connection without SMTP_CA_FILE");
        }
        findings.add(validity(Subject.SMTP_CERTIFICATE, certificate, clock.instant()));
    }

    /** How long it stays valid; that it is valid now is known. */
    static Finding validity(Subject subject, X509Certificate certificate, Instant now) {
        Instant end = certificate.getNotAfter().toInstant();
        String cure = "renew it, and see why that did not happen by itself";
        if (end.isBefore(now)) {
            return Finding.broken(subject, "it ended at " + end, cure);
        }
        String found = "valid until " + end;
        return end.isBefore(now.plus(SOON)) ? Finding.warning(subject, found, cure) : Finding.ok(subject, found);
    }

    private static Finding distrusted(Surroundings surroundings, SSLException refused) {
        Throwable cause = refused;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String host = surroundings.text(Setting.SMTP_HOST).orElse("");
        return Finding.broken(
                Subject.SMTP_CERTIFICATE,
                "no secure connection to %s: %s".formatted(host, cause.getMessage()),
                "renew the server's certificate, use the name that stands in it, or name its issuer in SMTP_CA_FILE");
    }
}
