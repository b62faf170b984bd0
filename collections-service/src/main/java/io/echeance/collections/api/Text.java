package io.echeance.collections.api;

import java.util.regex.Pattern;

/** Text of people and banks that is kept as it is: it must be visible and of this line. */
final class Text {

    /** No control, format, unassigned or broken characters. */
    private static final Pattern PRINTABLE = Pattern.compile("\\P{C}*");

    static final String EXPECTED = "must be visible text on one line, without spaces at its ends";

    private Text() {}

    static boolean isClean(String text) {
        return PRINTABLE.matcher(text).matches() && text.equals(text.strip());
    }
}
