package io.echeance.collections.bank.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The legal order of a payment without a reference (C. civ. 1342-10). */
class ImputationTest {

    @Test
    void the_oldest_due_debt_is_paid_first() {
        var debts = List.of(debt("b", 2, 500_00), debt("a", 1, 300_00), debt("c", 3, 100_00));
        assertThat(Imputation.of(cents(400_00), debts)).containsExactly(part("a", 300_00), part("b", 100_00));
    }

    @Test
    void debts_of_the_same_day_share_pro_rata() {
        var debts = List.of(debt("a", 1, 100_00), debt("b", 1, 300_00));
        assertThat(Imputation.of(cents(200_00), debts)).containsExactly(part("a", 50_00), part("b", 150_00));
    }

    @Test
    void what_exceeds_all_debts_is_credit_on_the_last_one() {
        var debts = List.of(debt("a", 1, 100_00), debt("b", 2, 50_00));
        assertThat(Imputation.of(cents(175_00), debts)).containsExactly(part("a", 100_00), part("b", 75_00));
        assertThat(Imputation.of(cents(5_00), List.of(debt("a", 1, 0)))).containsExactly(part("a", 5_00));
    }

    @Property(tries = 2000)
    void every_cent_goes_somewhere_and_no_debt_gets_more_than_is_owed(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 50_000) Integer> owed,
            @ForAll @IntRange(min = 1, max = 200_000) int paid) {
        var debts = new ArrayList<OpenInvoice>();
        for (int i = 0; i < owed.size(); i++) {
            debts.add(debt("i" + i, 1 + i / 3, owed.get(i)));
        }
        var parts = Imputation.of(cents(paid), debts);
        int sum = owed.stream().mapToInt(Integer::intValue).sum();
        assertThat(parts.stream().map(Allocation::amount).reduce(Money::plus)).contains(cents(paid));
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.amount().isPositive()).isTrue());
        if (paid <= sum) {
            assertThat(parts)
                    .allSatisfy(part -> assertThat(part.amount().getAmountMinorInt())
                            .isLessThanOrEqualTo(
                                    owed.get(Integer.parseInt(part.invoiceId().substring(1)))));
        }
    }

    private static OpenInvoice debt(String id, int due, int owed) {
        return new OpenInvoice(
                id, "sup_a", "N", "RF", "732829320", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, due), cents(owed));
    }

    private static Allocation part(String id, int amount) {
        return new Allocation(id, cents(amount));
    }

    private static Money cents(int amount) {
        return Money.ofMinor(CurrencyUnit.EUR, amount);
    }
}
