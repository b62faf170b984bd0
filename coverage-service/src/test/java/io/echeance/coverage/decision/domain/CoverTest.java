package io.echeance.coverage.decision.domain;

import static io.echeance.coverage.decision.domain.Given.TODAY;
import static io.echeance.coverage.decision.domain.Given.euro;
import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.coverage.decision.domain.Cover.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is reserved on the debtor follows from the facts. */
class CoverTest {

    @Test
    void aGrantReservesUntilItIsPaidAndAReversalReservesAgain() {
        var open = cover(Status.OPEN);

        assertThat(open.reserved()).isEqualTo(euro("1000.00"));
        assertThat(open.paid(TODAY).reserved()).isEqualTo(euro("0.00"));
        assertThat(open.paid(TODAY).reopened()).isEqualTo(open);
        assertThat(open.cancelled().reserved()).isEqualTo(euro("0.00"));
    }

    @Test
    void aDefaultReservesUntilItIsRecovered() {
        var inDefault = cover(Status.OPEN).inDefault();

        assertThat(inDefault.isInDefault()).isTrue();
        assertThat(inDefault.reserved()).isEqualTo(euro("1000.00"));
        assertThat(inDefault.paid(TODAY).isInDefault()).isFalse();
        assertThat(inDefault.paid(TODAY).reserved()).isEqualTo(euro("0.00"));
        assertThat(inDefault.paid(TODAY).reopened().isInDefault()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REFERRED", "CANCELLED", "DECLINED"})
    void paymentsChangeNothingOnWhatIsNotCovered(Status status) {
        assertThat(cover(status).paid(TODAY)).isEqualTo(cover(status));
        assertThat(cover(status).reopened()).isEqualTo(cover(status));
        assertThat(cover(status).reserved()).isEqualTo(euro("0.00"));
    }

    @Test
    void onlyReferredInvoicesAreDecided() {
        assertThat(cover(Status.REFERRED).decided(Status.OPEN).status()).isEqualTo(Status.OPEN);
        assertThat(cover(Status.CANCELLED).decided(Status.OPEN).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void aDebtorsStandingIsThatOfItsOpenInvoices() {
        var standing = DebtorStanding.CLEAN.and(cover(Status.PAID).inDefault()).and(cover(Status.CANCELLED));
        assertThat(standing).isEqualTo(DebtorStanding.CLEAN);
        assertThat(standing.and(cover(Status.OPEN)).oldestOpenDueDate()).isEqualTo(TODAY.plusDays(30));
        assertThat(standing.and(cover(Status.OPEN).inDefault()).inDefault()).isTrue();
    }

    private static Cover cover(Status status) {
        return new Cover(
                "inv_1",
                "sup_1",
                "404833048",
                "732829320",
                euro("1000.00"),
                TODAY.minusDays(10),
                TODAY.plusDays(30),
                TODAY,
                1,
                status,
                false,
                null);
    }
}
