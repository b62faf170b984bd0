package io.echeance.payout.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/** One payment to the supplier, in the status of its latest attempt. */
public sealed interface Payout {

    String payoutId();

    PayoutKind kind();

    Money amount();

    /** Counts from 1. */
    int attempt();

    /** With the bank; its outcome is open. */
    record InFlight(
            String payoutId, PayoutKind kind, Money amount, int attempt, LocalDate executionDate, String endToEndId)
            implements Payout {}

    record Completed(String payoutId, PayoutKind kind, Money amount, int attempt) implements Payout {}

    /** Refused by the bank; waits for a person to correct the cause and retry. */
    record Failed(String payoutId, PayoutKind kind, Money amount, int attempt) implements Payout {}
}
