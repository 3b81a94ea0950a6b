package org.forecourt.mail;

import java.time.Clock;
import javax.sql.DataSource;
import org.forecourt.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outbox and its relay as parts of the app. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    RelayAssembly relayAssembly(DataSource dataSource, Settings settings, Clock clock) {
        return RelayAssembly.of(dataSource, settings, clock);
    }

    @Bean
    Mails mails(RelayAssembly assembly) {
        return assembly.mails();
    }

    @Bean
    Unsubscriptions unsubscriptions(Settings settings) {
        return Unsubscriptions.of(settings);
    }
}
