package io.echeance.dunning.domain;

/** How a reminder reaches the client. */
public enum Channel {
    EMAIL
}
