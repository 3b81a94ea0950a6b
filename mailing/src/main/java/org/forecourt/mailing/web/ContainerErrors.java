package org.forecourt.mailing.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Reports what the servlet container refuses before the application sees it: a broken request line, headers too large. */
final class ContainerErrors extends ErrorReportValve {

    private final ProblemWriter writer;

    ContainerErrors(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.ALL.forEach(response::setHeader);
            writer.write(
                    Problem.of(ProblemType.ofStatus(response.getStatus())),
                    request.getRequest(),
                    response.getResponse());
            response.finishResponse();
        } catch (IOException callerIsGone) {
            container.getLogger().debug("the caller of a refused request is gone", callerIsGone);
        }
    }
}
