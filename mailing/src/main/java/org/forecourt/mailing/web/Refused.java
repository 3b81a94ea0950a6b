package org.forecourt.mailing.web;

/** Ends a request with a problem. Thrown by whoever reads a request; not a bug and not logged. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.type().code(), null, false, false);
        this.problem = problem;
    }

    public Refused(ProblemType type, FieldProblem... errors) {
        this(Problem.of(type, errors));
    }

    public Problem problem() {
        return problem;
    }
}
