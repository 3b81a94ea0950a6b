package org.forecourt.journeys.killrig;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.forecourt.rig.HistoryVerdict;

/**
 * The full run: {@code --kills=500 --mails=50000 --wipe=5000 --seed=… --folder=… --without-broker}. Exit status 1 when the
 * guarantee did not hold, or when mails of a wiped broker took longer than a minute.
 */
final class KillRigMain {

    private static final Duration SHORTEST = Duration.ofMillis(1_000);
    private static final Duration LONGEST = Duration.ofMillis(8_000);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration WIPE_BAR = Duration.ofSeconds(60);

    private static final String WITHOUT_BROKER = "without-broker";

    private KillRigMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Options options = Options.of(arguments, WITHOUT_BROKER);
        KillPlan plan = new KillPlan(
                options.number("kills", 500), options.number("mails", 50_000), options.seed(), SHORTEST, LONGEST);
        Path folder = options.folder("target/kill-rig/" + plan.seed());
        Premises premises = Premises.in(folder, folder.resolveSibling("programs"));
        System.out.println(
                "kills=%d mails=%d seed=%d folder=%s".formatted(plan.kills(), plan.mails(), plan.seed(), folder));
        boolean good = options.has(WITHOUT_BROKER)
                ? run(plan, premises.withoutBroker()).isGood()
                : isWipeGood(options.number("wipe", 5_000), premises)
                        & run(plan, premises).isGood();
        System.exit(good ? 0 : 1);
    }

    private static boolean isWipeGood(int mails, Premises premises)
            throws IOException, InterruptedException, SQLException {
        Path folder = premises.folder();
        BrokerWipe wipe = BrokerWipe.run(
                Premises.in(folder.resolveSibling(folder.getFileName() + "-wipe"), premises.programs()), mails);
        System.out.println(wipe.report());
        return wipe.verdict().isGood() && wipe.delay().compareTo(WIPE_BAR) <= 0;
    }

    private static HistoryVerdict run(KillPlan plan, Premises premises)
            throws IOException, InterruptedException, SQLException {
        Instant begin = Instant.now();
        try (KillRig rig = KillRig.start(premises, plan.mails(), plan.pace())) {
            Thread watch = Thread.ofVirtual().start(() -> watch(rig, begin));
            rig.kill(plan);
            Duration killing = Duration.between(begin, Instant.now());
            String kills = count(rig);
            HistoryVerdict verdict = rig.verdict(plan.mails(), PATIENCE);
            watch.interrupt();
            System.out.println("killed for " + killing.toSeconds() + " s, at rest after "
                    + Duration.between(begin, Instant.now()).toSeconds() + " s; kills " + kills);
            System.out.println(verdict.report());
            return verdict;
        }
    }

    private static String count(KillRig rig) {
        return rig.victims().stream()
                .sorted(Comparator.comparing(Victim::name))
                .map(victim -> victim.name() + " " + victim.kills() + " (ended by itself " + victim.ownEnds() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void watch(KillRig rig, Instant begin) {
        try {
            while (true) {
                Thread.sleep(Duration.ofSeconds(30));
                System.out.println(Duration.between(begin, Instant.now()).toSeconds() + " s: arrived "
                        + rig.accounts().arrived() + "; kills " + count(rig));
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        } catch (IOException unreadable) {
            System.out.println("the ledger cannot be read: " + unreadable.getMessage());
        }
    }
}
