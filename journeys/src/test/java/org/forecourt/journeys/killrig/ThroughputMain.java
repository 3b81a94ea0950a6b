package org.forecourt.journeys.killrig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code ./forecourt bench mail-throughput}: one database, one broker, one mail service, and an SMTP server in this process. */
final class ThroughputMain {

    private static final int RUNS = 5;
    private static final int PICKUPS = 30;

    private ThroughputMain() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        int mails = options.number("mails", 5_000);
        Duration steady = Duration.ofSeconds(options.number("seconds", 8));
        Set<String> parts = Set.of(
                options.text("parts", "throughput,latency,pickup,neighbours").split(","));
        Path folder = options.folder("target/mail-throughput/" + System.nanoTime());
        Files.createDirectories(folder);
        boolean good;
        try (MailUnderLoad service = MailUnderLoad.start(folder)) {
            System.out.println("warm-up, not measured: " + mails + " mails taken in and sent");
            service.warmUp(mails);
            good = (!parts.contains("throughput") || throughput(service, mails))
                    & (!parts.contains("latency") || latency(service, steady))
                    & (!parts.contains("pickup") || pickup(service))
                    & (!parts.contains("neighbours") || neighbours(service, steady));
        }
        System.out.println(good ? "every bar is met" : "a bar is missed");
        System.exit(good ? 0 : 1);
    }

    private static boolean throughput(MailUnderLoad service, int mails) throws Exception {
        Baseline baseline = new Baseline(service.postgres(), service.sink());
        double commits = baseline.commitsPerSecond(Duration.ofSeconds(5));
        double bareSink = baseline.sinkPerSecond(mails);
        System.out.println(
                "bare database: %.0f commits/s; bare SMTP server: %.0f mails/s".formatted(commits, bareSink));
        Instant dueAt = Instant.now().plusSeconds(10 + mails / 120);
        CpuTime begin = service.cpuTime();
        double http = service.acceptOverHttp(mails, dueAt);
        CpuTime afterHttp = service.cpuTime();
        double amqp = service.acceptOverAmqp(mails, dueAt);
        CpuTime afterAmqp = service.cpuTime();
        double sent = service.send(2 * mails, dueAt);
        System.out.println("over HTTP, " + afterHttp.perMail(begin, mails));
        System.out.println("over AMQP, " + afterAmqp.perMail(afterHttp, mails));
        System.out.println("sending, " + service.cpuTime().perMail(afterAmqp, 2 * mails));
        return Figures.atLeast("accepted over HTTP, one in a request", http, 1_000, "of bare commits", commits)
                & Figures.atLeast("accepted over AMQP", amqp, 1_000, "of bare commits", commits)
                & Figures.atLeast("sent with DKIM", sent, 500, "of bare SMTP", bareSink);
    }

    private static boolean latency(MailUnderLoad service, Duration steady) throws Exception {
        service.acceptLatency(steady);
        List<Double> millis =
                Figures.repeat(RUNS, () -> service.acceptLatency(steady).percentile(0.99));
        return Figures.atMost("accept p99 at 200/s, ms", millis, 20);
    }

    /** No bar: it shows that nobody waits for a poll. */
    private static boolean pickup(MailUnderLoad service) throws Exception {
        Latencies alone = service.pickupLatency(PICKUPS);
        System.out.println(String.format(
                Locale.ROOT,
                "one mail at a time, from request to arrival: median %.0f ms, p90 %.0f ms of %d",
                alone.percentile(0.5),
                alone.percentile(0.9),
                PICKUPS));
        return true;
    }

    private static boolean neighbours(MailUnderLoad service, Duration steady) throws Exception {
        Instant begin = Instant.now();
        boolean good = true;
        for (BadDomain bad : BadDomain.values()) {
            List<Double> ratios = Figures.repeat(RUNS, () -> ratio(service, bad, steady));
            good &= bad == BadDomain.NONE
                    || Figures.atMost("others' p99 beside a domain that is " + bad + ", ratio", ratios, 1.3);
            if (bad == BadDomain.NONE) {
                System.out.println("two runs without a bad domain, ratio: " + Figures.show(ratios));
            }
        }
        System.out.println(
                "neighbours took " + Duration.between(begin, Instant.now()).toSeconds() + " s");
        return good;
    }

    /** A run with a bad domain is compared with the run beside it without one. */
    private static double ratio(MailUnderLoad service, BadDomain bad, Duration steady) throws Exception {
        double without = service.deliveryLatency(BadDomain.NONE, steady).percentile(0.99);
        double with = service.deliveryLatency(bad, steady).percentile(0.99);
        System.out.println(String.format(
                Locale.ROOT, "  p99 of the others beside %s: %.0f ms, without: %.0f ms", bad, with, without));
        return with / without;
    }
}
