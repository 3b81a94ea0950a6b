package org.forecourt.mailing.smtp;

import java.io.IOException;
import java.net.Socket;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection on which mails can be sent, by one sender at a time. It keeps the library's transport, which closes the
 * socket once nobody refers to it.
 */
final class Connection {

    private final SMTPTransport transport;
    private final Socket raw;
    private final Wire wire;
    private final Extensions extensions;
    private int mails;
    private long idleSince = System.nanoTime();

    Connection(SMTPTransport transport, Socket raw, Socket secured) throws IOException {
        this.transport = transport;
        this.raw = raw;
        this.wire = new Wire(secured, raw);
        this.extensions = Extensions.of(transport);
    }

    Wire wire() {
        return wire;
    }

    Extensions extensions() {
        return extensions;
    }

    /** True when it carried a mail, or tried to, before: then it may be stale, and has a transaction to reset. */
    boolean isUsed() {
        return mails > 0;
    }

    void countMail() {
        mails++;
    }

    int mails() {
        return mails;
    }

    void rest() {
        idleSince = System.nanoTime();
    }

    long idleNanos() {
        return System.nanoTime() - idleSince;
    }

    /** Ends it at once and never blocks; whoever reads or writes on it gets an error. */
    void cut() {
        try {
            raw.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }

    @Override
    public String toString() {
        return transport + " after " + mails + " mails";
    }
}
