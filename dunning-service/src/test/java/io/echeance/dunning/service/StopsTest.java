package io.echeance.dunning.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What ends or pauses reminders. */
@QuarkusTest
class StopsTest extends ServiceTest {

    @Test
    void nothingIsSentAfterTheClientPaid() throws InterruptedException {
        var invoice = covered("fr", 10);
        world.stop(invoice, "/collections-service", "ClientPaid");
        world.openDayAndSettle(planned(invoice, 1));
        assertThat(mailbox.to(invoice.email())).isEmpty();
        assertThat(log.ownEvents(invoice.id())).isEmpty();
        assertThat(world.reminders(invoice))
                .allSatisfy(step ->
                        assertThat(step).containsEntry("outcome", "SKIPPED").containsEntry("reason", "CLIENT_PAID"));
    }

    @Test
    void nothingIsSentAfterACancellationOrADefault() throws InterruptedException {
        var cancelled = covered("fr", 10);
        var defaulted = covered("fr", 10);
        world.stop(cancelled, "/invoice-service", "InvoiceCancelled");
        world.stop(defaulted, "/collections-service", "DefaultDeclared");
        world.openDayAndSettle(planned(cancelled, 1));
        assertThat(mailbox.to(cancelled.email())).isEmpty();
        assertThat(mailbox.to(defaulted.email())).isEmpty();
    }

    @Test
    void whenTheServiceWasDownAndTheClientPaidMeanwhileNothingIsSent() throws InterruptedException {
        var invoice = covered("fr", 10);
        sender.stop();
        world.openDay(planned(invoice, 1));
        awaitWaiting(invoice);
        world.stop(invoice, "/collections-service", "ClientPaid");
        sender.start();
        world.settle();
        readAll();
        assertThat(mailbox.to(invoice.email())).isEmpty();
        assertThat(events(invoice)).containsExactly("ReminderSkipped 0 TOO_LATE");
    }

    @Test
    void aDisputePausesRemindersUntilItIsResolved() throws InterruptedException {
        var invoice = covered("fr", 10);
        world.stop(invoice, "/invoice-service", "InvoiceDisputed");
        readAll();
        world.openDayAndSettle(planned(invoice, 1));
        assertThat(mailbox.to(invoice.email())).isEmpty();
        world.stop(invoice, "/invoice-service", "DisputeResolved");
        await().atMost(LONG).until(() -> mailbox.to(invoice.email()).size() == 1);
        assertThat(theMail(invoice).messageId()).contains(".1@");
    }

    @Test
    void aPromiseKeepsTheRemindersSilentUntilItIsBroken() throws InterruptedException {
        var invoice = covered("fr", 10);
        world.promise(invoice, planned(invoice, 7));
        readAll();
        world.openDayAndSettle(planned(invoice, 7));
        assertThat(mailbox.to(invoice.email())).isEmpty();
        world.openDayAndSettle(businessDays.onOrAfter(world.today().plusDays(1)));
        assertThat(theMail(invoice).messageId()).contains(".2@");
        assertThat(events(invoice)).contains("ReminderSkipped 1 OVERTAKEN", "ReminderSent 2");
    }

    @Test
    void aReversedPaymentStartsRemindersAgain() throws InterruptedException {
        var invoice = covered("fr", 10);
        world.stop(invoice, "/collections-service", "ClientPaid");
        readAll();
        world.openDayAndSettle(planned(invoice, 1));
        world.lifecycle(
                "/collections-service",
                invoice,
                "PaymentReversed",
                java.util.Map.of("invoiceId", invoice.id(), "paymentId", "pay_1", "outstanding", Invoice.GROSS));
        await().atMost(LONG).until(() -> mailbox.to(invoice.email()).size() == 1);
        world.settle();
        assertThat(outcomes(invoice)).containsExactly("SKIPPED", "SENT", "PLANNED", "PLANNED", "PLANNED", "PLANNED");
    }

    @Test
    void withoutAContactOrAfterItsErasureNothingIsSent() throws InterruptedException {
        var nobody = world.cover("fr", world.today().plusDays(10), false);
        var erased = covered("fr", 10);
        world.erase(erased);
        await().atMost(LONG).until(() -> keyCount(erased) == 0);
        world.openDayAndSettle(planned(erased, 1));
        assertThat(events(nobody)).contains("ReminderSkipped 1 NO_CONTACT");
        assertThat(events(erased)).contains("ReminderSkipped 1 ERASED");
        assertThat(mailbox.to(erased.email())).isEmpty();
    }
}
