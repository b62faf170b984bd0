package io.echeance.dunning.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Mail servers and processes that fail. */
@QuarkusTest
class DeliveryTest extends ServiceTest {

    @Test
    void aRestartSendsNothingTwice() throws InterruptedException {
        var invoice = covered("fr", 10);
        world.openDayAndSettle(planned(invoice, 1));
        sender.stop();
        sender.start();
        world.openDayAndSettle(world.today().plusDays(1));
        assertThat(mailbox.to(invoice.email())).hasSize(1);
        assertThat(events(invoice))
                .filteredOn(event -> event.startsWith("ReminderSent"))
                .hasSize(1);
    }

    @Test
    void anAttemptWhoseOutcomeWasLostIsNotSentAgain() throws InterruptedException {
        var invoice = covered("fr", 10);
        sender.stop();
        world.openDay(planned(invoice, 1));
        awaitWaiting(invoice);
        // What a process leaves that is killed between the mail server's answer and the commit.
        sql("update reminders_to_send set attempted_at = now() where invoice_id = $1", invoice);
        sender.start();
        world.settle();
        assertThat(mailbox.to(invoice.email())).isEmpty();
        assertThat(events(invoice)).contains("ReminderSkipped 1 OUTCOME_UNKNOWN");
        readAll();
        assertThat(world.reminders(invoice).get(1))
                .containsEntry("outcome", "FAILED")
                .containsEntry("reason", "OUTCOME_UNKNOWN");
    }

    @Test
    void aMailServerThatWasDownGetsTheReminderWhenItIsBack() throws InterruptedException {
        var invoice = covered("fr", 10);
        mailbox.close();
        world.openDay(planned(invoice, 1));
        await().atMost(LONG).until(() -> count("attempts > 1 and invoice_id = $1", invoice) == 1);
        assertThat(world.status().getLong("pendingWork")).isPositive();
        mailbox = Mailbox.open();
        world.settle();
        assertThat(theMail(invoice).messageId()).isEqualTo("<" + invoice.id() + ".1@echeance.invalid>");
    }

    @Test
    void aStepThatTheMailServerCouldNotTakeIsOvertakenByTheNext() throws InterruptedException {
        var invoice = covered("fr", 10);
        mailbox.close();
        world.openDay(planned(invoice, 1));
        await().atMost(LONG).until(() -> count("attempts > 0 and step = 1 and invoice_id = $1", invoice) == 1);
        world.openDay(planned(invoice, 7));
        await().atMost(LONG).until(() -> count("step = 2 and invoice_id = $1", invoice) == 1);
        mailbox = Mailbox.open();
        world.settle();
        assertThat(theMail(invoice).messageId()).contains(".2@");
        assertThat(events(invoice)).contains("ReminderSkipped 1 OVERTAKEN", "ReminderSent 2");
    }

    @Test
    void aReminderThatTheMailServerRefusesForGoodIsNotTriedAgain() throws InterruptedException {
        var invoice = covered("fr", 10);
        mailbox.close();
        try (var server = new StubbornServer("RCPT", "550 5.1.1 no such user")) {
            world.openDayAndSettle(planned(invoice, 1));
            assertThat(server.times()).isPositive();
        }
        mailbox = Mailbox.open();
        assertThat(events(invoice)).contains("ReminderSkipped 1 DELIVERY_REFUSED");
    }

    @Test
    void aConnectionThatBreaksAfterTheMailWasHandedOverLeavesItsOutcomeUnknown() throws InterruptedException {
        var invoice = covered("fr", 10);
        mailbox.close();
        try (var server = new StubbornServer(".", StubbornServer.HANG_UP)) {
            world.openDayAndSettle(planned(invoice, 1));
            assertThat(server.times()).isPositive();
        }
        mailbox = Mailbox.open();
        assertThat(events(invoice)).contains("ReminderSkipped 1 OUTCOME_UNKNOWN");
    }

    @Test
    void aMailServerThatIsBusyGetsTheReminderLater() throws InterruptedException {
        var invoice = covered("fr", 10);
        mailbox.close();
        try (var server = new StubbornServer("MAIL", "451 4.3.2 try again")) {
            world.openDay(planned(invoice, 1));
            await().atMost(LONG)
                    .until(() -> server.times() > 1 && count("attempts > 1 and invoice_id = $1", invoice) == 1);
        }
        mailbox = Mailbox.open();
        world.settle();
        assertThat(theMail(invoice).messageId()).contains(".1@");
    }

    @Test
    void anAddressThatIsNoneIsRefused() throws InterruptedException {
        var invoice = world.cover(world.submit("fr", world.today().plusDays(10), "jeanne at client"));
        world.openDayAndSettle(planned(invoice, 1));
        assertThat(events(invoice)).contains("ReminderSkipped 1 DELIVERY_REFUSED");
    }
}
