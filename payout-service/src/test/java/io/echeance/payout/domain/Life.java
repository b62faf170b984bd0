package io.echeance.payout.domain;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One invoice's life.
 *
 * @param payments parts of the gross amount in percent, paid one after the other
 * @param seed     of the interleaving, the repetitions and the bank's answers
 */
record Life(
        long cents,
        boolean due,
        boolean cancelled,
        List<Integer> payments,
        int defaultAfter,
        boolean bounces,
        long seed) {
    Money gross() {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }

    Life inAnotherOrder() {
        return new Life(cents, due, cancelled, payments, defaultAfter, bounces, ~seed);
    }

    /** What each of the other services writes about it, in the order in which it writes. */
    List<List<Fact>> streams() {
        var coverage = new ArrayList<Fact>(List.of(Facts.covered(gross(), "0.90")));
        var invoice = new ArrayList<Fact>();
        if (due()) {
            invoice.add(Facts.due());
        }
        if (cancelled()) {
            invoice.add(Facts.cancelled());
        }
        var all = new ArrayList<List<Fact>>(List.of(coverage, invoice, collections()));
        all.removeIf(List::isEmpty);
        return all;
    }

    private List<Fact> collections() {
        var facts = new ArrayList<Fact>();
        var received = Facts.eur("0.00");
        boolean paid = false;
        for (int i = 0; i < payments().size(); i++) {
            if (i == defaultAfter()) {
                facts.add(new Fact.DefaultDeclared(Facts.INVOICE, Facts.DUE.plusDays(60), outstanding(received)));
            }
            var amount =
                    gross().multipliedBy(payments().get(i), RoundingMode.DOWN).dividedBy(100, RoundingMode.UP);
            received = received.plus(amount);
            facts.add(new Fact.PaymentReceived(
                    Facts.INVOICE, "pay_" + i, amount, Fact.Route.PLATFORM, outstanding(received)));
            if (!paid && outstanding(received).isZero()) {
                facts.add(new Fact.ClientPaid(Facts.INVOICE, Facts.DUE, received));
                paid = true;
            }
            if (bounces() && i == payments().size() - 1) {
                received = received.minus(amount);
                facts.add(new Fact.PaymentReversed(Facts.INVOICE, "pay_" + i, amount, outstanding(received)));
            }
        }
        return facts;
    }

    private Money outstanding(Money received) {
        var left = gross().minus(received);
        return left.isNegative() ? Facts.eur("0.00") : left;
    }
}
