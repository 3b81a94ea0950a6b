package org.forecourt.mailing;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the service. Tests give their own to the class they test. */
@Configuration(proxyBeanMethods = false)
class MailingClock {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
