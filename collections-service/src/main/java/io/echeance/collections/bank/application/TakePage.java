package io.echeance.collections.bank.application;

import io.echeance.collections.application.BookedPayment;
import io.echeance.collections.application.BookedPaymentTable;
import io.echeance.collections.bank.application.BankEntry.Key;
import io.echeance.collections.bank.application.BankEntry.Status;
import io.echeance.collections.bank.application.BankEntryTable.Change;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a page of a bank file, or what waits, in one transaction. What is known already is left alone. */
final class TakePage {

    private final UnitOfWork work;
    private final Desks desks;
    private final Cause cause;
    private Map<String, Integer> positions = Map.of();

    TakePage(UnitOfWork work, Desks desks, Cause cause) {
        this.work = work;
        this.desks = desks;
        this.cause = cause;
    }

    PageResult take(List<BankEntry> page) {
        var keys = page.stream()
                .flatMap(entry -> Stream.of(entry.key(), entry.wholeKey()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var register = new HashSet<Key>();
        var wholes = new HashSet<Key>();
        BankEntryTable.known(work.sql(), keys).forEach(known -> remember(known, register, wholes));
        var booked = BookedPaymentTable.find(
                work.sql(),
                List.of(),
                page.stream().map(Postings::platformEntry).collect(Collectors.toSet()));
        var byHand = booked.stream()
                .filter(payment -> payment.origin() == null)
                .map(BookedPayment::entry)
                .collect(Collectors.toSet());

        var inserted = new LinkedHashMap<String, BankEntry>();
        var fresh = new ArrayList<BankEntry>();
        int alreadyKnown = 0;
        for (var entry : page) {
            if (isKnown(entry, register, wholes)) {
                alreadyKnown++;
            } else if (byHand.contains(Postings.platformEntry(entry))) {
                alreadyKnown++;
                inserted.put(entry.entryId(), entry.with(Status.MATCHED, null));
                remember(entry, register, wholes);
            } else {
                fresh.add(entry);
                remember(entry, register, wholes);
            }
        }
        var changes = decide(fresh, booked);
        fresh.forEach(entry ->
                inserted.put(entry.entryId(), changes.remove(entry.entryId()).now()));
        save(inserted, List.copyOf(changes.values()));
        return result(fresh.stream().map(entry -> inserted.get(entry.entryId())).toList(), alreadyKnown);
    }

    /** Compares what waits with what is known now. */
    PageResult again(List<String> entryIds) {
        var waiting = BankEntryTable.lock(work.sql(), entryIds).stream()
                .filter(entry -> entry.status() == Status.UNMATCHED)
                .toList();
        var booked = BookedPaymentTable.find(
                work.sql(),
                List.of(),
                waiting.stream().map(Postings::platformEntry).collect(Collectors.toSet()));
        var changes = decide(waiting, booked);
        BankEntryTable.update(work.sql(), changes.values());
        return result(
                waiting.stream()
                        .map(entry -> changes.get(entry.entryId()).now())
                        .toList(),
                0);
    }

    /** By the id of the entry; a later change of the same entry replaces an earlier one. */
    private Map<String, Change> decide(List<BankEntry> entries, List<BookedPayment> booked) {
        var changes = new LinkedHashMap<String, Change>();
        if (!entries.isEmpty()) {
            var desk = desks.open(work, entries, booked, cause);
            entries.forEach(entry -> desk.decide(entry).forEach(change -> changes.put(change.oldId(), change)));
            positions = desk.positions();
        }
        return changes;
    }

    private void save(Map<String, BankEntry> inserted, List<Change> changes) {
        BankEntryTable.insert(work.sql(), inserted.values());
        BankEntryTable.update(work.sql(), changes);
    }

    private static void remember(BankEntry entry, Set<Key> register, Set<Key> wholes) {
        register.add(entry.key());
        wholes.add(entry.wholeKey());
    }

    /** Told before by itself, as a part of an entry that was told as a whole, or as the whole of parts. */
    private static boolean isKnown(BankEntry entry, Set<Key> register, Set<Key> wholes) {
        return register.contains(entry.key())
                || (!entry.isWholeEntry() && register.contains(entry.wholeKey()))
                || (entry.isWholeEntry() && wholes.contains(entry.key()));
    }

    private PageResult result(List<BankEntry> entries, int alreadyKnown) {
        var byStatus = new HashMap<Status, List<String>>();
        entries.forEach(entry -> byStatus.computeIfAbsent(
                        // A credit that a reversal of the same page took back was matched, or waited, before.
                        entry.status() == Status.RETURNED ? Status.MATCHED : entry.status(), _ -> new ArrayList<>())
                .add(entry.entryId()));
        var matched = byStatus.getOrDefault(Status.MATCHED, List.of());
        var applied = byStatus.getOrDefault(Status.APPLIED, List.of());
        var waiting = byStatus.getOrDefault(Status.UNMATCHED, List.of());
        return new PageResult(
                matched.size(),
                waiting.size(),
                alreadyKnown,
                applied.size(),
                waiting,
                Stream.concat(matched.stream(), applied.stream()).toList(),
                positions);
    }
}
