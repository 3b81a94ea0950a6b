package org.forecourt.journeys.killrig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.commons.io.FileUtils;
import org.forecourt.rig.HistoryVerdict;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./forecourt bench mail-kills}; logs of a failed run stay in target/kill-rig. */
class KillRigTest {

    private static final Path WORK = Path.of("target", "kill-rig");
    private static final Path PROGRAMS = WORK.resolve("programs");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void twelve_kills_lose_nothing_and_double_nothing_without_a_label() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        KillPlan plan = new KillPlan(12, 800, seed, Duration.ofSeconds(2), Duration.ofSeconds(6));
        Path folder = WORK.resolve("kills-" + seed);
        try (KillRig rig = KillRig.start(Premises.in(folder, PROGRAMS), plan.mails(), plan.pace())) {
            assertSurvives(rig, plan);

            assertThat(rig.kills()).containsOnlyKeys("app", "mailing", "postgres", "rabbitmq", "sink");
            assertThat(rig.kills().values()).allMatch(times -> times == 2 || times == 3);
        }
        FileUtils.deleteDirectory(folder.toFile());
    }

    /** The way of {@code ./forecourt run}: over the HTTP door, where a repeated request has to be known by its key. */
    @Test
    void without_a_broker_kills_lose_nothing_either() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        KillPlan plan = new KillPlan(8, 300, seed, Duration.ofMillis(700), Duration.ofMillis(2_500));
        Path folder = WORK.resolve("http-" + seed);
        Premises premises = Premises.in(folder, PROGRAMS).withoutBroker();
        try (KillRig rig = KillRig.start(premises, plan.mails(), plan.pace())) {
            assertSurvives(rig, plan);

            assertThat(rig.kills()).isEqualTo(Map.of("app", 2, "mailing", 2, "postgres", 2, "sink", 2));
        }
        FileUtils.deleteDirectory(folder.toFile());
    }

    private static void assertSurvives(KillRig rig, KillPlan plan) throws Exception {
        rig.kill(plan);
        HistoryVerdict verdict = rig.verdict(plan.mails(), PATIENCE);

        System.out.println(
                "kill rig: seed=" + plan.seed() + " kills=" + new TreeMap<>(rig.kills()) + " " + verdict.report());
        assertThat(verdict.isGood())
                .as("seed %d: %s", plan.seed(), verdict.report())
                .isTrue();
        assertThat(verdict.counts().ordered()).isEqualTo(plan.mails());
        assertThat(rig.kills().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(plan.kills());
    }

    @Test
    void a_broker_that_lost_five_thousand_mails_delays_them_and_loses_none() throws Exception {
        int mails = 5_000;
        Path folder = WORK.resolve("wipe-" + System.nanoTime());

        BrokerWipe wipe = BrokerWipe.run(Premises.in(folder, PROGRAMS), mails);

        System.out.println(wipe.report());
        assertThat(wipe.verdict().isGood()).as(wipe.report()).isTrue();
        assertThat(wipe.verdict().counts().arrived()).isEqualTo(mails);
        FileUtils.deleteDirectory(folder.toFile());
    }

    @Test
    void links_that_stall_break_and_swallow_lose_nothing() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        int mails = 600;
        Path folder = WORK.resolve("links-" + seed);
        try (BadLinks links = new BadLinks();
                KillRig rig = KillRig.start(Premises.in(folder, PROGRAMS).over(links), mails, 20)) {
            rig.await(Duration.ofMinutes(2), () -> rig.accounts().arrived() > 0);
            links.misbehave(seed, 12);
            HistoryVerdict verdict = rig.verdict(mails, PATIENCE);

            System.out.println("bad links: seed=" + seed + " " + verdict.report());
            assertThat(verdict.isGood())
                    .as("seed %d: %s", seed, verdict.report())
                    .isTrue();
            assertThat(verdict.counts().ordered()).isEqualTo(mails);
        }
        FileUtils.deleteDirectory(folder.toFile());
    }
}
