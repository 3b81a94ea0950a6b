package org.forecourt.mailing.access;

import jakarta.servlet.http.HttpServletRequest;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds out who makes a request. Whoever shows a key is judged by the key alone. */
@Component
final class Recognition {

    private final ServiceKey key;
    private final WrongKeys wrongKeys;
    private final ObjectProvider<OperatorSessions> sessions;
    private final boolean isLocal;

    Recognition(Settings settings, ServiceKey key, WrongKeys wrongKeys, ObjectProvider<OperatorSessions> sessions) {
        this.key = key;
        this.wrongKeys = wrongKeys;
        this.sessions = sessions;
        this.isLocal = settings.required(Setting.ENVIRONMENT).equals("local");
    }

    boolean showsKey(HttpServletRequest request) {
        return request.getHeader("Authorization") != null;
    }

    Caller of(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return byKey(authorization, request.getRemoteAddr());
        }
        OperatorSessions signIn = sessions.getIfAvailable();
        if (signIn != null && signIn.isSignedIn(request)) {
            return Caller.OPERATOR;
        }
        return isLocal && Loopback.isMeant(request) ? Caller.LOCAL_PERSON : Caller.NOBODY;
    }

    private Caller byKey(String authorization, String address) {
        if (key.opens(authorization)) {
            return Caller.SERVICE;
        }
        wrongKeys.count(address);
        return Caller.NOBODY;
    }
}
