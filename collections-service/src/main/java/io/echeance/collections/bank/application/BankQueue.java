package io.echeance.collections.bank.application;

import io.echeance.collections.bank.domain.BankTransaction.Kind;
import io.echeance.collections.bank.domain.Outcome;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What waits, and what could be done with it as things stand now. For worker threads. */
@ApplicationScoped
public class BankQueue {

    private static final String UNDECIDED = """
            select entry_id from bank_entries
             where status = 'UNMATCHED' and doubt <> 'UNMATCHED_BY_HAND' order by entry_id desc limit $1
            """;

    private final Pool pool;
    private final Desks desks;

    BankQueue(Pool pool, Desks desks) {
        this.pool = pool;
        this.desks = desks;
    }

    /** Newest first. @param before only older ones */
    public List<QueuedPayment> list(Optional<String> before, int limit) {
        return withProposals(BankEntryTable.queue(sql(), before.orElse(null), limit));
    }

    /** Empty unless it waits. */
    public Optional<QueuedPayment> find(String paymentId) {
        return withProposals(BankEntryTable.find(sql(), paymentId).stream()
                        .filter(entry -> entry.status() == BankEntry.Status.UNMATCHED)
                        .toList())
                .stream()
                .findFirst();
    }

    /** Ids of what waits, without what a person has put back there. */
    List<String> undecided(int limit) {
        return sql().list(UNDECIDED, row -> row.getString("entry_id"), limit);
    }

    private List<QueuedPayment> withProposals(List<BankEntry> entries) {
        var credits = entries.stream()
                .filter(entry -> entry.transaction().kind() == Kind.CREDIT)
                .toList();
        var lookup = new Lookup(sql(), credits, desks.debtsOfADebtor());
        return entries.stream()
                .map(entry -> entry.transaction().kind() == Kind.CREDIT
                        ? QueuedPayment.of(entry, outcome(entry, lookup), lookup.invoices())
                        : QueuedPayment.waiting(entry))
                .toList();
    }

    private Outcome outcome(BankEntry entry, Lookup lookup) {
        return desks.matcher()
                .match(
                        entry.transaction(),
                        lookup.candidates(entry, row -> row.balance().outstanding()));
    }

    private Sql sql() {
        return new Sql(pool);
    }
}
