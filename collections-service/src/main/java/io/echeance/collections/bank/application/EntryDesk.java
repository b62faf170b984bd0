package io.echeance.collections.bank.application;

import io.echeance.collections.application.BookedPayment;
import io.echeance.collections.application.BookedPaymentTable;
import io.echeance.collections.bank.application.BankEntry.Status;
import io.echeance.collections.bank.application.BankEntryTable.Change;
import io.echeance.collections.bank.domain.BankTransaction.Kind;
import io.echeance.collections.bank.domain.Matcher;
import io.echeance.collections.bank.domain.Outcome.Doubt;
import io.echeance.collections.bank.domain.Outcome.Matched;
import io.echeance.collections.bank.domain.Outcome.Queued;
import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.projection.ReceivableTable;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides the entries of one transaction in their order: on which invoices money goes, what waits, what is taken back. */
final class EntryDesk {

    private static final String AUTO = "AUTO";

    private final Matcher matcher;
    private final Lookup lookup;
    private final ReversalSearch reversals;
    private final Postings postings;
    private final Cause cause;

    EntryDesk(
            UnitOfWork work,
            AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables,
            Matcher matcher,
            int debtsOfADebtor,
            Collection<BankEntry> entries,
            Collection<BookedPayment> known,
            Cause cause) {
        this.matcher = matcher;
        this.cause = cause;
        this.lookup = new Lookup(work.sql(), ofKind(entries, Kind.CREDIT), debtsOfADebtor);
        this.reversals = new ReversalSearch(work.sql(), ofKind(entries, Kind.REVERSAL));
        var payments = new LinkedHashSet<>(known);
        payments.addAll(BookedPaymentTable.find(
                work.sql(),
                List.of(),
                reversals.credits().stream().map(Postings::platformEntry).collect(Collectors.toSet())));
        var invoices = new HashMap<>(lookup.invoices());
        var others = payments.stream()
                .map(BookedPayment::invoiceId)
                .filter(id -> !invoices.containsKey(id))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            ReceivableTable.byInvoice(work.sql(), others).forEach(row -> invoices.put(row.invoiceId(), row));
        }
        this.postings = new Postings(work, invoices, work.load(receivables, invoices.keySet()), payments);
    }

    /** What the entry becomes, and what others become by it. */
    List<Change> decide(BankEntry entry) {
        return entry.transaction().kind() == Kind.CREDIT ? List.of(credit(entry)) : reversal(entry);
    }

    Map<String, Integer> positions() {
        return postings.positions();
    }

    private Change credit(BankEntry entry) {
        var candidates = lookup.candidates(entry, postings::outstanding);
        var now =
                switch (matcher.match(entry.transaction(), candidates)) {
                    case Matched(var proposal) -> {
                        postings.post(entry, proposal, AUTO, cause);
                        proposal.allocations()
                                .forEach(part -> lookup.learn(
                                        entry.payerAccount(),
                                        lookup.invoices().get(part.invoiceId()).debtorSiren()));
                        yield entry.with(Status.MATCHED, null);
                    }
                    case Queued(var doubt, var _) ->
                        entry.with(
                                Status.UNMATCHED,
                                doubt == Doubt.UNKNOWN && lookup.namesUnpayable(entry) ? Doubt.NOT_PAYABLE : doubt);
                };
        reversals.add(now);
        return new Change(entry.entryId(), now);
    }

    private List<Change> reversal(BankEntry entry) {
        var original = reversals.original(entry);
        if (original.isEmpty()) {
            return List.of(new Change(entry.entryId(), entry.with(Status.UNMATCHED, Doubt.NO_SUCH_PAYMENT)));
        }
        return takeBack(original.get(), entry)
                .map(returned -> {
                    reversals.add(returned);
                    return List.of(
                            new Change(entry.entryId(), entry.with(Status.APPLIED, null)),
                            new Change(returned.entryId(), returned));
                })
                .orElseGet(() ->
                        List.of(new Change(entry.entryId(), entry.with(Status.UNMATCHED, Doubt.NO_SUCH_PAYMENT))));
    }

    /** Empty when it was taken off all invoices before, by hand: a person knows what happened. */
    private Optional<BankEntry> takeBack(BankEntry credit, BankEntry reversal) {
        if (credit.status() == Status.MATCHED) {
            var parts = postings.of(credit);
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            new ArrayList<>(parts)
                    .forEach(part -> postings.reverse(
                            part,
                            "The bank took the payment back ("
                                    + reversal.transaction().reference() + ")",
                            cause));
        }
        return Optional.of(credit.with(Status.RETURNED, null));
    }

    private static List<BankEntry> ofKind(Collection<BankEntry> entries, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.transaction().kind() == kind)
                .toList();
    }
}
