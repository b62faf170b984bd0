package io.echeance.payout.domain;

import static io.echeance.payout.domain.Facts.covered;
import static io.echeance.payout.domain.Facts.due;
import static io.echeance.payout.domain.Facts.eur;
import static io.echeance.payout.domain.Facts.paid;
import static io.echeance.payout.domain.Facts.received;
import static io.echeance.payout.domain.Facts.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.eventstore.decider.Decision;
import io.echeance.payout.domain.Fact.Route;
import org.junit.jupiter.api.Test;

/** What a supplier has too much it owes, and it is set off against what is owed to it next. */
class SupplierDebtTest {

    private final PayoutSpec invoice = new PayoutSpec();

    @Test
    void a_client_that_pays_the_supplier_after_the_advance_leaves_a_debt_of_the_advance() {
        invoice.learns(covered("1000.00"), due())
                .bankExecutes(1)
                .learns(received("pay_1", "1000.00", Route.SUPPLIER, "0.00"))
                .learns(paid("1000.00"))
                .instructed("ADVANCE 900.00")
                .debts("900.00");
    }

    @Test
    void a_payment_that_bounces_after_the_balance_leaves_a_debt_of_the_balance_until_it_is_paid_again() {
        invoice.learns(covered("1000.00"), due(), received("1000.00", "0.00"), paid("1000.00"))
                .instructed("ADVANCE 900.00", "BALANCE 100.00")
                .learns(reversed("pay_1000.00", "1000.00", "1000.00"))
                .debts("100.00")
                .learns(received("pay_2", "1000.00", Route.PLATFORM, "0.00"), paid("1000.00"))
                .debts("100.00", "0.00")
                .instructed("ADVANCE 900.00", "BALANCE 100.00");
    }

    @Test
    void what_is_owed_pays_the_oldest_debt_first_and_the_rest_goes_out() {
        invoice.supplierOwes(new OpenDebt("inv_old", eur("500.00")), new OpenDebt("inv_new", eur("300.00")))
                .learns(covered("1000.00"), due())
                .instructed("ADVANCE 100.00")
                .debts("set off ADVANCE 500.00 for inv_old", "set off ADVANCE 300.00 for inv_new");
    }

    @Test
    void when_all_of_the_advance_is_set_off_the_balance_is_still_a_balance() {
        invoice.supplierOwes(new OpenDebt("inv_old", eur("900.00")))
                .learns(covered("1000.00"), due())
                .supplierOwes()
                .learns(received("1000.00", "0.00"), paid("1000.00"))
                .instructed("BALANCE 100.00")
                .debts("set off ADVANCE 900.00 for inv_old");
    }

    @Test
    void a_debt_that_was_repaid_is_owed_again_when_its_reason_goes() {
        invoice.learns(
                covered("1000.00"), due(), received("pay_1", "1000.00", Route.SUPPLIER, "0.00"), paid("1000.00"));
        invoice.repaid("900.00");
        invoice.learns(reversed("pay_1", "1000.00", "1000.00"), received("pay_2", "1000.00", Route.PLATFORM, "0.00"))
                .learns(paid("1000.00"))
                .debts("900.00", "repaid 900.00, left 0.00")
                .instructed("ADVANCE 900.00", "BALANCE 900.00", "BALANCE 100.00");
    }

    @Test
    void more_than_the_debt_can_not_be_repaid() {
        invoice.learns(covered("1000.00"), due(), received("pay_1", "100.00", Route.SUPPLIER, "900.00"));
        assertThat(invoice.repaid("100.01")).isInstanceOf(Decision.Rejected.class);
        assertThat(invoice.repaid("100.00")).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_advance_that_did_not_arrive_need_not_be_given_back() {
        invoice.learns(covered("1000.00"), due(), received("pay_1", "1000.00", Route.SUPPLIER, "0.00"), paid("1000.00"))
                .bankRefuses(1)
                .debts("900.00", "0.00");
    }
}
