package org.forecourt;

import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.modulith.Modulithic;

/** The marketplace application. Started by the operator's tool, by a container, by the management commands and by tests. */
@SpringBootConfiguration
@Modulithic(systemName = "Forecourt")
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.forecourt\\.(settings|mailing|operations|templates)\\..*"))
public class Marketplace {

    /** Serves the site and the API; returns when the port is open. */
    public static ConfigurableApplicationContext serve(Settings settings) {
        return application(settings, WebApplicationType.SERVLET)
                .run("--server.port=" + settings.number(Setting.APP_PORT));
    }

    /** The same parts without a web server, for the management commands. */
    public static ConfigurableApplicationContext withoutServer(Settings settings) {
        return application(settings, WebApplicationType.NONE).run();
    }

    private static SpringApplication application(Settings settings, WebApplicationType type) {
        return new SpringApplicationBuilder(Marketplace.class)
                .web(type)
                .registerShutdownHook(false)
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings))
                .build();
    }
}
