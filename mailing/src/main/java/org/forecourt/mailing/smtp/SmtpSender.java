package org.forecourt.mailing.smtp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.mailing.compose.Composer;
import org.forecourt.mailing.compose.Letter;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.DeliveryOutcome.Broken;
import org.forecourt.mailing.core.DeliveryOutcome.Refused;
import org.forecourt.mailing.core.SmtpPort;
import org.forecourt.mailing.core.SmtpStage;
import org.forecourt.mailing.smtp.Watchdog.Guard;
import org.forecourt.settings.Settings;

/**
 * Sends mails to the server of the settings, over connections that are used again. A connection that was used before and
 * turns out to be dead is replaced by a fresh one within the same attempt, once: nothing can have been delivered by it.
 * Thread-safe; closing says goodbye to the server and lets transactions in progress end.
 */
public final class SmtpSender implements SmtpPort, AutoCloseable {

    /** A firewall may have forgotten a connection that was idle; waiting the whole deadline for it would waste the attempt. */
    private static final Duration PATIENCE_WITH_USED = Duration.ofSeconds(10);

    private static final long TIDY_SECONDS = 5;

    private final SmtpSettings settings;
    private final Composer composer;
    private final Watchdog watchdog = new Watchdog();
    private final ConnectionPool pool;
    private final Connector connector;
    private final LongAdder opened = new LongAdder();
    private final LongAdder reused = new LongAdder();
    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("smtp-tidy").factory());

    /** @throws org.forecourt.settings.InvalidSettings naming what does not fit together */
    public SmtpSender(Settings settings, Composer composer) {
        this(SmtpSettings.of(settings), composer);
    }

    SmtpSender(SmtpSettings settings, Composer composer) {
        this.settings = settings;
        this.composer = composer;
        this.pool = new ConnectionPool(settings.parallel(), watchdog);
        this.connector = new Connector(settings);
        tidying.scheduleWithFixedDelay(pool::tidy, TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public Preparation prepare(MailMessage message, Instant writtenAt, Duration limit) {
        Deadline deadline = Deadline.in(limit);
        Letter letter = composer.compose(message, writtenAt);
        Envelope envelope = Envelope.of(letter, message.to().address());
        Content content = Content.of(letter.source());
        Optional<Connection> used = pool.take();
        if (used.isPresent()) {
            Preparation preparation = begin(used.get(), envelope, content, deadline.within(patienceWithUsed(limit)));
            if (!isStale(preparation)) {
                reused.increment();
                return preparation;
            }
        }
        try {
            Connection fresh = connector.connect(deadline);
            opened.increment();
            return begin(fresh, envelope, content, deadline);
        } catch (Stop stop) {
            return new Stopped(settings.server(), stop.outcome());
        }
    }

    /** Leaves time for a fresh one, or a recipient that stalls would look like a server that cannot be reached. */
    private static Duration patienceWithUsed(Duration limit) {
        Duration half = limit.dividedBy(2);
        return half.compareTo(PATIENCE_WITH_USED) < 0 ? half : PATIENCE_WITH_USED;
    }

    private Preparation begin(Connection connection, Envelope envelope, Content content, Deadline deadline) {
        Transaction transaction = new Transaction(connection, envelope, content);
        try (Guard guard = watchdog.guard(deadline, connection::cut)) {
            try {
                Optional<Refused> refused = transaction.open();
                guard.close();
                if (refused.isEmpty()) {
                    return ready(connection, content, guard);
                }
                leave(connection, transaction.isReusable() && !guard.isTooLate());
                return new Stopped(settings.server(), refused.get());
            } catch (IOException failure) {
                DeliveryOutcome outcome = brokenOff(transaction, connection, failure, guard);
                connection.cut();
                return new Stopped(settings.server(), outcome);
            }
        }
    }

    private Preparation ready(Connection connection, Content content, Guard guard) throws IOException {
        if (guard.isTooLate()) {
            throw new IOException("too late");
        }
        return new Ready(settings.server(), new Handover(connection, content, pool, watchdog));
    }

    private static DeliveryOutcome brokenOff(
            Transaction transaction, Connection connection, IOException failure, Guard guard) {
        return connection.wire().lastWords(failure) instanceof SpokeTooSoon early
                        && early.refusal().isPresent()
                ? new Refused(transaction.stage(), early.refusal().get())
                : transaction.broken(guard.explain(failure));
    }

    private void leave(Connection connection, boolean isAlive) {
        if (isAlive) {
            pool.give(connection);
        } else {
            connection.cut();
        }
    }

    /** A server that closes an idle connection just closes it, or says 421 to whatever comes next. */
    private static boolean isStale(Preparation preparation) {
        return preparation instanceof Stopped stopped
                && switch (stopped.outcome()) {
                    case Broken broken -> true;
                    case Refused refused ->
                        refused.stage() == SmtpStage.SENDER
                                && refused.answer().code() == Transaction.SERVICE_NOT_AVAILABLE;
                    case DeliveryOutcome.Delivered delivered -> false;
                    case DeliveryOutcome.Unknown unknown -> false;
                };
    }

    /** How connections were used since the start, for metrics. */
    public Connections connections() {
        return new Connections(opened.sum(), reused.sum(), pool.idle());
    }

    /**
     * Cuts every transaction that is in progress. One after the final dot ends with an unknown outcome, one before it
     * as broken off.
     */
    public void cutAll() {
        watchdog.cutAll();
    }

    @Override
    public void close() {
        tidying.shutdown();
        pool.close();
        connector.close();
    }

    /**
     * Use of connections.
     *
     * @param opened connections made
     * @param reused mails begun on one that had carried others
     * @param idle connections that wait now
     */
    public record Connections(long opened, long reused, int idle) {}
}
