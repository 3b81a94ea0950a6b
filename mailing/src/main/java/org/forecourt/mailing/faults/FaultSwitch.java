package org.forecourt.mailing.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.core.SmtpPort;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds the rules in memory; a restart forgets them. Outside {@code ENVIRONMENT=local} it does nothing. Thread-safe. */
@Component
public final class FaultSwitch {

    private static final Logger log = LoggerFactory.getLogger(FaultSwitch.class);

    private final boolean exists;
    private FaultPlan plan = FaultPlan.NONE;
    private SplittableRandom random = new SplittableRandom(0);
    private long struck;

    public FaultSwitch(Settings settings) {
        exists = settings.required(Setting.ENVIRONMENT).equals("local");
    }

    /** Whether this installation has a fault switch at all. */
    public boolean exists() {
        return exists;
    }

    /** The way out with the faults in it; outside {@code local} the very same. */
    public SmtpPort around(SmtpPort port) {
        return exists ? new FaultySmtp(port, this) : port;
    }

    public synchronized FaultPlan plan() {
        return plan;
    }

    /** How many mails were struck since the rules were set. */
    public synchronized long struck() {
        return struck;
    }

    /** Replaces all rules and starts the chance of the new seed. */
    public synchronized void set(FaultPlan changed) {
        if (!exists) {
            throw new IllegalStateException("there is no fault switch outside ENVIRONMENT=local");
        }
        plan = changed;
        random = new SplittableRandom(changed.seed());
        struck = 0;
        log.warn("The fault switch has {} rules. seed={}", changed.rules().size(), changed.seed());
    }

    /** Adds a rule behind the others. */
    public synchronized void add(FaultRule rule) {
        List<FaultRule> rules = new ArrayList<>(plan.rules());
        rules.add(rule);
        set(new FaultPlan(plan.seed(), rules));
    }

    /** Takes a rule away by its place in the list; one that is not there was taken away already. */
    public synchronized void remove(int place) {
        List<FaultRule> rules = new ArrayList<>(plan.rules());
        if (place >= 0 && place < rules.size()) {
            rules.remove(place);
            set(new FaultPlan(plan.seed(), rules));
        }
    }

    /** The first rule that strikes this mail at this stage, by chance where the rule says so. */
    synchronized Optional<FaultRule> strike(EmailAddress recipient, FaultStage stage) {
        for (FaultRule rule : plan.rules()) {
            if (rule.stage() == stage && rule.isAbout(recipient) && random.nextDouble() < rule.probability()) {
                struck++;
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
