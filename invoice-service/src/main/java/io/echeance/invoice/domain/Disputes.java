package io.echeance.invoice.domain;

import io.echeance.eventstore.decider.Decision;
import io.echeance.invoice.domain.InvoiceCommand.Dispute;
import io.echeance.invoice.domain.InvoiceCommand.ResolveDispute;
import io.echeance.invoice.domain.InvoiceEvent.DisputeResolved;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceDisputed;
import io.echeance.invoice.domain.InvoiceState.Alive;
import io.echeance.invoice.domain.InvoiceState.Cancelled;
import io.echeance.invoice.domain.InvoiceState.Unknown;

/** Decides on disputes: of a covered invoice that is not paid, one at a time. */
public final class Disputes {

    /** The client can't dispute more than it was asked for. */
    public static final String AMOUNT_TOO_HIGH = "disputed-amount-too-high";

    private Disputes() {}

    static Decision<InvoiceEvent> dispute(Dispute command, InvoiceState state) {
        return switch (state) {
            case Unknown _ -> Decision.reject("invoice-unknown", "There is no such invoice.");
            case Cancelled _ -> Decision.reject("invoice-cancelled", "The invoice is cancelled: nothing is owed.");
            case Alive alive -> dispute(command, alive);
        };
    }

    private static Decision<InvoiceEvent> dispute(Dispute command, Alive invoice) {
        if (command.facts().coverage() != Coverage.GRANTED) {
            return Decision.reject("invoice-not-covered", "Only a covered invoice is followed, and this one is not.");
        }
        if (command.facts().paid()) {
            return Decision.reject("invoice-already-paid", "The client has paid the invoice in full.");
        }
        if (invoice.disputed()) {
            return Decision.reject("invoice-already-disputed", "Resolve the dispute that is open first.");
        }
        if (command.disputedAmount() != null && command.disputedAmount().isGreaterThan(invoice.gross())) {
            return Decision.reject(AMOUNT_TOO_HIGH, "must not be more than the invoice's " + invoice.gross());
        }
        return Decision.accept(new InvoiceDisputed(
                invoice.invoiceId(),
                command.reason(),
                command.disputedAmount(),
                command.disputedBy(),
                command.today()));
    }

    static Decision<InvoiceEvent> resolve(ResolveDispute command, InvoiceState state) {
        return state instanceof Alive invoice && invoice.disputed()
                ? Decision.accept(new DisputeResolved(
                        invoice.invoiceId(),
                        command.outcome(),
                        command.reason(),
                        command.resolvedBy(),
                        command.today()))
                : Decision.reject("invoice-not-disputed", "There is no open dispute on the invoice.");
    }
}
