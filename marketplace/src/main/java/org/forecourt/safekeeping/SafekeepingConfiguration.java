package org.forecourt.safekeeping;

import java.time.Clock;
import org.forecourt.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of this feature. */
@Configuration(proxyBeanMethods = false)
class SafekeepingConfiguration {

    @Bean
    BackupOptions backupOptions(Settings settings) {
        return BackupOptions.of(settings);
    }

    @Bean
    DailyBackup dailyBackup(Settings settings, BackupOptions options, Clock clock) {
        return new DailyBackup(settings, options, clock);
    }
}
