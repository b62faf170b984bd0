package io.echeance.invoice.identifier;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;

/**
 * Structured creditor reference (ISO 11649) that the client puts on its payment: {@code RF}, two check digits, and here 16
 * letters and digits. It is computed from the invoice's id, so the same invoice always has the same one; 82 bits make
 * two alike improbable, and a unique column makes them impossible.
 */
public final class CreditorReference {

    private static final String PREFIX = "RF";
    private static final int BODY_LENGTH = 16;
    private static final BigInteger BODIES =
            BigInteger.valueOf(Character.MAX_RADIX).pow(BODY_LENGTH);

    private CreditorReference() {}

    public static String of(String invoiceId) {
        var number = new BigInteger(1, sha256(invoiceId)).mod(BODIES).toString(Character.MAX_RADIX);
        var body = "0".repeat(BODY_LENGTH - number.length()) + number.toUpperCase(Locale.ROOT);
        return PREFIX + checkDigits(body) + body;
    }

    /** Its check digits are made as those of an IBAN (ISO 7064, mod 97-10), with RF in the place of the country. */
    private static String checkDigits(String body) {
        try {
            return IBANCheckDigit.IBAN_CHECK_DIGIT.calculate(PREFIX + "00" + body);
        } catch (CheckDigitException e) {
            throw new IllegalStateException("letters and digits always have check digits", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
