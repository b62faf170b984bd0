package io.echeance.local;

/** A server or service that can be started again after its process ended. */
interface Managed {
    String name();

    /** Starts the process, after it ended or for the first time. */
    ProcessHandle start();

    /** Stops what {@link #start()} started and returns when it is gone. */
    void stop();

    /** Where to look when something is wrong. */
    String log();
}
