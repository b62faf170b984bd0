package io.echeance.payout.application;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * A way to move money to suppliers. Asked for a page of transfers at once, within a transaction that may be
 * done again: an implementation answers the same for the same {@code endToEndId}, however often it is asked.
 */
@FunctionalInterface
public interface PaymentRail {

    /** One outcome per transfer, in the same order. */
    List<Outcome> execute(List<Transfer> transfers);

    /**
     * One attempt of one payout.
     *
     * @param iban where to; in memory only, neither stored nor logged
     */
    record Transfer(String endToEndId, int attempt, String iban, Money amount, LocalDate executionDate) {

        /** Without the IBAN, so that no log line or error message can show it. */
        @Override
        public String toString() {
            return "Transfer[%s, %s, %s]".formatted(endToEndId, amount, executionDate);
        }
    }

    /** What the bank says. */
    sealed interface Outcome {}

    /** Nothing yet; it is asked again on the next day. */
    record Open() implements Outcome {}

    /** @param bankReference the bank's own reference of the transfer */
    record Executed(String bankReference) implements Outcome {}

    /**
     * @param reason ISO 20022 external status reason code
     * @param detail one sentence for people, without bank details
     */
    record Refused(String reason, String detail) implements Outcome {}
}
