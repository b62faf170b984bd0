package io.echeance.collections.bank.application;

import io.echeance.collections.projection.ReceivableRow;
import io.echeance.collections.projection.ReceivableTable;
import io.echeance.eventstore.store.Sql;
import io.vertx.sqlclient.data.Numeric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/** SQL that finds invoices for payments. Each look-up is by index and bounded, so its cost does not grow with the open invoices. */
final class CandidateTable {

    private static final String PAYABLE = "dunning_days is not null and not cancelled";

    private static final String BY_NUMBER = """
            select distinct on (invoice_id) found.* from unnest($1::text[], $2::numeric[]) as k(number, amount)
             cross join lateral (
                (select %1$s from receivables where number_key = k.number and outstanding = k.amount and %2$s limit 6)
                union all
                (select %1$s from receivables where number_key = k.number and %2$s limit 12)) found
            """.formatted(ReceivableTable.COLUMNS, PAYABLE);

    private static final String BY_DEBTOR = """
            select distinct on (invoice_id) found.* from unnest($1::text[], $2::numeric[]) as k(siren, amount)
             cross join lateral (
                (select %1$s from receivables where debtor_siren = k.siren and outstanding = k.amount and outstanding > 0
                                               and %2$s limit 6)
                union all
                (select %1$s from receivables where debtor_siren = k.siren and outstanding > 0 and %2$s limit $3)) found
            """.formatted(ReceivableTable.COLUMNS, PAYABLE);

    /** The last payments tell for whom an account pays; one that paid for many debtors stands for each of them. */
    private static final String DEBTORS_OF = """
            select distinct k.payer, found.debtor_siren from unnest($1::text[]) as k(payer)
             cross join lateral (select debtor_siren from booked_payments
                                  where payer_account = k.payer and not reversed
                                  order by payment_id desc limit 20) found
            """;

    /** A key with the amount that was paid with it. */
    record Asked(String key, Money amount) {}

    private CandidateTable() {}

    /** Also those that can take no payment, to tell why. */
    static List<ReceivableRow> byReference(Sql sql, Collection<String> foldedReferences) {
        if (foldedReferences.isEmpty()) {
            return List.of();
        }
        return sql.list(
                "select " + ReceivableTable.COLUMNS + " from receivables where reference_key = any($1)",
                ReceivableTable::toRow,
                (Object) foldedReferences.toArray(String[]::new));
    }

    static List<ReceivableRow> byNumber(Sql sql, Collection<Asked> asked) {
        return asked.isEmpty()
                ? List.of()
                : sql.list(BY_NUMBER, ReceivableTable::toRow, Sql.texts(asked, Asked::key), amounts(asked));
    }

    /** @param limit most debts of one debtor, besides those of the amount */
    static List<ReceivableRow> byDebtor(Sql sql, Collection<Asked> asked, int limit) {
        return asked.isEmpty()
                ? List.of()
                : sql.list(BY_DEBTOR, ReceivableTable::toRow, Sql.texts(asked, Asked::key), amounts(asked), limit);
    }

    /** Debtors by account. */
    static Map<String, Set<String>> debtorsOf(Sql sql, Collection<String> payerAccounts) {
        var debtors = new HashMap<String, Set<String>>();
        if (!payerAccounts.isEmpty()) {
            sql.run(DEBTORS_OF, (Object) payerAccounts.toArray(String[]::new))
                    .forEach(row -> debtors.computeIfAbsent(row.getString("payer"), _ -> new HashSet<>())
                            .add(row.getString("debtor_siren")));
        }
        return debtors;
    }

    private static Numeric[] amounts(Collection<Asked> asked) {
        return new ArrayList<>(asked)
                .stream().map(one -> Numeric.create(one.amount().getAmount())).toArray(Numeric[]::new);
    }
}
