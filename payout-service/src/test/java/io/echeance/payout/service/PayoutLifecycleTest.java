package io.echeance.payout.service;

import static io.echeance.payout.service.World.GOOD_IBAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the facts of the others to money out, over a real log and a real database. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "payout"))
class PayoutLifecycleTest {

    @Inject
    World world;

    @Inject
    Log log;

    @Test
    void the_advance_at_the_due_date_and_the_balance_when_the_client_pays() {
        var due = world.openNextTuesday();
        var invoice = world.invoice(world.supplier(GOOD_IBAN), "1234.57").due(due);
        var advance = world.payoutEvents(invoice, 1).getFirst();
        assertThat(line(advance)).isEqualTo("PayoutInstructed ADVANCE 1111.11");
        assertThat(advance.get("executionDate").asText()).isEqualTo(due.toString());
        assertThat(advance.get("endToEndId").asText()).hasSizeBetween(1, 35);

        var paidOn = world.openNextDay();
        var completed = world.payoutEvents(invoice, 2).get(1);
        assertThat(line(completed)).isEqualTo("PayoutCompleted ADVANCE 1111.11");
        assertThat(completed.get("executedOn").asText()).isEqualTo(due.toString());
        assertThat(completed.get("bankReference").asText()).startsWith("SIM");

        invoice.paid(paidOn);
        world.payoutEvents(invoice, 3);
        world.openNextDay();
        assertThat(lines(world.payoutEvents(invoice, 4)))
                .containsExactly(
                        "PayoutInstructed ADVANCE 1111.11",
                        "PayoutCompleted ADVANCE 1111.11",
                        "PayoutInstructed BALANCE 123.46",
                        "PayoutCompleted BALANCE 123.46");
    }

    @Test
    void all_at_once_when_the_client_pays_before_the_due_date() {
        var day = world.openNextTuesday();
        var invoice =
                world.invoice(world.supplier(GOOD_IBAN), "470.15").paid(day).due(day.plusDays(1));
        world.payoutEvents(invoice, 1);
        world.openNextDay();
        assertThat(lines(world.payoutEvents(invoice, 2)))
                .containsExactly("PayoutInstructed FULL 470.15", "PayoutCompleted FULL 470.15");
    }

    @Test
    void a_share_of_what_is_recovered_after_the_default() {
        var day = world.openNextTuesday();
        var invoice = world.invoice(world.supplier(GOOD_IBAN), "1000.00").due(day);
        world.payoutEvents(invoice, 1);
        invoice.defaulted(day).received(day, "300.00", "700.00");
        assertThat(lines(world.payoutEvents(invoice, 2)))
                .containsExactly("PayoutInstructed ADVANCE 900.00", "PayoutInstructed RECOVERY_SHARE 30.00");
    }

    @Test
    void cancelled_and_uncovered_invoices_never_pay() {
        var day = world.openNextTuesday();
        var cancelled = world.invoice(world.supplier(GOOD_IBAN), "1000.00").cancelled(day);
        var uncovered = world.uncoveredInvoice("1000.00").paid(day);
        cancelled.due(day);
        var paying = world.invoice(world.supplier(GOOD_IBAN), "1000.00").due(day);
        world.payoutEvents(paying, 1);
        world.openNextDay();
        world.payoutEvents(paying, 2);
        assertThat(log.payoutEvents(cancelled.id())).isEmpty();
        assertThat(log.payoutEvents(uncovered.id())).isEmpty();
    }

    @Test
    void on_a_saturday_money_waits_for_monday() {
        var tuesday = world.openNextTuesday();
        var saturday = world.open(tuesday.with(TemporalAdjusters.next(DayOfWeek.SATURDAY)));
        var monday = saturday.plusDays(2);
        var invoice = world.invoice(world.supplier(GOOD_IBAN), "300.05").due(saturday);
        assertThat(world.payoutEvents(invoice, 1)
                        .getFirst()
                        .get("executionDate")
                        .asText())
                .isEqualTo(monday.toString());
        world.openNextDay();
        assertThat(log.payoutEvents(invoice.id())).hasSize(1);
        world.openNextDay();
        var completed = world.payoutEvents(invoice, 2).get(1);
        assertThat(line(completed)).isEqualTo("PayoutCompleted ADVANCE 270.05");
        assertThat(completed.get("executedOn").asText()).isEqualTo(monday.toString());
    }

    @Test
    void a_fact_that_overtakes_its_day_is_dated_no_earlier_than_itself() {
        var tomorrow = world.openNextTuesday().plusDays(1);
        var invoice = world.invoice(world.supplier(GOOD_IBAN), "1000.00").due(tomorrow);
        var advance = world.payoutEvents(invoice, 1).getFirst();
        assertThat(advance.get("businessDate").asText()).isEqualTo(tomorrow.toString());
        assertThat(LocalDate.parse(advance.get("executionDate").asText())).isEqualTo(tomorrow);
    }

    @Test
    void repeated_records_change_nothing() {
        var day = world.openNextTuesday();
        var invoice = world.invoice(world.supplier(GOOD_IBAN), "1000.00").due(day);
        world.payoutEvents(invoice, 1);
        log.repeat(invoice.id());
        invoice.paid(day);
        world.payoutEvents(invoice, 2);
        log.repeat(invoice.id());
        var later = world.invoice(world.supplier(GOOD_IBAN), "1000.00").due(day);
        world.payoutEvents(later, 1);
        world.openNextDay();
        assertThat(lines(world.payoutEvents(invoice, 4)))
                .containsExactlyInAnyOrder(
                        "PayoutInstructed ADVANCE 900.00",
                        "PayoutInstructed BALANCE 100.00",
                        "PayoutCompleted ADVANCE 900.00",
                        "PayoutCompleted BALANCE 100.00");
    }

    private static List<String> lines(List<JsonNode> events) {
        return events.stream().map(PayoutLifecycleTest::line).toList();
    }

    private static String line(JsonNode event) {
        return "%s %s %s"
                .formatted(
                        event.get("type").asText(),
                        event.get("kind").asText(),
                        event.get("amount").get("amount").asText());
    }
}
