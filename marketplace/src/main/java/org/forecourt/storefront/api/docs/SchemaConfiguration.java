package org.forecourt.storefront.api.docs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.forecourt.platform.Language;
import org.forecourt.web.AbsoluteUrls;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;

/** How springdoc reads the handlers: names as the JSON has them, addresses as callers see them, three languages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SchemaConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ParameterValues.class, Language.class);
    }

    /** The library's own mapper is copied, because it writes the document too. */
    @Bean
    ModelResolver modelResolver() {
        return new ModelResolver(Json31.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE))
                .openapi31(true);
    }

    @Bean
    ServerBaseUrlCustomizer serverBaseUrl(AbsoluteUrls urls) {
        return (url, request) -> RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? urls.base(current.getRequest())
                : url;
    }

    /** Only the site's languages, so that documents are kept for three locales and not for whatever callers send. */
    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return RequestLanguage.of(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("the language is in the request");
            }
        };
    }
}
