package io.echeance.payout.ledger.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of the ledger with what its supplier's accounting file needs to know of it.
 *
 * @param number of the posting, from 1 without gaps within the file
 */
public record FecEntry(
        long number,
        LocalDate date,
        String eventType,
        Account account,
        Purpose purpose,
        String label,
        BigDecimal debit,
        BigDecimal credit,
        String invoiceNumber,
        String debtorSiren,
        String debtorName) {}
