package org.forecourt.web;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of refusal a caller can meet, each with its HTTP status. Texts are {@code errors.<code>.title} and {@code .detail}. */
public enum ProblemType {
    INVALID_PARAMETERS(400),
    BAD_REQUEST(400),
    MALFORMED_BODY(400),
    INVALID_BODY(400),
    INVALID_HEADER(400),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    GONE(410),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    EXPECTATION_FAILED(417),
    IDEMPOTENCY_KEY_REUSED(422),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** For message keys and the {@code type} of RFC 9457, for example {@code not_found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind for a status that a framework chose: the exact one, else the general one of its class. */
    static ProblemType ofStatus(int status) {
        if (status == 400) {
            return BAD_REQUEST;
        }
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
    }
}
