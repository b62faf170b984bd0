package io.echeance.collections.bank.application;

import io.echeance.collections.application.BookedPayment;
import io.echeance.collections.application.BookedPaymentTable;
import io.echeance.collections.application.LogPositions;
import io.echeance.collections.bank.application.Assignment.Choice;
import io.echeance.collections.bank.application.BankCommand.Match;
import io.echeance.collections.bank.application.BankCommand.Unmatch;
import io.echeance.collections.bank.application.BankEntry.Status;
import io.echeance.collections.bank.application.BankEntryTable.Change;
import io.echeance.collections.bank.domain.BankTransaction.Kind;
import io.echeance.collections.bank.domain.Outcome.Doubt;
import io.echeance.collections.bank.domain.Proposal;
import io.echeance.collections.projection.PaymentView;
import io.echeance.collections.projection.ReceivableRow;
import io.echeance.collections.projection.ReceivableTable;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A person puts a waiting payment on invoices, or takes it off again. */
final class MatchByHand {

    /** What was done, or why not. */
    sealed interface Result {
        /** @param payments that were made of the entry, or taken back; with the invoices as they stand now */
        record Done(BankEntry entry, List<PaymentView> payments, LogPositions positions) implements Result {}

        record Refused(Problem problem) implements Result {}
    }

    private final UnitOfWork work;
    private final Desks desks;
    private final Cause cause;

    MatchByHand(UnitOfWork work, Desks desks, Cause cause) {
        this.work = work;
        this.desks = desks;
        this.cause = cause;
    }

    Result match(Match command) {
        var found = BankEntryTable.lock(work.sql(), List.of(command.entryId()));
        if (found.isEmpty()) {
            return new Result.Refused(Problem.notFound("The payment"));
        }
        var entry = found.getFirst();
        if (entry.status() != Status.UNMATCHED) {
            return refused("payment-already-matched", "The payment does not wait; take it off its invoices first.");
        }
        if (entry.transaction().kind() == Kind.REVERSAL) {
            return refused(
                    "payment-is-a-reversal", "Money went out; reverse the payment that the bank has taken back.");
        }
        var assignment = new Assignment(work.sql(), command.target());
        var postings = postings(entry, assignment.invoices());
        return switch (assignment.of(entry.transaction().amount(), postings)) {
            case Choice.Made(var proposal) -> post(entry, proposal, command.by(), postings);
            case Choice.Refused(var problem) -> new Result.Refused(problem);
        };
    }

    /** The payment's parts are all taken off, as one part alone would leave money nowhere. */
    Result unmatch(Unmatch command) {
        var booked = BookedPaymentTable.find(work.sql(), List.of(command.paymentId()), List.of());
        if (booked.isEmpty()) {
            return new Result.Refused(Problem.notFound("The payment"));
        }
        if (booked.getFirst().origin() == null) {
            return refused("payment-recorded-by-hand", "No bank file has told of the payment; reverse it instead.");
        }
        var locked = BankEntryTable.lock(
                work.sql(), List.of(booked.getFirst().origin().entryId()));
        if (locked.isEmpty() || locked.getFirst().status() != Status.MATCHED) {
            return refused("payment-not-matched", "The payment is on no invoice any more.");
        }
        var entry = locked.getFirst();
        var parts = BookedPaymentTable.ofEntries(work.sql(), List.of(entry.entryId()));
        var postings = postings(
                entry,
                ReceivableTable.byInvoice(
                        work.sql(), parts.stream().map(BookedPayment::invoiceId).collect(Collectors.toSet())));
        var standing = postings.of(entry);
        if (standing.isEmpty()) {
            return refused("payment-not-matched", "The payment was reversed.");
        }
        standing.forEach(part -> postings.reverse(part, command.reason(), cause));
        var waiting = entry.requeued(Postings.newId(), Doubt.UNMATCHED_BY_HAND);
        BankEntryTable.update(work.sql(), List.of(new Change(entry.entryId(), waiting)));
        return done(waiting, standing, postings);
    }

    private Result post(BankEntry entry, Proposal proposal, String by, Postings postings) {
        postings.post(entry, proposal, by, cause);
        var matched = entry.with(Status.MATCHED, null);
        BankEntryTable.update(work.sql(), List.of(new Change(entry.entryId(), matched)));
        return done(matched, postings.of(entry), postings);
    }

    private Postings postings(BankEntry entry, Collection<ReceivableRow> rows) {
        var invoices = rows.stream().collect(Collectors.toMap(ReceivableRow::invoiceId, Function.identity()));
        return new Postings(
                work,
                invoices,
                work.load(desks.receivables(), invoices.keySet()),
                BookedPaymentTable.find(work.sql(), List.of(), List.of(Postings.platformEntry(entry))));
    }

    private static Result done(BankEntry entry, List<BookedPayment> payments, Postings postings) {
        return new Result.Done(
                entry, payments.stream().map(postings::view).toList(), new LogPositions(postings.positions()));
    }

    private static Result refused(String slug, String detail) {
        return new Result.Refused(Problem.conflict(slug, detail));
    }
}
