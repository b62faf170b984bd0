package io.echeance.dunning.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.echeance.dunning.application.LogPosition;
import io.echeance.dunning.application.ReminderSender;
import io.echeance.dunning.domain.BusinessDays;
import io.echeance.embedded.StackTestResource;
import io.echeance.eventstore.sealing.SubjectKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service on a real broker, a real database and a real mail server. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "dunning"))
@QuarkusTestResource(SmtpPort.class)
class RemindersTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    SubjectKeys keys;

    @Inject
    LogPosition position;

    @Inject
    BusinessDays businessDays;

    @Inject
    ReminderSender sender;

    @Inject
    Pool pool;

    private static Log log;
    private World world;
    private Mailbox mailbox;

    @BeforeEach
    void begin() {
        if (log == null) {
            log = new Log(bootstrapServers);
        }
        world = new World(log, keys);
        mailbox = Mailbox.open();
        world.openDayAndSettle(world.today().plusDays(7));
    }

    @AfterEach
    void end() {
        mailbox.close();
    }

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
                .contains("Reste à payer : 6\u00a0000,00\u00a0EUR", "L441-10");
    }

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
    void withoutAContactOrAfterItsErasureNothingIsSent() throws InterruptedException {
        var nobody = world.cover("fr", world.today().plusDays(10), false);
        var erased = covered("fr", 10);
        world.erase(erased);
        await().atMost(LONG).until(() -> keyCount(erased) == 0);
        world.openDayAndSettle(planned(erased, 1));
        assertThat(events(nobody)).contains("ReminderSkipped 1 NO_CONTACT");
        assertThat(events(erased)).contains("ReminderSkipped 1 NO_CONTACT");
        assertThat(mailbox.to(erased.email())).isEmpty();
    }

    @Test
    void aPlanIsSeenByItsSupplierOpsAndAuditorsFromTheDayOfCoverOn() throws InterruptedException {
        var invoice = world.submit("fr", world.today().plusDays(30), true);
        readAll();
        assertThat(get(invoice.id(), Tokens.of("ops"))).isEqualTo(404);
        world.cover(invoice);
        readAll();
        assertThat(get(invoice.id(), Tokens.supplier(invoice.supplierId()))).isEqualTo(200);
        assertThat(get(invoice.id(), Tokens.mint("partner", invoice.supplierId())))
                .isEqualTo(200);
        assertThat(get(invoice.id(), Tokens.of("ops"))).isEqualTo(200);
        assertThat(get(invoice.id(), Tokens.of("auditor"))).isEqualTo(200);
        assertThat(get(invoice.id(), Tokens.supplier("sup_other"))).isEqualTo(404);
        assertThat(get(invoice.id(), Tokens.of("supplier"))).isEqualTo(404);
        assertThat(get("inv_unknown", Tokens.of("ops"))).isEqualTo(404);
        assertThat(get(invoice.id(), Tokens.of("underwriter"))).isEqualTo(403);
        given().get("/v1/invoices/" + invoice.id() + "/reminders").then().statusCode(401);
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

    private Invoice covered(String language, int daysToDue) {
        return world.cover(language, world.today().plusDays(daysToDue), true);
    }

    private LocalDate planned(Invoice invoice, int days) throws InterruptedException {
        readAll();
        return businessDays.onOrAfter(invoice.dueDate().plusDays(days));
    }

    private void readAll() throws InterruptedException {
        assertThat(position.awaitRead(LONG)).isTrue();
    }

    private Mailbox.Received theMail(Invoice invoice) {
        var mails = mailbox.to(invoice.email());
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private List<String> events(Invoice invoice) {
        return log.ownEvents(invoice.id()).stream()
                .map(event -> {
                    var data = log.data(event);
                    var reason = data.has("reason") ? " " + data.get("reason").asText() : "";
                    return event.type() + " " + data.get("step").asInt() + reason;
                })
                .toList();
    }

    private List<Object> outcomes(Invoice invoice) throws InterruptedException {
        readAll();
        return world.reminders(invoice).stream()
                .map((Map<String, Object> step) -> step.get("outcome"))
                .toList();
    }

    private static int get(String invoiceId, String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/invoices/" + invoiceId + "/reminders")
                .statusCode();
    }

    private void awaitWaiting(Invoice invoice) {
        await().atMost(LONG).until(() -> count("invoice_id = $1", invoice) == 1);
    }

    private long count(String condition, Invoice invoice) {
        return sql("select count(*) from reminders_to_send where " + condition, invoice);
    }

    private long keyCount(Invoice invoice) {
        return pool.preparedQuery("select count(*) from subject_keys where subject_id = $1")
                .execute(Tuple.of(keys.subjectId("debtor:356000000:" + invoice.email())))
                .await()
                .atMost(LONG)
                .iterator()
                .next()
                .getLong(0);
    }

    private long sql(String statement, Invoice invoice) {
        var rows = pool.preparedQuery(statement)
                .execute(Tuple.of(invoice.id()))
                .await()
                .atMost(LONG);
        return rows.rowCount() > 0 && rows.iterator().hasNext()
                ? rows.iterator().next().getLong(0)
                : rows.rowCount();
    }
}
