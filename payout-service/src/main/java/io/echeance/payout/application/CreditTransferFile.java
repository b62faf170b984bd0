package io.echeance.payout.application;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.joda.money.Money;

/** The form in which the bank takes many transfers at once. Written in one go, so its length does not matter. */
public interface CreditTransferFile {

    /**
     * What the file says about all of its transfers.
     *
     * @param messageId at most 35 characters, never used twice
     */
    record Header(
            String messageId, OffsetDateTime createdAt, LocalDate executionDate, int transactions, Money controlSum) {}

    /** @param iban in memory only */
    record CreditTransfer(String endToEndId, Money amount, String creditor, String iban, String remittance) {

        /** Without the IBAN, so that no log line or error message can show it. */
        @Override
        public String toString() {
            return "CreditTransfer[%s, %s]".formatted(endToEndId, amount);
        }
    }

    /** Takes the transfers one after the other. */
    interface Transfers extends AutoCloseable {

        void add(CreditTransfer transfer);

        /** Ends the file. */
        @Override
        void close();
    }

    /** The account that is debited, as it may be shown: its last digits. */
    String debtorAccount();

    Transfers begin(Header header, OutputStream out);
}
