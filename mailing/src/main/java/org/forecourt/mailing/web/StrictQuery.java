package org.forecourt.mailing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses parameters that a handler of the API does not have, before the handler is called. */
@Configuration(proxyBeanMethods = false)
class StrictQuery implements WebMvcConfigurer, HandlerInterceptor {

    private static final String[] NONE = {};

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**", "/health/**", "/metrics");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            QueryParameters accepted = method.getMethodAnnotation(QueryParameters.class);
            Query.of(request, accepted == null ? NONE : accepted.value()).check();
        }
        return true;
    }
}
