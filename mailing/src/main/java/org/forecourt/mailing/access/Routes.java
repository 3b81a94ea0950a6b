package org.forecourt.mailing.access;

import static org.forecourt.mailing.access.Caller.LOCAL_PERSON;
import static org.forecourt.mailing.access.Caller.NOBODY;
import static org.forecourt.mailing.access.Caller.OPERATOR;
import static org.forecourt.mailing.access.Caller.SERVICE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;

/**
 * Every path that answers anybody, and whom. What is not listed does not exist, also when a handler is mapped there; a test
 * compares the table with the handlers. Paths are without their trailing slash.
 */
final class Routes {

    /** Holds no names, no secrets and no mail, or is opened by a token of its own. */
    private static final Set<Caller> EVERYBODY = Set.of(NOBODY, SERVICE, OPERATOR, LOCAL_PERSON);

    /** Programs: never without the key or a session, not even on this machine. */
    private static final Set<Caller> API = EnumSet.of(SERVICE, OPERATOR);

    /** Pages for people. */
    private static final Set<Caller> PAGE = EnumSet.of(OPERATOR, LOCAL_PERSON);

    static final List<Route> ALL = List.of(
            Route.of("GET /health", EVERYBODY),
            Route.of("GET /health/details", EVERYBODY),
            // how to use the API, which is in the sources of every copy anyway
            Route.of("GET /api/schema", EVERYBODY),
            Route.of("GET /docs", EVERYBODY),
            Route.of("GET /docs/{file}", EVERYBODY),
            // the way out of bulk mail: the token is the permission
            Route.of("GET /unsubscribe/{token}", EVERYBODY),
            Route.of("POST /unsubscribe/{token}", EVERYBODY),
            Route.of("GET /metrics", API),
            Route.of("POST /api/messages", API),
            Route.of("POST /api/messages/standing", API),
            Route.of("GET /api/messages", API),
            Route.of("GET /api/messages/{id}", API),
            Route.of("POST /api/messages/{id}/retry", API),
            Route.of("POST /api/messages/{id}/cancel", API),
            Route.of("POST /api/messages/{id}/resolve", API),
            Route.of("GET /api/refusals", API),
            Route.of("GET /api/refusals/{id}", API),
            Route.of("POST /api/refusals/{id}/retry", API),
            Route.of("POST /api/refusals/{id}/discard", API),
            Route.of("GET /api/suppressions", API),
            Route.of("POST /api/suppressions", API),
            Route.of("DELETE /api/suppressions", API),
            Route.of("POST /api/bounces", API),
            Route.of("GET /api/templates", API),
            Route.of("GET /api/templates/{code}/preview", API),
            // the fault switch: handlers in ENVIRONMENT=local only
            Route.of("GET /api/faults", API),
            Route.of("PUT /api/faults", API),
            Route.of("DELETE /api/faults", API),
            // the page
            Route.of("GET /sign-in", EVERYBODY),
            Route.of("POST /sign-in", EVERYBODY),
            Route.of("GET /assets/{name}", EVERYBODY),
            Route.of("POST /sign-out", PAGE),
            Route.of("GET /", PAGE),
            Route.of("GET /live", PAGE),
            Route.of("POST /test-mail", PAGE),
            Route.of("GET /journal", PAGE),
            Route.of("GET /messages/{id}", PAGE),
            Route.of("GET /messages/{id}/html", PAGE),
            Route.of("GET /messages/{id}/file", PAGE),
            Route.of("POST /messages/{id}/retry", PAGE),
            Route.of("POST /messages/{id}/readdress", PAGE),
            Route.of("POST /messages/{id}/cancel", PAGE),
            Route.of("POST /messages/{id}/resolve", PAGE),
            Route.of("GET /mailbox", PAGE),
            Route.of("GET /mailbox/{number}", PAGE),
            Route.of("GET /mailbox/{number}/html", PAGE),
            Route.of("GET /mailbox/{number}/file", PAGE),
            Route.of("POST /mailbox/empty", PAGE),
            Route.of("GET /refusals", PAGE),
            Route.of("GET /refusals/{id}", PAGE),
            Route.of("POST /refusals/{id}/retry", PAGE),
            Route.of("POST /refusals/{id}/discard", PAGE),
            Route.of("GET /dead-letters", PAGE),
            Route.of("POST /dead-letters/{hash}/retry", PAGE),
            Route.of("POST /dead-letters/{hash}/discard", PAGE),
            Route.of("GET /suppressions", PAGE),
            Route.of("POST /suppressions", PAGE),
            Route.of("POST /suppressions/remove", PAGE),
            Route.of("GET /templates", PAGE),
            Route.of("GET /templates/{code}", PAGE),
            Route.of("GET /templates/{code}/{language}/html", PAGE),
            Route.of("GET /faults", PAGE),
            Route.of("POST /faults", PAGE),
            Route.of("POST /faults/remove", PAGE),
            Route.of("POST /faults/clear", PAGE));

    private Routes() {}

    /** The rows of a path, whatever their method; none when it does not exist. */
    static List<Route> of(String path) {
        PathContainer container = PathContainer.parsePath(path);
        return ALL.stream().filter(route -> route.hasPath(container)).toList();
    }
}
