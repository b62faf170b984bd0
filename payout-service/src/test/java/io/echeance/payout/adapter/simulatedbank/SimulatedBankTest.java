package io.echeance.payout.adapter.simulatedbank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.marcwrobel.jbanking.iban.Iban;
import io.echeance.payout.application.PaymentRail.Executed;
import io.echeance.payout.application.PaymentRail.Outcome;
import io.echeance.payout.application.PaymentRail.Refused;
import io.echeance.payout.application.PaymentRail.Transfer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SimulatedBankTest {

    private final SimulatedBankConfig magic = new SmallRyeConfigBuilder()
            .withMapping(SimulatedBankConfig.class)
            .build()
            .getConfigMapping(SimulatedBankConfig.class);
    private final SimulatedBank bank = new SimulatedBank(magic);

    @Test
    void the_magic_ibans_are_of_valid_form() {
        assertThat(List.of(magic.closedAccount(), magic.noFunds(), magic.onceThenOk()))
                .allMatch(Iban::isValid)
                .allMatch(iban -> iban.startsWith("FR"));
    }

    @Test
    void each_magic_iban_fails_in_its_way() {
        assertReason("AC04", execute(magic.closedAccount(), 1), execute(magic.closedAccount(), 2));
        assertReason("AM04", execute(magic.noFunds(), 1), execute(magic.noFunds(), 2));
        assertReason("MS03", execute(magic.onceThenOk(), 1));
        assertThat(execute(magic.onceThenOk(), 2)).isInstanceOf(Executed.class);
    }

    @Test
    void every_other_account_is_paid_and_the_reference_is_the_attempts() {
        var first = execute("FR1420041010050500013M02606", 1);
        assertThat(first).isEqualTo(execute("FR1420041010050500013M02606", 1));
        assertThat(first).isNotEqualTo(execute("FR1420041010050500013M02606", 2));
        assertThat(((Executed) first).bankReference()).hasSizeLessThanOrEqualTo(35);
    }

    @Test
    void a_transfer_never_shows_its_iban() {
        assertThat(transfer(magic.noFunds(), 1).toString()).doesNotContain(magic.noFunds());
    }

    private Outcome execute(String iban, int attempt) {
        return bank.execute(List.of(transfer(iban, attempt))).getFirst();
    }

    private static Transfer transfer(String iban, int attempt) {
        var amount = Money.of(CurrencyUnit.EUR, 900);
        return new Transfer("019ab3c2-" + attempt, attempt, iban, amount, LocalDate.of(2026, 11, 24));
    }

    private static void assertReason(String reason, Outcome... outcomes) {
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(reason)));
    }
}
