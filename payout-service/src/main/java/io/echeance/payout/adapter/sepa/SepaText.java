package io.echeance.payout.adapter.sepa;

import java.text.Normalizer;

/** Text in the characters that every bank of SEPA takes (EPC217-08). */
final class SepaText {

    private SepaText() {}

    /** Accents are dropped, other characters become blanks; never empty. */
    static String of(String text, int longest) {
        var plain = Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9/?:().,'+ -]", " ")
                .replaceAll(" +", " ")
                .strip();
        var shown = plain.isEmpty() ? "-" : plain;
        return shown.length() <= longest ? shown : shown.substring(0, longest).strip();
    }
}
