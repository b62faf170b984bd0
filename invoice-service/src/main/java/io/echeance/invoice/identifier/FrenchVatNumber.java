package io.echeance.invoice.identifier;

import java.util.Optional;

/**
 * VAT number of a French company: {@code FR}, a key of two digits and the SIREN (CGI art. 286 ter), where
 * key = (12 + 3 × (SIREN mod 97)) mod 97.
 */
public final class FrenchVatNumber {

    private static final String PREFIX = "FR";
    private static final int DIGITS = 11;
    private static final int KEY_LENGTH = 2;

    private FrenchVatNumber() {}

    public static boolean isValid(String text) {
        return sirenOf(text).isPresent();
    }

    /** The company's SIREN; empty when the number is not a valid French one. Blanks are allowed, as printed. */
    public static Optional<String> sirenOf(String text) {
        var compact = text == null ? "" : text.replace(" ", "");
        if (!compact.startsWith(PREFIX) || !Digits.areExactly(DIGITS, compact.substring(PREFIX.length()))) {
            return Optional.empty();
        }
        var key = compact.substring(PREFIX.length(), PREFIX.length() + KEY_LENGTH);
        var siren = compact.substring(PREFIX.length() + KEY_LENGTH);
        return Siren.isValid(siren) && Integer.parseInt(key) == keyOf(siren) ? Optional.of(siren) : Optional.empty();
    }

    static int keyOf(String siren) {
        return (12 + 3 * (Integer.parseInt(siren) % 97)) % 97;
    }
}
