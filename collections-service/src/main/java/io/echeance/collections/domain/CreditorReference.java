package io.echeance.collections.domain;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A structured creditor reference (ISO 11649): {@code RF}, two check digits (ISO 7064 MOD 97-10) and up to 21 letters and
 * digits. People write it in groups of four; machines without spaces.
 *
 * @param value without spaces, in capitals
 */
public record CreditorReference(String value) {

    private static final Pattern FORM = Pattern.compile("RF\\d{2}[0-9A-Z]{1,21}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /** Empty when the form or a check digit is wrong. */
    public static Optional<CreditorReference> parse(String text) {
        var compact = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(compact).matches() && hasRightCheckDigits(compact)
                ? Optional.of(new CreditorReference(compact))
                : Optional.empty();
    }

    private static boolean hasRightCheckDigits(String reference) {
        var digits = (reference.substring(4) + reference.substring(0, 4))
                .chars()
                .mapToObj(character -> Integer.toString(Character.digit(character, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
    }
}
