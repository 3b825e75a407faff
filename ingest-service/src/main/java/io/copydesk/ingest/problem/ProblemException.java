package io.copydesk.ingest.problem;

/** Ends a request with this problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final boolean comeAgain;

    /** Whoever sends the same again gets the same. */
    public ProblemException(Problem problem) {
        this(problem, false);
    }

    private ProblemException(Problem problem, boolean comeAgain) {
        super(problem.detail());
        this.problem = problem;
        this.comeAgain = comeAgain;
    }

    /** A question that can't be read; the detail says what it must be. */
    public static ProblemException unreadable(String detail) {
        return new ProblemException(Problem.of(400, "The question can't be read", detail));
    }

    /** The same request may succeed a moment later. */
    public static ProblemException comeAgain(String title, String detail) {
        return new ProblemException(Problem.of(503, title, detail), true);
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }

    boolean isComeAgain() {
        return comeAgain;
    }
}
