package io.echeance.collections.bank.application;

import io.echeance.collections.application.BookedPayment;
import io.echeance.collections.bank.domain.Matcher;
import io.echeance.collections.bank.domain.MatchingPolicy;
import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Opens a desk for each transaction, with the house's matching policy. */
@ApplicationScoped
class Desks {

    private final AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables;
    private final MatchingPolicy policy;
    private final Matcher matcher;

    Desks(AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables, MatchingConfig config) {
        this.receivables = receivables;
        this.policy = config.policy();
        this.matcher = new Matcher(policy);
    }

    Matcher matcher() {
        return matcher;
    }

    /** One more than a set is looked for in, so that "all debts are here" can be told. */
    int debtsOfADebtor() {
        return policy.setsOf() + 1;
    }

    AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables() {
        return receivables;
    }

    EntryDesk open(UnitOfWork work, List<BankEntry> entries, Collection<BookedPayment> known, Cause cause) {
        return new EntryDesk(work, receivables, matcher, debtsOfADebtor(), entries, known, cause);
    }
}
