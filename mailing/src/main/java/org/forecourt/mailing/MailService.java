package org.forecourt.mailing;

import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The mail service. Started by the operator's tool beside the app, or alone in its own container. It names the
 * configurations it wants, so that it is the same service in both class paths; its properties file is
 * {@code mailing.properties} for the same reason.
 */
@SpringBootConfiguration
@ComponentScan
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
public class MailService {

    private static final Logger log = LoggerFactory.getLogger(MailService.class);

    /** Serves on MAILING_PORT; returns when the port is open. */
    public static ConfigurableApplicationContext serve(Settings settings) {
        int port = settings.number(Setting.MAILING_PORT);
        log.info("Starting mailing service in {} environment", settings.required(Setting.ENVIRONMENT));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(MailService.class)
                .registerShutdownHook(false)
                .initializers(
                        started -> ((GenericApplicationContext) started).registerBean(Settings.class, () -> settings))
                .run("--spring.config.name=mailing", "--server.port=" + port);
        log.info("server started on port {}", port);
        return context;
    }
}
