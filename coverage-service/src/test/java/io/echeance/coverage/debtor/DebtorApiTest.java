package io.echeance.coverage.debtor;

import static io.echeance.coverage.support.Tokens.as;
import static io.echeance.coverage.support.Tokens.asSupplier;
import static io.echeance.coverage.support.Tokens.forSupplier;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.echeance.coverage.support.ServiceTest;
import io.echeance.coverage.support.Submission;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How debtors pay, by the facts of the log: all of it for the house, a grade for suppliers. */
@QuarkusTest
class DebtorApiTest extends ServiceTest {

    @Test
    void aDebtorsBehaviourIsCountedOverAllSuppliers() {
        var debtor = newSiren();
        covered(debtor, 3).forEach(onTime -> paid(onTime, onTime.dueDate()));
        covered(debtor, 1).forEach(late -> paid(late, late.dueDate().plusDays(10)));
        var defaulted = covered(debtor, 1).getFirst();
        happens("/collections-service", defaulted.invoiceId(), "DefaultDeclared");
        covered(debtor, 0);

        await().atMost(PATIENCE)
                .untilAsserted(() -> debtor("underwriter", debtor).body("behaviour.defaulted", equalTo(1)));
        debtor("underwriter", debtor)
                .body("siren", equalTo(debtor))
                .body("grade", equalTo("E"))
                .body("used.amount", equalTo("400.00"))
                .body("available.amount", equalTo("9600.00"))
                .body("source", equalTo("DEFAULT"))
                .body("behaviour.paidOnTime", equalTo(3))
                .body("behaviour.paidLate", equalTo(1))
                .body("behaviour.averageDaysLate", equalTo("2.5"))
                .body("behaviour.open", equalTo(1))
                .body("behaviour.overdue", equalTo(0))
                .body("behaviour.recovered", equalTo(0));

        paid(defaulted, TODAY);
        debtor("ops", debtor)
                .body("grade", equalTo("A"))
                .body("behaviour.recovered", equalTo(1))
                .body("behaviour.paidOnTime", equalTo(4));
    }

    @Test
    void aReversalTakesThePaymentBack() {
        var debtor = newSiren();
        var invoice = covered(debtor, 1).getFirst();
        paid(invoice, TODAY);
        isReversed(invoice, "0.00");
        isReversed(invoice, "400.00");

        await().atMost(PATIENCE).until(() -> "OPEN".equals(status(invoice)));
        debtor("auditor", debtor)
                .body("behaviour.paidOnTime", equalTo(0))
                .body("behaviour.open", equalTo(1))
                .body("used.amount", equalTo("400.00"));
    }

    @Test
    void nothingIsKnownOfADebtorThatNobodyAskedFor() {
        debtor("underwriter", newSiren())
                .body("grade", equalTo("UNRATED"))
                .body("limit.amount", equalTo("10000.00"))
                .body("behaviour.open", equalTo(0));
        as("ops").get("/v1/debtors/732829321").then().statusCode(422);
        as("system").get("/v1/debtors/{siren}", newSiren()).then().statusCode(403);
    }

    @Test
    void suppliersAndPartnersSeeAGradeAndWhatIsAvailableByTheirOwnPolicy() {
        var debtor = newSiren();
        covered(debtor, 1);
        var mine = newSupplier();
        as("underwriter")
                .body(policy(mine)
                        .replace(
                                "\"signedOn\"",
                                "\"defaultDebtorLimit\":{\"amount\":\"2400.00\",\"currency\":\"EUR\"},\"signedOn\""))
                .post("/v1/policies")
                .then()
                .statusCode(201);

        for (var role : java.util.List.of("supplier", "partner")) {
            forSupplier(role, mine)
                    .get("/v1/debtors/{siren}", debtor)
                    .then()
                    .statusCode(200)
                    .body("keySet()", containsInAnyOrder("siren", "grade", "available"))
                    .body("available.amount", equalTo("2000.00"));
        }
        asSupplier(mine).get("/v1/debtors/{siren}/limit", debtor).then().body("available.amount", equalTo("2000.00"));
    }

    @Test
    void listsArePagedAndASuppliersHasItsOwnDebtorsOnly() {
        var older = newSiren();
        var newer = newSiren();
        var supplier = covered(older, 1).getFirst().supplierId();
        covered(newer, 1);

        asSupplier(supplier)
                .get("/v1/debtors")
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].siren", equalTo(older))
                .body("data[0].behaviour", nullValue())
                .body("next", nullValue());
        asSupplier(newSupplier()).get("/v1/debtors").then().body("data", hasSize(0));
        var page = as("ops").get("/v1/debtors?limit=1").then().statusCode(200);
        page.body("data.siren", hasItem(newer)).body("next", not(nullValue()));
        as("ops")
                .queryParam("cursor", page.extract().<String>path("next"))
                .get("/v1/debtors?limit=1")
                .then()
                .body("data.siren", hasItem(older));
        as("ops").get("/v1/debtors?limit=201").then().statusCode(422);
    }

    /** Invoices of 400.00 each, every one of another supplier. */
    private java.util.List<Submission> covered(String debtor, int count) {
        var submissions = times(count, () -> submission(signedSupplier(), debtor, "400.00"));
        submit(submissions.toArray(Submission[]::new));
        submissions.forEach(submission -> decisionOn(submission.invoiceId()));
        return submissions;
    }

    private void paid(Submission submission, LocalDate day) {
        isPaid(submission, day);
        await().atMost(PATIENCE).until(() -> "PAID".equals(status(submission)));
    }

    private static ValidatableResponse debtor(String role, String siren) {
        return as(role).get("/v1/debtors/{siren}", siren).then().statusCode(200);
    }
}
