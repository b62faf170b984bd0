package io.echeance.coverage.decision;

import static io.echeance.coverage.support.OwnLog.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.echeance.coverage.support.ServiceTest;
import io.echeance.coverage.support.Submission;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Submissions on the real topic are decided, and facts move what is reserved. */
@QuarkusTest
class CoverFromTheLogTest extends ServiceTest {

    @Test
    void aGoodInvoiceIsGrantedWithItsFiguresToTheCent() {
        var supplierId = signedSupplier();
        var debtor = newSiren();
        var submission = submission(supplierId, debtor, "1234.57");

        submit(submission);

        var event = decisionOn(submission.invoiceId());
        assertThat(event.type()).isEqualTo("CoverageGranted");
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.businessDate()).isEqualTo(TODAY);
        var granted = data(event);
        assertThat(granted.at("/supplierId").textValue()).isEqualTo(supplierId);
        assertThat(granted.at("/debtorSiren").textValue()).isEqualTo(debtor);
        assertThat(granted.at("/coverageRate").textValue()).isEqualTo("0.90");
        assertThat(granted.at("/dunningDays").intValue()).isEqualTo(60);
        assertThat(granted.at("/covered/amount").textValue()).isEqualTo("1234.57");
        assertThat(granted.at("/advance/amount").textValue()).isEqualTo("1111.11");
        assertThat(granted.at("/retained/amount").textValue()).isEqualTo("123.46");
        assertThat(granted.at("/premium/amount").textValue()).isEqualTo("24.69");
        assertThat(granted.at("/premiumTax/amount").textValue()).isEqualTo("2.22");
        assertThat(granted.at("/policyVersion").intValue()).isEqualTo(1);
        assertThat(granted.at("/decidedBy").textValue()).isEqualTo("AUTO");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(used(debtor)).isEqualTo("1234.57"));
    }

    @Test
    void aBadInvoiceIsDeclinedWithAllReasonsInOrder() {
        var supplierId = signedSupplier();
        var good = submission(supplierId, SUPPLIER_SIREN, "12.00");
        var bad = new Submission(
                good.invoiceId(),
                supplierId,
                SUPPLIER_SIREN,
                SUPPLIER_SIREN,
                "12.00",
                TODAY.minusDays(31),
                TODAY.plusDays(4));

        submit(bad);

        var event = decisionOn(bad.invoiceId());
        assertThat(event.type()).isEqualTo("CoverageDeclined");
        assertThat(data(event).at("/reasons"))
                .extracting(node -> node.textValue())
                .containsExactly("RELATED_COMPANY", "ISSUED_TOO_LONG_AGO", "TOO_CLOSE_TO_DUE_DATE", "AMOUNT_TOO_SMALL");
    }

    @Test
    void whatIsPaidMakesRoomForTheNextInvoice() {
        var supplierId = signedSupplier();
        var debtor = newSiren();
        var first = submission(supplierId, debtor, "9000.00");
        var tooMuch = submission(supplierId, debtor, "2000.00");
        var fits = submission(supplierId, debtor, "2000.00");

        submit(first);
        assertThat(decisionOn(first.invoiceId()).type()).isEqualTo("CoverageGranted");
        submit(tooMuch);
        var declined = decisionOn(tooMuch.invoiceId());
        assertThat(data(declined).at("/reasons/0").textValue()).isEqualTo("LIMIT_EXCEEDED");
        isPaid(first, TODAY);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(used(debtor)).isEqualTo("0.00"));
        submit(fits);

        assertThat(decisionOn(fits.invoiceId()).type()).isEqualTo("CoverageGranted");
        isReversed(first, "9000.00");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(used(debtor)).isEqualTo("11000.00"));
    }

    @Test
    void aCancelledInvoiceIsReleased() {
        var debtor = newSiren();
        var submission = submission(signedSupplier(), debtor, "5000.00");
        submit(submission);
        decisionOn(submission.invoiceId());

        happens("/invoice-service", submission.invoiceId(), "InvoiceCancelled");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(used(debtor)).isEqualTo("0.00"));
    }

    @Test
    void aDefaultStopsCoverForEverySupplierUntilItIsRecovered() {
        var debtor = newSiren();
        var other = signedSupplier();
        var first = submission(signedSupplier(), debtor, "500.00");
        var refused = submission(other, debtor, "500.00");
        var covered = submission(other, debtor, "500.00");
        submit(first);
        decisionOn(first.invoiceId());

        happens("/collections-service", first.invoiceId(), "DefaultDeclared");
        assertThatDecisionAfter(first, refused).isEqualTo("[\"DEBTOR_IN_DEFAULT\"]");
        isPaid(first, TODAY);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(used(debtor)).isEqualTo("0.00"));
        submit(covered);

        assertThat(decisionOn(covered.invoiceId()).type()).isEqualTo("CoverageGranted");
    }

    /** Partitions are read in any order: a marker behind the fact, on the same invoice, shows that the fact was read. */
    private org.assertj.core.api.AbstractStringAssert<?> assertThatDecisionAfter(Submission fact, Submission next) {
        await().atMost(PATIENCE).until(() -> isInDefault(fact.invoiceId()));
        submit(next);
        return assertThat(data(decisionOn(next.invoiceId())).at("/reasons").toString());
    }

    private boolean isInDefault(String invoiceId) {
        return transactions
                .run(work -> work.sql()
                        .list(
                                "select defaulted from covers where invoice_id = $1",
                                row -> row.getBoolean("defaulted"),
                                invoiceId))
                .equals(List.of(true));
    }
}
