package io.echeance.invoice.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"732829320", "552100554", "356000000", "999999998", "787878784"})
    void sirens_are_recognised(String siren) {
        assertThat(Siren.isValid(siren)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"732829321", "73282932", "7328293200", "000000000", "73282932A", "732 829 320", "", "٧٣٢٨٢٩٣٢٠"})
    void what_is_no_siren_is_refused(String text) {
        assertThat(Siren.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "35600000000048", "35600000009075", "35600000049837"})
    void sirets_are_recognised_also_those_of_la_poste(String siret) {
        assertThat(Siret.isValid(siret)).isTrue();
        assertThat(Siret.sirenOf(siret)).contains(siret.substring(0, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"73282932000075", "35600000009076", "7328293200007", "73282932100074"})
    void what_is_no_siret_is_refused(String text) {
        assertThat(Siret.isValid(text)).isFalse();
        assertThat(Siret.sirenOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR44732829320", "FR 44 732829320", "FR11999999998", "FR19787878784"})
    void french_vat_numbers_name_the_company(String number) {
        assertThat(FrenchVatNumber.isValid(number)).isTrue();
        assertThat(FrenchVatNumber.sirenOf(number))
                .contains(number.replace(" ", "").substring(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR45732829320", "FR44732829321", "DE123456789", "44732829320", "FRXX732829320", ""})
    void what_is_no_french_vat_number_is_refused(String text) {
        assertThat(FrenchVatNumber.isValid(text)).isFalse();
    }

    @Property
    void one_wrong_digit_is_always_noticed(
            @ForAll @IntRange(min = 0, max = 8) int place, @ForAll @IntRange(min = 1, max = 9) int difference) {
        var digits = "732829320".toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + difference) % 10);
        assertThat(Siren.isValid(new String(digits))).isFalse();
    }
}
