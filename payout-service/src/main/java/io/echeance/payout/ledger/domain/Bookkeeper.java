package io.echeance.payout.ledger.domain;

import io.echeance.payout.domain.Entitlement;
import io.echeance.payout.domain.Fact;
import io.echeance.payout.domain.InvoiceFacts;
import io.echeance.payout.domain.PayoutEvent.PayoutCompleted;
import io.echeance.payout.domain.PayoutEvent.PayoutSetOff;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How events are posted. Entitlement and loss are functions of the facts; what is posted is their difference before and
 * after the event, so the balances follow from the facts and not from the order in which they came.
 */
public final class Bookkeeper {

    private Bookkeeper() {}

    public static Posting of(Fact fact, InvoiceFacts before, InvoiceFacts after) {
        var supplier = after.cover() == null ? null : after.cover().supplierId();
        var posting = Posting.of(supplier, after.invoiceId());
        switch (fact) {
            case Fact.CoverageGranted f -> premium(posting, f);
            case Fact.PaymentReceived f -> cash(posting, f.route() == Fact.Route.SUPPLIER, f.amount());
            case Fact.PaymentReversed f ->
                cash(
                        posting,
                        before.directPayments().containsKey(f.paymentId()),
                        f.amount().negated());
            default -> {
                // moves no money by itself; what follows from it is below
            }
        }
        if (after.cover() != null) {
            consequences(posting, fact, before, after);
        }
        return posting.build();
    }

    /** Money arrived at the supplier. */
    public static Posting of(PayoutCompleted event, String supplierId) {
        return Posting.of(supplierId, event.invoiceId())
                .move(Purpose.PAYOUT, event.kind().name(), Account.SUPPLIER, Account.BANK, event.amount())
                .build();
    }

    /** Debits what is owed for one invoice and credits the debt for the other: one posting for both. */
    public static Posting of(PayoutSetOff event) {
        var zero = Money.zero(event.amount().getCurrencyUnit());
        return new Posting(List.of(
                new Line(
                        Account.SUPPLIER,
                        Purpose.SET_OFF,
                        event.supplierId(),
                        event.invoiceId(),
                        event.kind().name(),
                        event.amount(),
                        zero),
                new Line(
                        Account.SUPPLIER,
                        Purpose.SET_OFF,
                        event.supplierId(),
                        event.debtInvoiceId(),
                        event.kind().name(),
                        zero,
                        event.amount())));
    }

    private static void premium(Posting.Builder posting, Fact.CoverageGranted granted) {
        var covered = granted.covered().getAmount().toPlainString();
        if (granted.premium() != null) {
            posting.move(Purpose.PREMIUM, covered, Account.PREMIUM, Account.INSURER, granted.premium());
        }
        if (granted.premiumTax() != null) {
            posting.move(Purpose.PREMIUM, covered, Account.PREMIUM, Account.TAX, granted.premiumTax());
        }
    }

    private static void cash(Posting.Builder posting, boolean direct, Money amount) {
        var into = direct ? Account.SUPPLIER : Account.BANK;
        posting.move(Purpose.CASH, direct ? "SUPPLIER" : "PLATFORM", into, Account.INVOICE, amount);
    }

    private static void consequences(Posting.Builder posting, Fact fact, InvoiceFacts before, InvoiceFacts after) {
        var currency = after.cover().gross().getCurrencyUnit();
        posting.move(
                Purpose.ENTITLEMENT,
                "",
                Account.INVOICE,
                Account.SUPPLIER,
                entitled(after, currency).minus(entitled(before, currency)));
        var lost = lost(after, currency).minus(lost(before, currency));
        var account = fact instanceof Fact.DefaultDeclared ? Account.LOSS : Account.RECOVERY;
        posting.move(Purpose.LOSS, "", account, Account.INVOICE, lost);
    }

    private static Money entitled(InvoiceFacts facts, CurrencyUnit currency) {
        return Entitlement.of(facts).orElse(Money.zero(currency));
    }

    /** What the insurer bears of an invoice in default: paid to the supplier and not received from the client. */
    private static Money lost(InvoiceFacts facts, CurrencyUnit currency) {
        return facts.cover() != null && facts.defaulted()
                ? entitled(facts, currency).minus(facts.received())
                : Money.zero(currency);
    }
}
