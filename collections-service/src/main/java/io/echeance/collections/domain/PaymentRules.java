package io.echeance.collections.domain;

import io.echeance.collections.domain.Receivable.Defaulted;
import io.echeance.collections.domain.Receivable.Open;
import io.echeance.collections.domain.Receivable.Paid;
import io.echeance.collections.domain.Receivable.Recovered;
import io.echeance.collections.domain.Receivable.Uncovered;
import io.echeance.collections.domain.Receivable.Withdrawn;
import io.echeance.collections.domain.ReceivableCommand.RecordPayment;
import io.echeance.collections.domain.ReceivableCommand.RecordPromise;
import io.echeance.collections.domain.ReceivableCommand.ReversePayment;
import io.echeance.collections.domain.ReceivableEvent.ClientPaid;
import io.echeance.collections.domain.ReceivableEvent.PaymentReceived;
import io.echeance.collections.domain.ReceivableEvent.PaymentReversed;
import io.echeance.collections.domain.ReceivableEvent.PromiseRecorded;
import io.echeance.eventstore.decider.Decision;
import java.util.ArrayList;
import java.util.List;

/** Money that comes in, that is taken back, and that is promised. */
final class PaymentRules {

    private final RecoveryRules recovery;
    private final int promiseDays;

    PaymentRules(RecoveryRules recovery, int promiseDays) {
        this.recovery = recovery;
        this.promiseDays = promiseDays;
    }

    Decision<ReceivableEvent> record(RecordPayment command, Account account) {
        return switch (Receivable.of(command.invoice(), account)) {
            case Uncovered() ->
                Decision.reject(
                        "invoice-not-covered", "The invoice is not covered; payments are taken for covered ones.");
            case Withdrawn() ->
                Decision.reject("invoice-cancelled", "The invoice is cancelled; give the money back to the client.");
            case Open open -> book(command, account, open.balance());
            case Paid(var balance) -> book(command, account, balance);
            case Defaulted(var balance) -> book(command, account, balance);
            case Recovered(var balance) -> book(command, account, balance);
        };
    }

    private Decision<ReceivableEvent> book(RecordPayment command, Account account, Balance before) {
        var invoice = command.invoice();
        var payment = command.payment();
        var after = before.plus(payment.amount());
        var received = new PaymentReceived(
                invoice.invoiceId(),
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
        var events = new ArrayList<ReceivableEvent>(List.of(
                received, new ClientPaid(invoice.invoiceId(), payment.valueDate(), after.received(), payment.route())));
        events.addAll(recovery.whenPaid(command, account.book(received), after));
        return new Decision.Accepted<>(events);
    }

    Decision<ReceivableEvent> reverse(ReversePayment command, Account account) {
        var booking = account.booking(command.paymentId());
        if (booking.isEmpty()) {
            return Decision.reject("payment-unknown", "The payment was not booked on this invoice.");
        }
        if (booking.get().isReversed()) {
            return Decision.reject("payment-already-reversed", "The payment was reversed before.");
        }
        var amount = booking.get().payment().amount();
        var after = new Balance(command.invoice().gross(), account.received()).minus(amount);
        var events = new ArrayList<ReceivableEvent>(List.of(new PaymentReversed(
                command.invoice().invoiceId(), command.paymentId(), amount, command.reason(), after.outstanding())));
        events.addAll(recovery.whenReversed(command, account, after));
        return new Decision.Accepted<>(events);
    }

    /** A promise is kept or broken by what is paid; it only says until when one waits. */
    Decision<ReceivableEvent> promise(RecordPromise command, Account account) {
        return switch (Receivable.of(command.invoice(), account)) {
            case Uncovered() -> Decision.reject("invoice-not-covered", "Promises are taken for covered invoices.");
            case Withdrawn() -> Decision.reject("invoice-cancelled", "The invoice is cancelled; nothing is owed.");
            case Paid _, Recovered _ -> Decision.reject("invoice-paid", "The invoice is paid; nothing is owed.");
            case Defaulted _ ->
                Decision.reject("invoice-defaulted", "The invoice is in default; agree on payments in its recovery.");
            case Open open -> promise(command, open);
        };
    }

    private Decision<ReceivableEvent> promise(RecordPromise command, Open open) {
        var invoice = command.invoice();
        var last = invoice.dueDate()
                .plusDays(((Cover.Granted) invoice.cover()).dunningDays())
                .plusDays(promiseDays);
        if (command.promisedOn().isAfter(last)) {
            return Decision.reject("promise-too-late", "A promise can be at most for " + last + ".");
        }
        if (command.amount().isGreaterThan(open.balance().outstanding())) {
            return Decision.reject(
                    "promise-too-large", "Only " + open.balance().outstanding().getAmount() + " EUR are outstanding.");
        }
        return Decision.accept(
                new PromiseRecorded(invoice.invoiceId(), command.promisedOn(), command.amount(), command.recordedBy()));
    }
}
