package io.echeance.dunning.application;

/** What became of a mail. */
public enum MailOutcome {
    /** The mail server has taken it. */
    DELIVERED,
    /** Nobody to write to: the contact has no address. */
    NO_CONTACT,
    /** Nobody to write to: the person was erased. */
    ERASED,
    /** It would not say what the law wants it to say. */
    INCOMPLETE,
    /** The mail server will never take it. */
    REFUSED,
    /** It was certainly not sent; try again later. */
    NOT_NOW,
    /** It may have been sent. */
    UNKNOWN
}
