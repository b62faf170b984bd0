package io.echeance.dunning.domain;

import static io.echeance.dunning.domain.DunningSpec.given;

import io.echeance.dunning.domain.DunningCommand.GiveUp;
import io.echeance.dunning.domain.DunningCommand.GiveUpOvertaken;
import io.echeance.dunning.domain.DunningCommand.RecordSent;
import io.echeance.dunning.domain.DunningEvent.ReminderSent;
import io.echeance.dunning.domain.DunningEvent.ReminderSkipped;
import java.time.LocalDate;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DunningDeciderTest {

    private static final String INVOICE = "inv_1";
    private static final ReminderPlan PLAN = Plans.of("2026-11-24");

    @Test
    void aSentReminderIsRecorded() {
        given().when(record(sent(1, "2026-11-25"))).then(sent(1, "2026-11-25"));
    }

    @Test
    void aStepIsNeverRecordedTwice() {
        given(sent(1, "2026-11-25")).when(record(sent(1, "2026-11-26"))).thenRefused("step-finished");
    }

    @Test
    void aSkippedStepIsNotSentAfterwards() {
        given(skipped(1, SkipReason.OVERTAKEN))
                .when(record(sent(1, "2026-12-01")))
                .thenRefused("step-finished");
    }

    @Test
    void aReminderIsNotSentBeforeItsDayNorAfterTheDunningPeriod() {
        given().when(record(sent(1, "2026-11-24"))).thenRefused("outside-plan");
        given().when(record(sent(5, "2027-01-24"))).thenRefused("outside-plan");
        given().when(record(sent(5, "2027-01-23"))).then(sent(5, "2027-01-23"));
    }

    @Test
    void afterAnOutageOlderStepsAreSkipped() {
        given(sent(0, "2026-11-19"))
                .when(overtaken("2026-12-10"))
                .then(skipped(1, SkipReason.OVERTAKEN), skipped(2, SkipReason.OVERTAKEN));
    }

    @Test
    void aStepThatMayBeAtTheMailServerIsLeftAlone() {
        given(sent(0, "2026-11-19"))
                .when(new GiveUpOvertaken(INVOICE, PLAN, LocalDate.parse("2026-12-10"), Set.of(1)))
                .then(skipped(2, SkipReason.OVERTAKEN));
    }

    @Test
    void onItsDayNothingIsOvertaken() {
        given(sent(0, "2026-11-19")).when(overtaken("2026-11-25")).then();
    }

    @Test
    void aCourtesyIsTooLateAfterTheDueDate() {
        var due = Plans.of("2026-11-13");
        given().when(new GiveUpOvertaken(INVOICE, due, LocalDate.parse("2026-11-14"), Set.of()))
                .then(new ReminderSkipped(INVOICE, 0, LocalDate.parse("2026-11-09"), SkipReason.TOO_LATE));
    }

    @Test
    void afterTheDunningPeriodEveryOpenStepIsTooLate() {
        given(sent(0, "2026-11-19"), sent(1, "2026-11-25"), sent(2, "2026-12-01"), sent(3, "2026-12-09"))
                .when(overtaken("2027-02-01"))
                .then(skipped(4, SkipReason.TOO_LATE), skipped(5, SkipReason.TOO_LATE));
    }

    @Test
    void givingUpTwiceIsOneFact() {
        var giveUp = new GiveUp(INVOICE, 2, LocalDate.parse("2026-12-01"), SkipReason.NO_CONTACT);
        given().when(giveUp).then(skipped(2, SkipReason.NO_CONTACT));
        given(skipped(2, SkipReason.NO_CONTACT)).when(giveUp).then();
    }

    private static DunningCommand overtaken(String today) {
        return new GiveUpOvertaken(INVOICE, PLAN, LocalDate.parse(today), Set.of());
    }

    private static DunningCommand record(ReminderSent sent) {
        return new RecordSent(sent, PLAN.step(sent.step()).orElseThrow(), false);
    }

    private static ReminderSent sent(int step, String day) {
        var planned = PLAN.step(step).orElseThrow();
        return new ReminderSent(
                INVOICE,
                step,
                planned.kind(),
                planned.channel(),
                planned.plannedOn(),
                LocalDate.parse(day),
                "<inv_1." + step + "@echeance.invalid>",
                "fr",
                Money.parse("EUR 1000.00"),
                null);
    }

    private static ReminderSkipped skipped(int step, SkipReason reason) {
        return new ReminderSkipped(INVOICE, step, PLAN.step(step).orElseThrow().plannedOn(), reason);
    }
}
