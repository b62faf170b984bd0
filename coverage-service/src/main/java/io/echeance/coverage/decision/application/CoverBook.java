package io.echeance.coverage.decision.application;

import io.echeance.coverage.decision.domain.Cover;
import io.echeance.coverage.decision.domain.DebtorStanding;
import io.echeance.coverage.decision.projection.CoverTable;
import io.echeance.coverage.limit.domain.DebtorAccount;
import io.echeance.coverage.limit.projection.DebtorTable;
import io.echeance.eventstore.store.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The covers of one transaction's invoices and the accounts of their debtors, all of them locked (covers first, then debtors,
 * each in key order): whatever another instance decides on the same debtors comes before or after, so exposure can't be
 * granted twice. Changes are seen by later decisions of the batch at once and written by {@link #save}.
 */
final class CoverBook {

    private final Sql sql;
    private final Map<String, Cover> covers;
    private final Map<String, DebtorAccount> debtors;
    private final Map<String, DebtorStanding> otherInvoices;
    private final Map<String, Set<String>> invoicesOf = new HashMap<>();
    private final Set<String> changedCovers = new TreeSet<>();
    private final Set<String> changedDebtors = new TreeSet<>();

    private CoverBook(
            Sql sql,
            Map<String, Cover> covers,
            Map<String, DebtorAccount> debtors,
            Map<String, DebtorStanding> otherInvoices) {
        this.sql = sql;
        this.covers = covers;
        this.debtors = debtors;
        this.otherInvoices = otherInvoices;
        covers.values().forEach(this::index);
    }

    /** @param sirens debtors of invoices that have no cover yet */
    static CoverBook open(Sql sql, Collection<String> invoiceIds, Collection<String> sirens) {
        var covers = CoverTable.lock(sql, invoiceIds);
        var all = new TreeSet<>(sirens);
        covers.values().forEach(cover -> all.add(cover.debtorSiren()));
        var debtors = DebtorTable.lock(sql, all);
        return new CoverBook(sql, covers, debtors, CoverTable.standingsWithout(sql, all, invoiceIds));
    }

    Optional<Cover> cover(String invoiceId) {
        return Optional.ofNullable(covers.get(invoiceId));
    }

    DebtorAccount debtor(String siren) {
        return debtors.getOrDefault(siren, DebtorAccount.unknown(siren));
    }

    DebtorStanding standing(String siren) {
        var standing = otherInvoices.getOrDefault(siren, DebtorStanding.CLEAN);
        for (var invoiceId : invoicesOf.getOrDefault(siren, Set.of())) {
            standing = standing.and(covers.get(invoiceId));
        }
        return standing;
    }

    /** Takes the cover as it now is; exposure follows from it. */
    void put(Cover cover) {
        var before = covers.put(cover.invoiceId(), cover);
        if (cover.equals(before)) {
            return;
        }
        index(cover);
        changedCovers.add(cover.invoiceId());
        var change = before == null ? cover.reserved() : cover.reserved().minus(before.reserved());
        if (!change.isZero()) {
            debtors.compute(cover.debtorSiren(), (siren, account) -> account.use(change));
            changedDebtors.add(cover.debtorSiren());
        }
    }

    void save() {
        CoverTable.save(sql, rows(changedCovers, covers));
        DebtorTable.saveUsed(sql, rows(changedDebtors, debtors));
    }

    private void index(Cover cover) {
        invoicesOf
                .computeIfAbsent(cover.debtorSiren(), siren -> new HashSet<>())
                .add(cover.invoiceId());
    }

    private static <T> List<T> rows(Set<String> keys, Map<String, T> all) {
        return keys.stream().map(all::get).toList();
    }
}
