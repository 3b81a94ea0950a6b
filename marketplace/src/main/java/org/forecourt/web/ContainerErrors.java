package org.forecourt.web;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.forecourt.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reports what the servlet container refuses before the application sees it: a broken request line, an encoded slash, headers
 * larger than the limit. Programs get problem details, people the plain page.
 */
final class ContainerErrors extends ErrorReportValve {

    private final ProblemJson json;
    private final PlainProblemPage page;

    ContainerErrors(ProblemJson json, PlainProblemPage page) {
        this.json = json;
        this.page = page;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = Problem.of(ProblemType.ofStatus(response.getStatus()));
        String path = request.getRequestURI() == null ? "/api" : request.getRequestURI();
        Language language = RequestLanguage.inPath(path)
                .orElseGet(() -> RequestLanguage.preferred(request.getHeader("Accept-Language")));
        boolean asPage = !path.isEmpty() && !RequestPath.isForPrograms(path);
        try {
            SecurityHeaders.HEADERS.forEach(response::setHeader);
            response.setContentType(asPage ? "text/html;charset=UTF-8" : ProblemJson.MEDIA_TYPE);
            response.setHeader("Content-Language", language.code().toLowerCase(Locale.ROOT));
            response.getResponse()
                    .getOutputStream()
                    .write(asPage ? page.bytes(problem, language) : json.bytes(problem, language));
            response.finishResponse();
        } catch (IOException callerIsGone) {
            container.getLogger().debug("the caller of a refused request is gone", callerIsGone);
        }
    }
}
