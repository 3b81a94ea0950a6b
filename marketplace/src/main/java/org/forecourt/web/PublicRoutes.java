package org.forecourt.web;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every path that answers anybody. What is not listed does not exist for the outside: it is a 404, also when a handler is
 * mapped there. Which methods a path has is the handler's business.
 */
@Component
final class PublicRoutes {

    static final List<String> PATTERNS = List.of(
            // pages
            "/",
            "/{language:uk|en|ru}",
            "/{language:uk|en|ru}/search",
            "/{language:uk|en|ru}/ads/{ad}",
            "/{language:uk|en|ru}/ads/{ad}/phone",
            "/{language:uk|en|ru}/makes",
            "/{language:uk|en|ru}/makes/{make}",
            "/{language:uk|en|ru}/makes/{make}/{model}",
            "/{language:uk|en|ru}/{page:about|safety|terms|privacy}",
            "/{language:uk|en|ru}/preferences",
            "/{language:uk|en|ru}/suggestions",
            "/{language:uk|en|ru}/unsubscribe/{token}",
            // pages without a language: redirects
            "/search",
            "/ads/{ad}",
            "/makes",
            "/makes/{make}",
            "/makes/{make}/{model}",
            "/{page:about|safety|terms|privacy}",
            "/robots.txt",
            "/sitemap.xml",
            "/sitemaps/{name}",
            // files
            "/static/**",
            "/media/**",
            "/favicon.ico",
            // API
            "/api/ads",
            "/api/ads/count",
            "/api/ads/{id}",
            "/api/ads/{id}/similar",
            "/api/ads/{id}/phone-reveal",
            "/api/makes/popular",
            "/api/price-ranges",
            "/api/market-figures",
            "/api/reference/**",
            "/api/rates",
            "/api/schema",
            "/api/docs",
            "/api/docs/{file}",
            "/health",
            "/health/details");

    private final List<PathPattern> patterns =
            PATTERNS.stream().map(PathPatternParser.defaultInstance::parse).toList();

    boolean contains(String path) {
        PathContainer container = PathContainer.parsePath(path);
        return patterns.stream().anyMatch(pattern -> pattern.matches(container));
    }
}
