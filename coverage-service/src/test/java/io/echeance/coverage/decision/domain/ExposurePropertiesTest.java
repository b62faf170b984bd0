package io.echeance.coverage.decision.domain;

import static io.echeance.coverage.decision.domain.Given.TERMS;
import static io.echeance.coverage.decision.domain.Given.TODAY;
import static io.echeance.coverage.decision.domain.Given.euro;
import static io.echeance.coverage.decision.domain.Given.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.coverage.decision.domain.Cover.Status;
import io.echeance.coverage.limit.domain.DebtorAccount;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whatever happens in whatever order to the invoices of a debtor. */
class ExposurePropertiesTest {

    private static final Money LIMIT = euro("10000.00");

    /** What can happen next; to an invoice that was covered before, or a new one. */
    enum Step {
        SUBMIT,
        PAY,
        CANCEL,
        REVERSE,
        DEFAULT
    }

    record Happening(Step step, int cents, int which) {}

    private final List<Cover> covers = new ArrayList<>();
    private DebtorAccount account = DebtorAccount.unknown("732829320");

    @Property(tries = 300)
    void noGrantIsEverOverTheLimitAndTheAccountIsTheSumOfWhatIsOpen(
            @ForAll @Size(max = 80) List<Step> steps,
            @ForAll @Size(value = 80) List<@IntRange(min = 30_000, max = 400_000) Integer> amounts,
            @ForAll @Size(value = 80) List<@IntRange(max = 79) Integer> targets) {
        covers.clear();
        account = DebtorAccount.unknown("732829320");
        for (int i = 0; i < steps.size(); i++) {
            happen(new Happening(steps.get(i), amounts.get(i), targets.get(i)));

            assertThat(account.used())
                    .isEqualTo(covers.stream().map(Cover::reserved).reduce(euro("0.00"), Money::plus));
        }
    }

    private void happen(Happening next) {
        if (next.step() == Step.SUBMIT) {
            submit(Money.ofMinor(CurrencyUnit.EUR, next.cents()));
        } else if (!covers.isEmpty()) {
            int at = next.which() % covers.size();
            var before = covers.get(at);
            var after = after(before, next.step());
            covers.set(at, after);
            account = account.use(after.reserved().minus(before.reserved()));
        }
    }

    private static Cover after(Cover cover, Step step) {
        return switch (step) {
            case SUBMIT -> cover;
            case PAY -> cover.paid(TODAY);
            case CANCEL -> cover.cancelled();
            case REVERSE -> cover.reopened();
            case DEFAULT -> cover.inDefault();
        };
    }

    private void submit(Money gross) {
        var standing = DebtorStanding.CLEAN;
        for (var cover : covers) {
            standing = standing.and(cover);
        }
        var asked = invoice().gross(gross.getAmount().toPlainString()).exposure(account.used());
        var inputs = (standing.inDefault() ? asked.inDefault() : asked).inputs();
        var isGranted = CoverRules.failing(inputs, TERMS).isEmpty();

        assertThat(isGranted)
                .isEqualTo(!standing.inDefault() && !account.used().plus(gross).isGreaterThan(LIMIT));
        if (isGranted) {
            covers.add(open(gross));
            account = account.use(gross);
            assertThat(account.used()).isLessThanOrEqualTo(LIMIT);
        }
    }

    private Cover open(Money gross) {
        var due = TODAY.plusDays(30);
        return new Cover(
                "inv_" + covers.size(),
                "sup_1",
                "404833048",
                "732829320",
                gross,
                TODAY.minusDays(10),
                due,
                TODAY,
                1,
                Status.OPEN,
                false,
                null);
    }
}
