package io.echeance.dunning.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.dunning.application.ReminderLetter;
import io.echeance.dunning.domain.Channel;
import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.Language;
import io.echeance.dunning.domain.Penalties;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.dunning.domain.ReminderKind;
import io.echeance.dunning.domain.Stage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class LetterTextTest {

    @Inject
    LetterText texts;

    @ParameterizedTest
    @EnumSource(ReminderKind.class)
    void everyLetterSaysWhatIsOwedToWhomAndHowToPay(ReminderKind kind) {
        for (var language : Language.values()) {
            var text = texts.render(letter(kind, language, Optional.empty()));
            assertThat(text.subject())
                    .contains("F-2026-0117", "Menuiserie Dupré")
                    .doesNotContain("\n", "{");
            assertThat(text.body())
                    .contains(
                            "Menuiserie Dupré", "F-2026-0117", "RF18539007547034", "FR76 3000 6000 0112 3456 7890 189")
                    .doesNotContain("{", "NOT_FOUND");
        }
    }

    @Test
    void amountsAndDatesAreWrittenAsTheReaderDoes() {
        var french = texts.render(letter(ReminderKind.FRIENDLY, Language.FR, Optional.empty()))
                .body();
        assertThat(french)
                .contains("Montant : 10\u00a0000,00\u00a0EUR", "15 janvier 2026")
                .doesNotContain("Reste à payer");
        var english = texts.render(letter(ReminderKind.FRIENDLY, Language.EN, Optional.empty()))
                .body();
        assertThat(english)
                .contains("Amount: EUR\u00a010,000.00", "15 January 2026")
                .doesNotContain("Still to pay");
    }

    @Test
    void aFirmReminderSplitsWhatIsOwed() {
        var penalties = new Penalties(Money.parse("EUR 199.73"), Money.parse("EUR 40.00"));
        assertThat(texts.render(letter(ReminderKind.FIRM, Language.FR, Optional.of(penalties)))
                        .body())
                .contains(
                        "Au 16 mars 2026",
                        "Principal : 10\u00a0000,00\u00a0EUR",
                        "Pénalités de retard : 199,73\u00a0EUR",
                        "frais de recouvrement : 40,00\u00a0EUR",
                        "Total : 10\u00a0239,73\u00a0EUR",
                        "L441-10");
    }

    private static ReminderLetter letter(ReminderKind kind, Language language, Optional<Penalties> penalties) {
        var gross = Money.parse("EUR 10000.00");
        var due = LocalDate.parse("2026-01-15");
        var invoice = new DunningCase(
                "inv_1",
                "sup_1",
                "F-2026-0117",
                "RF18539007547034",
                language,
                null,
                gross,
                gross,
                due,
                Stage.OPEN,
                false,
                60,
                due);
        var step = new PlannedStep(1, kind, Channel.EMAIL, due, due.plusDays(60));
        return new ReminderLetter(
                invoice,
                step,
                "Menuiserie Dupré",
                penalties,
                "<inv_1.1@echeance.invalid>",
                LocalDate.parse("2026-03-16"));
    }
}
