package io.echeance.collections.bank.application;

import io.echeance.collections.bank.application.BankEntry.Key;
import io.echeance.collections.bank.application.BankEntry.Status;
import io.echeance.collections.bank.domain.BankTransaction.Kind;
import io.echeance.eventstore.store.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the credit that a reversal takes back: by the bank's reference, else by the payer's own; the amount must agree. */
final class ReversalSearch {

    private final Map<String, BankEntry> credits = new LinkedHashMap<>();

    ReversalSearch(Sql sql, Collection<BankEntry> reversals) {
        if (!reversals.isEmpty()) {
            var keys = new LinkedHashSet<Key>();
            reversals.forEach(reversal -> references(reversal)
                    .forEach(reference ->
                            keys.add(new Key(reversal.transaction().account(), Kind.CREDIT.name(), reference))));
            BankEntryTable.known(sql, keys).forEach(this::add);
            BankEntryTable.creditsOf(
                            sql,
                            reversals.stream()
                                    .map(reversal -> reversal.transaction().endToEndId())
                                    .filter(id -> !id.isEmpty())
                                    .distinct()
                                    .toList())
                    .forEach(this::add);
        }
    }

    Collection<BankEntry> credits() {
        return List.copyOf(credits.values());
    }

    /** A credit of this transaction, or what a known one has become. */
    void add(BankEntry credit) {
        credits.put(credit.entryId(), credit);
    }

    /** Empty when there is none, or more than one. */
    Optional<BankEntry> original(BankEntry reversal) {
        var references = references(reversal);
        return only(credit -> references.contains(credit.transaction().reference()), reversal)
                .or(() ->
                        only(credit -> references.contains(credit.transaction().entryReference()), reversal))
                .or(() -> only(
                        credit -> !credit.transaction().endToEndId().isEmpty()
                                && credit.transaction()
                                        .endToEndId()
                                        .equals(reversal.transaction().endToEndId()),
                        reversal));
    }

    private Optional<BankEntry> only(Predicate<BankEntry> condition, BankEntry reversal) {
        var found = new ArrayList<>(credits.values().stream()
                .filter(credit -> credit.transaction()
                        .account()
                        .equals(reversal.transaction().account()))
                .filter(credit -> credit.transaction()
                        .amount()
                        .isEqual(reversal.transaction().amount()))
                .filter(credit -> credit.status() == Status.MATCHED || credit.status() == Status.UNMATCHED)
                .filter(condition)
                .toList());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Set<String> references(BankEntry reversal) {
        var references = new LinkedHashSet<>(reversal.transaction().remittance().references());
        references.add(reversal.transaction().reference());
        references.add(reversal.transaction().entryReference());
        return references;
    }
}
