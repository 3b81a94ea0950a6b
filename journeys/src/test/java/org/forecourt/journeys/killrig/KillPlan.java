package org.forecourt.journeys.killrig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a run does.
 *
 * @param seed decides who is killed when
 * @param shortest between two kills
 * @param longest between two kills
 */
record KillPlan(int kills, int mails, long seed, Duration shortest, Duration longest) {

    /** One kill, so long after the one before. */
    record Kill(String victim, Duration after) {}

    /** Every victim once in each round, in an order that changes. */
    List<Kill> schedule(List<String> victims) {
        Random random = new Random(seed);
        List<Kill> schedule = new ArrayList<>();
        List<String> round = new ArrayList<>(victims);
        while (schedule.size() < kills) {
            Collections.shuffle(round, random);
            for (String victim : round.subList(0, Math.min(round.size(), kills - schedule.size()))) {
                schedule.add(new Kill(
                        victim, Duration.ofMillis(random.nextLong(shortest.toMillis(), longest.toMillis() + 1))));
            }
        }
        return schedule;
    }

    /** Mails a second, so that the last ones are ordered about when the last kill happens. */
    int pace() {
        long millis = kills * (shortest.toMillis() + longest.toMillis()) / 2;
        return (int) Math.max(1, mails * 1_000L / Math.max(1, millis));
    }
}
