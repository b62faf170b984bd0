package io.echeance.dunning.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import org.junit.jupiter.api.Test;

class SenderNameTest {

    private static final String ADDRESS = "relances@echeance.invalid";

    @Test
    void theSupplierIsTheSender() throws AddressException {
        assertThat(from("Menuiserie Dupré & Fils", ADDRESS))
                .isEqualTo("Menuiserie Dupré & Fils <relances@echeance.invalid>");
    }

    @Test
    void aNameCanNotAddAHeaderOrAnAddress() throws AddressException {
        assertThat(from("A\r\nBcc: x@y.example, \"B\" <evil@z.example>", ADDRESS))
                .isEqualTo("A Bcc x y.example B evil z.example <relances@echeance.invalid>");
    }

    @Test
    void withoutAUsableNameTheAddressStandsAlone() throws AddressException {
        assertThat(from("<>", ADDRESS)).isEqualTo(ADDRESS);
    }

    private static String from(String name, String address) throws AddressException {
        var from = SenderName.from(name, address);
        return from.getPersonal() == null ? from.getAddress() : from.getPersonal() + " <" + from.getAddress() + ">";
    }
}
