package io.echeance.dunning.application;

import java.time.Duration;

/** Port to the log: how far this service has read. */
public interface LogPosition {

    /**
     * Waits until this service has applied all that is on the log at the time of the call. So a client that paid while
     * the service was down is not reminded when it comes back.
     *
     * @return false when it takes longer
     */
    boolean awaitRead(Duration atMost) throws InterruptedException;
}
