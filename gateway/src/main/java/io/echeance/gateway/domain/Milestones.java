package io.echeance.gateway.domain;

/** What has happened to an invoice that decides its status. */
public record Milestones(boolean due, boolean clientPaid, boolean defaulted, boolean cancelled) {

    static final Milestones NONE = new Milestones(false, false, false, false);

    Milestones dueReached() {
        return new Milestones(true, clientPaid, defaulted, cancelled);
    }

    Milestones clientPaid(boolean inFull) {
        return new Milestones(due, inFull, defaulted, cancelled);
    }

    Milestones inDefault() {
        return new Milestones(due, clientPaid, true, cancelled);
    }

    Milestones withdrawn() {
        return new Milestones(due, clientPaid, defaulted, true);
    }
}
