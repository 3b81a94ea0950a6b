package org.forecourt.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Which face of the site a request is for; also right while an error is being shown. */
public final class RequestPath {

    private RequestPath() {}

    /** The path the caller asked for, encoded as it came. */
    public static String of(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (original instanceof String path) {
            return path;
        }
        String path = request.getRequestURI();
        return path == null ? "/" : path;
    }

    /** Whether programs are the readers: the API and the health checks. */
    public static boolean isForPrograms(HttpServletRequest request) {
        return isForPrograms(of(request));
    }

    static boolean isForPrograms(String path) {
        return isBelow(path, "/api") || isBelow(path, "/health");
    }

    static boolean isBelow(String path, String parent) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }
}
