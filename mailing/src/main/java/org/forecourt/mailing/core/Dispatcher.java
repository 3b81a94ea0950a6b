package org.forecourt.mailing.core;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Takes due mails from the journal, as many as there are places for, and gives each to a worker. One thread runs it. */
public final class Dispatcher {

    private final Journal journal;
    private final Sender sender;
    private final Budgets budgets;
    private final InstantSource clock;
    private final Executor workers;
    private final ClaimPlan plan;

    /** @param workers starts what it is given at once, in a thread of its own */
    public Dispatcher(SenderPorts ports, Sender sender, SendingRules rules, Budgets budgets, Executor workers) {
        this.journal = ports.journal();
        this.clock = ports.clock();
        this.sender = sender;
        this.budgets = budgets;
        this.workers = workers;
        this.plan = new ClaimPlan(rules.lease());
    }

    /**
     * One round. Whoever runs it calls again at once while mails were claimed, and waits a moment otherwise.
     *
     * @return how many mails were claimed
     * @throws JournalUnavailable when the journal does not answer: a reason to wait
     */
    public int round() {
        Instant now = clock.instant();
        int claimed = 0;
        for (ClaimRequest request : plan.requests(now, budgets.free(), budgets.pausedDomains())) {
            for (Claim claim : journal.claimDue(request)) {
                claimed++;
                start(claim);
            }
        }
        return claimed;
    }

    private void start(Claim claim) {
        String domain = claim.message().to().address().domain();
        Optional<Instant> later = budgets.take(domain);
        if (later.isPresent()) {
            release(claim, later.get());
        } else {
            workers.execute(() -> send(claim, domain));
        }
    }

    private void release(Claim claim, Instant later) {
        try {
            journal.recordOutcome(claim, claim.entry().release(later));
        } catch (JournalUnavailable leftToTheSweep) {
            return;
        }
    }

    private void send(Claim claim, String domain) {
        Feedback feedback = Feedback.NOTHING;
        try {
            feedback = sender.send(claim);
        } finally {
            budgets.giveBack(domain, feedback);
        }
    }
}
