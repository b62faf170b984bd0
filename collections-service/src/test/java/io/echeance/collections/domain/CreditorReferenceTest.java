package io.echeance.collections.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditorReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"RF18539007547034", "RF18 5390 0754 7034", "rf18 5390 0754 7034", "RF712348231"})
    void a_right_reference_is_read_however_it_is_written(String text) {
        assertThat(CreditorReference.parse(text))
                .hasValueSatisfying(reference -> assertThat(reference.value()).matches("RF\\d{2}[0-9A-Z]+"));
    }

    @Test
    void spaces_and_case_do_not_matter() {
        assertThat(CreditorReference.parse("rf18 5390 0754 7034"))
                .isEqualTo(CreditorReference.parse("RF18539007547034"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RF",
                "RF18",
                "RF19539007547034",
                "RF18539007547043",
                "XX18539007547034",
                "RF1853900754703é",
                "RF18\u00005390",
                "RF185390075470345390075470345"
            })
    void a_wrong_one_is_not(String text) {
        assertThat(CreditorReference.parse(text)).isEmpty();
    }
}
