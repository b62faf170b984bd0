package io.echeance.coverage.decision;

import static io.echeance.coverage.support.OwnLog.data;
import static io.echeance.coverage.support.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.echeance.coverage.support.ServiceTest;
import io.echeance.coverage.support.Submission;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The day of a submission is the one that it carries, whatever day this service has read. */
@QuarkusTest
class DebtorOverTimeTest extends ServiceTest {

    @Test
    void anInvoiceThatIsUnpaidForTooLongStopsCoverForEverySupplier() {
        var debtor = newSiren();
        var first = submission(signedSupplier(), debtor, "500.00");
        var other = signedSupplier();
        submit(first);
        assertThat(decisionOn(first.invoiceId()).type()).isEqualTo("CoverageGranted");

        assertThat(reasons(submitOn(first.dueDate().plusDays(45), other, debtor)))
                .isEmpty();
        assertThat(reasons(submitOn(first.dueDate().plusDays(46), other, debtor)))
                .containsExactly("STOP_OF_COVER");
        isPaid(first, TODAY);
        await().atMost(PATIENCE).until(() -> "PAID".equals(status(first)));
        assertThat(reasons(submitOn(first.dueDate().plusDays(46), other, debtor)))
                .isEmpty();
    }

    @Test
    void anExpiredLimitFallsBackToThePolicysDefault() {
        var debtor = newSiren();
        var supplier = signedSupplier();
        as("underwriter")
                .body("{\"limit\":{\"amount\":\"499.99\",\"currency\":\"EUR\"},\"reason\":\"r\",\"expiresOn\":\"%s\"}"
                        .formatted(TODAY))
                .put("/v1/debtors/{siren}/limit", debtor)
                .then()
                .statusCode(200);

        assertThat(reasons(submitOn(TODAY, supplier, debtor))).containsExactly("LIMIT_EXCEEDED");
        assertThat(reasons(submitOn(TODAY.plusDays(1), supplier, debtor))).isEmpty();
    }

    @Test
    void aSubmissionWithoutAPolicyIsParkedAloneAndNothingIsDecided() {
        var parked = submission(newSupplier(), newSiren(), "500.00");
        var good = submission(signedSupplier(), newSiren(), "500.00");

        submit(parked, good);

        assertThat(decisionOn(good.invoiceId()).type()).isEqualTo("CoverageGranted");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(as("ops")
                                .get("/internal/parked-events")
                                .then()
                                .statusCode(200)
                                .extract()
                                .<List<String>>path("subject"))
                        .contains(parked.invoiceId())
                        .doesNotContain(good.invoiceId()));
        assertThat(lifecycle.of(parked.invoiceId())).isEmpty();
    }

    private Submission submitOn(LocalDate day, String supplierId, String debtor) {
        var today = submission(supplierId, debtor, "500.00");
        var submission = new Submission(
                today.invoiceId(), supplierId, SUPPLIER_SIREN, debtor, "500.00", day.minusDays(5), day.plusDays(40));
        foreign.publish(List.of(
                foreign.fact("/invoice-service", submission.invoiceId(), "InvoiceSubmitted", day, submission.json())));
        return submission;
    }

    private List<String> reasons(Submission submission) {
        var event = decisionOn(submission.invoiceId());
        assertThat(event.businessDate()).isEqualTo(submission.issueDate().plusDays(5));
        return data(event)
                .at("/reasons")
                .valueStream()
                .map(node -> node.textValue())
                .toList();
    }
}
