package io.echeance.payout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.payout.domain.Fact;
import io.echeance.payout.domain.InvoiceFacts;
import io.echeance.payout.ledger.domain.Account;
import io.echeance.payout.ledger.domain.Bookkeeper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The books follow the facts: whatever happens, they balance, and the balances say what is owed to whom. */
class BookkeeperTest {

    private static final String INVOICE = "inv_1";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Map<Account, BigDecimal> balances = new EnumMap<>(Account.class);
    private InvoiceFacts facts = InvoiceFacts.unknown(INVOICE);

    @Test
    void a_late_payment_leaves_nothing_but_what_is_owed_to_supplier_and_insurer() {
        post(covered("1000.00"), due(), received("p1", "1000.00", Fact.Route.PLATFORM, "0.00"), paid("1000.00"));
        assertBalances(Map.of(
                Account.BANK, "1000.00",
                Account.SUPPLIER, "-1000.00",
                Account.PREMIUM, "21.80",
                Account.INSURER, "-20.00",
                Account.TAX, "-1.80"));
    }

    @Test
    void a_default_is_a_loss_and_the_insurers_share_of_a_recovery_comes_back() {
        post(covered("1000.00"), due(), defaulted("1000.00"));
        assertThat(balances.get(Account.LOSS)).isEqualByComparingTo("900.00");
        post(received("p1", "300.00", Fact.Route.PLATFORM, "700.00"));
        assertThat(balances.get(Account.RECOVERY)).isEqualByComparingTo("-270.00");
        assertThat(balances.get(Account.SUPPLIER)).isEqualByComparingTo("-930.00");
        assertThat(balances.get(Account.INVOICE)).isEqualByComparingTo("0.00");
        post(received("p2", "700.00", Fact.Route.PLATFORM, "0.00"), paid("1000.00"));
        assertThat(balances.get(Account.RECOVERY)).isEqualByComparingTo("-900.00");
        assertThat(balances.get(Account.INVOICE)).isEqualByComparingTo("0.00");
    }

    @Test
    void what_the_client_paid_to_the_supplier_is_on_the_suppliers_account_and_goes_when_it_bounces() {
        post(covered("1000.00"), due(), received("p1", "1000.00", Fact.Route.SUPPLIER, "0.00"), paid("1000.00"));
        assertThat(balances.get(Account.SUPPLIER)).isEqualByComparingTo("0.00");
        assertThat(balances).doesNotContainKey(Account.BANK);
        post(new Fact.PaymentReversed(INVOICE, "p1", eur("1000.00"), eur("1000.00")));
        assertThat(balances.get(Account.SUPPLIER)).isEqualByComparingTo("-900.00");
        assertThat(balances.get(Account.INVOICE)).isEqualByComparingTo("900.00");
    }

    @Property(tries = 500)
    void any_facts_in_any_order_balance_to_zero(@ForAll @LongRange(min = 1) long seed) {
        balances.clear();
        facts = InvoiceFacts.unknown(INVOICE);
        var random = new Random(seed);
        post(covered("1234.57"));
        for (int i = 0; i < 12; i++) {
            post(any(random, i));
            var total = balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total).isEqualByComparingTo("0");
        }
    }

    private static Fact any(Random random, int i) {
        return switch (random.nextInt(6)) {
            case 0 -> due();
            case 1 -> received("p" + i, "100.03", Fact.Route.PLATFORM, "1134.54");
            case 2 -> received("p" + i, "200.07", Fact.Route.SUPPLIER, "1034.50");
            case 3 -> new Fact.PaymentReversed(INVOICE, "p" + random.nextInt(i + 1), eur("100.03"), eur("1234.57"));
            case 4 -> paid("1234.57");
            default -> defaulted("1234.57");
        };
    }

    private void post(Fact... more) {
        for (var fact : more) {
            var after = facts.with(fact);
            Bookkeeper.of(fact, facts, after)
                    .lines()
                    .forEach(line -> balances.merge(
                            line.account(), line.debit().minus(line.credit()).getAmount(), BigDecimal::add));
            facts = after;
        }
    }

    private void assertBalances(Map<Account, String> expected) {
        for (var account : List.of(Account.values())) {
            assertThat(balances.getOrDefault(account, BigDecimal.ZERO))
                    .as(account.name())
                    .isEqualByComparingTo(expected.getOrDefault(account, "0"));
        }
    }

    private static Money eur(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    private static Fact covered(String gross) {
        return new Fact.CoverageGranted(
                INVOICE, "sup_a1b2", new BigDecimal("0.90"), eur(gross), eur("20.00"), eur("1.80"));
    }

    private static Fact due() {
        return new Fact.DueDateReached(INVOICE, DAY);
    }

    private static Fact received(String id, String amount, Fact.Route route, String outstanding) {
        return new Fact.PaymentReceived(INVOICE, id, eur(amount), route, eur(outstanding));
    }

    private static Fact paid(String total) {
        return new Fact.ClientPaid(INVOICE, DAY, eur(total));
    }

    private static Fact defaulted(String outstanding) {
        return new Fact.DefaultDeclared(INVOICE, DAY.plusDays(60), eur(outstanding));
    }
}
