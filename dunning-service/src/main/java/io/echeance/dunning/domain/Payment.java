package io.echeance.dunning.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A payment of the client that was not reversed.
 *
 * @param valueDate day from which it counts
 */
public record Payment(String paymentId, Money amount, LocalDate valueDate) {}
