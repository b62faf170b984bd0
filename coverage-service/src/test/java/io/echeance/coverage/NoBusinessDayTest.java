package io.echeance.coverage;

import static io.echeance.coverage.support.Tokens.as;
import static io.echeance.coverage.support.Tokens.asSupplier;
import static io.echeance.coverage.support.Tokens.forSupplier;
import static org.hamcrest.Matchers.equalTo;

import io.echeance.coverage.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service to which no day has come yet says so, and writes nothing: it has just started. */
@QuarkusTest
class NoBusinessDayTest extends ServiceTest {

    private static final String QUOTE =
            "{\"debtorSiren\":\"732829320\",\"gross\":{\"amount\":\"1000.00\",\"currency\":\"EUR\"},\"dueDate\":\"2026-04-10\"}";

    /** The next test of this service gets its day again. */
    @Test
    void whatNeedsTheDayIsAnsweredLater() {
        var signed = signedSupplier();
        var supplierId = newSupplier();
        transactions.run(work -> work.sql().update("delete from logical_clock"));

        later(as("underwriter")
                .body("{\"decision\":\"GRANTED\",\"reason\":\"r\"}")
                .post("/v1/invoices/inv_0195c1a2-7b3e-7c41-9d52-8e6f01a2b3c4/coverage-decision"));
        later(as("underwriter").body(policy(supplierId)).post("/v1/policies"));
        later(as("underwriter").body("{}").post("/v1/policies/{id}/termination", signed));
        later(as("underwriter").body("{\"dunningDays\":30}").patch("/v1/policies/{id}", signed));
        later(as("underwriter")
                .body("{\"limit\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"reason\":\"r\"}")
                .put("/v1/debtors/732829320/limit"));
        later(forSupplier("supplier", signed)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(QUOTE)
                .post("/v1/quotes"));
        later(as("ops").get("/v1/debtors/732829320"));

        as("ops").get("/v1/policies/{id}", supplierId).then().statusCode(404);
        asSupplier(signed)
                .get("/v1/policies/{id}", signed)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    private static void later(Response response) {
        response.then()
                .statusCode(503)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/no-business-day"));
    }
}
