package io.echeance.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.echeance.gateway.outside.Facts;
import io.echeance.gateway.outside.Tokens;
import org.junit.jupiter.api.Test;

@io.quarkus.test.junit.QuarkusTest
class ReadModelTest extends GatewayTest {

    @Test
    void an_invoice_is_shown_with_all_facets_and_its_timeline() {
        var id = Facts.newInvoiceId();
        log.lifecycle(
                "invoice-service", id, "InvoiceSubmitted", Facts.submitted(id, "sup_readmodel", "F-1", "2026-11-24"));
        log.lifecycle("coverage-service", id, "CoverageGranted", Facts.granted(id));
        var token = Tokens.supplier("sup_readmodel");

        await().untilAsserted(() -> given().auth()
                .oauth2(token)
                .get("/v1/invoices/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .header("Cache-Control", equalTo("no-store"))
                .header("Request-Id", startsWith("req_"))
                .body("status", equalTo("COVERED"))
                .body("version", equalTo(2))
                .body("debtor.name", equalTo("Client SA"))
                .body("coverage.decision", equalTo("GRANTED"))
                .body("coverage.premium.amount", equalTo("24.69"))
                .body("payouts.entitled.amount", equalTo("0.00"))
                .body("dunning.nextStep", equalTo(null))
                .body("collection.outstanding.amount", equalTo("1234.57"))
                .body("collection.defaultOn", equalTo("2027-01-23")));
        given().auth()
                .oauth2(token)
                .get("/v1/invoices/" + id + "/events")
                .then()
                .statusCode(200)
                .body("data.type", equalTo(java.util.List.of("InvoiceSubmitted", "CoverageGranted")))
                .body("data.version", equalTo(java.util.List.of(1, 2)))
                .body("data[0].text.en", startsWith("Invoice F-1 of 1,234.57"))
                .body("data[1].text.fr", startsWith("La facture est couverte"));
        given().auth().oauth2(token).get("/v1/invoices").then().statusCode(200).body("data.invoiceId", hasItem(id));
        given().auth()
                .oauth2(Tokens.supplier("sup_other"))
                .get("/v1/invoices")
                .then()
                .statusCode(200)
                .body("data", hasSize(0));
    }
}
