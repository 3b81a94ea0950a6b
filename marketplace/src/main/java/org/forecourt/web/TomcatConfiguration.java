package org.forecourt.web;

import java.util.Arrays;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the container pass on what can be refused with a name, and report the rest as the application would. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TomcatConfiguration {

    /** Characters that browsers and people type unencoded; they decode to themselves and are checked like any other. */
    private static final String RELAXED = "\"<>[\\]^`{|}";

    /** More than fit into the headers: who prefers many languages is answered, too. */
    private static final int MOST_LANGUAGES = 100_000;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> strictContainer(ProblemJson json, PlainProblemPage page) {
        return factory -> {
            factory.addConnectorCustomizers(connector -> {
                connector.setProperty("relaxedQueryChars", RELAXED);
                connector.setProperty("relaxedPathChars", RELAXED);
                connector.setMaxLocaleCount(MOST_LANGUAGES);
            });
            factory.addContextCustomizers(context -> {
                StandardHost host = (StandardHost) context.getParent();
                Arrays.stream(host.getPipeline().getValves())
                        .filter(ErrorReportValve.class::isInstance)
                        .forEach(host.getPipeline()::removeValve);
                host.setErrorReportValveClass(ContainerErrors.class.getName());
                host.getPipeline().addValve(new ContainerErrors(json, page));
            });
        };
    }
}
