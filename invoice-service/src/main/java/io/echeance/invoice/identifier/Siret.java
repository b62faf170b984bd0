package io.echeance.invoice.identifier;

import java.util.Optional;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Number of an establishment of a French company: its SIREN and five digits, the last by Luhn. */
public final class Siret {

    private static final int LENGTH = 14;
    private static final int SIREN_LENGTH = 9;

    /** La Poste has more establishments than Luhn leaves numbers for: a digit sum that is a multiple of 5 is valid too. */
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    public static boolean isValid(String text) {
        return text != null
                && Digits.areExactly(LENGTH, text)
                && Siren.isValid(text.substring(0, SIREN_LENGTH))
                && (LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(text) || isOfLaPoste(text));
    }

    /** The company's SIREN; empty when the SIRET is not valid. */
    public static Optional<String> sirenOf(String siret) {
        return Optional.ofNullable(siret).filter(Siret::isValid).map(valid -> valid.substring(0, SIREN_LENGTH));
    }

    private static boolean isOfLaPoste(String siret) {
        return siret.startsWith(LA_POSTE) && Digits.sum(siret) % 5 == 0;
    }
}
