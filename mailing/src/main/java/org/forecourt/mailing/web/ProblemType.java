package org.forecourt.mailing.web;

import java.util.Arrays;
import java.util.Locale;

/** Every kind of refusal. The names travel in {@code type}, so they never change; title and detail are in the bundle. */
public enum ProblemType {
    BAD_REQUEST(400),
    INVALID_PARAMETERS(400),
    INVALID_BODY(400),
    INVALID_HEADER(400),
    UNAUTHORIZED(401),
    CROSS_SITE(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    ID_CONFLICT(409),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    EXPECTATION_FAILED(417),
    MESSAGE_REFUSED(422),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    NOT_IMPLEMENTED(501),
    UNAVAILABLE(503),
    HTTP_VERSION_NOT_SUPPORTED(505);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The name in the bundle and in {@code type}: {@code not_found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first type of a status; of its class where there is none. */
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL_ERROR : BAD_REQUEST);
    }
}
