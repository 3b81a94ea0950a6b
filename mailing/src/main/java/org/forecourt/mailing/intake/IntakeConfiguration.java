package org.forecourt.mailing.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.forecourt.broker.BrokerAddress;
import org.forecourt.mailing.core.Acceptance;
import org.forecourt.mailing.core.Intake;
import org.forecourt.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The consumer as a part of the service. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    ConsumerWatch consumerWatch(Settings settings, Clock clock) {
        return new ConsumerWatch(BrokerAddress.from(settings).isPresent(), clock);
    }

    @Bean
    ConsumerAtStart consumerAtStart(
            Settings settings, Acceptance acceptance, ConsumerWatch watch, Clock clock, MeterRegistry registry) {
        return new ConsumerAtStart(BrokerAddress.from(settings)
                .map(address -> new QueueConsumer(
                        address, new Intake(acceptance, new ConsumedMessages(registry)), watch, clock))
                .orElse(null));
    }
}
