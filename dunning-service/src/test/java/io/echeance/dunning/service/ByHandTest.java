package io.echeance.dunning.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What operations do by hand: send a step, erase a person. */
@QuarkusTest
class ByHandTest extends ServiceTest {

    @Test
    void aStepThatIsSentByHandIsConsumed() throws InterruptedException {
        var invoice = covered("fr", 3);
        readAll();
        send(invoice, 2).statusCode(202);
        await().atMost(LONG)
                .until(() -> mailbox.to(invoice.email()).stream()
                        .anyMatch(mail -> mail.messageId().contains(".2@")));
        world.settle();
        send(invoice, 2).statusCode(409);
        send(invoice, 1).statusCode(409);
        world.openDayAndSettle(planned(invoice, 7));
        assertThat(events(invoice)).containsOnlyOnce("ReminderSent 2").contains("ReminderSkipped 1 OVERTAKEN");
    }

    @Test
    void nothingIsSentByHandThatMayNotBeSent() throws InterruptedException {
        var early = covered("fr", 30);
        var paused = covered("fr", 3);
        var paid = covered("fr", 3);
        world.promise(paused, world.today().plusDays(5));
        world.stop(paid, "/collections-service", "ClientPaid");
        readAll();
        send(early, 1).statusCode(409);
        send(paused, 1).statusCode(409);
        send(paid, 1).statusCode(409);
        send(early, 9).statusCode(404);
    }

    @Test
    void erasingAPersonEndsItsReminders() throws InterruptedException {
        var invoice = covered("fr", 10);
        given().auth()
                .oauth2(Tokens.of("ops"))
                .delete("/v1/debtors/356000000/contact")
                .then()
                .statusCode(204);
        world.openDayAndSettle(planned(invoice, 1));
        assertThat(mailbox.to(invoice.email())).isEmpty();
        assertThat(events(invoice)).contains("ReminderSkipped 1 ERASED");
        readAll();
        assertThat(world.reminders(invoice).get(1)).containsEntry("reason", "ERASED");
        given().auth()
                .oauth2(Tokens.of("ops"))
                .delete("/v1/debtors/999999999/contact")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse send(Invoice invoice, int step) {
        return given().auth()
                .oauth2(Tokens.of("ops"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/invoices/" + invoice.id() + "/reminders/" + step + "/sending")
                .then();
    }
}
