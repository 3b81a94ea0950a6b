package org.forecourt.journeys.killrig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
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
        try (KillRig rig = KillRig.start(folder, PROGRAMS, plan.mails(), plan.pace())) {
            rig.kill(plan);
            HistoryVerdict verdict = rig.verdict(plan.mails(), PATIENCE);

            System.out.println("kill rig: seed=" + seed + " " + verdict.report());
            assertThat(verdict.isGood())
                    .as("seed %d: %s", seed, verdict.report())
                    .isTrue();
            assertThat(verdict.counts().ordered()).isEqualTo(plan.mails());
        }
        FileUtils.deleteDirectory(folder.toFile());
    }

    @Test
    void a_broker_that_lost_five_thousand_mails_delays_them_and_loses_none() throws Exception {
        int mails = 5_000;
        Path folder = WORK.resolve("wipe-" + System.nanoTime());

        BrokerWipe wipe = BrokerWipe.run(folder, PROGRAMS, mails);

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
                KillRig rig = KillRig.start(folder, PROGRAMS, mails, 20, links)) {
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
