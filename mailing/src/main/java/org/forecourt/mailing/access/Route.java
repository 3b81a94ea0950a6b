package org.forecourt.mailing.access;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One row of the table: who may call a method of a path. */
record Route(String method, PathPattern pattern, Set<Caller> callers) {

    /** Reads {@code "GET /api/messages/{id}"}. */
    static Route of(String route, Set<Caller> callers) {
        String[] parts = route.split(" ");
        return new Route(parts[0], PathPatternParser.defaultInstance.parse(parts[1]), callers);
    }

    boolean hasPath(PathContainer path) {
        return pattern.matches(path);
    }

    /** {@code HEAD} is {@code GET} without the body. */
    boolean hasMethod(String asked) {
        return method.equals(asked) || method.equals("GET") && asked.equals("HEAD");
    }

    boolean isOpenTo(Caller caller) {
        return callers.contains(caller);
    }

    @Override
    public String toString() {
        return method + " " + pattern.getPatternString();
    }
}
