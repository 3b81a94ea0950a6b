package org.forecourt.mailing.access;

import jakarta.servlet.http.HttpServletRequest;

/** The operators' sign-in, as the door asks for it. Where no bean implements it, nobody is ever signed in. */
public interface OperatorSessions {

    /** Whether the request belongs to a session opened with the operator key and not over yet. */
    boolean isSignedIn(HttpServletRequest request);
}
