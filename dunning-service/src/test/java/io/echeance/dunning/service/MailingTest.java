package io.echeance.dunning.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** One mail per person, supplier and day, and quiet when nobody works. */
@QuarkusTest
class MailingTest extends ServiceTest {

    @Test
    void allInvoicesOfAPersonAreInOneMail() throws InterruptedException {
        var first = covered("fr", 10);
        var second = world.coverAnother(first, first.dueDate());
        world.openDayAndSettle(planned(first, 1));
        var mail = theMail(first);
        assertThat(mail.subject()).startsWith("2 factures de ");
        assertThat(mail.body()).contains(first.id() + ".1", second.id() + ".1");
        for (var invoice : new Invoice[] {first, second}) {
            var sent = log.data(log.ownEvents(invoice.id()).getLast());
            assertThat(sent.get("step").asInt()).isEqualTo(1);
            assertThat(sent.get("messageId").asText()).isEqualTo(mail.messageId());
        }
    }

    @Test
    void whatComesAfterTheMailOfTheDayWaitsForTheNextBusinessDay() throws InterruptedException {
        var first = covered("fr", 10);
        world.openDayAndSettle(planned(first, 1));
        var late = world.coverAnother(first, first.dueDate());
        readAll();
        world.settle();
        assertThat(mailbox.to(first.email())).hasSize(1);
        world.openDayAndSettle(businessDays.onOrAfter(world.today().plusDays(1)));
        assertThat(mailbox.to(first.email())).hasSize(2);
        assertThat(events(late)).contains("ReminderSent 1");
    }

    @Test
    void aPersonGetsNoMoreThanThreeMailsOnADay() throws InterruptedException {
        var first = covered("fr", 10);
        for (int i = 0; i < 4; i++) {
            world.coverOfAnotherSupplier(first, first.dueDate());
        }
        world.openDayAndSettle(planned(first, 1));
        assertThat(mailbox.to(first.email())).hasSize(3);
        world.openDayAndSettle(businessDays.onOrAfter(world.today().plusDays(1)));
        assertThat(mailbox.to(first.email())).hasSize(5);
    }

    @Test
    void aPauseThatEndsOnASundayIsFollowedByAReminderOnTheNextBusinessDay() throws InterruptedException {
        var invoice = covered("fr", 10);
        world.stop(invoice, "/invoice-service", "InvoiceDisputed");
        readAll();
        world.openDayAndSettle(planned(invoice, 1));
        var sunday = sundayAfter(world.today());
        world.openDayAndSettle(sunday);
        world.stop(invoice, "/invoice-service", "DisputeResolved");
        readAll();
        world.settle();
        assertThat(mailbox.to(invoice.email())).isEmpty();
        world.openDayAndSettle(businessDays.onOrAfter(sunday));
        assertThat(mailbox.to(invoice.email())).hasSize(1);
    }

    private static LocalDate sundayAfter(LocalDate day) {
        return day.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SUNDAY));
    }
}
