package io.echeance.payout.domain;

import static io.echeance.payout.domain.Facts.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.eventstore.decider.Decision;
import io.echeance.payout.domain.PayoutCommand.PayWhatIsOwed;
import io.echeance.payout.domain.PayoutCommand.RepayDebt;
import io.echeance.payout.domain.PayoutEvent.PayoutSetOff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Several invoices of one supplier, paid to it or to us, bounced and paid again: no cent is made or lost between them. */
class SupplierSetOffPropertiesTest {

    private static final Money GROSS = eur("1000.01");
    private static final Money NOTHING = eur("0.00");

    private static final class Invoice {
        private final String id;
        private InvoiceFacts facts;
        private InvoicePayouts state = InvoicePayouts.none();
        private Money outstanding = GROSS;

        private Invoice(String id) {
            this.id = id;
            this.facts = InvoiceFacts.unknown(id)
                    .with(new Fact.CoverageGranted(id, "sup_a1b2", new BigDecimal("0.90"), GROSS, null, null));
        }
    }

    private final PayoutDecider decider = new PayoutDecider();
    private final List<Invoice> known = new ArrayList<>();
    private int ids;

    @Property(tries = 1000)
    void what_the_supplier_has_is_what_it_may_have_and_its_debts(@ForAll long seed) {
        known.clear();
        var random = new Random(seed);
        var invoices = List.of(new Invoice("inv_a"), new Invoice("inv_b"), new Invoice("inv_c"));
        for (int i = 0; i < 30; i++) {
            var invoice = invoices.get(random.nextInt(3));
            something(invoice, random, i);
            assertSound(invoices);
        }
    }

    private void something(Invoice invoice, Random random, int i) {
        switch (random.nextInt(4)) {
            case 0 -> learn(invoice, new Fact.DueDateReached(invoice.id, Facts.DUE));
            case 1 -> pays(invoice, "pay_" + i, Fact.Route.SUPPLIER);
            case 2 -> pays(invoice, "pay_" + i, Fact.Route.PLATFORM);
            default -> {
                if (invoice.facts.paid()) {
                    invoice.outstanding = GROSS;
                    var payment = invoice.facts.directPayments().keySet().stream()
                            .findFirst()
                            .orElse("pay_platform");
                    learn(invoice, new Fact.PaymentReversed(invoice.id, payment, GROSS, GROSS));
                }
            }
        }
    }

    private void pays(Invoice invoice, String paymentId, Fact.Route route) {
        if (!invoice.outstanding.isZero()) {
            invoice.outstanding = NOTHING;
            learn(invoice, new Fact.PaymentReceived(invoice.id, paymentId, GROSS, route, NOTHING));
            learn(invoice, new Fact.ClientPaid(invoice.id, Facts.DUE, GROSS));
        }
    }

    private void learn(Invoice invoice, Fact fact) {
        known.removeIf(other -> other.id.equals(invoice.id));
        known.addFirst(invoice);
        invoice.facts = invoice.facts.with(fact);
        List<PayoutEvent> decided;
        do {
            var debts = known.stream()
                    .filter(other -> other != invoice)
                    .map(other -> new OpenDebt(other.id, other.state.debt(CurrencyUnit.EUR)))
                    .filter(debt -> debt.amount().isPositive())
                    .toList();
            var id = "po_019ab3c2-d4e5-7f6a-8b9c-" + "%012d".formatted(ids++);
            decided = handle(invoice, new PayWhatIsOwed(id, invoice.facts, Facts.DUE, debts));
            decided.forEach(this::repay);
        } while (!decided.isEmpty());
    }

    private void repay(PayoutEvent event) {
        if (event instanceof PayoutSetOff paid) {
            var debtor = known.stream()
                    .filter(other -> other.id.equals(paid.debtInvoiceId()))
                    .findFirst()
                    .orElseThrow();
            var command = new RepayDebt(debtor.id, "sup_a1b2", paid.setOffId(), paid.amount(), paid.invoiceId());
            assertThat(handle(debtor, command)).hasSize(1);
        }
    }

    private List<PayoutEvent> handle(Invoice invoice, PayoutCommand command) {
        if (decider.decide(command, invoice.state) instanceof Decision.Accepted<PayoutEvent>(var events)) {
            events.forEach(event -> invoice.state = decider.evolve(invoice.state, event));
            return events;
        }
        return List.of();
    }

    private static void assertSound(List<Invoice> invoices) {
        var given = NOTHING;
        var repaid = NOTHING;
        for (var invoice : invoices) {
            var owed = Owed.now(invoice.facts, invoice.state);
            assertThat(owed).isEqualTo(invoice.state.debt(CurrencyUnit.EUR).negated());
            assertThat(invoice.state.byId().values())
                    .filteredOn(payout -> payout.kind() == PayoutKind.ADVANCE)
                    .hasSizeLessThanOrEqualTo(1);
            given = given.plus(invoice.state.setOffs().given(CurrencyUnit.EUR));
            repaid = repaid.plus(invoice.state.setOffs().repaid(CurrencyUnit.EUR));
        }
        assertThat(given).isEqualTo(repaid);
    }
}
