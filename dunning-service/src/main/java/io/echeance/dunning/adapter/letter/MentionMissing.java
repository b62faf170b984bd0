package io.echeance.dunning.adapter.letter;

/** A letter would not say what the law wants it to say: it can't be written. */
public final class MentionMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MentionMissing(String name) {
        super("the mention " + name + " is missing");
    }
}
