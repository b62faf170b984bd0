package io.echeance.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.gateway.domain.InvoiceEvent.*;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void amounts_and_days_read_as_people_write_them() {
        var text = Sentence.of(new PayoutCompleted(
                "po_1", PayoutKind.ADVANCE, Money.parse("EUR 1111.11"), LocalDate.of(2026, 11, 24)));
        assertThat(text.fr()).isEqualTo("1\u202f111,11\u00a0EUR ont été versés au fournisseur le 24 novembre 2026.");
        assertThat(text.en()).isEqualTo("1,111.11\u00a0EUR were paid out to the supplier on 24 November 2026.");
    }

    @Test
    void reasons_are_explained() {
        var text = Sentence.of(new CoverageDeclined(List.of("RELATED_COMPANY", "NEW_CODE")));
        assertThat(text.fr()).startsWith("La couverture est refusée.").endsWith("Motif : NEW_CODE.");
        assertThat(text.en())
                .startsWith("Cover is declined.")
                .contains("same company")
                .endsWith("Reason: NEW_CODE.");
    }
}
