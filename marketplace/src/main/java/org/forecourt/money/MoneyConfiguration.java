package org.forecourt.money;

import org.forecourt.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The options of this feature, from the settings. */
@Configuration(proxyBeanMethods = false)
class MoneyConfiguration {

    @Bean
    NationalBankOptions nationalBankOptions(Settings settings) {
        return NationalBankOptions.of(settings);
    }
}
