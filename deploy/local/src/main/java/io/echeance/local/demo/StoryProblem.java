package io.echeance.local.demo;

/** The running system did something else than the story tells. */
final class StoryProblem extends RuntimeException {
    StoryProblem(String message) {
        super(message);
    }
}
