package io.echeance.dunning.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Who sees the plan, and since when. */
@QuarkusTest
class PlanViewTest extends ServiceTest {

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
}
