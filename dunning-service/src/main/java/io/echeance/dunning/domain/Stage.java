package io.echeance.dunning.domain;

import java.util.Optional;

/** Where an invoice stands for reminders. Of those with a reason to stop only PAID may be left again, by a reversed payment. */
public enum Stage {
    /** Not covered: no reminders. */
    SUBMITTED(null),
    /** Covered and owed. */
    OPEN(null),
    PAID("CLIENT_PAID"),
    CANCELLED("INVOICE_CANCELLED"),
    DEFAULTED("DEFAULT_DECLARED"),
    INSOLVENT("DEBTOR_INSOLVENT");

    private final String stopReason;

    Stage(String stopReason) {
        this.stopReason = stopReason;
    }

    /** Why there are no more reminders; empty while there may be. */
    public Optional<String> stopReason() {
        return Optional.ofNullable(stopReason);
    }
}
