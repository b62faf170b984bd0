package io.echeance.dunning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.dunning.domain.InvoiceFact.ClientPaid;
import io.echeance.dunning.domain.InvoiceFact.CoverageGranted;
import io.echeance.dunning.domain.InvoiceFact.Debtor;
import io.echeance.dunning.domain.InvoiceFact.DebtorInsolvent;
import io.echeance.dunning.domain.InvoiceFact.DefaultDeclared;
import io.echeance.dunning.domain.InvoiceFact.DisputeResolved;
import io.echeance.dunning.domain.InvoiceFact.InvoiceCancelled;
import io.echeance.dunning.domain.InvoiceFact.InvoiceDisputed;
import io.echeance.dunning.domain.InvoiceFact.InvoiceSubmitted;
import io.echeance.dunning.domain.InvoiceFact.PaymentReceived;
import io.echeance.dunning.domain.InvoiceFact.PaymentReversed;
import io.echeance.dunning.domain.InvoiceFact.PromiseRecorded;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DunningCaseTest {

    private static final String ID = "inv_1";
    private static final LocalDate DAY = LocalDate.parse("2026-10-01");
    private static final Money GROSS = Money.parse("EUR 1000.00");
    private static final CoverageGranted GRANTED = new CoverageGranted(ID, 60, GROSS);

    private static final PaymentReversed REVERSED = new PaymentReversed(ID, "pay_1", GROSS);

    @Test
    void onlyACoveredInvoiceIsReminded() {
        assertThat(after().isActive()).isFalse();
        assertThat(after(GRANTED).isActive()).isTrue();
    }

    @Test
    void paymentCancellationAndDefaultStopForGood() {
        for (var stop : List.of(new ClientPaid(ID), new InvoiceCancelled(ID), new DefaultDeclared(ID))) {
            assertThat(after(GRANTED, stop).isActive()).isFalse();
            assertThat(after(GRANTED, stop, GRANTED).isActive()).isFalse();
        }
        for (var stop : List.of(new InvoiceCancelled(ID), new DefaultDeclared(ID), new DebtorInsolvent(ID))) {
            assertThat(after(GRANTED, stop, REVERSED).isActive()).isFalse();
        }
    }

    @Test
    void aReversedPaymentMakesAPaidInvoiceAnOpenOneAgain() {
        var again = after(GRANTED, new ClientPaid(ID), REVERSED);
        assertThat(again.isActive()).isTrue();
        assertThat(again.outstanding()).isEqualTo(GROSS);
    }

    @Test
    void aPromisePausesUntilItIsBroken() {
        var promised = after(GRANTED, new PromiseRecorded(ID, DAY.plusDays(3)));
        assertThat(promised.isActive()).isFalse();
        assertThat(promised.promiseBroken().isActive()).isTrue();
        assertThat(after(GRANTED, new PromiseRecorded(ID, DAY.minusDays(1))).isActive())
                .isTrue();
    }

    @Test
    void anInvoiceThatWasCancelledBeforeCoverIsNeverReminded() {
        assertThat(after(new InvoiceCancelled(ID), GRANTED).isActive()).isFalse();
    }

    @Test
    void aDisputePausesUntilItIsResolved() {
        assertThat(after(GRANTED, new InvoiceDisputed(ID)).isActive()).isFalse();
        assertThat(after(GRANTED, new InvoiceDisputed(ID), new DisputeResolved(ID))
                        .isActive())
                .isTrue();
    }

    @Test
    void outstandingFollowsPaymentsAndReversals() {
        var half = Money.parse("EUR 500.00");
        var paid = new PaymentReceived(ID, "pay_1", half, DAY, half);
        assertThat(after(GRANTED, paid).outstanding()).isEqualTo(half);
        assertThat(after(GRANTED, paid, new PaymentReversed(ID, "pay_1", GROSS)).outstanding())
                .isEqualTo(GROSS);
    }

    @Test
    void languageIsTheClientsElseThatOfItsCountry() {
        assertThat(Language.of("fr", "FR")).isEqualTo(Language.FR);
        assertThat(Language.of("en", "FR")).isEqualTo(Language.EN);
        assertThat(Language.of("fr-BE", "BE")).isEqualTo(Language.FR);
        assertThat(Language.of("de", "DE")).isEqualTo(Language.EN);
        assertThat(Language.of(null, "FR")).isEqualTo(Language.FR);
        assertThat(Language.of(null, "DE")).isEqualTo(Language.EN);
    }

    private static DunningCase after(InvoiceFact... facts) {
        var submitted = new InvoiceSubmitted(
                ID,
                "sup_acme",
                "F-1",
                new Debtor("356000000", "La Poste", "FR", "fr", null),
                GROSS,
                LocalDate.parse("2026-11-24"),
                "RF18539007547034");
        var invoice = DunningCase.begin(submitted);
        for (var fact : facts) {
            invoice = invoice.after(fact, DAY);
        }
        return invoice;
    }
}
