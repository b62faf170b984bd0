package io.echeance.dunning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.dunning.domain.DunningCase.Standing;
import io.echeance.dunning.domain.InvoiceFact.ClientPaid;
import io.echeance.dunning.domain.InvoiceFact.CoverageGranted;
import io.echeance.dunning.domain.InvoiceFact.Debtor;
import io.echeance.dunning.domain.InvoiceFact.DefaultDeclared;
import io.echeance.dunning.domain.InvoiceFact.DisputeResolved;
import io.echeance.dunning.domain.InvoiceFact.InvoiceCancelled;
import io.echeance.dunning.domain.InvoiceFact.InvoiceDisputed;
import io.echeance.dunning.domain.InvoiceFact.InvoiceSubmitted;
import io.echeance.dunning.domain.InvoiceFact.PaymentReversed;
import io.echeance.dunning.domain.InvoiceFact.PromiseRecorded;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;

/** Whatever happens in whatever order, with outages of any length. */
class AnyStoryPropertiesTest {

    private static final Money GROSS = Money.parse("EUR 1000.00");
    private static final String ID = "inv_1";
    private static final LocalDate DUE = LocalDate.parse("2026-04-30");
    private static final List<Integer> DAYS_THAT_PASS = List.of(0, 1, 1, 3, 7, 20);

    /** What happens next: a fact, or that days pass and the service looks. */
    enum Next {
        DISPUTE,
        RESOLVE,
        PROMISE,
        PAY,
        REVERSE,
        CANCEL,
        DEFAULT,
        DAYS
    }

    @Property(tries = 2_000)
    void noStepIsSentTwiceNorWhileSilentNorOutsideItsDays(
            @ForAll @Size(max = 60) List<Next> story, @ForAll @IntRange(max = 5) int pace) {
        var plan = Plans.of(DUE, 60);
        var run = new DunningRun(plan);
        var invoice = covered();
        var today = DUE.minusDays(10);
        for (var next : story) {
            if (next == Next.DAYS) {
                today = today.plusDays(DAYS_THAT_PASS.get(pace));
                invoice = withoutBrokenPromise(invoice, today);
            } else {
                invoice = invoice.after(fact(next, today), today);
            }
            int before = run.events().size();
            if (invoice.isActive()) {
                run.review(today);
            }
            var fresh = run.events().subList(before, run.events().size());
            assertThat(fresh.stream()
                            .filter(DunningEvent.ReminderSent.class::isInstance)
                            .count())
                    .isLessThanOrEqualTo(1);
            assertThat(fresh)
                    .allSatisfy(event -> assertThat(plan.step(event.step())).isPresent());
        }
        assertThat(run.events()).extracting(DunningEvent::step).doesNotHaveDuplicates();
        assertThat(run.sentSteps()).isSorted();
        for (var event : run.events()) {
            if (event instanceof DunningEvent.ReminderSent sent) {
                assertThat(sent.sentOn()).isBetween(DUE.minusDays(5), DUE.plusDays(60));
            }
        }
    }

    @Property(tries = 500)
    void afterAPauseOrAnOutageTheRemindersGoOn(@ForAll @IntRange(min = 1, max = 44) int silentDays) {
        var run = new DunningRun(Plans.of(DUE, 60));
        run.review(DUE.minusDays(5));
        run.review(DUE.plusDays(silentDays));
        for (var day = DUE.plusDays(silentDays + 1L); !day.isAfter(DUE.plusDays(60)); day = day.plusDays(1)) {
            run.review(day);
        }
        assertThat(run.sentSteps()).last().isEqualTo(5);
    }

    private static DunningCase withoutBrokenPromise(DunningCase invoice, LocalDate today) {
        Standing standing = invoice.standing();
        return standing.promisedOn() != null && standing.promisedOn().isBefore(today)
                ? invoice.promiseBroken()
                : invoice;
    }

    private static InvoiceFact fact(Next next, LocalDate today) {
        return switch (next) {
            case DISPUTE -> new InvoiceDisputed(ID);
            case RESOLVE -> new DisputeResolved(ID);
            case PROMISE -> new PromiseRecorded(ID, today.plusDays(4));
            case PAY -> new ClientPaid(ID);
            case REVERSE -> new PaymentReversed(ID, "pay_1", GROSS);
            case CANCEL -> new InvoiceCancelled(ID);
            case DEFAULT -> new DefaultDeclared(ID);
            case DAYS -> throw new IllegalArgumentException("no fact");
        };
    }

    private static DunningCase covered() {
        return DunningCase.begin(new InvoiceSubmitted(
                        ID,
                        "sup_1",
                        "F-1",
                        new Debtor("356000000", "La Poste", "FR", "fr", null),
                        GROSS,
                        DUE,
                        "RF18539007547034"))
                .after(new CoverageGranted(ID, 60, GROSS), DUE.minusDays(20));
    }
}
