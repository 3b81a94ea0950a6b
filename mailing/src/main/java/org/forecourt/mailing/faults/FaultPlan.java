package org.forecourt.mailing.faults;

import java.util.List;

/**
 * All rules, in the order in which they are asked.
 *
 * @param seed decides which mails a rule with a probability strikes; the same seed strikes alike
 */
public record FaultPlan(long seed, List<FaultRule> rules) {

    /** The most rules at once. */
    public static final int MAX_RULES = 100;

    /** No faults at all. */
    public static final FaultPlan NONE = new FaultPlan(0, List.of());

    public FaultPlan {
        rules = List.copyOf(rules);
    }
}
