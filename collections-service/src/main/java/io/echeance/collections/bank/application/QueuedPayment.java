package io.echeance.collections.bank.application;

import io.echeance.collections.bank.domain.BankTransaction.Kind;
import io.echeance.collections.bank.domain.Outcome;
import io.echeance.collections.bank.domain.Outcome.Matched;
import io.echeance.collections.bank.domain.Outcome.Queued;
import io.echeance.collections.domain.Route;
import io.echeance.collections.projection.ReceivableRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * A payment that waits for a person.
 *
 * @param kind        a credit, or a reversal of a payment that is not known
 * @param doubt       why it waits
 * @param remittance  what the payer wrote
 * @param payerName   null where the bank gave none
 * @param payerIban   masked; null where the bank gave none
 * @param proposals   what could be done now, best first
 */
public record QueuedPayment(
        String paymentId,
        Money amount,
        LocalDate valueDate,
        Route route,
        String bankReference,
        String status,
        boolean matched,
        Kind kind,
        String doubt,
        String remittance,
        List<String> references,
        String endToEndId,
        String payerName,
        String payerIban,
        List<Proposed> proposals) {

    /** A proposal with the invoices that it names. */
    public record Proposed(String rule, String score, List<Part> allocations) {}

    /** A part of the payment on an invoice. */
    public record Part(String invoiceId, String invoiceNumber, String supplierId, Money amount, Money outstanding) {}

    static QueuedPayment of(BankEntry entry, Outcome outcome, Map<String, ReceivableRow> invoices) {
        var transaction = entry.transaction();
        var proposals =
                switch (outcome) {
                    case Matched(var proposal) -> List.of(proposal);
                    case Queued(var _, var all) -> all;
                };
        return new QueuedPayment(
                entry.entryId(),
                transaction.amount(),
                transaction.valueDate(),
                Route.PLATFORM,
                transaction.reference(),
                entry.status().name(),
                false,
                transaction.kind(),
                entry.doubt().name(),
                transaction.remittance().text(),
                transaction.remittance().references(),
                given(transaction.endToEndId()),
                given(transaction.payer().name()),
                given(transaction.payer().iban()),
                proposals.stream()
                        .map(proposal -> new Proposed(
                                proposal.rule().name(),
                                proposal.score().toPlainString(),
                                proposal.allocations().stream()
                                        .map(part -> part(part.amount(), invoices.get(part.invoiceId())))
                                        .toList()))
                        .toList());
    }

    /** As it waits, without a look at what could be done. */
    static QueuedPayment waiting(BankEntry entry) {
        return of(entry, new Queued(entry.doubt(), List.of()), Map.of());
    }

    private static Part part(Money amount, ReceivableRow invoice) {
        return new Part(
                invoice.invoiceId(),
                invoice.invoiceNumber(),
                invoice.supplierId(),
                amount,
                invoice.balance().outstanding());
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
