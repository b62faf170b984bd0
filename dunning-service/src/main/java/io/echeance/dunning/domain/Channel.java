package io.echeance.dunning.domain;

/** How a reminder reaches the client. */
public enum Channel {
    EMAIL,
    /** An e-mail that carries a letter as PDF, to be printed and posted as well. */
    LETTER_AND_EMAIL
}
