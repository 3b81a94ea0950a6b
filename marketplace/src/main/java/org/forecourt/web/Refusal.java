package org.forecourt.web;

import java.util.List;

/** Ends a request with a {@link Problem}. Expected, so it is neither logged nor does it carry a stack trace. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.type().code(), null, false, false);
        this.problem = problem;
    }

    public static Refusal notFound() {
        return new Refusal(Problem.of(ProblemType.NOT_FOUND));
    }

    public static Refusal parameters(List<FieldError> errors) {
        return new Refusal(Problem.of(ProblemType.INVALID_PARAMETERS, errors));
    }

    public Problem problem() {
        return problem;
    }
}
