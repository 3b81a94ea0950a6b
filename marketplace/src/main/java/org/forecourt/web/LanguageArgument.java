package org.forecourt.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.forecourt.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the request's {@link Language} to a handler method, and tells caches what the answer depends on. */
final class LanguageArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Language.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse answer = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        Language language = RequestLanguage.of(asked);
        answer.setHeader("Content-Language", language.code());
        if (RequestLanguage.inPath(RequestPath.of(asked)).isEmpty()) {
            answer.addHeader("Vary", "Accept-Language");
        }
        return language;
    }
}
