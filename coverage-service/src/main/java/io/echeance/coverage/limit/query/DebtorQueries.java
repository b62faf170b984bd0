package io.echeance.coverage.limit.query;

import io.echeance.coverage.limit.domain.DebtorAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads debtors' accounts. */
@ApplicationScoped
public class DebtorQueries {

    private final Mutiny.SessionFactory sessions;

    public DebtorQueries(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** An unused account where nothing is known of the debtor. */
    public Uni<DebtorAccount> account(String siren) {
        return sessions.withSession(session -> session.find(DebtorEntity.class, siren))
                .map(debtor -> debtor == null ? DebtorAccount.unknown(siren) : debtor.toAccount());
    }
}
