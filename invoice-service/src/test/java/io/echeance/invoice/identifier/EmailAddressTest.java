package io.echeance.invoice.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.fr", "Jeanne.Martin+factures@compta.client.example", "é@société.fr", "o'neil@x-y.co"})
    void addresses_are_recognised(String text) {
        assertThat(EmailAddress.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a@", "@b.fr", "a@b", "a b@c.fr", "a@b..fr", ".a@b.fr", "a@-b.fr", "a@b.fr\nBcc: c@d.fr"
            })
    void what_is_no_address_is_refused(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
    }
}
