package io.echeance.dunning.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is sent, when and in which words. */
@QuarkusTest
class SendingTest extends ServiceTest {

    @Test
    void aReminderIsSentOnItsDayInTheSuppliersName() throws InterruptedException {
        var invoice = covered("fr", 10);
        world.openDayAndSettle(planned(invoice, -5));
        var mail = theMail(invoice);
        assertThat(mail.fromName()).isEqualTo("Étanchéité Dupré & Fils");
        assertThat(mail.fromAddress()).isEqualTo("relances@echeance.invalid");
        assertThat(mail.subject()).startsWith("Facture F-").contains("Étanchéité Dupré & Fils", "échéance");
        assertThat(mail.messageId()).isEqualTo("<" + invoice.id() + ".0@echeance.invalid>");
        assertThat(mail.body())
                .contains("10\u00a0000,00\u00a0EUR", "RF18539007547034", "FR76 3000 6000")
                .doesNotContain("Pénalités");
        var event = log.ownEvents(invoice.id()).getFirst();
        assertThat(event.type()).isEqualTo("ReminderSent");
        assertThat(event.businessDate()).isEqualTo(world.today());
        var data = log.data(event);
        assertThat(data.get("sentOn").asText()).isEqualTo(world.today().toString());
        assertThat(data.get("language").asText()).isEqualTo("fr");
        assertThat(data.get("outstanding").get("amount").asText()).isEqualTo("10000.00");
        assertThat(data.has("penalties")).isFalse();
        assertThat(data.toString()).doesNotContain(invoice.email());
        assertThat(outcomes(invoice)).containsExactly("SENT", "PLANNED", "PLANNED", "PLANNED", "PLANNED", "PLANNED");
        assertThat(world.reminders(invoice).getFirst())
                .containsEntry("kind", "COURTESY")
                .containsEntry("channel", "EMAIL")
                .containsEntry("plannedOn", planned(invoice, -5).toString())
                .containsEntry("sentOn", world.today().toString())
                .containsEntry("messageId", mail.messageId());
    }

    @Test
    void afterAnOutageOnlyTheLatestDueStepIsSent() throws InterruptedException {
        var invoice = covered("fr", 10);
        world.openDayAndSettle(planned(invoice, 15));
        assertThat(theMail(invoice).subject()).startsWith("Relance :");
        assertThat(events(invoice))
                .containsExactlyInAnyOrder(
                        "ReminderSkipped 0 TOO_LATE",
                        "ReminderSkipped 1 OVERTAKEN",
                        "ReminderSkipped 2 OVERTAKEN",
                        "ReminderSent 3");
        assertThat(outcomes(invoice)).containsExactly("SKIPPED", "SKIPPED", "SKIPPED", "SENT", "PLANNED", "PLANNED");
    }

    @Test
    void fromTheThirdStepOnPenaltiesOfWhatIsOutstandingAreClaimed() throws InterruptedException {
        var invoice = covered("fr", 10);
        world.openDayAndSettle(invoice.dueDate());
        world.pay(invoice, Money.parse("EUR 4000.00"), Money.parse("EUR 6000.00"));
        world.openDayAndSettle(planned(invoice, 15));
        var data = log.data(log.ownEvents(invoice.id()).getLast());
        assertThat(data.get("outstanding").get("amount").asText()).isEqualTo("6000.00");
        long days = world.today().toEpochDay() - invoice.dueDate().toEpochDay();
        var interest = Money.of(
                org.joda.money.CurrencyUnit.EUR,
                new java.math.BigDecimal("6000.00")
                        .multiply(new java.math.BigDecimal("0.1215"))
                        .multiply(java.math.BigDecimal.valueOf(days))
                        .divide(java.math.BigDecimal.valueOf(365), 2, java.math.RoundingMode.HALF_UP));
        assertThat(data.get("penalties").get("amount").asText())
                .isEqualTo(interest.plus(Money.parse("EUR 40.00")).getAmount().toPlainString());
        assertThat(mailbox.to(invoice.email()).getLast().body())
                .contains("Reste à payer\u00a0: 6\u00a0000,00\u00a0EUR", "L441-10");
    }

    @Test
    void anEnglishClientIsRemindedInEnglish() throws InterruptedException {
        var invoice = covered("en", 10);
        world.openDayAndSettle(planned(invoice, 1));
        assertThat(theMail(invoice).subject()).startsWith("Invoice F-").contains("past its due date");
        assertThat(theMail(invoice).body()).contains("EUR\u00a010,000.00", "How to pay");
        assertThat(log.data(log.ownEvents(invoice.id()).getLast())
                        .get("language")
                        .asText())
                .isEqualTo("en");
    }

    @Test
    void aPageOfRemindersIsSentAtOnce() throws InterruptedException {
        var invoices = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> covered("fr", 10))
                .toList();
        world.openDayAndSettle(planned(invoices.getFirst(), 1));
        assertThat(invoices)
                .allSatisfy(invoice -> assertThat(mailbox.to(invoice.email())).hasSize(1));
    }
}
