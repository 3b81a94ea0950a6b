package org.forecourt.mailing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads the bytes of a body, and never more of them than are accepted. */
public final class RequestBody {

    private RequestBody() {}

    /**
     * The bytes of a JSON body.
     *
     * @param most more bytes than these end the request, a declared length before anything is read
     * @throws Refused when it is not said to be JSON, or too large
     */
    public static byte[] json(HttpServletRequest request, int most) throws IOException {
        if (!isJson(request.getContentType()) || request.getHeader("Content-Encoding") != null) {
            throw new Refused(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE).with("Accept", "application/json"));
        }
        if (request.getContentLengthLong() > most) {
            throw new Refused(ProblemType.BODY_TOO_LARGE);
        }
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refused(ProblemType.BODY_TOO_LARGE);
        }
        return bytes;
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}
