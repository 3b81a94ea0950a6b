package org.forecourt.mailing.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.background.Bell;
import org.forecourt.mailing.core.DeliveryRules;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.RetrySchedule;
import org.forecourt.mailing.core.SenderPorts;
import org.forecourt.mailing.core.Suppressions;
import org.forecourt.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

    @Bean
    DeliveryRules deliveryRules() {
        return new DeliveryRules(
                RetrySchedule.defaults(), Template::afterAmbiguity, RandomGenerator.of("L64X128MixRandom"));
    }

    @Bean
    SenderPorts senderPorts(
            Journal journal, Suppressions suppressions, WayOut wayOut, Clock clock, MeterRegistry registry) {
        Journal counted = new CountedJournal(journal, registry);
        return new SenderPorts(counted, suppressions, wayOut.port(), clock, new ThreadPause());
    }

    @Bean
    SendingEngine sendingEngine(
            SenderPorts ports, DeliveryRules delivery, Settings settings, WayOut wayOut, Bell bell) {
        return new SendingEngine(ports, delivery, SendingPace.of(settings), bell, wayOut::cutAll);
    }
}
