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
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The service on a real broker, a real database and a real mail server, with the means to look at all three. */
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "dunning"))
@QuarkusTestResource(SmtpPort.class)
abstract class ServiceTest {

    static final Duration LONG = Duration.ofSeconds(30);

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

    static Log log;
    World world;
    Mailbox mailbox;

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

    Invoice covered(String language, int daysToDue) {
        return world.cover(language, world.today().plusDays(daysToDue), true);
    }

    LocalDate planned(Invoice invoice, int days) throws InterruptedException {
        readAll();
        return businessDays.onOrAfter(invoice.dueDate().plusDays(days));
    }

    void readAll() throws InterruptedException {
        assertThat(position.awaitRead(LONG)).isTrue();
    }

    Mailbox.Received theMail(Invoice invoice) {
        var mails = mailbox.to(invoice.email());
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    List<String> events(Invoice invoice) {
        return log.ownEvents(invoice.id()).stream()
                .map(event -> {
                    var data = log.data(event);
                    var reason = data.has("reason") ? " " + data.get("reason").asText() : "";
                    return event.type() + " " + data.get("step").asInt() + reason;
                })
                .toList();
    }

    List<Object> outcomes(Invoice invoice) throws InterruptedException {
        readAll();
        return world.reminders(invoice).stream()
                .map((Map<String, Object> step) -> step.get("outcome"))
                .toList();
    }

    static int get(String invoiceId, String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/invoices/" + invoiceId + "/reminders")
                .statusCode();
    }

    void awaitWaiting(Invoice invoice) {
        await().atMost(LONG).until(() -> count("invoice_id = $1", invoice) == 1);
    }

    long count(String condition, Invoice invoice) {
        return sql("select count(*) from reminders_to_send where " + condition, invoice);
    }

    long keyCount(Invoice invoice) {
        return pool.preparedQuery("select count(*) from subject_keys where subject_id = $1")
                .execute(Tuple.of(keys.subjectId("debtor:356000000:" + invoice.email())))
                .await()
                .atMost(LONG)
                .iterator()
                .next()
                .getLong(0);
    }

    long sql(String statement, Invoice invoice) {
        var rows = pool.preparedQuery(statement)
                .execute(Tuple.of(invoice.id()))
                .await()
                .atMost(LONG);
        return rows.rowCount() > 0 && rows.iterator().hasNext()
                ? rows.iterator().next().getLong(0)
                : rows.rowCount();
    }
}
