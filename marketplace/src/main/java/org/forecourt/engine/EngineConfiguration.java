package org.forecourt.engine;

import java.net.URI;
import java.util.Optional;
import org.forecourt.platform.EngineChoice;
import org.forecourt.platform.limits.CallCounter;
import org.forecourt.platform.limits.LocalCallCounter;
import org.forecourt.platform.limits.RedisCallCounter;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the engines from the settings, once, at start. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EngineConfiguration.class);

    @Bean
    CallCounter callCounter(Settings settings) {
        CallCounter local = new LocalCallCounter();
        Optional<URI> redis = settings.text(Setting.REDIS_URL).map(URI::create);
        return redis.<CallCounter>map(address -> new RedisCallCounter(address, local))
                .orElse(local);
    }

    @Bean
    EngineChoice engineChoice(Settings settings) {
        String limits = settings.text(Setting.REDIS_URL).isPresent() ? "redis" : "memory";
        EngineChoice choice = new EngineChoice("database=postgresql search=sql photos=disk limits=" + limits);
        LOG.info("Engines: {}", choice.line());
        return choice;
    }
}
