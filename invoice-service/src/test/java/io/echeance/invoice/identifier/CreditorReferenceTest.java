package io.echeance.invoice.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CreditorReferenceTest {

    @Property
    void has_the_form_and_the_check_digits_of_iso_11649(@ForAll String invoiceId) {
        var reference = CreditorReference.of(invoiceId);
        assertThat(reference).matches("RF[0-9]{2}[A-Z0-9]{16}");
        assertThat(mod97(reference.substring(4) + reference.substring(0, 4))).isEqualTo(1);
    }

    @Test
    void is_always_the_same_for_the_same_invoice() {
        assertThat(CreditorReference.of("inv_1")).isEqualTo(CreditorReference.of("inv_1"));
    }

    @Test
    void differs_between_invoices() {
        var references = new HashSet<String>();
        for (int i = 0; i < 20_000; i++) {
            references.add(CreditorReference.of("inv_" + new UUID(i, i)));
        }
        assertThat(references).hasSize(20_000);
    }

    @Test
    void the_check_here_agrees_with_the_example_of_the_standard() {
        assertThat(mod97("539007547034" + "RF18")).isEqualTo(1);
    }

    /** As the standard words it: letters become two digits, and the number is 1 modulo 97. */
    private static int mod97(String text) {
        var digits = text.chars()
                .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue();
    }
}
