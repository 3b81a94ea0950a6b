package org.forecourt.mailing;

import java.time.Clock;
import org.forecourt.mailing.core.Acceptance;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.OperatorDecisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pure rules of {@code core}, on the journal of this service. */
@Configuration(proxyBeanMethods = false)
class MailRules {

    @Bean
    Acceptance acceptance(Journal journal, Clock clock) {
        return new Acceptance(journal, clock);
    }

    @Bean
    OperatorDecisions operatorDecisions(Journal journal, Clock clock) {
        return new OperatorDecisions(journal, clock);
    }
}
