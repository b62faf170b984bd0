package io.echeance.coverage.identifiers;

import fr.marcwrobel.jbanking.iban.Iban;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;
import org.apache.commons.validator.routines.DomainValidator.Item;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Whether identifiers can exist, by the rules of who issues them. */
public final class Identifiers {

    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");

    /** Names that are reserved for tests and documents (RFC 2606), so that a sandbox never writes to a real person. */
    private static final Item RESERVED_NAMES =
            new Item(ArrayType.GENERIC_PLUS, new String[] {"example", "invalid", "test"});

    private static final EmailValidator EMAIL =
            new EmailValidator(false, false, DomainValidator.getInstance(false, List.of(RESERVED_NAMES)));

    private Identifiers() {}

    /** A French company: nine digits, the last one by Luhn. */
    public static boolean isSiren(String text) {
        return text != null && SIREN.matcher(text).matches() && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(text);
    }

    /** ISO 13616: structure of the country and check digits modulo 97. */
    public static boolean isIban(String text) {
        return Iban.isValid(text);
    }

    public static boolean isEmail(String text) {
        return EMAIL.isValid(text);
    }
}
