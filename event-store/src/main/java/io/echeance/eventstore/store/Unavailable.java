package io.echeance.eventstore.store;

/** Something that the service depends on can't be reached: a transient fault. The same work is to be tried again later. */
public abstract class Unavailable extends RuntimeException {
    protected Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
