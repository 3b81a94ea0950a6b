package org.forecourt.operations.doctor;

import java.util.Locale;

/**
 * Everything doctor looks at, in the order of its report. The table in {@code docs/deployment.md} has the same rows, and a
 * test compares the two.
 */
enum Subject {
    ENGINE("the container engine answers and is 20.10 or later"),
    COMPOSE("docker-compose 1.29 or docker compose v2 is installed"),
    CONTAINERS("containers of our names are ours, are of this folder and come back by themselves"),
    CONTAINER_LOGS("logs of containers are rotated and small"),
    JAVA("Java is 25 or later, with a time zone and UTF-8 that work"),
    MEMORY("this machine has memory for the product, now and in all"),
    MEMORY_LIMITS("limits of control groups and of containers leave room"),
    DISK("disk space where the data, the volumes and the engine's files are"),
    INODES("file numbers left on the same disks"),
    PORTS("the ports are free or ours, else who holds them"),
    CLOCK("this machine's clock against another one"),
    OPEN_FILES("how many files a process may open"),
    SHARED_MEMORY("shared memory and overcommitment for PostgreSQL"),
    NAMES("host names in the settings are found"),
    PUBLIC_URL("`PUBLIC_URL` can be the address that people use"),
    TRUSTED_PROXIES("`TRUSTED_PROXIES` lists addresses and networks, and not everybody"),
    PROXY_CERTIFICATE("the proxy's certificate fits its key and is valid"),
    SETTINGS_FILES("environment files are there, are text without CR or BOM"),
    SETTINGS_VALUES("every name is known and every value is possible"),
    SETTINGS_PRIVACY("nobody else can read files that hold secrets"),
    SECRETS("chosen secrets are not weak, not well known and not used twice"),
    KEPT_SECRETS("made secrets are there where data need them"),
    DATABASE_FILES("the database's files are of the PostgreSQL major version that will run"),
    DATABASE("the database answers"),
    DATABASE_SORTING("sort rules of the database fit the C library below it"),
    MIGRATIONS("the schema is neither behind nor ahead of this program"),
    LOCK("the lock of the data folder belongs to a living process"),
    BACKUP_AGE("how old the last backup is that was proven by a restore"),
    LOG_ARCHIVE("the log for `restore --to` is archived, and the database keeps little of it"),
    APP_HEALTH("the site says that it is healthy"),
    MAILING_HEALTH("the mail service says that it is healthy"),
    CONSUMER("the consumer is connected to the broker"),
    QUEUE_LAG("no mail is due for longer than `MAIL_MAX_LAG`"),
    OUTBOX("the app's outbox is emptied"),
    REFUSALS("no refused message waits for a person"),
    AMBIGUOUS_MAILS("no mail of unknown outcome waits for a person"),
    BROKER("RabbitMQ answers and is 3.10 or later"),
    BROKER_QUEUE("the queue of mail is durable, consumed and of the quorum type"),
    DEAD_LETTERS("no message lies in the queue of dead letters"),
    BROKER_ALARMS("RabbitMQ has no alarm of memory or disk"),
    SMTP("the mail server answers and offers what the settings want"),
    SMTP_CERTIFICATE("its certificate is trusted, names the host and stays valid"),
    TEST_MAIL("the mail server takes a mail (`--mail-to`)"),
    MAIL_SENDER("`MAIL_FROM` is of the domain that signs"),
    DKIM_KEY("the DKIM key can be read and is long enough"),
    DKIM_RECORD("the DNS holds the public half of the DKIM key"),
    MAIL_POLICY("the DNS has SPF and DMARC for the sender's domain (hints)");

    private final String question;

    Subject(String question) {
        this.question = question;
    }

    /** What is looked at, in Markdown. */
    String question() {
        return question;
    }

    /** As JSON and the table name it: {@code queue-lag}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
