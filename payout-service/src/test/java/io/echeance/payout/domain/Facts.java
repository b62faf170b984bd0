package io.echeance.payout.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Facts of one invoice, in short words for tests. */
final class Facts {

    static final String INVOICE = "inv_1";
    static final LocalDate DUE = LocalDate.of(2026, 11, 24);

    private Facts() {}

    static Money eur(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    static Fact covered(String gross) {
        return covered(eur(gross), "0.90");
    }

    static Fact covered(Money gross, String rate) {
        return new Fact.CoverageGranted(INVOICE, "sup_a1b2", new BigDecimal(rate), gross, null, null);
    }

    static Fact due() {
        return new Fact.DueDateReached(INVOICE, DUE);
    }

    static Fact cancelled() {
        return new Fact.InvoiceCancelled(INVOICE);
    }

    static Fact received(String paymentId, String amount, Fact.Route route, String outstanding) {
        return new Fact.PaymentReceived(INVOICE, paymentId, eur(amount), route, eur(outstanding));
    }

    static Fact received(String amount, String outstanding) {
        return received("pay_" + amount, amount, Fact.Route.PLATFORM, outstanding);
    }

    static Fact reversed(String paymentId, String amount, String outstanding) {
        return new Fact.PaymentReversed(INVOICE, paymentId, eur(amount), eur(outstanding));
    }

    static Fact paid(String total) {
        return new Fact.ClientPaid(INVOICE, DUE, eur(total));
    }

    static Fact defaulted(String outstanding) {
        return new Fact.DefaultDeclared(INVOICE, DUE.plusDays(60), eur(outstanding));
    }

    static InvoiceFacts of(Fact... facts) {
        var known = InvoiceFacts.unknown(INVOICE);
        for (var fact : facts) {
            known = known.with(fact);
        }
        return known;
    }
}
