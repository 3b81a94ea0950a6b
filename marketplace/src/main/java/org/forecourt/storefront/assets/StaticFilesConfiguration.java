package org.forecourt.storefront.assets;

import java.nio.file.Path;
import java.time.Duration;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the collected files: compressed ahead of time and cached for ever, since their names change with them. */
@Configuration(proxyBeanMethods = false)
class StaticFilesConfiguration implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Path staticRoot;

    StaticFilesConfiguration(Settings settings) {
        staticRoot = Path.of(settings.required(Setting.STATIC_ROOT)).toAbsolutePath();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.PATH + "**")
                .addResourceLocations("file:" + staticRoot + "/")
                .setCacheControl(FOR_EVER)
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
    }
}
