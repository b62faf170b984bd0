package io.echeance.collections.domain;

import io.echeance.collections.domain.Receivable.Defaulted;
import io.echeance.collections.domain.Receivable.Open;
import io.echeance.collections.domain.Receivable.Paid;
import io.echeance.collections.domain.Receivable.Recovered;
import io.echeance.collections.domain.Receivable.Uncovered;
import io.echeance.collections.domain.Receivable.Withdrawn;
import io.echeance.collections.domain.ReceivableCommand.DeclareDefault;
import io.echeance.collections.domain.ReceivableCommand.RecordPayment;
import io.echeance.collections.domain.ReceivableCommand.ReversePayment;
import io.echeance.collections.domain.ReceivableEvent.ClientPaid;
import io.echeance.collections.domain.ReceivableEvent.DefaultDeclared;
import io.echeance.collections.domain.ReceivableEvent.PaymentReceived;
import io.echeance.collections.domain.ReceivableEvent.PaymentReversed;
import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;

/**
 * Payments and the default of one invoice. Both are decided here, on one stream, so one of two that race is first, for
 * all readers.
 */
public final class ReceivableDecider implements Decider<ReceivableCommand, Account, ReceivableEvent> {

    @Override
    public Account initialState() {
        return Account.EMPTY;
    }

    @Override
    public Decision<ReceivableEvent> decide(ReceivableCommand command, Account account) {
        return switch (command) {
            case RecordPayment record -> record(record, account);
            case ReversePayment reverse -> reverse(reverse, account);
            case DeclareDefault declare -> declareDefault(declare, account);
        };
    }

    private Decision<ReceivableEvent> record(RecordPayment command, Account account) {
        return switch (Receivable.of(command.invoice(), account)) {
            case Uncovered() ->
                Decision.reject(
                        "invoice-not-covered", "The invoice is not covered; payments are taken for covered ones.");
            case Withdrawn() ->
                Decision.reject("invoice-cancelled", "The invoice is cancelled; give the money back to the client.");
            case Open open -> book(command, open.balance());
            case Paid(var balance) -> book(command, balance);
            case Defaulted(var balance) -> book(command, balance);
            case Recovered(var balance) -> book(command, balance);
        };
    }

    private static Decision<ReceivableEvent> book(RecordPayment command, Balance before) {
        var payment = command.payment();
        var after = before.plus(payment.amount());
        var received = new PaymentReceived(
                command.invoice().invoiceId(),
                payment.paymentId(),
                payment.amount(),
                payment.valueDate(),
                payment.route(),
                payment.bankReference(),
                after.outstanding(),
                payment.match());
        if (before.isSettled() || !after.isSettled()) {
            return Decision.accept(received);
        }
        return Decision.accept(
                received,
                new ClientPaid(command.invoice().invoiceId(), payment.valueDate(), after.received(), payment.route()));
    }

    private Decision<ReceivableEvent> reverse(ReversePayment command, Account account) {
        var booking = account.booking(command.paymentId());
        if (booking.isEmpty()) {
            return Decision.reject("payment-unknown", "The payment was not booked on this invoice.");
        }
        if (booking.get().isReversed()) {
            return Decision.reject("payment-already-reversed", "The payment was reversed before.");
        }
        var amount = booking.get().payment().amount();
        var after = new Balance(command.invoice().gross(), account.received()).minus(amount);
        return Decision.accept(new PaymentReversed(
                command.invoice().invoiceId(), command.paymentId(), amount, command.reason(), after.outstanding()));
    }

    /** Repeated, too early or overtaken by a payment, a dispute or a cancellation: nothing happens. */
    private Decision<ReceivableEvent> declareDefault(DeclareDefault command, Account account) {
        var invoice = command.invoice();
        return switch (Receivable.of(invoice, account)) {
            case Open open
            when !open.disputed() && !command.today().isBefore(open.defaultOn()) ->
                Decision.accept(new DefaultDeclared(
                        invoice.invoiceId(),
                        invoice.dueDate(),
                        command.today(),
                        open.balance().outstanding(),
                        open.balance().received()));
            case Open _, Uncovered _, Withdrawn _, Paid _, Defaulted _, Recovered _ -> Decision.accept();
        };
    }

    @Override
    public Account evolve(Account account, ReceivableEvent event) {
        return switch (event) {
            case PaymentReceived received -> account.book(received);
            case PaymentReversed reversed -> account.reverse(reversed);
            case ClientPaid _ -> account; // follows from the payments
            case DefaultDeclared _ -> account.declareDefault();
        };
    }
}
