package org.forecourt.journeys.killrig;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.forecourt.mailing.MailServiceMain;
import org.forecourt.rig.FreePorts;
import org.forecourt.rig.PrivateRabbitMq;
import org.forecourt.rig.SmtpSinkMain;
import org.jspecify.annotations.Nullable;

/** How the three Java processes of a run are started: arguments and settings. */
final class Commands {

    static final String SERVICE_KEY = "key-of-the-rig-0123456789abcdef";

    private final Path folder;
    private final PostgresCluster postgres;
    private final @Nullable PrivateRabbitMq broker;
    private final Links links;
    private final int mailingPort = FreePorts.next();

    /** @param broker null where mail goes over HTTP */
    Commands(Path folder, PostgresCluster postgres, @Nullable PrivateRabbitMq broker, Links links) {
        this.folder = folder;
        this.postgres = postgres;
        this.broker = broker;
        this.links = links;
    }

    int mailingPort() {
        return mailingPort;
    }

    /** @param hesitant how many of a thousand mails make it hesitate at each of the three steps around the final dot */
    JavaProgram sink(int smtpPort, Path ledger, int hesitant) {
        return new JavaProgram(
                SmtpSinkMain.class.getName(),
                List.of(String.valueOf(smtpPort), ledger.toString(), String.valueOf(hesitant)),
                Map.of(),
                folder,
                folder.resolve("sink.log"));
    }

    /** @param more settings beside the usual ones */
    JavaProgram mailing(int smtpPort, Map<String, String> more) {
        Map<String, String> settings = common(links.mailingToPostgres(postgres.port()));
        settings.putAll(over(links::mailingToBroker));
        settings.putAll(Map.of(
                "MAILING_PORT", String.valueOf(mailingPort),
                "SMTP_HOST", "127.0.0.1",
                "SMTP_PORT", String.valueOf(links.mailingToSmtp(smtpPort)),
                "SMTP_SECURITY", "none",
                "SMTP_TIMEOUT", "6",
                "MAIL_RATE_PER_DOMAIN", "1000",
                "MAIL_PARALLEL_PER_DOMAIN", "20",
                "MAIL_FROM", "mail@forecourt.example"));
        settings.putAll(more);
        return new JavaProgram(
                MailServiceMain.class.getName(), List.of(), settings, folder, folder.resolve("mailing.log"));
    }

    JavaProgram app(int mails, int pace, Path promises) {
        Map<String, String> settings = common(links.appToPostgres(postgres.port()));
        settings.putAll(over(links::appToBroker));
        settings.put("MAILING_URL", "http://127.0.0.1:" + links.appToMailing(mailingPort));
        return new JavaProgram(
                BusinessMain.class.getName(),
                List.of(String.valueOf(mails), String.valueOf(pace), promises.toString()),
                settings,
                folder,
                folder.resolve("app.log"));
    }

    private Map<String, String> over(IntUnaryOperator link) {
        if (broker == null) {
            return Map.of();
        }
        Map<String, String> settings = new HashMap<>(broker.settings());
        settings.put("RABBITMQ_PORT", String.valueOf(link.applyAsInt(broker.port())));
        return settings;
    }

    private Map<String, String> common(int postgresPort) {
        Map<String, String> settings = new HashMap<>(postgres.settings(postgresPort));
        settings.put("MAILING_URL", "http://127.0.0.1:" + mailingPort);
        settings.put("MAILING_SERVICE_KEY", SERVICE_KEY);
        settings.put("OPERATOR_KEY", "operator-of-the-rig-0123456789abcdef");
        settings.put("PUBLIC_URL", "https://forecourt.example");
        return settings;
    }
}
