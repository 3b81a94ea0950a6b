package org.forecourt.mailing.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;

/** A trailing slash is accepted everywhere, for the door as for the handlers: both see the path without it. */
@Configuration(proxyBeanMethods = false)
class TrailingSlash {

    private static final int BEFORE_THE_DOOR = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlashFilter() {
        FilterRegistrationBean<UrlHandlerFilter> filter = new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build());
        filter.setOrder(BEFORE_THE_DOOR);
        return filter;
    }
}
