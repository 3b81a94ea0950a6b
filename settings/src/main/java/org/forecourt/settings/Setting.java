package org.forecourt.settings;

import org.jspecify.annotations.Nullable;

/**
 * Every setting Forecourt knows, by its literal name in the environment. A name that is not here is refused in an
 * environment file; the table in {@code docs/settings.md} lists the same names, and a test compares the two.
 */
public enum Setting {
    ENVIRONMENT(Form.choice("local", "production"), "local"),
    IS_DOCKER(Form.BOOLEAN, "false"),
    PUBLIC_URL(Form.URL, null),
    POSTGRES_HOST(Form.TEXT, "localhost"),
    POSTGRES_PORT(Form.PORT, "5432"),
    POSTGRES_DB(Form.TEXT, "forecourt"),
    POSTGRES_USER(Form.TEXT, "forecourt"),
    POSTGRES_PASSWORD(Form.SECRET, null),
    REDIS_URL(Form.URL, null),
    RABBITMQ_HOST(Form.TEXT, null),
    RABBITMQ_PORT(Form.PORT, "5672"),
    RABBITMQ_USER(Form.TEXT, "forecourt"),
    RABBITMQ_PASSWORD(Form.SECRET, null),
    RABBITMQ_VHOST(Form.TEXT, "/"),
    EMAIL_QUEUE_NAME(Form.TEXT, "email_queue"),
    MAILING_URL(Form.URL, "http://localhost:8001"),
    MAILING_PORT(Form.PORT, "8001"),
    MAILING_SERVICE_KEY(Form.SECRET, null),
    OPERATOR_KEY(Form.SECRET, null),
    OPERATOR_NAME(Form.TEXT, null),
    OPERATOR_CONTACT(Form.TEXT, null),
    SMTP_HOST(Form.TEXT, null),
    SMTP_PORT(Form.PORT, "587"),
    SMTP_USER(Form.TEXT, null),
    SMTP_PASSWORD(Form.SECRET, null),
    SMTP_SECURITY(Form.choice("none", "starttls", "tls"), "starttls"),
    SMTP_CA_FILE(Form.TEXT, null),
    SMTP_TIMEOUT(Form.SECONDS, "90"),
    MAIL_FROM(Form.TEXT, null),
    MAIL_RATE(Form.COUNT, "1000"),
    MAIL_RATE_PER_DOMAIN(Form.COUNT, "100"),
    MAIL_PARALLEL(Form.COUNT, "20"),
    MAIL_PARALLEL_PER_DOMAIN(Form.COUNT, "4"),
    MAIL_MAX_LAG(Form.SECONDS, "300"),
    MAIL_RETENTION(Form.DAYS, "90"),
    BOUNCE_ADDRESS(Form.TEXT, null),
    BOUNCE_HOST(Form.TEXT, null),
    BOUNCE_PROTOCOL(Form.choice("imap", "pop3"), "imap"),
    BOUNCE_PORT(Form.PORT, null),
    BOUNCE_USER(Form.TEXT, null),
    BOUNCE_PASSWORD(Form.SECRET, null),
    BOUNCE_SECURITY(Form.choice("none", "starttls", "tls"), "tls"),
    DKIM_DOMAIN(Form.TEXT, null),
    DKIM_SELECTOR(Form.TEXT, null),
    DKIM_PRIVATE_KEY(Form.KEY, null),
    APP_PORT(Form.PORT, "8000"),
    TRUSTED_PROXIES(Form.TEXT, null),
    RATE_LIMITS(Form.choice("default", "off"), "default"),
    RATES_SOURCE(Form.choice("nbu", "off"), "nbu"),
    DEMO_ADS(Form.BOOLEAN, "1"),
    MEDIA_ROOT(Form.TEXT, "data/media"),
    STATIC_ROOT(Form.TEXT, "data/static"),
    BACKUP_SCHEDULE(Form.DAILY, "03:30"),
    BACKUP_KEEP(Form.KEEP, "7/4/6"),
    BACKUP_REPOSITORY(Form.TEXT, null),
    BACKUP_WAL(Form.choice("auto", "off", "async", "sync"), "auto"),
    BACKUP_PASSPHRASE(Form.SECRET, null),
    BACKUP_PUBLIC_KEY(Form.TEXT, null),
    BACKUP_S3_ENDPOINT(Form.URL, null),
    BACKUP_S3_REGION(Form.TEXT, null),
    BACKUP_S3_ACCESS_KEY(Form.SECRET, null),
    BACKUP_S3_SECRET_KEY(Form.SECRET, null),
    BACKUP_SFTP_KEY(Form.TEXT, null),
    BACKUP_SFTP_KNOWN_HOSTS(Form.TEXT, null),
    LOG_LEVEL(Form.choice("debug", "info", "warn", "error"), "info");

    private final Form form;
    private final @Nullable String defaultValue;

    Setting(Form form, @Nullable String defaultValue) {
        this.form = form;
        this.defaultValue = defaultValue;
    }

    /** What a value must look like. */
    Form form() {
        return form;
    }

    /** The value when nothing sets it, or null when absence means "not configured". */
    public @Nullable String defaultValue() {
        return defaultValue;
    }

    /** Secrets may also come from a file named by {@code <NAME>_FILE} and are never printed. */
    public boolean isSecret() {
        return form == Form.SECRET || form == Form.KEY;
    }
}
