package io.echeance.dunning.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderNameTest {

    private static final String ADDRESS = "relances@echeance.invalid";

    @Test
    void theSupplierIsTheSender() {
        assertThat(SenderName.from("Menuiserie Dupré & Fils", ADDRESS))
                .isEqualTo("Menuiserie Dupré & Fils <relances@echeance.invalid>");
    }

    @Test
    void aNameCanNotAddAHeaderOrAnAddress() {
        assertThat(SenderName.from("A\r\nBcc: x@y.example, \"B\" <evil@z.example>", ADDRESS))
                .isEqualTo("A Bcc x y.example B evil z.example <relances@echeance.invalid>");
    }

    @Test
    void withoutAUsableNameTheAddressStandsAlone() {
        assertThat(SenderName.from("<>", ADDRESS)).isEqualTo(ADDRESS);
    }
}
