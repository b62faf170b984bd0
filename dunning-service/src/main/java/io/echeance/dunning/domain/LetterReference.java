package io.echeance.dunning.domain;

/** What a letter is called, on its face and for those who answer it: its invoice and its step. */
public final class LetterReference {

    private LetterReference() {}

    public static String of(String invoiceId, int step) {
        return invoiceId + "." + step;
    }
}
