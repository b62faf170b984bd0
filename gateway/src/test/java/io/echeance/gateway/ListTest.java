package io.echeance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.echeance.gateway.outside.Facts;
import io.echeance.gateway.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListTest extends GatewayTest {

    private final String supplier = "sup_" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void pages_are_newest_first_and_stable_while_others_write() {
        var ids = write(7);
        awaitCount("", 7);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = list("?limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.getList("data.invoiceId"));
            cursor = page.getString("next");
            write(1);
            awaitCount("?limit=200", 7 + (seen.size() + 2) / 3);
        } while (cursor != null);
        assertThat(seen).isEqualTo(ids.reversed());
    }

    @Test
    void filters_are_joined() {
        var ids = write(3);
        awaitCount("", 3);
        log.lifecycle("coverage-service", ids.get(1), "CoverageGranted", Facts.granted(ids.get(1)));
        awaitCount("?status=COVERED", 1);
        assertThat(shown("?status=COVERED,DECLINED")).containsExactly(ids.get(1));
        assertThat(shown("?number=F-2")).containsExactly(ids.get(2));
        assertThat(shown("?debtor=732829320")).hasSize(3);
        assertThat(shown("?debtor=552100554")).isEmpty();
        // Due on the 10th, 11th and 12th.
        assertThat(shown("?dueBefore=2026-11-11")).containsExactly(ids.get(0));
        assertThat(shown("?dueAfter=2026-11-11")).containsExactly(ids.get(2));
        assertThat(shown("?submittedAfter=2026-09-24")).hasSize(3);
        assertThat(shown("?submittedAfter=2026-09-25")).isEmpty();
        assertThat(shown("?submittedAfter=2020-01-01T00:00:00Z")).hasSize(3);
        assertThat(shown("?submittedAfter=2099-01-01T00:00:00Z")).isEmpty();
        assertThat(shown("?dueAfter=2026-11-10&number=F-1&status=COVERED")).containsExactly(ids.get(1));
    }

    @Test
    void everybody_sees_what_he_may() {
        var id = write(1).getFirst();
        awaitCount("", 1);
        for (var staff : List.of("ops", "auditor", "underwriter")) {
            given().auth()
                    .oauth2(Tokens.of(staff))
                    .get("/v1/invoices?supplierId=" + supplier)
                    .then()
                    .body("data.invoiceId", equalTo(List.of(id)));
            given().auth()
                    .oauth2(Tokens.of(staff))
                    .get("/v1/invoices/" + id)
                    .then()
                    .statusCode(200);
        }
        given().auth()
                .oauth2(Tokens.partner(supplier))
                .get("/v1/invoices")
                .then()
                .body("data.invoiceId", equalTo(List.of(id)));
        given().auth()
                .oauth2(Tokens.partner(supplier))
                .get("/v1/invoices/" + id)
                .then()
                .statusCode(200);
        for (var other : List.of(Tokens.supplier("sup_other"), Tokens.partner("sup_other"))) {
            given().auth()
                    .oauth2(other)
                    .get("/v1/invoices?supplierId=" + supplier)
                    .then()
                    .statusCode(200)
                    .body("data", hasSize(0));
            given().auth().oauth2(other).get("/v1/invoices/" + id).then().statusCode(404);
            given().auth()
                    .oauth2(other)
                    .get("/v1/invoices/" + id + "/events")
                    .then()
                    .statusCode(404);
        }
    }

    private List<String> write(int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var id = Facts.newInvoiceId();
            ids.add(id);
            log.lifecycle(
                    "invoice-service",
                    id,
                    "InvoiceSubmitted",
                    Facts.submitted(id, supplier, "F-" + i, "2026-11-1" + i));
        }
        return ids;
    }

    private void awaitCount(String query, int count) {
        await().untilAsserted(() -> assertThat(shown(query)).hasSize(count));
    }

    private List<String> shown(String query) {
        return list(query).getList("data.invoiceId");
    }

    private io.restassured.path.json.JsonPath list(String query) {
        return given().auth()
                .oauth2(Tokens.supplier(supplier))
                .get("/v1/invoices" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
