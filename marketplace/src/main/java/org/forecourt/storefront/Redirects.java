package org.forecourt.storefront;

import java.util.List;
import org.forecourt.platform.Language;
import org.forecourt.web.RedirectAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Pages without a language lead to the Ukrainian ones, whatever their parameters: those are checked there. */
@Configuration(proxyBeanMethods = false)
class Redirects {

    private static final List<String> PATHS = List.of(
            "/search",
            "/ads/{ad}",
            "/makes",
            "/makes/{make}",
            "/makes/{make}/{model}",
            "/about",
            "/safety",
            "/terms",
            "/privacy");

    @Bean
    RouterFunction<ServerResponse> pagesWithoutLanguage() {
        return PATHS.stream()
                .map(path -> RouterFunctions.route(RequestPredicates.GET(path), Redirects::toDefaultLanguage))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static ServerResponse toDefaultLanguage(ServerRequest request) {
        String path = "/" + Language.DEFAULT.code() + request.servletRequest().getRequestURI();
        String query = request.servletRequest().getQueryString();
        return ServerResponse.status(301)
                .header(HttpHeaders.LOCATION, RedirectAddress.of(query == null ? path : path + "?" + query))
                .build();
    }
}
