package io.echeance.gateway.audit.check;

import io.echeance.eventstore.audit.Store;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The double-entry ledger of payout-service: debits are credits, and the bank account holds what came in less what went out. */
final class LedgerProbe {

    private static final int SHOWN = 100;

    private static final String UNBALANCED = """
        select posting_id || ' in ' || currency || ': ' || sum(debit) || ' debited, ' || sum(credit) || ' credited'
          from ledger_lines group by posting_id, currency having sum(debit) <> sum(credit) limit %d
        """.formatted(SHOWN);

    private static final String TOTALS = """
        select count(distinct posting_id), coalesce(sum(debit - credit) filter (where account = 'BANK'), 0) from ledger_lines
        """;

    private final Optional<Store> store;
    private long postings;

    private LedgerProbe(Optional<Store> store) {
        this.store = store;
    }

    static LedgerProbe among(List<Store> stores) {
        return new LedgerProbe(stores.stream()
                .filter(store -> store.source().equals("/payout-service"))
                .findFirst());
    }

    /** @param bankCents what the log says of the platform's bank account */
    List<String> problems(long bankCents) {
        return store.map(payouts -> payouts.read(connection -> problems(connection, bankCents)))
                .orElse(List.of());
    }

    private List<String> problems(Connection connection, long bankCents) throws SQLException {
        var problems = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            var unbalanced = statement.executeQuery(UNBALANCED);
            while (unbalanced.next()) {
                problems.add("posting " + unbalanced.getString(1));
            }
            var totals = statement.executeQuery(TOTALS);
            totals.next();
            postings = totals.getLong(1);
            var bank = BigDecimal.valueOf(bankCents, 2);
            if (totals.getBigDecimal(2).compareTo(bank) != 0) {
                problems.add("the bank account holds %s, by the log it is %s".formatted(totals.getBigDecimal(2), bank));
            }
        }
        return problems;
    }

    String statement() {
        return store.isPresent()
                ? "%,d postings are balanced, and the bank account holds the difference".formatted(postings)
                : "the ledger needs the databases";
    }
}
