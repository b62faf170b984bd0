package io.echeance.collections.bank.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * One movement on the platform's account as the bank tells it: an entry, or one transaction of a batched entry
 * (ISO 20022 camt.053 and camt.054).
 *
 * @param account    IBAN, or another id, of the account
 * @param reference  names the movement on the account, the same in every file that repeats it
 * @param entryReference of the entry that it is a part of; the same as the reference when it is the whole entry
 * @param amount     above zero
 * @param valueDate  day on which the money counts
 * @param endToEndId of the payer's order; empty where it gave none
 */
public record BankTransaction(
        String account,
        String reference,
        String entryReference,
        Kind kind,
        Money amount,
        LocalDate valueDate,
        String endToEndId,
        Remittance remittance,
        Payer payer) {

    /** Which way the money went. */
    public enum Kind {
        /** Money came in. */
        CREDIT,
        /** Money that had come in was taken back: a reversal (RvslInd) or a return. */
        REVERSAL
    }
}
