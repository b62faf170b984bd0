package io.echeance.local;

/** Why the system can't start, as one line that says what to do. */
public final class StartupProblem extends RuntimeException {
    public StartupProblem(String message) {
        super(message);
    }
}
