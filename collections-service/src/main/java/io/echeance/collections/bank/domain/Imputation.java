package io.echeance.collections.bank.domain;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * The legal order of a payment that names no debt (C. civ. 1342-10): debts that are due, then the oldest, then pro rata. What
 * exceeds all debts is credit on the last one.
 */
public final class Imputation {

    private Imputation() {}

    /**
     * @param debts at least one; debts of zero get nothing
     */
    public static List<Allocation> of(Money amount, List<OpenInvoice> debts) {
        var owed = debts.stream().filter(OpenInvoice::isOwed).toList();
        if (owed.isEmpty()) {
            return List.of(new Allocation(debts.getLast().invoiceId(), amount));
        }
        var parts = new ArrayList<Allocation>();
        var left = amount;
        for (var sameAge : byAge(owed)) {
            var forThem = least(left, sum(sameAge));
            parts.addAll(share(forThem, sameAge));
            left = left.minus(forThem);
        }
        return left.isPositive() ? withCredit(parts, left) : parts;
    }

    /** The due date orders both: what is due is older than what is not. Debts of one due date have one rank. */
    private static List<List<OpenInvoice>> byAge(List<OpenInvoice> owed) {
        var ranks = new TreeMap<LocalDate, List<OpenInvoice>>();
        owed.stream()
                .sorted(Comparator.comparing(OpenInvoice::invoiceId))
                .forEach(debt -> ranks.computeIfAbsent(debt.dueDate(), _ -> new ArrayList<>())
                        .add(debt));
        return List.copyOf(ranks.values());
    }

    /** Pro rata of the debts, to the cent; the last one takes what rounding leaves. */
    private static List<Allocation> share(Money amount, List<OpenInvoice> debts) {
        var all = sum(debts);
        var parts = new ArrayList<Allocation>();
        var left = amount;
        for (int i = 0; i < debts.size(); i++) {
            var debt = debts.get(i);
            boolean last = i == debts.size() - 1;
            var part = last ? left : least(left, portion(amount, debt.outstanding(), all));
            if (part.isPositive()) {
                parts.add(new Allocation(debt.invoiceId(), part));
            }
            left = left.minus(part);
        }
        return parts;
    }

    /** Rounded up, so that what is left for the last debt never exceeds it. */
    private static Money portion(Money amount, Money debt, Money all) {
        var exact = amount.getAmount().multiply(debt.getAmount()).divide(all.getAmount(), 2, RoundingMode.CEILING);
        return Money.of(amount.getCurrencyUnit(), exact.min(debt.getAmount()));
    }

    private static List<Allocation> withCredit(List<Allocation> parts, Money credit) {
        var all = new ArrayList<>(parts);
        var last = all.removeLast();
        all.add(new Allocation(last.invoiceId(), last.amount().plus(credit)));
        return all;
    }

    static Money sum(List<OpenInvoice> debts) {
        return debts.stream().map(OpenInvoice::outstanding).reduce(Money::plus).orElseThrow();
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
