package io.echeance.coverage.decision.domain;

import static io.echeance.coverage.decision.domain.Given.TERMS;
import static io.echeance.coverage.decision.domain.Given.euro;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half up to the cent; what is retained is the rest. */
class CoverFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "1000.00, 900.00, 100.00, 20.00, 1.80",
        "1234.57, 1111.11, 123.46, 24.69, 2.22",
        "300.05, 270.05, 30.00, 6.00, 0.54",
        "470.15, 423.14, 47.01, 9.40, 0.85",
        "0.05, 0.05, 0.00, 0.00, 0.00"
    })
    void figuresToTheCent(String gross, String advance, String retained, String premium, String tax) {
        assertThat(CoverFigures.of(euro(gross), TERMS))
                .isEqualTo(new CoverFigures(euro(gross), euro(advance), euro(retained), euro(premium), euro(tax)));
    }

    @Property
    void advanceAndRetainedAreAlwaysTheWhole(
            @ForAll @BigRange(min = "0.01", max = "999999999.99") @Scale(2) BigDecimal amount) {
        var gross = euro(amount.toPlainString());

        var figures = CoverFigures.of(gross, TERMS);

        assertThat(figures.advance().plus(figures.retained())).isEqualTo(gross);
        assertThat(figures.retained().isNegative()).isFalse();
    }
}
