package io.echeance.dunning.domain;

/** Why a step was not sent. Codes are stable: only added, never renamed. */
public enum SkipReason {
    /** A later step was due already, e.g. after an outage. */
    OVERTAKEN,
    /** Its last sensible day was over. */
    TOO_LATE,
    /** The client has no contact. */
    NO_CONTACT,
    /** The person was erased: its key is destroyed. */
    ERASED,
    /** A mention that the law wants (CPCE R124-4) is not known, so there is no letter. */
    MENTION_MISSING,
    /** The mail server refused the mail for good. */
    DELIVERY_REFUSED,
    /** The mail may have left, but its outcome was lost; it is not sent again, so that the client never gets it twice. */
    OUTCOME_UNKNOWN
}
