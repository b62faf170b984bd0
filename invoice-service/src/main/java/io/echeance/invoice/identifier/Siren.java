package io.echeance.invoice.identifier;

import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Number of a French company in the SIRENE register: 9 digits, the last by Luhn. */
public final class Siren {

    private static final int LENGTH = 9;

    private Siren() {}

    public static boolean isValid(String text) {
        return text != null && Digits.areExactly(LENGTH, text) && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(text);
    }
}
