package io.echeance.eventstore.store;

/** Another transaction appended to the same stream first. The work is done again on the new state. */
public final class VersionConflict extends RuntimeException {
    public VersionConflict(String message) {
        super(message);
    }
}
