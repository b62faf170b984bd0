package io.echeance.collections.bank.application;

import io.echeance.collections.bank.application.CandidateTable.Asked;
import io.echeance.collections.bank.domain.Candidates;
import io.echeance.collections.bank.domain.Clues;
import io.echeance.collections.bank.domain.OpenInvoice;
import io.echeance.collections.bank.domain.Spelling;
import io.echeance.collections.projection.ReceivableRow;
import io.echeance.eventstore.store.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/** All invoices that the entries of a transaction may be for, found by one statement for each kind of clue. */
final class Lookup {

    private final Map<String, ReceivableRow> invoices = new LinkedHashMap<>();
    private final Map<String, Set<ReceivableRow>> byReference = new HashMap<>();
    private final Map<String, Set<ReceivableRow>> byNumber = new HashMap<>();
    private final Map<String, Set<ReceivableRow>> byDebtor = new HashMap<>();
    private final Map<String, Clues> clues = new HashMap<>();
    private final Map<String, Set<String>> debtors;

    Lookup(Sql sql, Collection<BankEntry> entries, int debtsOfADebtor) {
        entries.forEach(entry -> clues.put(entry.entryId(), Clues.of(entry.transaction())));
        var references = new LinkedHashSet<String>();
        clues.values().forEach(clue -> references.addAll(clue.noisyReferences()));
        clues.values().forEach(clue -> clue.references().forEach(one -> references.add(Spelling.fold(one))));
        CandidateTable.byReference(sql, references).forEach(this::add);

        var numbers = new LinkedHashSet<Asked>();
        entries.stream()
                .filter(entry -> !isExplained(entry))
                .forEach(entry -> clues.get(entry.entryId())
                        .foldedNumbers()
                        .forEach(number -> numbers.add(
                                new Asked(number, entry.transaction().amount()))));
        CandidateTable.byNumber(sql, numbers).forEach(this::add);

        debtors = CandidateTable.debtorsOf(
                sql,
                entries.stream()
                        .map(BankEntry::payerAccount)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList());
        var debts = new LinkedHashSet<Asked>();
        entries.stream()
                .filter(entry -> !isExplained(entry))
                .forEach(entry -> debtorsOf(entry)
                        .forEach(siren ->
                                debts.add(new Asked(siren, entry.transaction().amount()))));
        CandidateTable.byDebtor(sql, debts, debtsOfADebtor).forEach(this::add);
    }

    Map<String, ReceivableRow> invoices() {
        return invoices;
    }

    /** The account pays for this debtor, as has just been decided. */
    void learn(String payerAccount, String debtorSiren) {
        if (payerAccount != null) {
            debtors.computeIfAbsent(payerAccount, _ -> new LinkedHashSet<>()).add(debtorSiren);
        }
    }

    /** @param outstanding what is owed on an invoice at this moment of the transaction */
    Candidates candidates(BankEntry entry, Function<ReceivableRow, Money> outstanding) {
        var found =
                rows(entry).filter(ReceivableRow::isPayable).distinct().map(row -> open(row, outstanding.apply(row)));
        return new Candidates(found.toList(), debtorsOf(entry));
    }

    static OpenInvoice open(ReceivableRow row, Money outstanding) {
        return new OpenInvoice(
                row.invoiceId(),
                row.supplierId(),
                row.invoiceNumber(),
                row.creditorReference(),
                row.debtorSiren(),
                row.issueDate(),
                row.dueDate(),
                outstanding);
    }

    /** It names an invoice by reference, but one that can take no payment. */
    boolean namesUnpayable(BankEntry entry) {
        return clues.get(entry.entryId()).references().stream()
                .flatMap(reference -> byReference.getOrDefault(Spelling.fold(reference), Set.of()).stream()
                        .filter(row -> row.creditorReference().equals(reference)))
                .anyMatch(row -> !row.isPayable());
    }

    private Set<String> debtorsOf(BankEntry entry) {
        return entry.payerAccount() == null ? Set.of() : debtors.getOrDefault(entry.payerAccount(), Set.of());
    }

    private Stream<ReceivableRow> rows(BankEntry entry) {
        var clue = clues.get(entry.entryId());
        var folded = Stream.concat(clue.references().stream().map(Spelling::fold), clue.noisyReferences().stream());
        return Stream.of(
                        folded.flatMap(key -> all(byReference, key)),
                        clue.foldedNumbers().stream().flatMap(key -> all(byNumber, key)),
                        debtorsOf(entry).stream().flatMap(key -> all(byDebtor, key)))
                .flatMap(found -> found);
    }

    /** A right reference of one invoice that takes the whole amount needs no other clue. */
    private boolean isExplained(BankEntry entry) {
        var named = clues.get(entry.entryId()).references().stream()
                .flatMap(reference -> all(byReference, Spelling.fold(reference))
                        .filter(row -> row.creditorReference().equals(reference)))
                .toList();
        return named.size() == 1
                && !entry.transaction()
                        .amount()
                        .isGreaterThan(named.getFirst().balance().outstanding());
    }

    private void add(ReceivableRow row) {
        if (invoices.putIfAbsent(row.invoiceId(), row) == null) {
            index(byReference, Spelling.fold(row.creditorReference()), row);
            index(byNumber, Spelling.fold(row.invoiceNumber()), row);
            index(byDebtor, row.debtorSiren(), row);
        }
    }

    private static void index(Map<String, Set<ReceivableRow>> index, String key, ReceivableRow row) {
        index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(row);
    }

    private static Stream<ReceivableRow> all(Map<String, Set<ReceivableRow>> index, String key) {
        return index.getOrDefault(key, Set.of()).stream();
    }

    List<String> invoiceIds() {
        return List.copyOf(invoices.keySet());
    }
}
