package org.forecourt.mailing.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.forecourt.mailing.bounces.BounceVerdict;
import org.forecourt.mailing.bounces.Bounces;
import org.forecourt.mailing.intake.ConsumerState.Phase;
import org.forecourt.mailing.intake.ConsumerWatch;
import org.forecourt.mailing.journal.Counters;
import org.forecourt.mailing.journal.RecentCounters;
import org.forecourt.mailing.sending.SendingEngine;
import org.forecourt.mailing.sending.WayOut;
import org.forecourt.mailing.smtp.SmtpSender.Connections;
import org.springframework.stereotype.Component;

/** The figures that are read when somebody asks for them. What cannot be read now is not a number, never a zero. */
@Component
final class Gauges {

    private final MeterRegistry registry;

    Gauges(
            MeterRegistry registry,
            RecentCounters journal,
            SendingEngine engine,
            ConsumerWatch consumer,
            WayOut wayOut,
            Bounces bounces) {
        this.registry = registry;
        ofJournal(journal);
        ofSending(engine, wayOut);
        ofIntake(consumer);
        ofBounces(bounces);
    }

    private void ofJournal(RecentCounters journal) {
        for (String state : Counters.STATES) {
            Gauge.builder("mailing.mails", journal, source -> read(source, counters -> count(counters, state)))
                    .description("Mails in the journal, by state")
                    .tag("state", state)
                    .register(registry);
        }
        gauge(journal, "mailing.due", "Mails a sender could take now", Counters::dueNow);
        gauge(
                journal,
                "mailing.oldest.due.seconds",
                "How long the mail that waits longest has been due",
                counters -> counters.overdue().toMillis() / 1000.0);
        gauge(journal, "mailing.refusals.open", "Refusals nobody has decided about", Counters::openRefusals);
    }

    private void gauge(RecentCounters journal, String name, String description, ToDoubleFunction<Counters> figure) {
        Gauge.builder(name, journal, source -> read(source, figure))
                .description(description)
                .register(registry);
    }

    private static double read(RecentCounters journal, ToDoubleFunction<Counters> figure) {
        return journal.counters().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private static double count(Counters counters, String state) {
        return counters.states().getOrDefault(state, 0L);
    }

    private void ofSending(SendingEngine engine, WayOut wayOut) {
        Gauge.builder("mailing.on.the.way", engine, SendingEngine::onTheWay)
                .description("Mails that are being handed over now")
                .register(registry);
        if (wayOut.isCatcher()) {
            return;
        }
        FunctionCounter.builder("mailing.smtp.connections.opened", wayOut, way -> of(way, Connections::opened))
                .description("Connections made to the SMTP server")
                .register(registry);
        FunctionCounter.builder("mailing.smtp.connections.reused", wayOut, way -> of(way, Connections::reused))
                .description("Mails begun on a connection that had carried others")
                .register(registry);
        Gauge.builder("mailing.smtp.connections.idle", wayOut, way -> of(way, Connections::idle))
                .description("Connections that wait for the next mail")
                .register(registry);
    }

    private static double of(WayOut wayOut, ToDoubleFunction<Connections> figure) {
        return wayOut.connections().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private void ofIntake(ConsumerWatch consumer) {
        if (consumer.state().phase() == Phase.NOT_CONFIGURED) {
            return;
        }
        Gauge.builder("mailing.consumer.up", consumer, watch -> watch.state().phase() == Phase.CONSUMING ? 1 : 0)
                .description("1 while the broker has confirmed the subscription, otherwise 0")
                .register(registry);
    }

    private void ofBounces(Bounces bounces) {
        for (BounceVerdict verdict : BounceVerdict.values()) {
            FunctionCounter.builder("mailing.bounces", bounces, source -> source.number(verdict))
                    .description("Reports about mail that came back, by what followed, since the start")
                    .tag("verdict", verdict.code())
                    .register(registry);
        }
    }
}
