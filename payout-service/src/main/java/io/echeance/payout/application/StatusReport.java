package io.echeance.payout.application;

import io.echeance.payout.domain.BankStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the bank says about a file, whatever its form.
 *
 * @param messageId         the bank's id of the report
 * @param originalMessageId our id of the file
 * @param originalCount     number of transactions that the bank has read, or null
 * @param originalSum       their sum, or null
 * @param group             about all transactions that are not named; null when it says nothing about them
 */
public record StatusReport(
        String messageId,
        String originalMessageId,
        Integer originalCount,
        BigDecimal originalSum,
        Verdict group,
        List<TransactionStatus> transactions) {

    public StatusReport {
        transactions = List.copyOf(transactions);
    }

    /**
     * What the bank does.
     *
     * @param status null while it has not decided
     * @param reason ISO 20022 external status reason code of a rejection
     */
    public record Verdict(BankStatus status, String reason) {}

    /**
     * About one transaction.
     *
     * @param amount        as the bank has read it, or null
     * @param bankReference the bank's own reference, or null
     */
    public record TransactionStatus(
            String endToEndId, Verdict verdict, BigDecimal amount, String currency, String bankReference) {}

    /** Reads reports in the bank's form. */
    @FunctionalInterface
    public interface Reader {

        /** The report, or what is wrong with the document in one sentence. */
        Result read(byte[] document);
    }

    /** @param fault null when there is a report */
    public record Result(Optional<StatusReport> report, String fault) {}
}
