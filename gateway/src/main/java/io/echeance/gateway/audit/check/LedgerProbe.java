package io.echeance.gateway.audit.check;

import io.echeance.eventstore.audit.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The double-entry ledger of payout-service, where there is one: debits are credits, per posting and per currency. */
final class LedgerProbe {

    private static final String EXISTS = "select to_regclass('ledger_entries') is not null";

    private static final String UNBALANCED = """
            select posting_id || ' in ' || currency || ': ' || sum(amount)
              from ledger_entries group by posting_id, currency having sum(amount) <> 0 limit 100
            """;

    private final Optional<Store> store;
    private boolean found;

    private LedgerProbe(Optional<Store> store) {
        this.store = store;
    }

    static LedgerProbe among(List<Store> stores) {
        return new LedgerProbe(stores.stream()
                .filter(store -> store.source().equals("/payout-service"))
                .findFirst());
    }

    /** Postings whose entries do not add up to nothing. */
    List<String> problems() {
        return store.map(payouts -> payouts.read(this::unbalanced)).orElse(List.of());
    }

    private List<String> unbalanced(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var exists = statement.executeQuery(EXISTS);
            found = exists.next() && exists.getBoolean(1);
            var problems = new ArrayList<String>();
            if (found) {
                var rows = statement.executeQuery(UNBALANCED);
                while (rows.next()) {
                    problems.add("the posting " + rows.getString(1));
                }
            }
            return problems;
        }
    }

    String statement() {
        return found ? "every posting of the ledger is balanced" : "no ledger was at hand";
    }
}
