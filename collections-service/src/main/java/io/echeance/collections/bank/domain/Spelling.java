package io.echeance.collections.bank.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of payers made comparable: case, accents, spaces and signs do not matter; on a second look, nor do mixed-up letters and digits. */
public final class Spelling {

    private static final Pattern IGNORED = Pattern.compile("[^A-Z0-9]");

    /** Characters that scanners and people take for each other. */
    private static final String CONFUSED = "OQILSBZG";

    private static final String MEANT = "00115826";

    private Spelling() {}

    /** Capital letters and digits only. */
    public static String compact(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        return IGNORED.matcher(plain).replaceAll("");
    }

    /** As {@link #compact}, with one sign for each group of signs that are taken for each other. */
    public static String fold(String text) {
        var folded = new StringBuilder(compact(text));
        for (int i = 0; i < folded.length(); i++) {
            int known = CONFUSED.indexOf(folded.charAt(i));
            if (known >= 0) {
                folded.setCharAt(i, MEANT.charAt(known));
            }
        }
        return folded.toString();
    }
}
