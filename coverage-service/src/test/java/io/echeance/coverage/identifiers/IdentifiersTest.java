package io.echeance.coverage.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"732829320", "404833048", "356000000"})
    void sirens(String text) {
        assertThat(Identifiers.isSiren(text)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"732829321", "000000000", "73282932", "7328293200", "73282932O", "732 829 320", "٧٣٢٨٢٩٣٢٠"})
    void notSirens(String text) {
        assertThat(Identifiers.isSiren(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR7630006000011234567890189", "DE89370400440532013000", "BE68539007547034"})
    void ibans(String text) {
        assertThat(Identifiers.isIban(text)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"FR7630006000011234567890188", "FR763000600001123456789018", "ZZ89370400440532013000"})
    void notIbans(String text) {
        assertThat(Identifiers.isIban(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compta@atelier.fr", "compta@atelier.example", "a@b.test"})
    void emails(String text) {
        assertThat(Identifiers.isEmail(text)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"compta", "compta@", "@atelier.fr", "a@atelier", "a b@atelier.fr", "a@localhost"})
    void notEmails(String text) {
        assertThat(Identifiers.isEmail(text)).isFalse();
    }
}
