package io.echeance.invoice.domain;

import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;
import io.echeance.invoice.domain.InvoiceCommand.Cancel;
import io.echeance.invoice.domain.InvoiceCommand.Dispute;
import io.echeance.invoice.domain.InvoiceCommand.ReachDueDate;
import io.echeance.invoice.domain.InvoiceCommand.ResolveDispute;
import io.echeance.invoice.domain.InvoiceCommand.Submit;
import io.echeance.invoice.domain.InvoiceEvent.DisputeResolved;
import io.echeance.invoice.domain.InvoiceEvent.DueDateReached;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceCancelled;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceDisputed;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import io.echeance.invoice.domain.InvoiceState.Alive;
import io.echeance.invoice.domain.InvoiceState.Cancelled;
import io.echeance.invoice.domain.InvoiceState.Due;
import io.echeance.invoice.domain.InvoiceState.Open;
import io.echeance.invoice.domain.InvoiceState.Unknown;

/** Decides what may happen to an invoice: submitted once, then cancelled or due, never both; disputed meanwhile. */
public final class InvoiceDecider implements Decider<InvoiceCommand, InvoiceState, InvoiceEvent> {

    @Override
    public InvoiceState initialState() {
        return new Unknown();
    }

    @Override
    public Decision<InvoiceEvent> decide(InvoiceCommand command, InvoiceState state) {
        return switch (command) {
            case Submit submit -> submit(submit, state);
            case Cancel cancel -> cancel(cancel, state);
            case Dispute dispute -> Disputes.dispute(dispute, state);
            case ResolveDispute resolve -> Disputes.resolve(resolve, state);
            case ReachDueDate reach -> reachDueDate(reach, state);
        };
    }

    @Override
    public InvoiceState evolve(InvoiceState state, InvoiceEvent event) {
        return switch (event) {
            case InvoiceSubmitted e -> new Open(e.invoiceId(), e.supplierId(), e.gross(), e.dueDate(), false);
            case InvoiceCancelled _ -> new Cancelled(alive(state).supplierId());
            case DueDateReached _ -> due(alive(state));
            case InvoiceDisputed _ -> alive(state).disputed(true);
            case DisputeResolved _ -> alive(state).disputed(false);
        };
    }

    private static Decision<InvoiceEvent> submit(Submit command, InvoiceState state) {
        return state instanceof Unknown
                ? Decision.accept(command.submission())
                : Decision.reject("invoice-already-submitted", "An invoice with this id exists.");
    }

    private static Decision<InvoiceEvent> cancel(Cancel command, InvoiceState state) {
        return switch (state) {
            case Unknown _ -> Decision.reject("invoice-unknown", "There is no such invoice.");
            case Cancelled _ -> Decision.reject("invoice-already-cancelled", "The invoice is cancelled already.");
            case Due _ -> command.facts().paid() ? alreadyPaid() : alreadyDue();
            case Open open -> cancelOpen(command, open);
        };
    }

    private static Decision<InvoiceEvent> cancelOpen(Cancel command, Open open) {
        if (command.facts().coverage() == Coverage.DECLINED) {
            return Decision.reject("invoice-declined", "The invoice is not covered, so there is nothing to cancel.");
        }
        if (command.facts().paid()) {
            return alreadyPaid();
        }
        if (!command.today().isBefore(open.dueDate())) {
            return alreadyDue();
        }
        return Decision.accept(new InvoiceCancelled(open.invoiceId(), command.reason(), command.cancelledBy()));
    }

    /** Idempotent: whatever asks again, or too early, or for an invoice that needs no advance, changes nothing. */
    private static Decision<InvoiceEvent> reachDueDate(ReachDueDate command, InvoiceState state) {
        return state instanceof Open open
                        && command.facts().coveredAndUnpaid()
                        && !command.today().isBefore(open.dueDate())
                ? Decision.accept(new DueDateReached(open.invoiceId(), open.dueDate(), command.today()))
                : Decision.accept();
    }

    private static Decision<InvoiceEvent> alreadyPaid() {
        return Decision.reject("invoice-already-paid", "The client has paid the invoice; it can't be cancelled.");
    }

    private static Decision<InvoiceEvent> alreadyDue() {
        return Decision.reject(
                "invoice-already-due", "An invoice can be cancelled before its due date only, and that has come.");
    }

    private static Due due(Alive invoice) {
        return new Due(invoice.invoiceId(), invoice.supplierId(), invoice.gross(), invoice.disputed());
    }

    private static Alive alive(InvoiceState state) {
        if (state instanceof Alive invoice) {
            return invoice;
        }
        throw new IllegalStateException("an invoice begins with its submission and ends with its cancellation");
    }
}
