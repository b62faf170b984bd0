package io.echeance.payout.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/** What happened to a payout. Component names are the JSON names on the log; every attempt has its own events. */
public sealed interface PayoutEvent {

    String invoiceId();

    String payoutId();

    /** Counts from 1. */
    int attempt();

    /**
     * Money is on its way.
     *
     * @param executionDate a day on which TARGET is open
     * @param endToEndId    unique per attempt, at most 35 characters
     */
    record PayoutInstructed(
            String invoiceId,
            String payoutId,
            PayoutKind kind,
            Money amount,
            LocalDate executionDate,
            String endToEndId,
            int attempt)
            implements PayoutEvent {}

    record PayoutCompleted(
            String invoiceId,
            String payoutId,
            PayoutKind kind,
            Money amount,
            LocalDate executedOn,
            String bankReference,
            int attempt)
            implements PayoutEvent {}

    /**
     * The bank refused.
     *
     * @param reason ISO 20022 external status reason code, e.g. {@code AC04}
     * @param detail one sentence for people; carries no bank details
     */
    record PayoutFailed(
            String invoiceId, String payoutId, PayoutKind kind, Money amount, String reason, String detail, int attempt)
            implements PayoutEvent {}
}
