package io.echeance.invoice.identifier;

import java.util.regex.Pattern;

/**
 * Form of an e-mail address (RFC 5321, without quoted names and literal addresses). Whether the domain exists is not
 * asked: lists of top-level domains grow old, and the mail that bounces tells.
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])");

    private EmailAddress() {}

    public static boolean isValid(String text) {
        return text != null && text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
