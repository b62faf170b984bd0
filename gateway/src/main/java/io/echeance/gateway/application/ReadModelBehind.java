package io.echeance.gateway.application;

/** The read model has not applied what a read has to show, and the read has waited long enough. */
public final class ReadModelBehind extends RuntimeException {}
