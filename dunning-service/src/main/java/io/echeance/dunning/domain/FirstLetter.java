package io.echeance.dunning.domain;

import java.time.LocalDate;

/**
 * The first letter that asked for the payment of an overdue invoice. Every later one has to repeat its reference and date (CPCE R124-4).
 */
public record FirstLetter(String reference, LocalDate sentOn) {}
