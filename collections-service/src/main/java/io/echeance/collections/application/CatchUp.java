package io.echeance.collections.application;

import java.util.concurrent.CompletionStage;

/** Reads on until what is on the log now has been applied here. */
@FunctionalInterface
public interface CatchUp {

    /** Completes when this service has applied what is on its topics at this moment, or when it has taken too long. */
    CompletionStage<Void> await();
}
