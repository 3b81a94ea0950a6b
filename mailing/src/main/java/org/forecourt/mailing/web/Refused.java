package org.forecourt.mailing.web;

import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. Thrown by whoever reads a request; not a bug and not logged. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient @Nullable InputStream rest;

    public Refused(Problem problem) {
        this(problem, null);
    }

    /** @param rest of the body that nobody will read */
    Refused(Problem problem, @Nullable InputStream rest) {
        super(problem.type().code(), null, false, false);
        this.problem = problem;
        this.rest = rest;
    }

    public Refused(ProblemType type, FieldProblem... errors) {
        this(Problem.of(type, errors));
    }

    public Problem problem() {
        return problem;
    }

    Optional<InputStream> rest() {
        return Optional.ofNullable(rest);
    }
}
