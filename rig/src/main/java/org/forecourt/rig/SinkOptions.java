package org.forecourt.rig;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link SmtpSink} offers.
 *
 * @param port 0 for any
 * @param credentials user and password a client must give before {@code MAIL}, or nothing
 * @param pipelining offered, and used as RFC 2920 allows: while there is more to read, answers are kept back
 * @param ledger deliveries are on disk there before a client is told, or only in memory
 * @param keepSource whether each delivery holds its mail
 */
public record SinkOptions(
        int port,
        Security security,
        @Nullable TestCertificate certificate,
        @Nullable Credentials credentials,
        int sizeLimit,
        boolean pipelining,
        boolean smtpUtf8,
        boolean keepSource,
        @Nullable Path ledger) {

    /** How a connection becomes private. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** What AUTH must bring. */
    public record Credentials(String user, String password) {}

    /** No TLS, no sign-in, 25 MiB, SMTPUTF8 but no pipelining, sources kept in memory. */
    public static SinkOptions plain() {
        return new SinkOptions(0, Security.NONE, null, null, 25 * 1024 * 1024, false, true, true, null);
    }

    public SinkOptions atPort(int chosen) {
        return new SinkOptions(
                chosen, security, certificate, credentials, sizeLimit, pipelining, smtpUtf8, keepSource, ledger);
    }

    public SinkOptions secured(Security chosen, TestCertificate shown) {
        return new SinkOptions(port, chosen, shown, credentials, sizeLimit, pipelining, smtpUtf8, keepSource, ledger);
    }

    public SinkOptions signedInAs(String user, String password) {
        Credentials wanted = new Credentials(user, password);
        return new SinkOptions(
                port, security, certificate, wanted, sizeLimit, pipelining, smtpUtf8, keepSource, ledger);
    }

    public SinkOptions upTo(int bytes) {
        return new SinkOptions(
                port, security, certificate, credentials, bytes, pipelining, smtpUtf8, keepSource, ledger);
    }

    public SinkOptions withPipelining() {
        return new SinkOptions(port, security, certificate, credentials, sizeLimit, true, smtpUtf8, keepSource, ledger);
    }

    public SinkOptions withoutSmtpUtf8() {
        return new SinkOptions(
                port, security, certificate, credentials, sizeLimit, pipelining, false, keepSource, ledger);
    }

    public SinkOptions withoutSource() {
        return new SinkOptions(
                port, security, certificate, credentials, sizeLimit, pipelining, smtpUtf8, false, ledger);
    }

    public SinkOptions durablyIn(Path file) {
        return new SinkOptions(
                port, security, certificate, credentials, sizeLimit, pipelining, smtpUtf8, keepSource, file);
    }
}
