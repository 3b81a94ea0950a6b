package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every handler of this package: a form carries its token, and a language that was asked for is remembered. */
@Configuration(proxyBeanMethods = false)
class ConsoleRequests implements WebMvcConfigurer, HandlerInterceptor {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final FormTokens tokens;

    ConsoleRequests(FormTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackage().equals(ConsoleRequests.class.getPackage())) {
            return true;
        }
        if (request.getMethod().equals("POST") && !tokens.isIn(request)) {
            throw new StaleForm();
        }
        Optional<String> clean = request.getMethod().equals("GET") ? PageQuery.withoutEmpty(request) : Optional.empty();
        if (clean.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, clean.get());
            return false;
        }
        ChosenLanguage.asked(request)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(ChosenLanguage.COOKIE, language.code())
                                .path("/")
                                .maxAge(REMEMBERED)
                                .httpOnly(true)
                                .sameSite("Lax")
                                .build()
                                .toString()));
        return true;
    }
}
