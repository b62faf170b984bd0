package io.echeance.coverage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.coverage.decision.application.ReasonCatalogue;
import io.echeance.coverage.decision.application.ReasonCatalogue.Reason;
import io.echeance.coverage.decision.domain.ReasonCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes are for ever; each has its EDIFACT code and a sentence in both languages. */
class ReasonCatalogueTest {

    private final ReasonCatalogue catalogue = new ReasonCatalogue(new ObjectMapper());

    @Test
    void codesAreNeverRenamedOrMoved() {
        assertThat(ReasonCode.values())
                .extracting(Enum::name)
                .startsWith(
                        "DEBTOR_NOT_IDENTIFIED",
                        "RELATED_COMPANY",
                        "DEBTOR_IN_DEFAULT",
                        "STOP_OF_COVER",
                        "LIMIT_EXCEEDED",
                        "TERM_TOO_LONG",
                        "ISSUED_TOO_LONG_AGO",
                        "TOO_CLOSE_TO_DUE_DATE",
                        "AMOUNT_TOO_SMALL",
                        "CURRENCY_NOT_COVERED");
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasItsWords(ReasonCode code) {
        var reason = reason(code);

        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.text()).containsOnlyKeys("fr", "en");
        assertThat(reason.text().values()).allSatisfy(text -> assertThat(text).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({
        "DEBTOR_NOT_IDENTIFIED, 5",
        "RELATED_COMPANY, 15",
        "DEBTOR_IN_DEFAULT, 12",
        "STOP_OF_COVER, 12",
        "LIMIT_EXCEEDED, 13",
        "TERM_TOO_LONG, 15",
        "ISSUED_TOO_LONG_AGO, 15",
        "TOO_CLOSE_TO_DUE_DATE, 15",
        "AMOUNT_TOO_SMALL, 15",
        "CURRENCY_NOT_COVERED, 15"
    })
    void edifactCodes(ReasonCode code, String edifact4509) {
        assertThat(reason(code).edifact4509()).isEqualTo(edifact4509);
    }

    private Reason reason(ReasonCode code) {
        return catalogue.explain(List.of(code)).getFirst();
    }
}
