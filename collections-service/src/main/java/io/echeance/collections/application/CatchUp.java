package io.echeance.collections.application;

import io.echeance.eventstore.command.Problem;
import java.util.concurrent.CompletionStage;

/** Reads on until what is on the log now has been applied here. */
@FunctionalInterface
public interface CatchUp {

    /** What is answered while this service is too far behind to tell. */
    Problem BEHIND = Problem.of(
            503,
            "behind-the-log",
            "This service has not read everything yet",
            "Nothing was written. Repeat the request a little later.");

    /**
     * Completes with true when this service has applied what is on its topics at this moment, with false when that took
     * too long or the log can't be asked. Never exceptionally.
     */
    CompletionStage<Boolean> await();
}
