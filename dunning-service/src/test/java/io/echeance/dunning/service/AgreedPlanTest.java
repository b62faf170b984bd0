package io.echeance.dunning.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Plans that a supplier agreed on. */
@QuarkusTest
class AgreedPlanTest extends ServiceTest {

    private static final String GENTLE =
            "{\"steps\":[{\"day\":10,\"kind\":\"FRIENDLY\"},{\"day\":40,\"kind\":\"FORMAL_NOTICE\"}]}";

    @Test
    void aPlanHoldsForInvoicesThatAreCoveredFromTheNextDayOn() throws InterruptedException {
        var before = covered("fr", 20);
        readAll();
        set(before.supplierId(), GENTLE).statusCode(200).body("version", equalTo(1));
        var sameDay = world.coverAnother(before, before.dueDate());
        world.openDayAndSettle(world.today().plusDays(1));
        var later = world.coverAnother(before, before.dueDate());
        readAll();
        assertThat(world.reminders(before)).hasSize(6);
        assertThat(world.reminders(sameDay)).hasSize(6);
        assertThat(world.reminders(later))
                .extracting(step -> step.get("kind"), step -> step.get("channel"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("FRIENDLY", "EMAIL"),
                        org.assertj.core.groups.Tuple.tuple("FORMAL_NOTICE", "LETTER_AND_EMAIL"));
    }

    @Test
    void theDebtorsOwnPlanComesFirst() throws InterruptedException {
        var invoice = covered("fr", 20);
        readAll();
        set(invoice.supplierId(), GENTLE).statusCode(200);
        set(invoice.supplierId(), "{\"debtorSiren\":\"356000000\",\"steps\":[{\"day\":5,\"kind\":\"FIRM\"}]}")
                .statusCode(200);
        world.openDayAndSettle(world.today().plusDays(1));
        var later = world.coverAnother(invoice, invoice.dueDate());
        readAll();
        assertThat(world.reminders(later))
                .hasSize(1)
                .first()
                .satisfies(step -> assertThat(step).containsEntry("kind", "FIRM"));
        given().auth()
                .oauth2(Tokens.supplier(invoice.supplierId()))
                .get("/v1/policies/" + invoice.supplierId() + "/reminder-plan")
                .then()
                .statusCode(200)
                .body("data.size()", equalTo(2));
    }

    @Test
    void aPlanThatMakesNoSenseIsRefusedWithAllItsFaults() throws InterruptedException {
        var invoice = covered("fr", 20);
        readAll();
        set(invoice.supplierId(), "{\"steps\":[{\"day\":5,\"kind\":\"COURTESY\"},{\"day\":5,\"kind\":\"FIRM\"}]}")
                .statusCode(422)
                .body("errors.size()", equalTo(2));
        set(invoice.supplierId(), "{\"steps\":[],\"colour\":1}").statusCode(422);
        set("sup_nobody", GENTLE).statusCode(404);
    }

    private static ValidatableResponse set(String supplierId, String body) {
        return given().auth()
                .oauth2(Tokens.of("underwriter"))
                .contentType("application/json")
                .body(body)
                .put("/v1/policies/" + supplierId + "/reminder-plan")
                .then();
    }
}
