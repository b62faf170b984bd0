package io.echeance.local;

/**
 * A TCP port that the system listens on.
 *
 * @param user what listens there, for messages
 * @param variable the environment variable that changes it
 */
public record Port(String user, String variable, int number) {}
