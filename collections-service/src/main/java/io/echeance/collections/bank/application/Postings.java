package io.echeance.collections.bank.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.collections.application.BookedPayment;
import io.echeance.collections.application.BookedPayment.Origin;
import io.echeance.collections.application.BookedPaymentTable;
import io.echeance.collections.bank.domain.Allocation;
import io.echeance.collections.bank.domain.Proposal;
import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.Attribution;
import io.echeance.collections.domain.Balance;
import io.echeance.collections.domain.Payment;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableCommand.RecordPayment;
import io.echeance.collections.domain.ReceivableCommand.ReversePayment;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.domain.Route;
import io.echeance.collections.projection.PaymentView;
import io.echeance.collections.projection.ReceivableRow;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Aggregates;
import io.echeance.eventstore.store.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Puts money on invoices and takes it off, in the streams and in the register of booked payments alike. */
final class Postings {

    private final Map<String, ReceivableRow> invoices;
    private final Aggregates<ReceivableCommand, Account, ReceivableEvent> accounts;
    private final LocalDate today;
    private final List<BookedPayment> standing;
    private final List<BookedPayment> added = new ArrayList<>();
    private final List<BookedPayment> reversed = new ArrayList<>();

    /**
     * @param invoices all that may be posted on
     * @param known    payments of the entries that may be posted, or taken back
     */
    Postings(
            UnitOfWork work,
            Map<String, ReceivableRow> invoices,
            Aggregates<ReceivableCommand, Account, ReceivableEvent> accounts,
            Collection<BookedPayment> known) {
        this.invoices = invoices;
        this.accounts = accounts;
        this.today = work.today();
        this.standing = new ArrayList<>(known);
        work.beforeCommit(() -> {
            BookedPaymentTable.insert(work.sql(), added);
            BookedPaymentTable.reverse(work.sql(), reversed);
        });
    }

    /** What is owed with what this transaction has decided so far. */
    Money outstanding(ReceivableRow invoice) {
        return new Balance(invoice.gross(), accounts.state(invoice.invoiceId()).received()).outstanding();
    }

    /** The payment as callers see it, with what this transaction has decided so far. */
    PaymentView view(BookedPayment payment) {
        var booking = accounts.state(payment.invoiceId())
                .booking(payment.paymentId())
                .orElseThrow(() -> new IllegalStateException(payment.paymentId() + " is registered but not booked"));
        return PaymentView.of(invoices.get(payment.invoiceId()).facts(), booking);
    }

    /** Payments of the entry that stand, also one that was recorded by hand before the bank told of it. */
    List<BookedPayment> of(BankEntry entry) {
        var key = platformEntry(entry);
        return standing.stream()
                .filter(payment -> payment.entry().equals(key) && !payment.reversed())
                .filter(payment ->
                        payment.origin() == null || payment.origin().entryId().equals(entry.entryId()))
                .toList();
    }

    /** @param by {@code AUTO}, or who decided */
    void post(BankEntry entry, Proposal proposal, String by, Cause cause) {
        int part = 1
                + (int) standing.stream()
                        .filter(payment -> payment.entry().equals(platformEntry(entry)))
                        .count();
        var id = entry.entryId();
        for (var allocation : proposal.allocations()) {
            post(entry, proposal, allocation, id, part++, by, cause);
            id = newId();
        }
    }

    private void post(
            BankEntry entry, Proposal proposal, Allocation allocation, String id, int part, String by, Cause cause) {
        var invoice = invoices.get(allocation.invoiceId());
        var match = new Attribution(proposal.rule().name(), proposal.score().toPlainString(), by, entry.payerAccount());
        var transaction = entry.transaction();
        var payment = new Payment(
                id, allocation.amount(), transaction.valueDate(), Route.PLATFORM, transaction.reference(), match);
        int version = accounts.version(invoice.invoiceId()) + 1;
        accept(accounts.handle(invoice.invoiceId(), new RecordPayment(invoice.facts(), payment, today), cause));
        var booked = new BookedPayment(
                id,
                invoice.invoiceId(),
                invoice.supplierId(),
                platformEntry(entry),
                part,
                new Origin(entry.entryId(), invoice.debtorSiren(), entry.payerAccount()),
                false,
                version);
        added.add(booked);
        standing.add(booked);
    }

    void reverse(BookedPayment payment, String reason, Cause cause) {
        var invoice = invoices.get(payment.invoiceId());
        int version = accounts.version(invoice.invoiceId()) + 1;
        accept(accounts.handle(
                invoice.invoiceId(), new ReversePayment(invoice.facts(), payment.paymentId(), reason, today), cause));
        standing.remove(payment);
        standing.add(payment.reversedAt(version));
        reversed.add(payment.reversedAt(version));
    }

    /** Last versions of the streams that were written to. */
    Map<String, Integer> positions() {
        return Stream.concat(added.stream(), reversed.stream())
                .map(BookedPayment::invoiceId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), accounts::version));
    }

    static BookedPayment.Entry platformEntry(BankEntry entry) {
        return new BookedPayment.Entry(
                Route.PLATFORM.name(), entry.transaction().reference());
    }

    static String newId() {
        return "pay_" + UuidCreator.getTimeOrderedEpoch();
    }

    /** What may be refused was left out before. */
    private static void accept(Decision<ReceivableEvent> decision) {
        if (decision instanceof Decision.Rejected<ReceivableEvent>(var code, var detail)) {
            throw new IllegalStateException(code + ": " + detail);
        }
    }
}
