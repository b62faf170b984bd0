package io.echeance.payout.domain;

import static io.echeance.payout.domain.Facts.eur;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whatever happens to an invoice, in whatever order its writers are read and however often a record repeats. */
class PayoutPropertiesTest {

    private static final Money NOTHING = eur("0.00");

    @Property(tries = 2000)
    void instructed_is_the_entitlement_at_rest_and_never_above_gross(@ForAll("lives") Life life) {
        var invoice = live(life, false);
        var instructed = invoice.state().instructed(CurrencyUnit.EUR);
        assertThat(instructed).isGreaterThanOrEqualTo(NOTHING).isLessThanOrEqualTo(life.gross());
        var entitled = Entitlement.of(invoice.facts()).orElseThrow();
        if (life.bounces() || life.cancelled()) {
            assertThat(instructed).isGreaterThanOrEqualTo(entitled);
        } else {
            assertThat(instructed).isEqualTo(entitled);
        }
        assertInvariants(invoice, life);
    }

    @Property(tries = 2000)
    void a_bank_that_refuses_now_and_then_changes_no_sum_once_all_is_retried(@ForAll("lives") Life life) {
        var invoice = live(life, true);
        for (int i = 1; i <= invoice.payouts().size(); i++) {
            invoice.retry(i);
        }
        invoice.payAgain();
        var entitled = Entitlement.of(invoice.facts()).orElseThrow();
        var instructed = invoice.state().instructed(CurrencyUnit.EUR);
        assertThat(instructed).isGreaterThanOrEqualTo(entitled).isLessThanOrEqualTo(life.gross());
        assertInvariants(invoice, life);
    }

    @Property(tries = 1000)
    void any_order_of_the_writers_pays_the_same(@ForAll("lives") Life life) {
        var one = live(life, false).facts();
        var other = live(life.inAnotherOrder(), false).facts();
        assertThat(one).isEqualTo(other);
    }

    private static void assertInvariants(PayoutSpec invoice, Life life) {
        assertThat(invoice.payouts().stream().filter(p -> p.kind() == PayoutKind.ADVANCE))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(invoice.instructions())
                .allSatisfy(e -> assertThat(e.amount().isPositive()).isTrue());
        assertThat(invoice.instructions().stream().map(PayoutEvent.PayoutInstructed::endToEndId))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(35));
        if (!life.due()
                && !invoice.facts().paid()
                && !life.bounces()
                && !invoice.facts().defaulted()) {
            assertThat(invoice.instructions()).isEmpty();
        }
    }

    /** Reads each writer's stream in its order, the writers mixed, a record now and then twice; the bank answers between. */
    private static PayoutSpec live(Life life, boolean bankRefuses) {
        var random = new Random(life.seed());
        var invoice = new PayoutSpec();
        var streams = life.streams();
        while (!streams.isEmpty()) {
            var stream = streams.get(random.nextInt(streams.size()));
            var fact = stream.removeFirst();
            invoice.learns(fact);
            if (random.nextInt(3) == 0) {
                invoice.learns(fact);
            }
            bankAnswers(invoice, random, bankRefuses);
            streams.removeIf(List::isEmpty);
        }
        return invoice;
    }

    private static void bankAnswers(PayoutSpec invoice, Random random, boolean refuses) {
        for (int i = 1; i <= invoice.payouts().size(); i++) {
            if (invoice.payouts().get(i - 1) instanceof Payout.InFlight && random.nextBoolean()) {
                if (refuses && random.nextBoolean()) {
                    invoice.bankRefuses(i);
                } else {
                    invoice.bankExecutes(i);
                }
            }
        }
    }

    @Provide
    Arbitrary<Life> lives() {
        return Combinators.combine(
                        Arbitraries.longs().between(30_000, 99_999_999_999L),
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(5, false), net.jqwik.api.Tuple.of(1, true)),
                        Arbitraries.integers().between(1, 100).list().ofMaxSize(6),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(3, false), net.jqwik.api.Tuple.of(1, true)),
                        Arbitraries.longs())
                .as(Life::new);
    }

    @Property(tries = 5000)
    void advance_and_retained_add_up_for_any_amount_and_rate(
            @ForAll("amounts") long cents, @ForAll("rates") BigDecimal rate) {
        var gross = Money.ofMinor(CurrencyUnit.EUR, cents);
        var cover = new Cover("sup_a1b2", gross, rate);
        assertThat(cover.advance().plus(cover.retained())).isEqualTo(gross);
        assertThat(cover.advance()).isGreaterThanOrEqualTo(NOTHING).isLessThanOrEqualTo(gross);
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(30_000, 99_999_999_999L);
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(4);
    }
}
