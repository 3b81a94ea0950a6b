package org.forecourt.mailing.access;

import jakarta.servlet.http.HttpServletRequest;

/** Who makes a request, as far as the service can tell. */
public enum Caller {
    NOBODY,
    /** Knows the service key: the app, or a program of the operator. */
    SERVICE,
    /** A browser signed in with the operator key. */
    OPERATOR,
    /** A browser on this very machine, in {@code ENVIRONMENT=local}, that is not signed in. */
    LOCAL_PERSON;

    private static final String ATTRIBUTE = Caller.class.getName();

    /** The caller of a request that passed the door. */
    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : NOBODY;
    }

    void markOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** True when a browser sends along what this caller is recognised by, whichever site made it send the request. */
    boolean isRecognisedByBrowser() {
        return this == OPERATOR || this == LOCAL_PERSON;
    }
}
